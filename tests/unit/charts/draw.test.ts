import { describe, expect, it } from 'vitest';
import { config } from '../../../src/charts/config.ts';
import { reachOf, roundSteps, tickLabels, timeAxis, valueAxis } from '../../../src/charts/draw/axis.ts';
import type { Mark } from '../../../src/charts/draw/mark.ts';
import { fontsAt } from '../../../src/charts/draw/plot.ts';
import { sheetOf } from '../../../src/charts/draw/sheet.ts';
import { type Font, measure, wrap, wrapPretty } from '../../../src/charts/draw/text.ts';
import { palettes } from '../../../src/charts/palette.ts';
import { markPath } from '../../../src/facts/marks.ts';
import type { Bound } from '../../../src/schema/fact.ts';
import { everyView, figure, seriesOf, siteBase } from './bases.ts';
import { boxOf, frames, type Text, textsOf, wordsCut, wordsOutside, wordsTouching } from './words.ts';

const font: Font = { family: 'text', size: 10, weight: 400 };

describe('wrap', () => {
  it('breaks at spaces only, so that no word is torn', () => {
    expect(wrap('가나다 라마 바사', font, measure('가나다 라마', font))).toEqual(['가나다 라마', '바사']);
  });
  it('tears a word that is wider than the line', () => {
    expect(wrap('가나다라', font, measure('가나', font))).toEqual(['가나', '다라']);
  });
  it('ends with an ellipsis where there is more', () => {
    expect(wrap('가나 다라 마바', font, measure('가나 다', font), 1)).toEqual(['가나…']);
  });
  it('keeps a no-break space together', () => {
    expect(wrap('가 2억\u00a0명', font, measure('가 2억', font))).toEqual(['가', '2억\u00a0명']);
  });
  it('leaves no lost last line', () => {
    const width = measure('가나다 라마바 사아자 차카', font);
    expect(wrap('가나다 라마바 사아자 차카 파', font, width).at(-1)).toBe('파');
    expect(wrapPretty('가나다 라마바 사아자 차카 파', font, width)).toEqual(['가나다 라마바', '사아자 차카 파']);
  });
});

