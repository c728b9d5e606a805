import { expect, test } from 'vitest';
import { CHARACTERS_PER_MINUTE, readingMinutes } from '../../../src/korean/reading.ts';

test('spaces and lines do not count, characters beyond the basic plane count once', () => {
  expect(readingMinutes('가 '.repeat(CHARACTERS_PER_MINUTE * 3))).toBe(3);
  expect(readingMinutes('🤖'.repeat(CHARACTERS_PER_MINUTE * 2))).toBe(2);
});

test('minutes are rounded and never less than one', () => {
  expect(readingMinutes('')).toBe(1);
  expect(readingMinutes('가'.repeat(CHARACTERS_PER_MINUTE * 1.4))).toBe(1);
  expect(readingMinutes('가'.repeat(CHARACTERS_PER_MINUTE * 1.6))).toBe(2);
});
