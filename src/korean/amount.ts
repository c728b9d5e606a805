import { withJosa } from './josa.ts';

/** A value in the base unit, or a range with both ends. The shape of `amountSchema`. */
export type Amount = number | { readonly min: number; readonly max: number };

/** A value's two ends: the same number twice where it is no range. */
export const endsOf = (value: Amount): { readonly min: number; readonly max: number } =>
  typeof value === 'number' ? { min: value, max: value } : value;

/** The one key of an amount with its bound: amounts of one unit with one key say the same. */
export function amountKey({ value, bound }: { readonly value: Amount; readonly bound: Bound }): string {
  const { min, max } = endsOf(value);
  return `${min}~${max} ${bound}`;
}

/**
 * How a value is bounded, in its source's words. The shape of `boundSchema`. The bound of a value below nought speaks of its size: of
 * 3% 넘게 줄었다 the value is -3, the bound `more-than`, and the true value below -3.
 */
export type Bound = 'exact' | 'more-than' | 'at-least' | 'less-than' | 'at-most' | 'nearly' | 'about';

/** Whether the true value may be further from nought than the one given: 넘음, 이상. */
export const isFloor = (bound: Bound): boolean => bound === 'more-than' || bound === 'at-least';

/** Whether the true value may be nearer to nought than the one given: 미만, 이하. */
export const isCeiling = (bound: Bound): boolean => bound === 'less-than' || bound === 'at-most';

/** The bounds that change where a size is told as a number below nought: a fall of more than 3% is less than -3%. */
const turned: Readonly<Partial<Record<Bound, Bound>>> = {
  'more-than': 'less-than',
  'at-least': 'at-most',
  'less-than': 'more-than',
  'at-most': 'at-least',
};

/** The bound of a value as a number: that of its size, or of what is below nought the other way round. */
export const boundOfNumber = ({ max, bound }: { readonly max: number; readonly bound: Bound }): Bound =>
  (max < 0 && turned[bound]) || bound;

/** A value's ends; one that its bound leaves open is undefined. */
export function statedEnds({ min, max, bound }: { readonly min: number; readonly max: number; readonly bound: Bound }) {
  const said = boundOfNumber({ max, bound });
  return { min: isCeiling(said) ? undefined : min, max: isFloor(said) ? undefined : max };
}

/** What of a unit its writing needs. A `Unit` of the schema is one. */
export interface UnitWriting {
  /** What stands after the number: 달러, 명, 회, 배. */
  readonly name: string;
  /** Whether a space stands before it. */
  readonly space: boolean;
}

/** The places of Korean counting above 10⁴, lowest first, four digits each. */
const places = ['', '만', '억', '조', '경', '해'] as const;

/**
 * Writes a number the way Korean newspapers do: in parts of four digits with 만, 억, 조, 경, 해, a space between the parts
 * and no comma within them. `150000000000` → `1500억`, `350000000` → `3억 5000만`, `9999` → `9999`, `2.5` → `2.5`.
 *
 * es-hangul's `numberToHangulMixed` is not used: it follows the machine's locale for its commas, loses 10²¹ and puts a
 * fraction after the last place (`2,050만.25`).
 *
 * @throws RangeError where `n` is not finite
 */
export function formatNumber(n: number): string {
  if (!Number.isFinite(n)) throw new RangeError(`not a finite number: ${n}`);
  const [whole = '0', fraction] = plain.format(Math.abs(n)).split('.');
  const fours = whole.padStart(Math.ceil(whole.length / 4) * 4, '0').match(/\d{4}/g) ?? [];
  const parts = fours.flatMap((four, i) => {
    const place = fours.length - 1 - i;
    const digits = String(Number(four)) + (place === 0 && fraction ? `.${fraction}` : '');
    return digits === '0' ? [] : digits + (places[place] ?? places.at(-1));
  });
  return (n < 0 ? '-' : '') + (parts.join(' ') || '0');
}

/** A number in plain digits, never with an exponent. */
const plain = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 21 });

/**
 * Writes an amount with its unit and bound, for tables, axes and cards: `184억 달러`, `300억~400억 달러`, `약 1500억 달러`,
 * `2억 명 넘음` (in a sentence {@link amountPredicate}), `100만 명 이상`; see {@link around}. Of what is below nought the words are
 * those of the number: a fall of more than 3% is `-3% 미만`. Spaces are plain; `keepTogether` makes them no-break for display.
 *
 * @throws RangeError where an end is not finite
 */
export function formatAmount(amount: Amount, unit: UnitWriting, bound: Bound = 'exact'): string {
  const withUnit = (number: string) => number + (unit.space ? ' ' : '') + unit.name;
  const text = withUnit(typeof amount === 'number' ? formatNumber(amount) : formatRange(amount, withUnit));
  const [before, after] = around[boundOfNumber({ max: endsOf(amount).max, bound })];
  return `${before}${text}${after}`;
}

/** What stands before and after an amount to say its bound. */
const around: Readonly<Record<Bound, readonly [before: string, after: string]>> = {
  exact: ['', ''],
  about: ['약 ', ''],
  nearly: ['거의 ', ''],
  'more-than': ['', ' 넘음'],
  'at-least': ['', ' 이상'],
  'less-than': ['', ' 미만'],
  'at-most': ['', ' 이하'],
};

/**
 * Ends a sentence with an amount as {@link formatAmount} writes it: `약 1500억 달러다`, `100만 명 이상이다`, `2억 명을 넘는다`;
 * of what is over `약 1500억 달러였다`, `2억 명을 넘었다`.
 *
 * @param remark what stands in brackets before the stop: `2024년 8월까지`
 */
export function amountPredicate(written: string, isPast: boolean, remark?: string): string {
  const bracket = remark === undefined ? '' : `(${remark})`;
  const over = around['more-than'][1];
  return written.endsWith(over)
    ? `${withJosa(written.slice(0, -over.length), '을/를')} ${isPast ? '넘었다' : '넘는다'}${bracket}`
    : withJosa(`${written}${bracket}`, isPast ? '이었다/였다' : '이다/다');
}

/** Every bound, in a fixed order. */
export const bounds = Object.keys(around) as Bound[];

/** Both ends, the lower with the unit where it has no place of its own: `5~2만 명` would say 5만. */
function formatRange({ min, max }: Exclude<Amount, number>, withUnit: (number: string) => string): string {
  const lower = formatNumber(min);
  const alone = Math.abs(min) < 10_000 && Math.abs(max) >= 10_000;
  return `${alone ? withUnit(lower) : lower}~${formatNumber(max)}`;
}
