import { expect, test } from 'vitest';
import { isPhrase } from '../../../src/search/relevance.ts';
import type { Sought } from '../../../src/search/retrieve.ts';

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
])('a phrase: %s', (_, expected, places) => {
  expect(isPhrase('page', on(...places))).toBe(expected);
});