describe('axes', () => {
  it('step in ones, twos and fives', () => {
    expect(roundSteps(150, 4)).toEqual([0, 50, 100, 150]);
    expect(roundSteps(2e8, 4)).toEqual([0, 5e7, 1e8, 1.5e8, 2e8]);
    expect(roundSteps(0.3, 3)).toHaveLength(4);
    expect(roundSteps(0, 4)).toEqual([0]);
    expect(roundSteps(0.16, 4)).toEqual([0, 0.05, 0.1, 0.15]);
  });
  it('reach one step at least', () => {
    expect(roundSteps(4.1, 2)).toEqual([0, 2, 4]);
    expect(roundSteps(0, 2, -4.1)).toEqual([-4, -2, 0]);
  });
  it('go through zero where values lie below it', () => {
    expect(roundSteps(100, 4, -50)).toEqual([-50, 0, 50, 100]);
    expect(roundSteps(0, 4, -150)).toEqual([-150, -100, -50, 0]);
    expect(roundSteps(9, 4, -1)).toEqual([0, 5]);
    const unit = siteBase().units.get('USD');
    const labels = (min: number, max: number) =>
      valueAxis(reachOf([{ min, max, bound: 'exact' }], 4), unit, 0).ticks.map(({ label }) => label);
    expect(labels(-5e9, 1e10)).toEqual(['-50억', '0', '50억', '100억 달러']);
    expect(labels(-1e10, 0)).toEqual(['-100억 달러', '-50억', '0']);
  });
  it('end on a tick that no value passes', () => {
    const ends = (min: number, max: number, bound: Bound = 'exact') => {
      const { long, ...reach } = reachOf([{ min, max, bound }], 4);
      expect([long[0], long.at(-1)]).toEqual([reach.min, reach.max]);
      return long;
    };
    expect(ends(65, 65)).toEqual([0, 20, 40, 60, 80]);
    expect(ends(60, 60)).toEqual([0, 20, 40, 60]);
    expect(ends(60, 60, 'more-than')).toEqual([0, 20, 40, 60, 80]);
    expect(ends(60, 60, 'at-most')).toEqual([0, 20, 40, 60]);
    expect(ends(-30, -30, 'more-than')).toEqual([-40, -30, -20, -10, 0]);
    expect(ends(-1, 9)).toEqual([-2, 0, 2, 4, 6, 8, 10]);
    expect(ends(12, 12)).toEqual([0, 2, 4, 6, 8, 10, 12]);
    expect(reachOf([{ min: 0, max: 0, bound: 'exact' }], 4)).toEqual({ min: 0, max: 1, long: [0], short: [] });
    expect(ends(0.16, 0.16)).toEqual([0, 0.05, 0.1, 0.15, 0.2]);
  });
  it('of time hold whole months and name years', () => {
    const axis = timeAxis(Date.UTC(2022, 10, 1), Date.UTC(2024, 8, 25), 26);
    expect([axis.min, axis.max]).toEqual([Date.UTC(2022, 10, 1), Date.UTC(2024, 9, 1)]);
    expect(axis.ticks.map(({ label }) => label)).toEqual(['2023년', '2024년']);
  });
  it('of many years name every fifth', () => {
    const { ticks } = timeAxis(Date.UTC(1996, 2, 1), Date.UTC(2026, 7, 21), 26);
    expect(ticks.map(({ label }) => label)).toEqual(['2000년', '2005년', '2010년', '2015년', '2020년', '2025년']);
  });
  it('of a short time name months', () => {
    const axis = timeAxis(Date.UTC(2024, 3, 3), Date.UTC(2024, 5, 25), 26);
    expect(axis.ticks.map(({ label }) => label)).toEqual(['4월', '5월', '6월', '7월']);
  });
  it('of time name the year of the first month, and of each that begins another', () => {
    const words = (first: number, last: number, width: number): string[] => {
      const axis = timeAxis(first, last, 26);
      const xOf = (time: number): number => ((time - axis.min) / (axis.max - axis.min)) * width;
      const room = { x: 0, y: 0, width, layout: 'wide', scale: 1, fonts: fontsAt(1), palette: palettes.light } as const;
      return tickLabels(axis, xOf, 0, room).flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
    };
    const spring = [Date.UTC(2024, 3, 3), Date.UTC(2024, 5, 25)] as const;
    expect(words(...spring, 600)).toEqual(['2024년 4월', '5월', '6월', '7월']);
    const winter = [Date.UTC(2024, 10, 3), Date.UTC(2025, 1, 5)] as const;
    expect(words(...winter, 600)).toEqual(['2024년 11월', '12월', '2025년', '2월', '3월']);
    expect(words(...winter, 190)).toEqual(['2024년 11월', '2025년', '3월']);
    // Where January is left out, the next month says the year.
    const late = [Date.UTC(2024, 11, 3), Date.UTC(2025, 2, 25)] as const;
    expect(words(...late, 240)).toEqual(['2024년 12월', '2025년 2월', '4월']);
  });
});

describe.each(['bars', 'line'] as const)('a %s chart of zeros alone', (kind) => {
  it.each(['wide', 'medium', 'narrow', 'card', 'share'] as const)('is drawn as %s', (frame) => {
    const facts = [figure('a', { value: 0, date: '2023' }), figure('b', { value: 0 })];
    const { plot } = sheetOf(seriesOf(facts, { kind }), frame, 'light');
    const places = plot.targets.flatMap(({ x, y, width, height }) => [x, y, width, height]);
    expect(places).toHaveLength(8);
    expect(places.every(Number.isFinite)).toBe(true);
    // A share picture has no axis under bars whose values are written out.
    const ticks = kind === 'bars' && frame === 'share' ? [] : [{ value: 0, label: '0 달러' }];
    expect((kind === 'bars' ? plot.x[0] : plot.y)?.ticks).toEqual(ticks);
    if (kind === 'bars') expect(plot.datasets[0]?.backgroundColor).toEqual(['transparent', 'transparent']);
  });
});

