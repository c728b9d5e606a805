import { describe, expect, it } from 'vitest';
import { chartsAbout } from '../../../src/facts/charts-about.ts';
import type { Chart } from '../../../src/schema/chart.ts';
import type { Fact } from '../../../src/schema/fact.ts';
import { chartOf, figure, handBase, siteBase } from '../charts/bases.ts';

const alpha = { id: 'alpha', kind: 'company' } as const;
const [one, two, other, third] = [
  figure('one'),
  figure('two', { metric: 'debt' }),
  figure('other', { subjects: ['beta'] }),
  figure('third', { subjects: ['gamma'] }),
];
const chart = (id: string, facts: readonly Fact[], more: Partial<Chart> = {}): Chart => chartOf(facts, { id, ...more });

/** The charts about the first company, each with the view in which it is, how much and how often. */
const about = (...charts: Chart[]) => {
  const base = { ...handBase([one, two, other, third]), charts: new Map(charts.map((each) => [each.id, each])) };
  return chartsAbout(base, alpha).map(({ chart: { id }, view, about: share, count }) => [id, view, share, count]);
};

describe('a chart is about a company', () => {
  it('where half of the values drawn are its own', () => {
    expect(about(chart('half', [one, other]))).toEqual([['half', undefined, 0.5, 1]]);
    expect(about(chart('third', [one, other, third]))).toEqual([]);
  });
  it('not where one value alone is drawn', () => {
    expect(about(chart('alone', [one]))).toEqual([]);
  });
  it('where it stands forward in a view, however few its values are', () => {
    const views = { forward: { question: '알파는 얼마인가', label: '알파', focus: 'alpha' } };
    expect(about(chart('focus', [one, other, third], { views }))).toEqual([['focus', 'forward', 1, 1]]);
    const others = { forward: { ...views.forward, focus: 'beta' } };
    expect(about(chart('focus', [one, other, third], { views: others }))).toEqual([]);
  });
  it('once, in the view that is most about it', () => {
    const views = { own: { question: '알파는 얼마인가', label: '알파', company: 'alpha' } };
    expect(about(chart('views', [one, two, other], { views }))).toEqual([['views', 'own', 1, 2]]);
  });
});

it('the charts that are most about a company stand first, of these those with most values of it', () => {
  const views = { forward: { question: '알파는 얼마인가', label: '알파', focus: 'alpha' } };
  const charts = [
    chart('half', [one, other]),
    chart('focus', [one, other, third], { views }),
    chart('whole', [one, two]),
  ];
  expect(about(...charts).map(([id]) => id)).toEqual(['whole', 'focus', 'half']);
});

it('on the site a chart of what one company raises is about it, and one of another’s models is not', () => {
  const base = siteBase();
  const found = chartsAbout(base, { id: 'openai', kind: 'company' });
  expect(found.find(({ chart: { id } }) => id === 'openai-funding')).toMatchObject({ isAbout: true, about: 1 });
  expect(found.some(({ chart: { id } }) => id === 'llama-downloads')).toBe(false);
});
