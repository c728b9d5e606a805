import { describe, expect, it } from 'vitest';
import { intervalOf, minus } from '../../../src/facts/interval.ts';
import type { Amount, Bound } from '../../../src/schema/fact.ts';

/** Written as in school: `[2, ∞)`. */
const written = (value: Amount, bound: Bound): string => {
  const { min, max, openMin, openMax } = intervalOf({ value, bound });
  return `${openMin ? '(' : '['}${min}, ${max}${openMax ? ')' : ']'}`;
};

describe('intervalOf', () => {
  it.each<[Amount, Bound, string]>([
    [200, 'exact', '[200, 200]'],
    [{ min: 300, max: 400 }, 'exact', '[300, 400]'],
    [200, 'more-than', '(200, Infinity)'],
    [200, 'at-least', '[200, Infinity)'],
    [200, 'less-than', '(-Infinity, 200)'],
    [200, 'at-most', '(-Infinity, 200]'],
    [200, 'nearly', '(100, 200)'],
    [1500, 'about', '[1450, 1550)'],
    [{ min: 300, max: 450 }, 'about', '[250, 455)'],
    [1.5, 'about', '[1.45, 1.55)'],
    [0, 'about', '[-0.5, 0.5)'],
    // A bound of a loss speaks of its size.
    [-5, 'exact', '[-5, -5]'],
    [{ min: -8, max: -5 }, 'exact', '[-8, -5]'],
    [-5, 'more-than', '(-Infinity, -5)'],
    [-5, 'at-least', '(-Infinity, -5]'],
    [-5, 'less-than', '(-5, Infinity)'],
    [-20, 'nearly', '(-20, -10)'],
    [-20, 'about', '(-25, -15]'],
  ])('of %j %s is %s', (value, bound, expected) => {
    expect(written(value, bound)).toBe(expected);
  });

  it('subtracts without what decimals lose', () => {
    const [one, two] = [intervalOf({ value: 0.3, bound: 'at-least' }), intervalOf({ value: 0.1, bound: 'exact' })];
    expect(minus(one, two)).toEqual({ min: 0.2, max: Number.POSITIVE_INFINITY, openMin: false, openMax: true });
  });
});
