import { type Amount, type Bound, formatAmount, type UnitWriting } from './amount.ts';
import { type AmountMention, parseAmounts } from './amount-parse.ts';
import { sameUnit } from './unit-words.ts';

/** What of a figure its wording is checked against. A `Figure` of the schema is one. */
export interface FigureClaim {
  readonly value: Amount;
  /** The id of its unit. */
  readonly unit: string;
  readonly bound: Bound;
  /** The value as the source states it in other units, by unit id, each with its own bound. */
  readonly asStated: Readonly<Record<string, { readonly value: number; readonly bound: Bound }>>;
}

/** Whether a label agrees with a figure, and if not, why: what was expected and what was found, in Korean. */
export type FigureMatch =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /**
       * `no-figure`: no amount in the label. `unit`: another unit or none. `range`: one end where there are two, or two
       * where there is one. `value`: another number. `bound`: the words say more, or less, than is known.
       */
      readonly reason: 'value' | 'unit' | 'bound' | 'range' | 'no-figure';
      readonly expected: string;
      readonly found: string;
    };

/** What the words around an amount may say of each bound; `plain` is to say nothing. */
const wordings: Readonly<Record<Bound, ReadonlySet<Bound | 'plain'>>> = {
  exact: new Set(['plain', 'exact']),
  about: new Set(['about']),
  nearly: new Set(['nearly']),
  'more-than': new Set(['more-than']),
  'at-least': new Set(['at-least']),
  'less-than': new Set(['less-than']),
  'at-most': new Set(['at-most']),
};

/**
 * Checks that the words an author wrote for a figure agree with the fact, however they phrase it.
 *
 * - The unit stands in the label and is the fact's, or one that `asStated` has; 번 for 회 and the like are the same unit.
 * - The value is equal: to the fact's in its unit, to the stated one in a stated unit. Nothing is rounded or converted.
 * - A range is written with both ends, the lower first; a single value with one.
 * - `more-than` (넘는, 웃도는), `at-least` (이상, 최소), `less-than` (미만), `at-most` (이하, 최대) and `nearly` (거의, 육박) are
 *   each said, and none stands for another; `boundHint` lists the words.
 * - `about` is said with 약, 여, 안팎, 남짓, 가량, 쯤, 정도: a plain number would say more than is known.
 * - `exact` is written plain or with 정확히.
 * - A stated unit has a bound of its own.
 * - Other words may stand around it (`기업가치 1500억 달러`). Every amount in the label must agree
 *   (`1500억 달러(198조 8000억 원)`); a number with neither unit nor 만·억·조 is taken for a name's (`라마 3.2`) where another
 *   amount is there. Dates and ordinals are no amounts.
 *
 * @param units units by id, as in the base
 */
export function matchesFigure(
  label: string,
  figure: FigureClaim,
  units: ReadonlyMap<string, UnitWriting>,
): FigureMatch {
  const names = [...units.values()].map(({ name }) => name);
  const all = parseAmounts(label, names);
  const amounts = all.filter(({ unitName, scaled }) => unitName !== undefined || scaled);
  for (const mention of amounts.length > 0 ? amounts : all) {
    const mismatch = disagreement(label, mention, figure, units);
    if (mismatch) return mismatch;
  }
  if (all.length > 0) return { ok: true };
  const unit = writingOf(figure.unit, units);
  return { ok: false, reason: 'no-figure', expected: formatAmount(figure.value, unit, figure.bound), found: label };
}

function disagreement(
  label: string,
  mention: AmountMention,
  figure: FigureClaim,
  units: ReadonlyMap<string, UnitWriting>,
): FigureMatch | undefined {
  const values: [id: string, stated: { value: Amount; bound: Bound }][] = [
    [figure.unit, figure],
    ...Object.entries(figure.asStated),
  ];
  const stated = values.find(([id]) => sameUnit(mention.unitName ?? '', writingOf(id, units).name));
  const [id, { value, bound }] = stated ?? [figure.unit, figure];
  const expected = formatAmount(value, writingOf(id, units), bound);
  const found = label.slice(mention.index, mention.index + mention.length);
  if (!stated) return { ok: false, reason: 'unit', expected, found };
  const { min, max } = typeof value === 'number' ? { min: value, max: value } : value;
  if (mention.range !== (typeof value !== 'number')) return { ok: false, reason: 'range', expected, found };
  if (mention.min !== min || mention.max !== max) return { ok: false, reason: 'value', expected, found };
  if (!wordings[bound].has(mention.boundHint ?? 'plain')) {
    return { ok: false, reason: 'bound', expected, found: label };
  }
  return undefined;
}

function writingOf(id: string, units: ReadonlyMap<string, UnitWriting>): UnitWriting {
  return units.get(id) ?? { name: id, space: true };
}
