import { describe, expect, test } from 'vitest';
import type { Fact, Figure } from '../../../src/schema/fact.ts';
import { compareTold } from '../../../src/search/language/comparison.ts';
import { measuresOf, otherWords, toldOf } from '../../../src/search/language/told.ts';
import { chartOf, figure, handBase } from '../charts/bases.ts';

const places = ['alpha', 'beta', 'gamma', 'model-o1'];
const placeOf = (id: string | undefined): number | undefined => {
  const at = places.indexOf(id ?? '');
  return at < 0 ? undefined : at;
};
const told = (facts: readonly Fact[], id = 'alpha') => toldOf(handBase(facts), placeOf, () => 9)(id);
const one = (fact: Fact) => told([fact])[0] ?? expect.unreachable('nothing is told');
const timeless = (more: Partial<Figure>): Figure => {
  const { date, ...fact } = figure('a', more);
  return fact;
};

describe('a fact as the dictionary keeps it', () => {
  test('bears the clock that is known: the period, the source’s day, when an outlet reported or somebody spoke', () => {
    const clock = (fact: Figure) => [one(fact).clock, one(fact).when];
    expect(clock(figure('a'))).toEqual(['period', '2024-09']);
    expect(clock(figure('a', { date: '2024-10-02', asOfSource: true }))).toEqual(['source', '2024-10-02']);
    expect(clock(timeless({ said: '2024-09-11', attribution: 'ilbo' }))).toEqual(['outlet', '2024-09-11']);
    expect(clock(timeless({ said: '2024-09-11', attribution: 'beta' }))).toEqual(['said', '2024-09-11']);
    expect(clock(timeless({}))).toEqual([undefined, undefined]);
  });
  test('names its subjects as they are read, and by their ids where nothing is known of them', () => {
    const fact = one(figure('a', { subjects: ['alpha', 'model-o1', 'unknown'], metric: 'height' }));
    expect(fact.names).toEqual([['알파'], ['o1', '오원'], ['unknown']]);
    expect(fact.of).toEqual([0, 3]);
    expect(fact.topic).toBe('알파·o1·unknown height');
  });
  test('says what it is of, where it says so, and is told in a sentence', () => {
    const fact = one(figure('a', { text: '한국', where: 'gamma' }));
    expect(fact.topic).toBe('알파 매출(한국)');
    expect(fact.where).toBe(2);
    expect(fact.sentence).toBe('알파 매출(한국)(감마)은 10억 달러였다.');
  });
});

test('an entity answers with its own facts, and a company with its models’', () => {
  const facts = [figure('own'), figure('model', { subjects: ['model-o1'] }), figure('other', { subjects: ['beta'] })];
  const ids = (id: string) => told(facts, id).map((fact) => fact.id);
  expect(ids('alpha')).toEqual(['own', 'model']);
  expect(ids('beta')).toEqual(['other']);
  // A model's maker answers where it counts the same.
  expect(ids('model-o1')).toEqual(['model', 'own']);
});

test('what can be asked for is what has facts, in all of its words', () => {
  const users = figure('a', { metric: 'users', unit: 'persons', basis: 'weekly' });
  expect(measuresOf(handBase([users, figure('b', { metric: 'unheard' })]))).toEqual({
    users: {
      kind: 'figure',
      words: ['이용자 수'],
      bases: { weekly: ['주간 이용자', '주간'], monthly: ['월간 이용자', '월간'], paid: ['유료 이용자', '유료'] },
      neverBelow: { monthly: ['weekly'] },
    },
  });
  expect(measuresOf(handBase([figure('a')]))['sales']?.neverBelow).toBeUndefined();
});

test('other words lead to the term that explains a measure, else to its chart, and none is a verb or one letter', () => {
  const facts = [figure('a'), figure('b', { metric: 'rate' })];
  const hand = handBase(facts);
  const sales = hand.metrics.get('sales') ?? expect.unreachable('a metric');
  const metrics = new Map([
    ['sales', { ...sales, words: ['매상', '벌다', '값'] }],
    ['rate', { ...sales, id: 'rate', term: 'dollar', words: ['환시세'] }],
  ]);
  const charts = new Map([['chart', chartOf(facts, { id: 'chart' })]]);
  expect([...otherWords({ ...hand, metrics, charts })]).toEqual([
    ['chart', ['매상']],
    ['dollar', ['환시세']],
  ]);
});

test('two facts compare by what the dictionary keeps, and a measure that it does not have is called by its id', () => {
  const facts = [figure('a', { value: 15e8 }), figure('b', { subjects: ['beta'] })];
  const all = [...told(facts), ...told(facts, 'beta')];
  const [first = expect.unreachable('a'), second = expect.unreachable('b')] = all;
  const words = (name: string) => `2024년 9월 ${name} 알파가 베타몬보다 5억 달러 더 크다(약 1.5배).`;
  expect(compareTold(first, second, { measures: measuresOf(handBase(facts)) })).toEqual([words('매출은'), true]);
  expect(compareTold(first, second, { measures: {} })).toEqual([words('sales는'), true]);
});