describe.each(['wide', 'medium', 'narrow', 'card', 'share'] as const)('losses, drawn as %s,', (frame) => {
  const facts = [
    figure('gain', { value: 9_000_000_000 }),
    figure('loss', { value: -2_000_000_000 }),
    figure('range', { value: { min: -5_000_000_000, max: -3_000_000_000 } }),
    figure('straddles', { value: { min: -1_000_000_000, max: 2_000_000_000 } }),
  ];
  const { plot } = sheetOf(seriesOf(facts), frame, 'light');
  const axis = plot.x[0] ?? { min: 0, max: 0 };
  const { left, right } = plot.area;
  const at = (value: number): number => left + ((value - axis.min) / (axis.max - axis.min)) * (right - left);
  const spans = plot.datasets.flatMap(({ data }) => data.map(({ x }) => x));

  it('grow to the left of the line at zero, and ranges float', () => {
    // Without a ruler below them bars take all the width.
    expect(axis).toMatchObject({ min: -5e9, max: frame === 'share' ? 9e9 : 1e10 });
    expect(spans).toEqual([
      [0, 9e9],
      [-1e9, 2e9],
      [0, -2e9],
      [-3e9, -5e9],
    ]);
  });
  it('have their words on the other side of it', () => {
    const words = plot.over.filter((mark): mark is Text => mark.type === 'text' && /달러/.test(mark.text));
    expect(words.map(({ text }) => text)).toEqual(['90억 달러', '-10억~20억 달러', '-20억 달러', '-50억~-30억 달러']);
    for (const { x } of words) expect(x).toBeGreaterThan(at(0));
  });
  it('and under it where they are lines, inside the picture', () => {
    const course = ['2021', '2022', '2023'].map((date, i) => figure(date, { date, value: [3e9, -7e9, -1e9][i] ?? 0 }));
    const { plot: lines } = sheetOf(seriesOf(course, { kind: 'line' }), frame, 'light');
    expect(lines.y).toMatchObject({ min: -8e9, max: 4e9 });
    for (const { y, height } of lines.targets) {
      expect(y + height / 2).toBeGreaterThanOrEqual(lines.area.top);
      expect(y + height / 2).toBeLessThanOrEqual(lines.area.bottom);
    }
  });
  it('are drawn where there is nothing else', () => {
    const all = sheetOf(seriesOf([figure('a', { value: -3e9 }), figure('b', { value: -1e6 })]), frame, 'light').plot;
    expect(all.x[0]).toMatchObject({ min: -3e9, max: 0 });
  });
});

const views = everyView(siteBase());

describe.each(frames)('a %s picture', (frame) => {
  it.each(views)('of $name keeps every word inside, none on another and none cut short', ({ series }) => {
    const sheet = sheetOf(series, frame, 'light');
    expect(wordsOutside(sheet)).toEqual([]);
    expect(wordsTouching(sheet)).toEqual([]);
    expect(wordsCut(sheet)).toEqual([]);
  });

  it('of many and long things stays readable', () => {
    const facts = Array.from({ length: 24 }, (_, i) =>
      figure(`f-${i}`, { value: (i + 1) * 123_456_789_000, bound: i % 2 ? 'at-least' : 'about', status: 'planned' }),
    );
    const sheet = sheetOf(seriesOf(facts), frame, 'light');
    for (const box of textsOf(sheet).map(boxOf)) {
      expect(box.left, box.text).toBeGreaterThanOrEqual(0);
      expect(box.right, box.text).toBeLessThanOrEqual(sheet.width + 0.5);
      expect(box.bottom, box.text).toBeLessThanOrEqual(sheet.height);
    }
  });
});

describe('the share picture', () => {
  it('keeps all words inside KakaoTalk’s 2:1 crop', () => {
    for (const { series } of views) {
      const sheet = sheetOf(series, 'share', 'light');
      for (const box of textsOf(sheet).map(boxOf)) {
        expect(box.top, box.text).toBeGreaterThanOrEqual(15);
        expect(box.bottom, box.text).toBeLessThanOrEqual(615);
      }
    }
  });
  it('says how many it had no room for', () => {
    const facts = Array.from({ length: 24 }, (_, i) => figure(`f-${i}`, { value: (i + 1) * 1e9 }));
    const sheet = sheetOf(seriesOf(facts), 'share', 'light');
    const words = textsOf(sheet).map(({ text }) => text);
    expect(words).toContain(`그 밖에 ${24 - sheet.plot.targets.length}개는 잣대에서 볼 수 있다.`);
  });
});

it('the question stands below a finding in a share picture', () => {
  const [plain, found] = [{}, { finding: '알파가 앞선다' }].map((more) =>
    textsOf(sheetOf(seriesOf([figure('a'), figure('b', { subjects: ['beta'] })], more), 'share', 'light')),
  );
  const where = (text: string) => found?.find((mark) => mark.text === text)?.y ?? Number.NaN;
  expect(where('얼마인가')).toBeGreaterThan(where('알파가 앞선다'));
  expect(plain?.filter(({ text }) => text === '얼마인가')).toHaveLength(1);
});

