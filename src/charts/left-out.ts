import type { Base } from '../facts/base.ts';
import { basisOf, dateOf, topicOf, wordsOf } from '../facts/fact.ts';
import { markName, markOf } from '../facts/marks.ts';
import type { Drawable, Omission } from '../facts/selection.ts';
import type { Unit } from '../schema/metric.ts';
import type { LeftOut, Point } from './series.ts';

const byStatus = '고른 상태의 값만 그렸다.';

/** Says of a fact that a view does not draw what it is and why. */
export function leftOut(
  fact: Drawable,
  omission: Omission,
  unit: Unit | undefined,
  base: Pick<Base, 'entities' | 'metrics' | 'units' | 'sources'>,
): LeftOut {
  const basis = basisOf(fact, base);
  const remarks = [basis, dateOf(fact, base), markName(markOf(fact, base))].filter((remark) => remark !== undefined);
  return {
    fact: fact.id,
    omission,
    text: `${topicOf(fact, base)} ${wordsOf(fact, base)}(${remarks.join(', ')})`,
    reason: {
      unit: `기사에 ${unit?.name ?? ''} 단위 금액이 없어 비워 뒀다. 환율로 다시 계산하지 않는다.`,
      basis: '세는 기준이 달라 이 보기에서는 그리지 않았다.',
      status: byStatus,
      older: '더 새로운 값이 있어 그리지 않았다.',
    }[omission],
  };
}

/** The same for a point that a reader's own choice of statuses takes away. */
export const pointLeftOut = (point: Point): LeftOut => ({
  fact: point.fact,
  omission: 'status',
  text: `${point.label} ${point.metricName} ${point.valueText}(${[point.basisName, point.dateText, point.statusName].filter((remark) => remark !== undefined).join(', ')})`,
  reason: byStatus,
});
