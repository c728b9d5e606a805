import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../../src/charts/draw/sheet.ts';
import { sizeOf } from '../../../src/charts/kinds/shares.ts';
import type { Series } from '../../../src/charts/series.ts';
import { gallery } from '../../support/gallery.ts';
import { figure, seriesOf } from './bases.ts';
import { frames, textsOf } from './words.ts';

const drawn = new Map(gallery().map(({ name, series }) => [name, series]));
const of = (name: string): Series => {
  const series = drawn.get(name);
  if (!series) throw new Error(`no chart ${name} in the gallery`);
  return series;
};
const words = (series: Series, frame: (typeof frames)[number]): string[] =>
  textsOf(sheetOf(series, frame, 'light')).map(({ text }) => text);

describe('a line', () => {
  /** Whether the line leads to a point, by the point's place. */
  const leads = (series: Series): boolean[] => {
    const [dataset] = sheetOf(series, 'wide', 'light').plot.datasets;
    if (!dataset || !('segment' in dataset)) throw new Error('no line');
    const { borderColor: colour } = dataset.segment as { borderColor(of: { p1DataIndex: number }): string | undefined };
    return dataset.data.map((_, p1DataIndex) => colour({ p1DataIndex }) !== 'transparent');
  };
  const yearly = (years: readonly string[]) =>
    seriesOf(
      years.map((date) => figure(`at-${date}`, { date })),
      { kind: 'line' },
    );
  it('has a gap where the value of a year is missing', () => {
    expect(leads(yearly(['2018', '2019', '2020', '2022', '2023']))).toEqual([true, true, true, false, true]);
    expect(leads(yearly(['2018', '2019', '2020']))).toEqual([true, true, true]);
  });
  it('joins values that were told now and then', () => {
    expect(leads(yearly(['2018', '2021', '2023-03', '2024']))).toEqual([true, true, true, true]);
  });
});

describe('columns', () => {
  it('stand in a panel for each subject where they would be slivers, on one scale', () => {
    const { plot } = sheetOf(of('columns-of-four'), 'narrow', 'light');
    const tops = new Set(plot.targets.map(({ y }) => Math.round(y)));
    expect(tops.size).toBe(4);
    expect(new Set(sheetOf(of('columns-of-four'), 'wide', 'light').plot.targets.map(({ y }) => y)).size).toBe(1);
  });
  it('are as long as their values, from zero', () => {
    const series = seriesOf([figure('a', { date: '2023' }), figure('b', { date: '2024', value: 500_000_000 })], {
      kind: 'columns',
    });
    const [dataset] = sheetOf(series, 'wide', 'light').plot.datasets;
    const lengths = dataset?.data.map(({ y }) => (Array.isArray(y) ? y[1] - y[0] : 0)) ?? [];
    expect((lengths[1] ?? 0) / (lengths[0] ?? 1)).toBeCloseTo(0.5, 3);
  });
});

describe('shares', () => {
  it('are parts of one length, and what is left has a name', () => {
    const share = (id: string, value: number, subject: string) =>
      figure(id, { metric: 'share', value, unit: 'percent', date: '2024', subjects: [subject] });
    const series = seriesOf([share('a', 60, 'alpha'), share('b', 30, 'beta')], { kind: 'shares', unit: 'percent' });
    const { plot } = sheetOf(series, 'wide', 'light');
    const widths = plot.targets.map(({ width }) => width);
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(2, 3);
    expect((widths[0] ?? 0) / (plot.area.right - plot.area.left)).toBeCloseTo(0.6, 3);
    expect(words(series, 'wide')).toContain('그 밖');
    expect(words(of('one-whole'), 'wide')).not.toContain('그 밖');
    expect(sizeOf({ min: 10, max: 20 })).toBe(15);
  });
});

describe('a bar too short to be seen', () => {
  it.each(frames)('is said to be drawn longer than it is, as %s', (frame) => {
    expect(words(of('one-to-a-billion'), frame).join(' ').replaceAll('\u00a0', ' ')).toContain('끊긴 막대는');
  });
  it('is not spoken of where there is none', () => {
    expect(words(of('bounds'), 'card').join(' ')).not.toContain('끊긴 막대');
  });
});

describe('what is noted at a time', () => {
  it.each(frames)('stands above the plot, as %s', (frame) => {
    for (const name of ['columns-of-four', 'line-with-notes']) {
      const sheet = sheetOf(of(name), frame, 'light');
      const notes = of(name).annotations.flatMap(({ text }) => text.split(' '));
      const found = textsOf(sheet).filter(({ text }) => text.split(' ').some((word) => notes.includes(word)));
      expect(found.length).toBeGreaterThan(1);
      for (const { y } of found) expect(y).toBeLessThan(sheet.plot.area.top);
    }
  });
});

describe('a finding', () => {
  it('is the title of the pictures that go out alone', () => {
    expect(words(of('columns-of-losses'), 'share')).toContain('미르반도체는 적자에서 벗어났다');
    expect(words(of('columns-of-losses'), 'card')).toContain('미르반도체는 분기마다 얼마를 벌고 잃었나');
  });
});
