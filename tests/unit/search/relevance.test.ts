import { expect, test } from 'vitest';
import { phraseLooseness } from '../../../src/search/query/relevance.ts';
import type { Sought } from '../../../src/search/query/retrieve.ts';

/** Words with their places on one page; a word without a place is not on it. */
const on = (...places: number[][]): Sought[] =>
  places.map((own) => ({
    unit: { as: 'empty', text: '' },
    things: [],
    partOf: new Map(),
    postings: new Map(own.length > 0 ? [['page', own]] : []),
    weight: 1,
    weak: false,
  }));

test.each<[string, boolean, number[][]]>([
  ['one after another', true, [[40], [3, 41], [43]]],
  ['with a few tokens between', true, [[40], [45], [50]]],
  ['with a gap', false, [[40], [46], [50]]],
  ['in another order', false, [[43], [41], [40]]],
  ['of four words one missing', false, [[40], [], [42], [43]]],
  ['of five words one missing', true, [[40], [41], [], [43], [44]]],
  ['of five words the first missing', true, [[], [41], [42], [43], [44]]],
  ['of five words the last missing', true, [[40], [41], [42], [43], []]],
  ['of five words two missing', false, [[40], [], [], [43], [44]]],
  ['of none', false, [[], [], []]],
  ['a word twice that stands there once', false, [[40], [40], [42]]],
])('a phrase: %s', (_, expected, places) => {
  expect(phraseLooseness('page', on(...places)) !== undefined).toBe(expected);
});

test('the tighter phrase is less loose, and the whole one than one with a word missing', () => {
  const looseness = [
    phraseLooseness('page', on([0], [1], [2], [3], [4])),
    phraseLooseness('page', on([0], [3], [5], [7], [9])),
    phraseLooseness('page', on([0], [1], [], [3], [4])),
  ];
  expect(looseness.map(Number)).toEqual(looseness.map(Number).sort((a, b) => a - b));
  expect(new Set(looseness).size).toBe(3);
});
