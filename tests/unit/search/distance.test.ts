import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '../../../src/search/language/distance.ts';

test.each([
  ['dosxmfhvlr', 'dosxmfhvlr', 0],
  ['dpsxmfhvlr', 'dosxmfhvlr', 0.75],
  ['zmffqem', 'zmffhem', 1],
  ['akdlzmfhthxmvm', 'akdlzmfhthvmxm', 2],
  ['opneai', 'openai', 1],
  ['Rkakrnl', 'rkakrnl', 0.5],
  ['oepnai', 'openai', 1],
])('%s is %s at %f', (a, b, expected) => {
  expect(distance(a, b, 2)).toBe(expected);
});

test('digits match or nothing does', () => {
  expect(distance('fkak3.1', 'fkak3.2', 3)).toBe(Number.POSITIVE_INFINITY);
  expect(distance('gpt4', 'gpt4o', 2)).toBe(1);
  expect(distance('o', 'o1', 2)).toBe(Number.POSITIVE_INFINITY);
});

test('it is symmetric, zero only for the same, and bounded by the longer', () => {
  const keys = fc.string({ unit: fc.constantFrom(...'qwertasdfgQWER'), maxLength: 9 });
  fc.assert(
    fc.property(keys, keys, (a, b) => {
      const found = distance(a, b, 20);
      expect(found).toBe(distance(b, a, 20));
      expect(found === 0).toBe(a === b);
      expect(found).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance(a, b, 1)).toBe(found <= 1 ? found : Number.POSITIVE_INFINITY);
    }),
  );
});
