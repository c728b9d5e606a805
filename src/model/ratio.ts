import type { Amount } from '../schema/fact.ts';

/** A value's two ends: the same number twice where it is no range. */
export const endsOf = (value: Amount): { min: number; max: number } =>
  typeof value === 'number' ? { min: value, max: value } : value;

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
