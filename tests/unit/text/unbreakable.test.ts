import { expect, test } from 'vitest';
import { unbreakable } from '../../../src/text/unbreakable.ts';

test.each([
  ['약 1500억 달러다', '약\u00a01500억\u00a0달러다'],
  ['300억~400억 달러', '300억\u2060~\u2060400억\u00a0달러'],
  ['184억 달러(2024년 1월)로', '184억\u00a0달러(2024년 1월)\u2060로'],
  ['2024~2026년', '2024\u2060~\u20602026년'],
  ['그렇다~ 하고', '그렇다~ 하고'],
])('%s', (text, set) => {
  expect(unbreakable(text)).toBe(set);
});
