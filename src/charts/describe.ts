import { groupNameOf, type Point } from './series.ts';

/**
 * What a screen reader speaks for a point: `앤트로픽, 기업가치 300억~400억 달러, 2024년 9월, 논의 중. 3개 가운데 2번째.`
 * @param index the point's place among those shown, from 0
 * @param total how many are shown
 */
export function describe(point: Point, index: number, total: number): string {
  const isEvent = point.valueText === point.dateText;
  const value = isEvent
    ? `${point.valueText} ${point.metricName}`
    : `${groupNameOf(point)} ${point.valueText.replaceAll('~', '에서 ')}`;
  const parts = [
    point.label,
    ...(isEvent && point.companyName !== undefined && point.companyName !== point.label ? [point.companyName] : []),
    value,
    ...(point.where === undefined ? [] : [point.where]),
    ...(isEvent || point.dateText === undefined ? [] : [point.dateText]),
    point.statusName,
  ];
  return `${parts.join(', ')}. ${total}개 가운데 ${index + 1}번째.`;
}
