import type { Omission } from '../facts/selection.ts';
import type { FactWords } from '../facts/view.ts';
import type { Unit } from '../schema/metric.ts';

/**
 * Says of a fact that a view does not draw what it is and why.
 * @param words what is told of the fact; of a point that a reader's own choice of statuses takes away the point itself
 */
export function leftOut(words: FactWords, omission: Omission, unit: Unit | undefined) {
  const { fact, topic, valueText, basisName, dateText, statusName } = words;
  const remarks = [basisName, dateText, statusName].filter((remark) => remark !== undefined);
  return {
    fact,
    omission,
    /** `앤트로픽 기업가치 300억~400억 달러(2024년 9월, 논의 중)`. */
    text: `${topic} ${valueText}(${remarks.join(', ')})`,
    /** One Korean sentence. */
    reason: {
      unit: `기사에 ${unit?.name ?? ''} 단위 금액이 없어 비워 뒀다. 환율로 다시 계산하지 않는다.`,
      basis: '집계 기준이 달라 여기에는 그리지 않았다.',
      status: '고른 상태의 값만 그렸다.',
      older: '더 새로운 값이 있어 그리지 않았다.',
    }[omission],
  };
}
