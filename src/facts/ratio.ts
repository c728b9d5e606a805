import { type Amount, endsOf, formatNumber } from '../korean/amount.ts';
import type { Fact } from '../schema/fact.ts';
import type { Base } from './base.ts';
import { intervalOf } from './interval.ts';

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

/** Of which two facts a ratio is made, and between what it then lies, in words too; `isOther`: its own value does not, to a tenth. */
export function ratioOf(fact: Fact, { facts }: Pick<Base, 'facts'>) {
  if (fact.kind !== 'figure' || !fact.ratio) return undefined;
  const [of, to] = [facts.get(fact.ratio.of), facts.get(fact.ratio.to)];
  if (of?.kind !== 'figure' || to?.kind !== 'figure') return undefined;
  const [reckoned, own] = [ratioRange(of.value, to.value), intervalOf(fact)];
  const isOther = reckoned.min < own.min - 0.05 || reckoned.max > own.max + 0.05;
  return { of, to, reckoned, times: timesText(reckoned), isOther };
}
