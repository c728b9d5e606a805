import { endsOf, isCeiling, isFloor } from '../korean/amount.ts';
import { lastDigit } from '../korean/rounding.ts';
import type { Figure } from '../schema/fact.ts';

/** Between what and what a value lies. An open end is not reached; an end without limit is infinite. */
export interface Interval {
  readonly min: number;
  readonly max: number;
  readonly openMin: boolean;
  readonly openMax: boolean;
}

/**
 * What a value's bound leaves possible, taken at its word:
 *
 * | bound | interval |
 * | --- | --- |
 * | `exact` | the value as printed, or the range with both ends |
 * | `more-than`, `at-least` | from the value up without limit |
 * | `less-than`, `at-most` | from the value down without limit: that a count ends at nought is not known here |
 * | `nearly` | below the value by less than a step of its last digit that is no nought: 거의 2000만 is above 1000만 |
 * | `about` | what rounds to it at that digit: 약 1500억 is from 1450억 to below 1550억 |
 *
 * The steps are those by which prose may round a fact (`standsFor`). A bound of a value below nought speaks of its size:
 * a loss of more than 5 is below -5.
 */
export function intervalOf({ value, bound }: Pick<Figure, 'value' | 'bound'>): Interval {
  const { min, max } = endsOf(value);
  if (max < 0) {
    const size = intervalOf({ value: { min: -max, max: -min }, bound });
    return { min: -size.max, max: -size.min, openMin: size.openMax, openMax: size.openMin };
  }
  const [about, nearly, floor, ceiling] = [bound === 'about', bound === 'nearly', isFloor(bound), isCeiling(bound)];
  const [below, above] = about ? [stepOf(min) / 2, stepOf(max) / 2] : [nearly ? stepOf(min) : 0, 0];
  return {
    min: ceiling ? Number.NEGATIVE_INFINITY : min - below,
    max: floor ? Number.POSITIVE_INFINITY : max + above,
    openMin: ceiling || nearly || bound === 'more-than',
    openMax: floor || nearly || about || bound === 'less-than',
  };
}

/** The step of a number's last digit that is no nought: 10¹⁰ for 1500억, 0.1 for 1.5. */
const stepOf = (value: number): number =>
  Number.isInteger(value) ? lastDigit(Math.abs(value)) : 10 ** -(String(value).split('.')[1]?.length ?? 0);

/** How far one value lies above another, without what decimals lose in binary. */
export const minus = (one: Interval, other: Interval): Interval => ({
  min: Number((one.min - other.max).toPrecision(15)),
  max: Number((one.max - other.min).toPrecision(15)),
  openMin: one.openMin || other.openMax,
  openMax: one.openMax || other.openMin,
});
