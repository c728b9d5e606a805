import { type Amount, endsOf, formatNumber } from '../korean/amount.ts';

/**
 * Between what and what the quotient of two amounts lies, by interval arithmetic: [a, b] / [c, d] = [a/d, b/c] for
 * positive ends.
 * @param of the amount above the line
 * @param to the amount below the line, above zero
 */
export function ratioRange(of: Amount, to: Amount): { min: number; max: number } {
  const above = endsOf(of);
  const below = endsOf(to);
  return { min: above.min / below.max, max: above.max / below.min };
}

/** A ratio as it is read, to a tenth: `약 1.6~2.2배`. */
export const timesText = ({ min, max }: { min: number; max: number }): string =>
  `약 ${[...new Set([min, max].map((end) => formatNumber(Number(end.toFixed(1)))))].join('~')}배`;
