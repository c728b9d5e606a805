import { expect, test } from 'vitest';
import { aloneOf, baseOf } from '../../../src/facts/alone.ts';
import { compare } from '../../../src/facts/compare.ts';
import { event, figure, filing, handBase } from '../charts/bases.ts';

const one = figure('one', {
  subjects: ['alpha', 'model-o1'],
  where: 'gamma',
  asStated: { KRW: { value: 13e11, bound: 'exact' } },
  conflictsWith: ['against'],
});
const against = figure('against', { value: 2e9, source: 'filing', attribution: 'ilbo', conflictsWith: ['one'] });
const users = figure('users', { metric: 'users', unit: 'persons', basis: 'monthly', subjects: ['beta'] });
const hand = handBase([one, against, users, event('day')]);
const base = { ...hand, sources: new Map(hand.sources).set('filing', filing) };

const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id).toSorted();

test('a fact by itself has with it what contradicts it, and what every id in both means', () => {
  const { fact, conflicts, meaning } = aloneOf(one, base);
  expect(fact).toBe(one);
  expect(conflicts).toEqual([against]);
  expect(ids(meaning.entities)).toEqual(['alpha', 'gamma', 'model-o1']);
  expect(ids(meaning.metrics)).toEqual(['sales']);
  expect(ids(meaning.units)).toEqual(['KRW', 'USD']);
  // The paper of the report is there too.
  expect(ids(meaning.sources)).toEqual(['filing', 'ilbo', 'report']);
});

test('an event has no unit', () => {
  expect(aloneOf(event('day'), base).meaning.units).toEqual([]);
});

test('of an entity its names are there, how it is read only where its file says it', () => {
  const { entities } = aloneOf(one, base).meaning;
  expect(entities.find(({ id }) => id === 'model-o1')).toEqual({
    id: 'model-o1',
    kind: 'model',
    name: 'o1',
    en: 'x',
    reading: '오원',
  });
  expect(entities.find(({ id }) => id === 'alpha')).toEqual({ id: 'alpha', kind: 'company', name: '알파', en: 'x' });
});

test('the words that a search goes by stay behind, of a measure and of its bases', () => {
  const metric = base.metrics.get('users') ?? expect.unreachable('a metric');
  const monthly = metric.bases['monthly'] ?? expect.unreachable('a basis');
  const bases = { ...metric.bases, monthly: { ...monthly, words: ['달마다'] } };
  const metrics = new Map(base.metrics).set('users', { ...metric, words: ['사용자'], bases });
  const [told] = aloneOf(users, { ...base, metrics }).meaning.metrics;
  expect(told).toEqual(metric);
});

test('two facts by themselves compare as in the whole base', () => {
  const other = figure('other', { subjects: ['beta'], value: 15e8 });
  const whole = { ...base, facts: new Map(base.facts).set('other', other) };
  const pair = baseOf([users, other].map((fact) => aloneOf(fact, whole)));
  expect(compare(users, other, pair)).toEqual(compare(users, other, whole));
});

test('where a fact and what contradicts it are both read by themselves, each counts as it stands in its own', () => {
  const shortened = { ...against, value: 0 };
  const alone = [aloneOf(against, base), { ...aloneOf(one, base), conflicts: [shortened] }];
  expect(baseOf(alone).facts.get('against')).toBe(against);
});