describe.each(frames)('places in an order, drawn as %s,', (frame) => {
  const facts = [7, 4, 2].map((value, i) =>
    figure(`a${i}`, { metric: 'place', unit: 'places', value, date: `202${i}` }),
  );
  it.each(['line', 'slope'] as const)('have the first on top of a %s', (kind) => {
    const shown = kind === 'slope' ? facts.slice(1) : facts;
    const sheet = sheetOf(seriesOf(shown, { kind, unit: 'places' }), frame, 'light');
    const heights = shown.map(({ id }) => sheet.plot.targets.find(({ fact }) => fact === id)?.y ?? Number.NaN);
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(config(sheet).options?.scales?.['y']).toMatchObject({ reverse: true });
    if (kind === 'line') expect(sheet.plot.y.ticks[0]).toEqual({ value: 1, label: '1위' });
  });
  it('say how bars of them are read', () => {
    const sheet = sheetOf(seriesOf(facts, { unit: 'places' }), frame, 'light');
    expect(textsOf(sheet).filter(({ text }) => text.startsWith('막대가 짧을수록 앞선 순위다'))).toHaveLength(1);
  });
});

it('columns stay together in a share picture, however little room there is', () => {
  const facts = ['2023-Q4', '2024-Q1', '2024-Q2'].flatMap((date, i) =>
    ['alpha', 'beta'].map((subject) => figure(`${subject}-${i}`, { subjects: [subject], date, value: (i - 1) * 1e9 })),
  );
  const finding = '알파와 베타몬이 나란히 적자에서 벗어나 처음으로 흑자를 냈고 그 폭이 다달이 커졌다';
  const { plot } = sheetOf(seriesOf(facts, { kind: 'columns', finding }), 'share', 'light');
  expect(plot.targets).toHaveLength(facts.length);
});

it('leaves off whole lines of a share picture, so that no older value stands at an end', () => {
  const facts = Array.from({ length: 20 }, (_, i) =>
    ['2022', '2023', '2024'].map((date) => figure(`f-${i}-${date}`, { text: `갈래 ${i}`, date, value: (i + 1) * 1e9 })),
  ).flat();
  const { targets } = sheetOf(seriesOf(facts, { kind: 'line' }), 'share', 'light').plot;
  expect(targets.length).toBeLessThan(facts.length);
  expect(targets.length % 3).toBe(0);
});

it.each(frames)('writes one value alone large and draws no bar of it, %s', (frame) => {
  const { plot } = sheetOf(seriesOf([figure('a', { value: 2e8, bound: 'more-than' })]), frame, 'light');
  const texts = plot.over.flatMap((mark) => (mark.type === 'text' ? [mark] : []));
  expect(plot.datasets).toEqual([]);
  expect(plot.targets.map(({ fact }) => fact)).toEqual(['a']);
  const [largest] = texts.toSorted((a, b) => b.font.size - a.font.size);
  expect(largest?.text).toBe('2억 달러 넘음');
  expect(largest?.font.size).toBeGreaterThanOrEqual(26);
  expect(texts.some(({ text }) => text.includes('보도'))).toBe(true);
});

describe('forms that do not rest on colour', () => {
  const marksOf = (more: Parameters<typeof figure>[1], type: Mark['type']): number =>
    sheetOf(seriesOf([figure('a', more), figure('b')]), 'wide', 'light').plot.over.filter((mark) => mark.type === type)
      .length;
  it.each([
    // [status, boxes (the clearing behind each value, the hole another), lines of a broken outline and of the axis]
    ['done', 2, 1],
    ['planned', 4, 1],
    ['in-talks', 3, 1],
    ['expected', 3, 5],
    ['opinion', 3, 5],
  ] as const)('fill a bar as its mark is: %s', (status, boxes, lines) => {
    expect(marksOf({ status }, 'box')).toBe(boxes);
    expect(marksOf({ status }, 'line')).toBe(lines);
  });
  it('put the mark behind the value', () => {
    const { over } = sheetOf(seriesOf([figure('a', { status: 'planned' })]), 'wide', 'light').plot;
    expect(over.flatMap((mark) => (mark.type === 'sign' ? [mark.path] : []))).toEqual([
      markPath({ voucher: 'press', status: 'planned' }),
    ]);
  });
  it('fray where a value is a floor, and are cut back where it is a ceiling', () => {
    const boxes = marksOf({ bound: 'exact' }, 'box');
    expect(marksOf({ bound: 'at-least' }, 'box')).toBe(boxes + 4);
    expect(marksOf({ bound: 'at-most' }, 'box')).toBe(boxes + 4);
  });
});

const users = (id: string, basis: string, value: number, more: Parameters<typeof figure>[1] = {}) =>
  figure(id, { metric: 'users', basis, unit: 'persons', value, ...more });
const panelled = seriesOf(
  [
    users('w1', 'weekly', 2e8, { bound: 'more-than' }),
    users('w2', 'weekly', 5e7, { subjects: ['beta'] }),
    users('m', 'monthly', 6.5e7, { subjects: ['gamma'] }),
    users('p', 'paid', 1e6),
  ],
  { unit: 'persons' },
);

