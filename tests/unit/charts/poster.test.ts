import { describe, expect, it } from 'vitest';
import { type Poster, posterOf } from '../../../src/charts/poster.ts';
import type { Chart } from '../../../src/schema/chart.ts';
import type { Figure } from '../../../src/schema/fact.ts';
import { chartOf, figure, handBase } from './bases.ts';

/** The poster of an article whose first chart is of these facts. */
function posterWith(facts: readonly Figure[], more: Partial<Chart> = {}): Poster | undefined {
  const base = { ...handBase(facts), charts: new Map([['hand', chartOf(facts, more)]]) };
  return posterOf(base, { charts: ['hand', 'other'] });
}
const large = figure('large', { subjects: ['beta'], value: 10_000_000_000 });

describe('a poster', () => {
  it('shows values as lengths on one ruler, the largest first, each with its words', () => {
    const range = figure('range', { subjects: ['beta'], value: { min: 3e9, max: 4e9 }, status: 'planned' });
    const poster = posterWith([figure('small', { date: undefined }), range]);
    expect(poster).toMatchObject({ chart: 'hand', unit: '달러' });
    expect(poster?.columns.map(({ point, label, top, shapes }) => [point.fact, label, top, shapes])).toEqual([
      [
        'range',
        '베타몬, 계획',
        100,
        [
          { type: 'lead', from: 0, to: 75 },
          { type: 'bar', from: 75, to: 100, status: 'planned' },
        ],
      ],
      // Who says so stands where no time is known.
      ['small', '알파, 보도', 25, [{ type: 'bar', from: 0, to: 25, status: 'done' }]],
    ]);
    expect(poster?.columns[0]?.words).toEqual([
      { text: '30', large: true },
      { text: '억~', large: false },
      { text: '40', large: true },
      { text: '억', large: false },
    ]);
  });

  it('tells the time of what is past, and breaks it nowhere', () => {
    expect(posterWith([figure('small'), large])?.columns.map(({ label }) => label)).toEqual([
      '베타몬, 2024년\u00a09월',
      '알파, 2024년\u00a09월',
    ]);
  });

  it.each([
    ['shows one value alone', [large], {}],
    ['shows more than four', [1, 2, 3, 4].map((at) => figure(`f${at}`, { date: `202${at}` })).concat(large), {}],
    ['mixes measures', [figure('debt', { metric: 'debt' }), large], {}],
    ['shows a loss', [figure('loss', { value: -1e9 }), large], {}],
    ['leaves no gap above the second', [figure('near', { value: 6e9 }), large], {}],
    ['is no chart of bars', [figure('small'), large], { kind: 'line' }],
    [
      'is drawn in a unit that its facts are only stated in too',
      [
        figure('small', { asStated: { KRW: { value: 1e12, bound: 'exact' } } }),
        { ...large, asStated: { KRW: { value: 1e13, bound: 'exact' } } },
      ],
      { unit: 'KRW' },
    ],
  ] as [string, Figure[], Partial<Chart>][])('is none where the chart %s', (_, facts, more) => {
    expect(posterWith(facts, more)).toBeUndefined();
  });

  it('has four columns at most, and is none without a chart', () => {
    const four = [1, 2, 3].map((at) => figure(`f${at}`, { date: `202${at}` })).concat(large);
    expect(posterWith(four)?.columns).toHaveLength(4);
    expect(posterOf(handBase([]), { charts: [] })).toBeUndefined();
  });
});
