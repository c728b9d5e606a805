import { describe, expect, it } from 'vitest';
import { type Shape, scaleOf, shapesOf, timeScale, valueScale } from '../../../src/charts/draw/strip.ts';
import { markPath } from '../../../src/facts/marks.ts';
import { figure, siteBase } from './bases.ts';

const drawn = (more: Parameters<typeof figure>[1], others: Parameters<typeof figure>[1][] = []): Shape[] => {
  const own = figure('own', more);
  return shapesOf(own, valueScale([own, ...others.map((other, i) => figure(`${i}`, other))]));
};

describe('the ruler of figures', () => {
  it('goes from nought to a round number at or past the largest, in even steps, the last of them named', () => {
    const scale = valueScale([{ value: 150_000_000_000, bound: 'exact' }]);
    expect(scale).toMatchObject({ min: 0, max: 150_000_000_000 });
    expect(scale.long.map(({ label }) => label)).toEqual(['0', '500억', '1000억', '1500억']);
    expect(scale.long.map(({ at }) => at)).toEqual([0, 33.333, 66.667, 100]);
    expect(valueScale([{ value: 350_000_000, bound: 'exact' }]).long.at(-1)).toEqual({ at: 100, label: '4억' });
  });
  it('leaves room for an end that is open', () => {
    const end = (bound: 'exact' | 'more-than') => valueScale([{ value: 20_000_000, bound }]).long.at(-1)?.label;
    expect([end('exact'), end('more-than')]).toEqual(['2000만', '2500만']);
  });
  it('has nine short ticks between two long ones, none where a long one stands, and no more than a phone shows', () => {
    const scale = valueScale([{ value: 150, bound: 'exact' }]);
    expect(scale.short).toHaveLength(27);
    expect(scale.short.filter((at) => scale.long.some((tick) => tick.at === at))).toEqual([]);
  });
  it('reaches below nought for a loss, and has a length where all is nought', () => {
    expect(
      valueScale([
        { value: -30, bound: 'exact' },
        { value: 40, bound: 'exact' },
      ]),
    ).toMatchObject({ min: -40, max: 40 });
    expect(valueScale([{ value: 0, bound: 'exact' }]).max).toBeGreaterThan(0);
  });
});

describe('a figure on it', () => {
  it('is a bar from nought to its value, filled as its status is, of its length on the ruler that others share', () => {
    expect(drawn({ value: 100 })).toEqual([{ type: 'bar', from: 0, to: 100, status: 'done' }]);
    expect(drawn({ value: 50, status: 'planned' }, [{ value: 100 }])).toEqual([
      { type: 'bar', from: 0, to: 50, status: 'planned' },
    ]);
  });
  it('is painted only between its ends where it is a range, with a dotted line from nought', () => {
    expect(drawn({ value: { min: 300, max: 400 } }, [{ value: 1000 }])).toEqual([
      { type: 'lead', from: 0, to: 30 },
      { type: 'bar', from: 30, to: 40, status: 'done' },
    ]);
  });
  it('frays where its value may be greater, inwards where it may be smaller', () => {
    expect(drawn({ value: 100, bound: 'more-than' }).at(-1)).toMatchObject({ type: 'fray', outward: true });
    expect(drawn({ value: 100, bound: 'at-most' }).at(-1)).toMatchObject({ type: 'fray', outward: false, at: 100 });
    expect(drawn({ value: 100, bound: 'about' })).toHaveLength(1);
  });
  it('goes to the left where it is a loss', () => {
    expect(drawn({ value: -50, bound: 'at-least' }, [{ value: 50 }])).toEqual([
      { type: 'bar', from: 8.333, to: 50, status: 'done' },
      { type: 'fray', at: 8.333, outward: true, isBelow: true },
    ]);
  });
});

describe('days', () => {
  const base = siteBase();
  const events = [...base.facts.values()].filter((fact) => fact.kind === 'event');
  const scale = timeScale(events);

  it('stand on a ruler of whole months with a long tick where a year begins', () => {
    expect(scale.long.map(({ label }) => label)).toEqual(['2023년', '2024년']);
    expect(new Date(scale.min).toISOString().slice(0, 10)).toBe('2022-11-01');
    expect(scale.short.filter((at) => scale.long.some((tick) => tick.at === at))).toEqual([]);
    expect(scale.short.length + scale.long.length).toBe(23);
  });
  it('are a dot where the day is known, a bar as long as the month where only that is', () => {
    const shape = (id: string) => {
      const fact = events.find((event) => event.id === id);
      return fact && shapesOf(fact, scale)[0];
    };
    expect(shape('o1-release')).toMatchObject({ type: 'dot', path: markPath({ voucher: 'press', status: 'done' }) });
    expect(shape('chatgpt-release')).toMatchObject({ type: 'bar', from: 0 });
  });
  it('where no second year names it the ruler says where it begins', () => {
    const labels = (...dates: string[]) => timeScale(dates.map((date) => ({ date }))).long.map(({ label }) => label);
    expect(labels('2023-02', '2024-09')).toEqual(['2023년 2월', '2024년']);
    // What lies close stands in its year.
    expect(labels('2024-06-20')).toEqual(['2024년', '4월', '7월', '10월', '2025년']);
    expect(labels('2022-11', '2024-09')).toEqual(['2023년', '2024년']);
  });
  it('of many years have a tick for each year, of very many for each decade', () => {
    const { short } = timeScale([{ date: '1984' }, { date: '2024' }]);
    expect(short.length).toBeGreaterThan(20);
    expect(short.length).toBeLessThan(60);
    expect(timeScale([{ date: '1884' }, { date: '2024' }]).short.length).toBeLessThan(20);
  });
});

it('every figure and day of the site lies within its ruler', () => {
  for (const fact of siteBase().facts.values()) {
    if (fact.kind === 'statement') continue;
    const scale = scaleOf([fact]);
    if (!scale) throw new Error(`no ruler for ${fact.id}`);
    for (const shape of shapesOf(fact, scale)) {
      const ends = 'at' in shape ? [shape.at] : [shape.from, shape.to];
      for (const end of ends) expect(end).toBeGreaterThanOrEqual(0);
      for (const end of ends) expect(end).toBeLessThanOrEqual(100);
    }
  }
});
