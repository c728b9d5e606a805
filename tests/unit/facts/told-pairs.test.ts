import { describe, expect, it } from 'vitest';
import { compare, comparedWith, isTold, toldPairs } from '../../../src/facts/compare.ts';
import type { Fact, Figure } from '../../../src/schema/fact.ts';
import { event, figure, handBase, siteBase, statement } from '../charts/bases.ts';

const words = statement('words', { text: '앞선다' });
const sales = (id: string, subject: string, value: number, more: Partial<Figure> = {}): Figure =>
  figure(id, { subjects: [subject], value, ...more });
const users = (id: string, subject: string, basis: string, value: number): Figure =>
  figure(id, { subjects: [subject], metric: 'users', unit: 'persons', basis, value });

const pairs = (facts: readonly Fact[], most: number) => {
  const found = toldPairs(handBase(facts), most);
  const named = (all: typeof found.others): string[] =>
    all.map(({ pair: [one, two], verdict }) => `${one.id} ${two.id} ${verdict.result}`);
  return { examples: named(found.examples), others: named(found.others) };
};

describe('pairs that show what a comparison tells', () => {
  const three = [sales('a', 'alpha', 15e8), sales('b', 'beta', 1e9), sales('c', 'gamma', 3e9)];
  const days = [event('day', { date: '2024-10' }), event('before', { subjects: ['beta'], date: '2024-04' })];

  it('are one for each verdict on figures, and others that compare, each once', () => {
    expect(pairs(three, 9)).toEqual({
      examples: ['a b equal-measure'],
      others: ['a c equal-measure', 'b c equal-measure'],
    });
  });
  it('are as many others as asked for', () => {
    expect(pairs(three, 1)).toEqual({ examples: ['a b equal-measure'], others: ['a c equal-measure'] });
    expect(pairs(three, 0)).toEqual({ examples: [], others: [] });
  });
  it('are figures before dates, though dates are newer, and no words', () => {
    const facts = [words, ...days, ...three];
    expect(pairs(facts, 9)).toEqual({
      examples: ['a b equal-measure'],
      others: ['a c equal-measure', 'b c equal-measure', 'day before order'],
    });
    expect(pairs(facts, 2).others).toEqual(['a c equal-measure', 'b c equal-measure']);
    // A date is no example of what is told of figures.
    expect(pairs(days, 9)).toEqual({ examples: [], others: ['day before order'] });
  });
  it('tell of what does not settle anything one pair alone', () => {
    const facts = [
      users('week', 'alpha', 'weekly', 1e7),
      users('month', 'beta', 'monthly', 2e7),
      users('third', 'gamma', 'monthly', 3e7),
      users('paid', 'gamma', 'paid', 1e6),
    ];
    expect(pairs(facts, 9)).toEqual({
      examples: ['week month depends', 'week paid not-comparable', 'month third equal-measure'],
      others: [],
    });
  });
});

it('on the site an example of each verdict is what the comparison of the two says', () => {
  const base = siteBase();
  const { examples, others } = toldPairs(base, 5);
  expect(examples.map(({ verdict }) => verdict.result).toSorted()).toEqual(
    [...new Set(examples.map(({ verdict }) => verdict.result))].toSorted(),
  );
  expect(others.length).toBeLessThanOrEqual(5);
  for (const { pair, verdict } of [...examples, ...others]) {
    expect(compare(...pair, base).words).toBe(verdict.words);
    expect(pair[0].metric).toBe(pair[1].metric);
  }
  expect(others.every(({ verdict }) => isTold(verdict))).toBe(true);
});

describe('what a fact is compared with', () => {
  it('is the nearest in time, three that compare and three that do not, and what has no time last', () => {
    const { date, ...timeless } = sales('timeless', 'beta', 2e9);
    const facts = [
      timeless,
      ...[1, 2, 3, 4].map((month) => sales(`own-${month}`, 'alpha', month * 1e9, { date: `2024-0${month}` })),
      ...[5, 6, 7, 8].map((month) => sales(`other-${month}`, 'beta', month * 1e9, { date: `2024-0${month}` })),
    ];
    const one = figure('one', { date: '2024-09' });
    const { told, untold } = comparedWith(one, handBase([one, ...facts]));
    expect(told.map(({ fact }) => fact.id)).toEqual(['own-4', 'own-3', 'own-2']);
    expect(untold.map(({ fact }) => fact.id)).toEqual(['other-8', 'other-7', 'other-6']);
    const few = comparedWith(one, handBase([one, timeless, sales('old', 'beta', 3e9, { date: '1950' })]));
    expect(few.untold.map(({ fact }) => fact.id)).toEqual(['old', 'timeless']);
  });
  it('is nothing that contradicts it, nothing of another metric, and not itself', () => {
    const one = figure('one', { conflictsWith: ['against'] });
    const others = [figure('against', { value: 2e9 }), figure('debt', { metric: 'debt' }), event('launch')];
    expect(comparedWith(one, handBase([one, ...others]))).toEqual({ told: [], untold: [] });
  });
});

it('two ratios do not compare where nobody says what they are ratios of', () => {
  const [one, two] = [
    figure('a', { metric: 'share', unit: 'percent', value: 2, ratio: { of: 'x', to: 'y' } }),
    figure('b', { metric: 'share', unit: 'percent', value: 3, subjects: ['beta'] }),
  ];
  const base = handBase([one, two]);
  const words = '알파 점유율과 베타몬 점유율은 무엇을 무엇으로 나누었는지가 달라 비교할 수 없다.';
  expect(compare(one, two, base)).toMatchObject({ result: 'not-comparable', reason: 'ratio', words });
  expect(compare(two, one, base)).toMatchObject({ result: 'not-comparable', reason: 'ratio', words });
});

it('a measure that the base does not have is called by its id', () => {
  const [one, two] = [figure('a'), figure('b', { metric: 'height' })];
  expect(compare(one, two, handBase([one, two])).words).toBe('매출과 height는 재는 것이 달라 비교할 수 없다.');
});
