import { describe, expect, it } from 'vitest';
import { type Measured, mixesOf, undeclaredMixes } from '../../../src/facts/comparability.ts';
import { chartOf, figure, handBase } from '../charts/bases.ts';

const value = (fact: string, more: Partial<Measured> = {}): Measured => ({
  fact,
  metric: 'sales',
  status: 'done',
  money: true,
  ...more,
});

describe('mixesOf', () => {
  it('finds nothing where values compare', () => {
    expect(mixesOf([value('a'), value('b', { status: 'done' })])).toEqual([]);
  });
  it('finds two bases of one metric, and a basis beside none', () => {
    const weekly = value('w', { metric: 'users', basis: 'weekly', money: false });
    const monthly = value('m', { metric: 'users', basis: 'monthly', money: false });
    expect(mixesOf([weekly, monthly])).toEqual([
      {
        mix: 'basis',
        sides: new Map([
          ['weekly', ['w']],
          ['monthly', ['m']],
        ]),
      },
    ]);
    expect(mixesOf([weekly, { ...monthly, basis: undefined }]).map(({ mix }) => mix)).toEqual(['basis']);
  });
  it('finds two metrics', () => {
    expect(mixesOf([value('a'), value('b', { metric: 'debt' })]).map(({ mix }) => mix)).toEqual(['metric']);
  });
  it('finds settled and unsettled money, but not people', () => {
    const mixed = [value('a'), value('b', { status: 'planned' })];
    expect(mixesOf(mixed).map(({ mix }) => mix)).toEqual(['settlement']);
    expect(mixesOf(mixed.map((one) => ({ ...one, money: false })))).toEqual([]);
  });
});

describe('undeclaredMixes', () => {
  const facts = [
    figure('settled', { asStated: { KRW: { value: 5, bound: 'exact' } } }),
    figure('talks', { status: 'in-talks' }),
    figure('weekly', { metric: 'users', basis: 'weekly', unit: 'persons' }),
    figure('monthly', { metric: 'users', basis: 'monthly', unit: 'persons' }),
  ];
  const base = handBase(facts);
  const money = facts.slice(0, 2);

  it('names the facts on either side', () => {
    const [found, ...others] = undeclaredMixes(chartOf(money), base);
    expect(others).toEqual([]);
    expect(found?.mix).toBe('settlement');
    expect([...(found?.sides.values() ?? [])]).toEqual([['settled'], ['talks']]);
  });
  it('is content with a declared mix', () => {
    expect(undeclaredMixes(chartOf(money, { mixes: { settlement: '섞여 있다.' } }), base)).toEqual([]);
  });
  it('is content where the unit leaves one side out', () => {
    expect(undeclaredMixes(chartOf(money, { unit: 'KRW' }), base)).toEqual([]);
  });
  it('names the view that mixes where the chart as such does not', () => {
    const chart = chartOf(money, { unit: 'KRW', views: { usd: { question: '얼마인가', label: '달러', unit: 'USD' } } });
    expect(undeclaredMixes(chart, base).map(({ mix, view }) => [mix, view])).toEqual([['settlement', 'usd']]);
  });
  it('finds mixed bases', () => {
    const chart = chartOf(facts.slice(2), { unit: 'persons' });
    expect(undeclaredMixes(chart, base).map(({ mix }) => mix)).toEqual(['basis']);
  });
});