describe.each(frames)('values counted on different bases, in a %s picture,', (frame) => {
  const sheet = sheetOf(panelled, frame, 'light');
  const { data, options } = config(sheet);
  const axes = data.datasets.map((dataset) => ('xAxisID' in dataset ? dataset.xAxisID : undefined) ?? 'x');

  it('are drawn to one scale where an order is certain between them, and to one of their own else', () => {
    // Where a picture has no height for two panels above one another, each has an axis, of the same scale.
    expect(axes).toEqual(axes.length === 2 ? ['x', 'x1'] : ['x', 'x1', 'x2']);
    expect(Object.keys(options?.scales ?? {})).toEqual([...axes, 'y']);
    const scales = axes.map((axis) => options?.scales?.[axis] as { min: number; max: number });
    for (const [i, ids] of (axes.length === 2 ? ['w1 w2 m', 'p'] : ['w1 w2', 'm', 'p']).entries()) {
      const drawn = ids.split(' ').map((id) => panelled.points.find(({ fact }) => fact === id)?.max);
      expect(data.datasets[i]?.data.map((bar) => (Array.isArray(bar.x) ? bar.x[1] : 0))).toEqual(drawn);
      const largest = ids === 'p' ? 1e6 : 2e8;
      const width = sheet.plot.targets.find(({ fact }) => fact === ids.split(' ')[0])?.width ?? 0;
      const { min, max } = scales[i] ?? { min: 1, max: 1 };
      expect(min).toBe(0);
      expect((width * largest) / max).toBeGreaterThan(40);
      const last = sheet.plot.x[i]?.ticks.at(-1)?.value ?? largest;
      expect([last >= largest, last <= max]).toEqual([true, true]);
      if (ids === 'm') expect(max).toBeCloseTo(scales[0]?.max ?? 0, -3);
    }
  });
  it('have their name, their rows and a rule to themselves', () => {
    const words = textsOf(sheet).map(({ text }) => text);
    for (const name of ['주간 이용자', '월간 이용자', '유료 이용자'])
      expect(words.filter((word) => word === name)).toHaveLength(1);
    const [w1, w2, m, p] = sheet.plot.targets;
    if (!w1 || !w2 || !m || !p) throw new Error('no targets');
    expect(w2.y).toBeGreaterThanOrEqual(w1.y + w1.height);
    for (const [one, other] of [[w1, m] as const, [m, p] as const]) {
      const apart = other.x >= one.x + one.width + 10 || other.y >= one.y + one.height + 26;
      expect(apart).toBe(true);
    }
  });
  it('keep every word inside and none on another', () => {
    expect(wordsOutside(sheet)).toEqual([]);
    expect(wordsTouching(sheet)).toEqual([]);
  });
});

it('values of two metrics counted alike share one axis', () => {
  const series = seriesOf([figure('a'), figure('b', { metric: 'debt' })]);
  for (const frame of frames) expect(sheetOf(series, frame, 'light').plot.x).toHaveLength(1);
});

describe.each(frames)('reports in conflict, in a %s picture,', (frame) => {
  const drawn = (facts: Parameters<typeof seriesOf>[0]) => {
    const sheet = sheetOf(seriesOf(facts), frame, 'light');
    const lines = sheet.plot.over.filter(
      (mark) => mark.type === 'line' && mark.colour === palettes.light.warning,
    ) as Extract<Mark, { type: 'line' }>[];
    const rowOf = (y: number) => sheet.plot.targets.find((one) => y > one.y && y < one.y + one.height)?.fact;
    return { sheet, lines, rowOf };
  };
  const pair = [figure('a', { value: 65e8 }), figure('c', { value: 10e8, conflictsWith: ['a'] })];

  it('are joined by one bracket that says so, and nothing else is', () => {
    const { sheet, lines, rowOf } = drawn([...pair, figure('b', { value: 50e8 }), figure('d', { metric: 'debt' })]);
    const spines = lines.filter(({ from, to }) => from[0] === to[0]);
    expect(spines.map(({ from, to }) => [rowOf(from[1]), rowOf(to[1])])).toEqual([['a', 'c']]);
    const arms = lines.filter(({ from, to }) => from[1] === to[1]);
    expect(new Set(arms.map(({ from }) => rowOf(from[1])))).toEqual(new Set(['a', 'c']));
    expect(textsOf(sheet).filter(({ text }) => text === '서로 어긋나는 보도')).toHaveLength(1);
  });
  it('draw no bracket where there are none', () => {
    expect(drawn([figure('a'), figure('b', { value: 50e8 })]).lines).toEqual([]);
  });
});
