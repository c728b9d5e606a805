import { intervalOf } from '../facts/interval.ts';
import { ratioRange } from '../facts/ratio.ts';
import { endsOf, isCeiling, isFloor } from '../korean/amount.ts';
import type { Figure } from '../schema/fact.ts';
import { ruleOf } from './rule.ts';

/** A ratio that its two facts do not bear out in full carries a caution that says so. */
export const ratios = ruleOf('facts', 'ratio', ({ value: fact }, wrong, base) => {
  if (fact.kind !== 'figure' || !fact.ratio) return;
  const of = base.facts.get(fact.ratio.of);
  const to = base.facts.get(fact.ratio.to);
  if (of?.kind !== 'figure' || to?.kind !== 'figure') return;
  if (of.unit !== to.unit) {
    const message = `단위가 다른 두 사실(${of.unit}, ${to.unit})의 비는 구할 수 없습니다.`;
    return wrong(['ratio'], message, '같은 단위의 두 사실을 적습니다.');
  }
  const range = ratioRange(of.value, to.value);
  if (fact.caution || ratioHolds(fact, range)) return;
  const message = `두 사실로 셈하면 ${range.min.toFixed(2)}~${range.max.toFixed(2)}배여서 적힌 값과 다 맞지는 않습니다.`;
  wrong(['value'], message, '값을 고치거나, 출처가 그렇게 썼다면 caution에 어긋남을 밝힙니다.');
});

/** Whether all of the range lies within what the ratio says; without a floor or a ceiling a twentieth off is rounding. */
function ratioHolds({ value, bound }: Figure, range: { min: number; max: number }): boolean {
  if (!isFloor(bound) && !isCeiling(bound))
    return range.min >= endsOf(value).min * 0.95 && range.max <= endsOf(value).max * 1.05;
  const { min, max, openMin, openMax } = intervalOf({ value, bound });
  return (range.min > min || (range.min === min && !openMin)) && (range.max < max || (range.max === max && !openMax));
}
