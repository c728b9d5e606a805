import { type Amount, type Bound, formatAmount, isCeiling, isFloor, type UnitWriting } from './amount.ts';
import { type AmountMention, parseAmounts } from './amount-parse.ts';
import { type Around, otherPeriod, otherTense } from './around.ts';
import { blank, freeFigures } from './bare-figures.ts';
import { otherBasis } from './basis-words.ts';
import { type BoundWord, boundHint, boundsOf, isBand } from './bound-words.ts';
import type { Match, Mismatch } from './date-match.ts';
import { countsDown, directionOf } from './direction.ts';
import { digitsOf, equivalentsOf } from './equivalents.ts';
import { oncePer } from './once-per.ts';
import { standsFor } from './rounding.ts';
import { labelUnits, sameUnit } from './unit-words.ts';

/** What of a figure its wording is checked against. A `Figure` of the schema is one. */
export interface FigureClaim {
  readonly value: Amount;
  readonly unit: string;
  readonly bound: Bound;
  /** The value as the source states it in other units, by unit id, each with its own bound. */
  readonly asStated: Readonly<Record<string, { readonly value: number; readonly bound: Bound }>>;
}

/**
 * `no-figure`: no amount in the label. `unit`: another unit or none. `range`: one end where there are two, or two where there
 * is one. `value`: another number. `sign`: the other direction, or none where the value is negative. `bound`: the words say
 * more, or less, than is known. `period`, `basis`: of another time, counted over another span. `tense`: told as done, which it
 * is not.
 */
type FigureReason = 'value' | 'unit' | 'sign' | 'bound' | 'range' | 'no-figure' | 'period' | 'basis' | 'tense';
/** Whether a label agrees with a figure. */
export type FigureMatch = Match<FigureReason>;

/** Whether a number rounded from a value with this bound may have these words. */
function mayRound(words: BoundWord, bound: Bound): boolean {
  if (words === 'up-to') return false;
  if (bound === 'exact') return words !== 'exact';
  if (words === 'level') return bound === 'about';
  if (isBand(words)) return false;
  if (isFloor(bound)) return isFloor(words);
  return isCeiling(bound) ? isCeiling(words) : bound === 'about' && words === 'about';
}

/**
 * Checks that the words an author wrote for a figure agree with the fact, however they phrase it.
 *
 * - The unit stands in the label and is the fact's, or one that `asStated` has; 번 for 회, ㎚ for 나노미터 are the same unit.
 * - The value is equal: to the fact's in its unit, to the stated one in a stated unit. Nothing is converted. A rounded
 *   number says so and is right at the precision written (`rounding.ts`): 약 9조, 9조원대, 9조원 넘게, 9조 2000억 가까이.
 * - Other words for a number are read as it: 절반, 10명 중 7명, 갑절, 선두, 열두 곳 (`equivalents.ts`).
 * - A range is written with both ends, the lower first, or one end that says which it is: 최대 1050TWh.
 * - A negative value says so with a sign or a word (`direction.ts`): -1조, 1조원 적자, 12% 감소; a positive one says neither.
 * - `more-than` (넘는, 웃도는), `at-least` (이상, 최소), `less-than` (미만), `at-most` (이하, 최대) and `nearly` (거의, 육박) are
 *   each said, and none stands for another; `boundHint` lists the words.
 * - `about` is said with 약, 여, 안팎, 남짓, 가량, 쯤, 정도: a plain number would say more than is known. 여 says `more-than` too.
 * - `exact` is written plain or with 정확히. 수준, 규모 and 선 go with `exact` and `about`, 까지 with `exact` and `at-most`.
 * - A stated unit has a bound of its own.
 * - Other words may stand around it (`기업가치 1500억 달러`). Every amount in the label must agree
 *   (`1500억 달러(198조 8000억 원)`); a number with neither unit nor 만·억·조 is taken for a name's (`라마 3.2`) where another
 *   amount is there. Dates, ordinals and spans (1년 전보다) are no amounts.
 * - A date in the label is that of the fact, a span (하루 평균, 한 달) that of its basis, and so is what it is against (전년 대비), and what has not happened is not
 *   told as done.
 */
export function matchesFigure(
  label: string,
  figure: FigureClaim,
  units: ReadonlyMap<string, UnitWriting>,
  around: Around = {},
): FigureMatch {
  const apart = amountsOf(blank(label, freeFigures(label)), figure, units);
  const all = apart.length > 0 ? apart : amountsOf(label, figure, units);
  const amounts = all.filter(({ unitName, scaled }) => unitName !== undefined || scaled);
  for (const mention of amounts.length > 0 ? amounts : all) {
    const mismatch = disagreement(label, mention, figure, units, around);
    if (mismatch) return mismatch;
  }
  const expected = formatAmount(figure.value, writingOf(figure.unit, units), figure.bound);
  const [first] = amounts.length > 0 ? amounts : all;
  if (!first) return { ok: false, reason: 'no-figure', expected, found: label };
  const other = otherPeriod(label, around);
  if (other) return { ...other, reason: 'period' };
  const told = (around.before ?? '') + label.slice(0, first.index);
  const basis = otherBasis(label, told, around.basis);
  if (basis) return { ok: false, reason: 'basis', ...basis };
  return otherTense(label, expected, around) ?? { ok: true };
}

