import { expect, it } from 'vitest';
import { basesBelow } from '../../../src/facts/comparability.ts';

const base = (...neverBelow: string[]) => ({ name: '기준', short: '기준', neverBelow });
const below = (bases: Parameters<typeof basesBelow>[0]['bases'], of?: string) => [...basesBelow({ bases }, of)];

it('what a basis is never below counts for what is above it too, each once', () => {
  const bases = { month: base('week', 'day'), week: base('day'), day: base() };
  expect(below(bases, 'month')).toEqual(['week', 'day']);
  expect(below(bases, 'week')).toEqual(['day']);
  expect(below(bases, 'day')).toEqual([]);
  expect(below(bases)).toEqual([]);
});

it('two that name each other end', () => {
  expect(below({ one: base('two'), two: base('one') }, 'one')).toEqual(['two', 'one']);
});
