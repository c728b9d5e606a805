import { type Amount, type Bound, endsOf } from '../korean/amount.ts';
import { ratioRange } from '../model/ratio.ts';
import type { Problem } from '../schema/problem.ts';
import type { Rule } from './rule.ts';

/** A ratio that its two facts do not bear out in full carries a caution that says so. */
export const ratios: Rule = ({ content, base }) =>
  content.facts.flatMap(({ value, at }): Problem[] => {
    if (value.kind !== 'figure' || !value.ratio) return [];
    const of = base.facts.get(value.ratio.of);
    const to = base.facts.get(value.ratio.to);
    if (of?.kind !== 'figure' || to?.kind !== 'figure') return [];
    if (of.unit !== to.unit) {
      return [
        {
          code: 'ratio',
          ...at(['ratio']),
          message: `단위가 다른 두 사실(${of.unit}, ${to.unit})의 비는 구할 수 없습니다.`,
          hint: '같은 단위의 두 사실을 적습니다.',
        },
      ];
    }
    const range = ratioRange(of.value, to.value);
    if (value.caution || ratioHolds(value.value, value.bound, range)) return [];
    return [
      {
        code: 'ratio',
        ...at(['value']),
        message: `두 사실로 셈하면 ${range.min.toFixed(2)}~${range.max.toFixed(2)}배여서 적힌 값과 다 맞지는 않습니다.`,
        hint: '값을 고치거나, 출처가 그렇게 썼다면 caution에 어긋남을 밝힙니다.',
      },
    ];
  });

function ratioHolds(value: Amount, bound: Bound, range: { min: number; max: number }): boolean {
  const { min, max } = endsOf(value);
  if (bound === 'more-than') return range.min > min;
  if (bound === 'at-least') return range.min >= min;
  if (bound === 'less-than') return range.max < max;
  if (bound === 'at-most') return range.max <= max;
  // A rounded ratio may be off by as much as half its last digit; a twentieth is as loose as ‘2배’ for 1.95 to 2.05.
  return range.min >= min * 0.95 && range.max <= max * 1.05;
}
