import { timeOf } from '../facts/view.ts';
import { nth } from '../korean/counted.ts';
import { groupNameOf, type Point } from './series.ts';

/**
 * What a screen reader speaks for a point: `앤트로픽, 기업가치 300억~400억 달러, 2024년 9월, 논의 중. 3개 중 두 번째.`
 * @param index the point's place among those shown, from 0
 */
export function describe(point: Point, index: number, total: number): string {
  const { label, companyName, where, isEvent, valueText, metricName, statusName } = point;
  const told = isEvent
    ? [companyName === label ? undefined : companyName, `${valueText} ${metricName}`]
    : [`${groupNameOf(point)} ${valueText.replaceAll('~', '에서 ')}`];
  const parts = [label, ...told, where, timeOf(point), statusName].filter((part) => part !== undefined);
  return `${parts.join(', ')}. ${total}개 중 ${nth(index + 1)}.`;
}
