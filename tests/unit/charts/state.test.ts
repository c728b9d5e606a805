import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Askable,
  askableOf,
  type ChartState,
  formatChartState,
  parseChartState,
} from '../../../src/charts/state.ts';
import type { Status } from '../../../src/schema/fact.ts';
import { figure, seriesOf } from './bases.ts';

const askable: Askable = { focuses: new Set(['openai', 'anthropic']), statuses: new Set(['done', 'in-talks']) };

describe('an address', () => {
  it('is parsed key by key', () => {
    const parsed = parseChartState('?table=1&focus=nobody&status=in-talks,reported&utm_source=x', askable);
    expect(parsed.invalid).toEqual(['focus']);
    expect(parsed.state).toStrictEqual({ table: true, status: ['done', 'in-talks'] });
  });

  it.each([
    'table=yes',
    'focus=__proto__',
    'focus=constructor',
    'theme=DARK',
    'status=expected',
    'status=done,<b>',
    'status=',
    'focus=%E0%A4%A',
  ])('%s is invalid', (query) => {
    expect(parseChartState(query, askable)).toStrictEqual({ state: {}, invalid: [query.split('=')[0]] });
  });

  it('comes back as it was written', () => {
    const state = fc.record(
      {
        table: fc.constant(true as const),
        focus: fc.constantFrom('openai', 'anthropic'),
        theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
        status: fc.subarray(['done', 'in-talks'] satisfies Status[], { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(state, (given) => {
        expect(parseChartState(formatChartState(given as ChartState), askable)).toEqual({ state: given, invalid: [] });
      }),
    );
  });

  it('never throws and never lets through what the chart has not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => {
        const { focus, status, theme, table } = parseChartState(query, askable).state;
        expect(focus === undefined || askable.focuses.has(focus)).toBe(true);
        expect((status ?? []).every((one) => askable.statuses.has(one))).toBe(true);
        expect([undefined, 'auto', 'light', 'dark']).toContain(theme);
        expect([undefined, true]).toContain(table);
      }),
    );
  });
});

it('asks of a series what its points have', () => {
  expect(askableOf({ points: [] })).toEqual({ focuses: new Set(), statuses: new Set() });
  const facts = [figure('a', { subjects: ['model-o1'] }), figure('b', { subjects: ['dollar'], status: 'planned' })];
  expect(askableOf(seriesOf(facts))).toEqual({
    focuses: new Set(['model-o1', 'alpha', 'dollar']),
    statuses: new Set(['done', 'planned']),
  });
});

it('a chart as it comes has nothing in its address', () => {
  expect([formatChartState({}), formatChartState({ status: [] })]).toEqual(['', '']);
});
