import { expect, test } from 'vitest';
import type { BoundWord } from '../../../src/korean/bound-words.ts';
import { lastDigit, standsFor } from '../../../src/korean/rounding.ts';

const number = (min: number, finest = 0, step?: number) => ({ min, finest, ...(step === undefined ? {} : { step }) });

test.each<[ReturnType<typeof number>, BoundWord, number, boolean]>([
  [number(10), 'about', 10.4, true],
  [number(10), 'about', 10.6, false],
  [number(280), 'about', 284, true],
  [number(280), 'level', 286, false],
  [number(9), 'more-than', 9.9, true],
  [number(9), 'at-least', 10, false],
  [number(25, 0, 5), 'more-than', 29, true],
  [number(50), 'nearly', 47.2, true],
  [number(2000), 'nearly', 1510, false],
  // A ceiling counts in steps of its last digit, or of the last that is no nought while it stays near.
  [number(291), 'less-than', 290.5, true],
  [number(300), 'less-than', 290, true],
  [number(300), 'at-most', 280, false],
  [number(300), 'at-most', 301, false],
  [number(9), 'band', 9, true],
  [number(9), 'band', 10, false],
  [number(70), 'early', 73, true],
  [number(70), 'early', 76, false],
  [number(70), 'mid', 75, true],
  [number(70), 'late', 75, false],
  [number(70), 'late', 79, true],
  // Plain words round nothing.
  [number(9), 'exact', 9.2, false],
  [number(9), 'up-to', 8.9, false],
])('%j %s of %d: %s', (mention, words, actual, stands) => {
  expect(standsFor(mention, words, actual)).toBe(stands);
});

test('the last digit that is no nought is that of a whole number', () => {
  expect([280, 9.2e12, 7, 1e9, 1.5].map(lastDigit)).toEqual([10, 1e11, 1, 1e9, 0]);
});