/** The amounts of a label and what says one in other words; numbers inside such words (`10명 중 7명`) are none of their own. */
function amountsOf(
  label: string,
  figure: FigureClaim,
  units: ReadonlyMap<string, UnitWriting>,
): readonly AmountMention[] {
  const ids = [figure.unit, ...Object.keys(figure.asStated)];
  const equivalents = [
    ...digitsOf(label, writingOf(figure.unit, units).name),
    ...ids.flatMap((id) => equivalentsOf(label, writingOf(id, units).name)),
  ];
  return [...equivalents, ...parseAmounts(blank(label, equivalents), unitNames(units), 'all')];
}

/** The names that a label may write, one list for one base. */
const unitNames = oncePer((units: ReadonlyMap<string, UnitWriting>): readonly string[] => [
  ...[...units.values()].map(({ name }) => name),
  ...labelUnits,
]);

function disagreement(
  label: string,
  mention: AmountMention,
  figure: FigureClaim,
  units: ReadonlyMap<string, UnitWriting>,
  around: Around,
): Mismatch<FigureReason> | undefined {
  const values: [id: string, stated: { value: Amount; bound: Bound }][] = [
    [figure.unit, figure],
    ...Object.entries(figure.asStated),
  ];
  const stated = values.find(([id]) => sameUnit(mention.unitName ?? '', writingOf(id, units).name));
  const [id, { value, bound }] = stated ?? [figure.unit, figure];
  const expected = formatAmount(value, writingOf(id, units), bound);
  const found = label.slice(mention.index, mention.index + mention.length);
  const no = (reason: FigureReason, words = found) => ({ ok: false, reason, expected, found: words }) as const;
  if (!stated) return no('unit');
  const before = (around.before ?? '') + label.slice(0, mention.index);
  const after = label.slice(mention.index + mention.length) + (around.after ?? '');
  const hint = mention.boundHint ?? boundHint(before, after);
  if (typeof value !== 'number') {
    const reason = rangeReason(value.min < 0 ? signed(mention, before, after) : mention, value, bound, hint);
    return reason && no(reason);
  }
  if (mention.range) return no('range');
  if (!signAgrees(value, directionOf(before, after), around.metric)) return no('sign', label);
  const size = Math.abs(value);
  if (mention.below !== undefined) {
    if (size < mention.min || size >= mention.below) return no('value');
    return isFloor(bound) || isCeiling(bound) ? no('bound') : undefined;
  }
  if (equal(mention.min, size) && hint !== 'mid' && hint !== 'late') {
    const over = bound === 'more-than' && /여\s?[^\d\s]*$/.test(found);
    return over || boundsOf(hint).includes(bound) ? undefined : no('bound', label);
  }
  const rounded = hint !== undefined && mayRound(hint, bound);
  return rounded && standsFor(mention, hint, size) ? undefined : no('value');
}

/** A range that begins below nought, with its signs: -5~3도, 영하 5도에서 영상 3도; 3~5% 감소 is -5 to -3. */
function signed(mention: AmountMention, before: string, after: string): AmountMention {
  const { min, max, range, maxBelow = !range } = mention;
  if (directionOf(before, '') === 'down') return { ...mention, min: -min, max: maxBelow ? -max : max };
  return range && directionOf(before, after) === 'down' ? { ...mention, min: -max, max: -min } : mention;
}

/** A range has both ends, or one that says which it is: 최대 and 이하 the upper, 최소 and 이상 the lower. */
function rangeReason(
  { min, max, range }: AmountMention,
  value: Exclude<Amount, number>,
  bound: Bound,
  hint: BoundWord | undefined,
): FigureReason | undefined {
  if (!range) {
    if (hint === 'at-most' || hint === 'up-to') return equal(max, value.max) ? undefined : 'value';
    if (hint === 'at-least') return equal(min, value.min) ? undefined : 'value';
    return 'range';
  }
  if (!equal(min, value.min) || !equal(max, value.max)) return 'value';
  return boundsOf(hint).includes(bound) ? undefined : 'bound';
}

/** A metric that counts downwards (영업손실) has its direction in its name: its losses are positive. */
function signAgrees(value: number, said: ReturnType<typeof directionOf>, metric = ''): boolean {
  if (said === 'either' || value === 0) return true;
  if (countsDown(metric)) return said !== 'up' || value < 0;
  return value < 0 ? said === 'down' : said !== 'down';
}

/** Equal, but for what a third, which no decimals write, loses in them: 33.3%. A written 0.45% is not 0.42%. */
const equal = (a: number, b: number): boolean => a === b || (isThird(a) && Math.abs(a - b) < 0.05);
const isThird = (a: number): boolean => Math.abs(a * 1e6 - Math.round(a * 1e6)) > 1e-3;

function writingOf(id: string, units: ReadonlyMap<string, UnitWriting>): UnitWriting {
  return units.get(id) ?? { name: id, space: true };
}
