import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/charts/draw/mark.ts';
import { sheetOf } from '../../../src/charts/draw/sheet.ts';
import { palettes } from '../../../src/charts/palette.ts';
import { brief } from '../../../src/charts/sentence.ts';
import type { Series } from '../../../src/charts/series.ts';
import type { Figure } from '../../../src/schema/fact.ts';
import { figure, launch, seriesOf } from './bases.ts';
import { textsOf } from './words.ts';

const { ink, muted, paper } = palettes.light;
const years = [figure('a', { date: '2023' }), figure('b', { date: '2024', value: 2e9 })];
const wordsOf = (series: Series, frame: Parameters<typeof sheetOf>[1] = 'wide'): string[] =>
  textsOf(sheetOf(series, frame, 'light')).map(({ text }) => text);
/** The colour of each of some words of a picture. */
const coloursOf = (series: Series, ...words: string[]) => {
  const texts = textsOf(sheetOf(series, 'wide', 'light'));
  return words.map((word) => texts.findLast(({ text }) => text === word)?.colour);
};
const views = { alpha: { question: '알파는 어떤가', label: '알파', focus: 'alpha' } };

describe('columns', () => {
  /** The first column's top, what is drawn over it, and where its value stands. */
  const columnOf = (bound: Figure['bound']) => {
    const [first, second] = years;
    const { plot } = sheetOf(
      seriesOf([{ ...first, bound } as Figure, second as Figure], { kind: 'columns' }),
      'wide',
      'light',
    );
    const [top] = plot.datasets[0]?.data.map(({ y }) => (Array.isArray(y) ? y[0] : y)) ?? [];
    const boxes = plot.over.filter((mark: Mark) => mark.type === 'box');
    const value = plot.over.find((mark) => mark.type === 'text' && mark.text.startsWith('10억 달러'));
    if (top === undefined || value?.type !== 'text') throw new Error('no column');
    return { boxes: boxes.map(({ y, colour }) => [y < top, colour === paper]), above: top - value.y };
  };
  it('fray upwards in their colour where the value may be greater, and the value stands above that', () => {
    expect(columnOf('exact')).toEqual({ boxes: [], above: 6 });
    expect(columnOf('at-least')).toEqual({ boxes: Array(4).fill([true, false]), above: 14 });
  });
  it('are cut into from their top where the value may be smaller', () => {
    expect(columnOf('at-most')).toEqual({ boxes: Array(4).fill([false, true]), above: 6 });
  });
  it('of fiscal years are named with the whole of their words', () => {
    const fiscal = years.map((fact) => ({ ...fact, date: `FY${fact.date}` }));
    expect(wordsOf(seriesOf(fiscal, { kind: 'columns' }))).toEqual(
      expect.arrayContaining(['2023 회계연도', '2024 회계연도']),
    );
  });
});

it.each(['columns', 'line'] as const)('what is noted at a time that the %s do not show is left out', (kind) => {
  const annotations = [
    { at: '2019', text: '옛일' },
    { at: '2024', text: '새일' },
    { at: '2029', text: '먼일' },
  ];
  const words = wordsOf(seriesOf(years, { kind, annotations }));
  expect(words.filter((word) => word.endsWith('일'))).toEqual(['새일']);
});

it('a slope on which nothing changed lies flat, within its plot', () => {
  const facts = ['alpha', 'beta'].flatMap((subject) =>
    ['2023', '2024'].map((date) =>
      figure(`${subject}-${date}`, { metric: 'share', unit: 'percent', subjects: [subject], value: 10, date }),
    ),
  );
  const { y, targets, area } = sheetOf(seriesOf(facts, { kind: 'slope', unit: 'percent' }), 'wide', 'light').plot;
  expect([y.min, y.max]).toEqual([10, 11]);
  const middles = targets.map((target) => target.y + target.height / 2);
  expect(middles).toEqual(Array(4).fill(area.bottom));
});

describe('what stands behind the subject in focus', () => {
  it('is muted where it is the one value left', () => {
    const series = seriesOf([figure('a'), figure('b', { subjects: ['beta'], value: 2e9 })], { views }, 'alpha');
    const alone = (back: boolean) => ({ ...series, points: series.points.filter((point) => point.back === back) });
    expect(coloursOf(alone(false), '알파 매출', '10억 달러')).toEqual([ink, ink]);
    expect(coloursOf(alone(true), '베타몬 매출', '20억 달러')).toEqual([muted, muted]);
  });
  it('is muted on a timeline', () => {
    const series = seriesOf(
      [launch('alpha', 'alpha', '2024-01-05'), launch('beta', 'beta', '2024-03-05')],
      { kind: 'timeline', views },
      'alpha',
    );
    expect(coloursOf(series, '알파', '베타몬')).toEqual([ink, muted]);
  });
});

