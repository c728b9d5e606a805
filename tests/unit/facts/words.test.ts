import { expect, test } from 'vitest';
import { metricOf, placeOf, questionOf, topicOf, wordsOf } from '../../../src/facts/fact.ts';
import { intervalOf } from '../../../src/facts/interval.ts';
import { quotedFacts, relativesOf } from '../../../src/facts/relations.ts';
import { readBody } from '../../../src/prose/read.ts';
import { figure, handBase } from '../charts/bases.ts';

const base = handBase([]);

test('a figure is not told in a unit that its source does not state, nor in one that nobody knows', () => {
  const fact = figure('a');
  expect(() => wordsOf(fact, base, 'KRW')).toThrow(new RangeError('a is not stated in KRW'));
  expect(() => wordsOf(fact, base, 'EUR')).toThrow(new RangeError('units.yaml knows no unit EUR'));
  expect(wordsOf({ ...fact, asStated: { KRW: { value: 13e11, bound: 'at-least' } } }, base, 'KRW')).toBe(
    '1조 3000억 원 이상',
  );
});

test('a rise in points bears its sign where the measure is a change, a fall and a distance do not', () => {
  const points = (metric: string, value: number) => wordsOf(figure('a', { metric, unit: 'points', value }), base);
  expect(points('shift', 3)).toBe('+3%p');
  expect(points('shift', -3)).toBe('-3%p');
  expect(points('gap', 3)).toBe('3%p');
});

test('what the base does not know is called by its id', () => {
  const fact = figure('a', { subjects: ['alpha', 'unknown'], metric: 'height', where: 'nowhere', text: '어떤 것' });
  expect(topicOf(fact, base)).toBe('알파·unknown height(어떤 것)');
  expect(metricOf(figure('a', { metric: 'height' }), base)).toBe('height');
  expect(placeOf(fact, base)).toBe('nowhere');
  expect(placeOf(figure('a', { where: 'gamma' }), base)).toBe('감마');
  expect(placeOf(figure('a'), base)).toBeUndefined();
});

test('a question asks for money by how much, for others by how many, for a day by when', () => {
  const { value, unit, bound, asStated, ...bare } = figure('a');
  expect(questionOf(figure('a'), base)).toBe('알파 매출은 얼마?');
  expect(questionOf(figure('a', { metric: 'users', unit: 'persons' }), base)).toBe('알파 이용자 수는 몇 명?');
  expect(questionOf(figure('a', { unit: 'EUR' }), base)).toBe('알파 매출은 얼마?');
  expect(questionOf({ ...bare, kind: 'event', metric: 'launch', date: '2024' }, base)).toBe('알파 출시는 언제?');
  expect(questionOf({ ...bare, kind: 'statement', text: '말' }, base)).toBe('알파 매출은 어떤가?');
});

test('what a decimal is about is what rounds to it at its last digit', () => {
  expect(intervalOf({ value: 2.5, bound: 'about' })).toMatchObject({ min: 2.45, max: 2.55, openMin: false });
  expect(intervalOf({ value: 0.25, bound: 'nearly' })).toEqual({ min: 0.24, max: 0.25, openMin: true, openMax: true });
});

test('the versions of a family are one another’s relatives, and so is the family; another’s are not', () => {
  const written = base.entities.get('model-o1') ?? expect.unreachable('a model');
  const model = (id: string, family?: string) => {
    const made = { ...written, id, name: id, ...(family && { family }) };
    return made.kind === 'model' ? made : expect.unreachable('a model');
  };
  const [family, one, two, other] = [model('family'), model('one', 'family'), model('two', 'family'), model('other')];
  const entities = new Map([family, one, two, other].map((each) => [each.id, each]));
  const ids = (of: typeof family) => relativesOf({ ...base, entities }, of).map(({ id }) => id);
  expect(ids(family)).toEqual(['one', 'two']);
  expect(ids(one)).toEqual(['family', 'two']);
  expect(ids(other)).toEqual([]);
});

test('what firms and media said is quoted, newest first; what people and nobody said is not', () => {
  const said = [
    figure('firm', { attribution: 'alpha', date: '2023' }),
    figure('outlet', { attribution: 'ilbo' }),
    figure('person', { attribution: 'someone' }),
    figure('nobody'),
  ];
  const hand = handBase(said);
  const person = { en: 'x', aliases: [], summary: '요약이다.', role: '대표', body: readBody(''), file: 'x' };
  const entities = new Map(hand.entities).set('someone', { ...person, id: 'someone', kind: 'person', name: '누구' });
  expect(quotedFacts({ ...hand, entities }).map(({ id }) => id)).toEqual(['outlet', 'firm']);
});
