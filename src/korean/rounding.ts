import type { AmountMention } from './amount-parse.ts';
import type { BoundWord } from './bound-words.ts';

/** How far a number whose noughts round it may lie from what it stands for: 약 10조 for 9조 2000억 is too far. */
const ROUNDED = 0.05;
/** How far a value may lie below the number that it is nearly: 47.2% is 50% 가까이, 1510 is not 2000 가까이. */
const NEARLY = 0.07;
/** What of a band its parts are. They overlap, as they do in speech. */
const parts = { early: [0, 0.4], mid: [0.3, 0.7], late: [0.6, 1] } as const;

/**
 * Tells whether a rounded number stands for `actual` as its words say. Both are positive.
 *
 * The number counts in steps of its last written digit (조 in `9조`, `10조`), or, while it stays within a twentieth of the
 * value, of its last digit that is no nought (`280`, `9조 2000억`).
 *
 * | words | stands for |
 * | --- | --- |
 * | 약 9조 (`about`), 9조 수준 (`level`) | what rounds to it |
 * | 9조 넘게 (`more-than`), 이상 (`at-least`) | what exceeds it by less than a step |
 * | 9조 2000억 가까이 (`nearly`) | what falls short of it by less than a step and a fourteenth |
 * | 미만 (`less-than`), 이하 (`at-most`) | what falls short of it by less than a step |
 * | 9조원대 (`band`) | what begins with the same digits |
 * | 9조원대 후반 (`early`, `mid`, `late`) | what lies in that part of the band |
 */
export function standsFor(
  { min: value, finest, step }: Pick<AmountMention, 'min' | 'finest' | 'step'>,
  words: BoundWord,
  actual: number,
): boolean {
  const fine = 10 ** finest;
  const coarse = Math.max(fine, lastDigit(value));
  const near = Math.abs(value - actual) <= actual * ROUNDED;
  const ahead = (by: number) => actual > value && less(actual, value + by);
  const short = (by: number) => actual < value && less(value - by, actual);
  const nearest = (by: number) => !less(actual, value - by / 2) && less(actual, value + by / 2);
  switch (words) {
    case 'about':
    case 'level':
      return nearest(fine) || (near && nearest(coarse));
    case 'more-than':
    case 'at-least':
      return ahead(step ?? coarse);
    case 'nearly':
      return value - actual <= value * NEARLY && short(step ?? coarse);
    case 'less-than':
    case 'at-most':
      return short(fine) || (near && short(coarse));
    case 'band':
      return actual === value || ahead(coarse);
    case 'early':
    case 'mid':
    case 'late': {
      const [from, to] = parts[words];
      return ahead(coarse) && !less(actual, value + coarse * from) && !less(value + coarse * to, actual);
    }
    default:
      return false;
  }
}

/** The power of ten of the last digit that is no nought: 10 for 280, 10¹¹ for 9조 2000억. */
export function lastDigit(value: number): number {
  let step = 1;
  while (value >= step * 10 && value % (step * 10) === 0) step *= 10;
  return Number.isInteger(value) ? step : 0;
}

/** Less by more than what decimals lose in binary. */
const less = (a: number, b: number): boolean => b - a > Math.abs(b) * 1e-12;