describe('a picture for sharing without room for all', () => {
  it('keeps all columns, lower than at a larger scale they would be, before it leaves any off', () => {
    const quarters = ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4'];
    const facts = quarters.flatMap((date, i) =>
      ['alpha', 'beta'].map((subject) =>
        figure(`${subject}-${i}`, { subjects: [subject], date, value: (i + 1) * 1e9 }),
      ),
    );
    const text = '적어 둔 말이고 그 곁에 다른 말을 더 적어 둘 자리가 없을 만큼 길다';
    const heightsWith = (notes: number) => {
      const annotations = Array.from({ length: notes }, (_, i) => ({
        at: quarters[i % 4] ?? '',
        text: `${i} ${text}`,
      }));
      const { targets } = sheetOf(seriesOf(facts, { kind: 'columns', annotations }), 'share', 'light').plot;
      return targets.map(({ height }) => height);
    };
    // At the least scale, 1.4, columns may be 48 pixels high; at any larger one 80.
    const [few, many] = [heightsWith(2), heightsWith(5)];
    expect([few.length, many.length]).toEqual([facts.length, facts.length]);
    expect(Math.min(...few)).toBeGreaterThan(80 * 1.4);
    expect(Math.max(...many)).toBeLessThan(80 * 1.4);
    expect(Math.min(...many)).toBeGreaterThanOrEqual(48 * 1.4);
    expect(heightsWith(6)).toHaveLength(facts.length / 2);
  });

  it('shows the newest wholes of shares, each of them whole', () => {
    const years = Array.from({ length: 24 }, (_, i) => 2000 + i);
    const share = (year: number, subject: string, value: number) =>
      figure(`${subject}-${year}`, { metric: 'share', unit: 'percent', subjects: [subject], value, date: `${year}` });
    const facts = years.flatMap((year) => [share(year, 'alpha', 50), share(year, 'beta', 30)]);
    const series = seriesOf(facts, { kind: 'shares', unit: 'percent' });
    const shown = sheetOf(series, 'share', 'light').plot.targets.map(({ fact }) => fact);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown).toEqual(facts.slice(-shown.length).map(({ id }) => id));
    expect(shown[0]).toMatch(/^alpha-/);
    expect(wordsOf(series, 'share')).toContain(`그 밖에 ${facts.length - shown.length}개는 잣대에서 볼 수 있다.`);
  });

  it('shows of two values that contradict one another both or none', () => {
    const bars = (conflicting?: number) =>
      Array.from({ length: 30 }, (_, i) =>
        figure(`f${String(i).padStart(2, '0')}`, {
          text: `갈래 ${i}`,
          value: (40 - i) * 1e9,
          conflictsWith: i === conflicting ? [`f${String(i + 1).padStart(2, '0')}`] : [],
        }),
      );
    const shown = (conflicting?: number) =>
      sheetOf(seriesOf(bars(conflicting)), 'share', 'light').plot.targets.map(({ fact }) => fact);
    const all = shown();
    const last = all.length - 1;
    // The last that has room and the first that has none.
    expect(shown(last)).toEqual(all.slice(0, last));
    expect(shown(last - 2)).toEqual(all);
  });

  it('sets an answer that is long in the least size, and whole', () => {
    const text =
      '아주 긴 이름을 지닌 갈래에서 벌어들인 돈을 모두 더하고 거기서 다른 갈래로 넘긴 돈을 뺀 나머지를 다시 더한 것이며 그 가운데 해외에서 번 것과 국내에서 번 것을 나누어 적은 값의 합계를 다시 반으로 나눈 값의 앞의 절반에 해당하는 아주 긴 이름의 값 그리고 다시 더한 것과 그 나머지를 모두 합하여 다시 셈한 값';
    const series = seriesOf([figure('a', { text }), figure('b', { subjects: ['beta'] })]);
    const { marks } = sheetOf(series, 'portrait', 'light');
    const lines = marks.flatMap((mark) => (mark.type === 'text' && mark.colour === ink ? [mark] : []));
    const answer = lines.filter(({ font }) => font.family === 'text');
    expect(
      answer
        .map(({ text }) => text)
        .join(' ')
        .replaceAll('\u00a0', ' '),
    ).toBe(brief(series));
    expect(new Set(answer.map(({ font }) => font.size))).toEqual(new Set([33]));
  });
});
