import { joinCitations } from '../../facts/citation.ts';
import { amountPredicate } from '../../korean/amount.ts';
import { type Josa, withJosa } from '../../korean/josa.ts';
import { enumerate } from '../../korean/list.ts';
import type { Point, Series } from '../series.ts';

/** A subject with its particle, as its name is read aloud. */
export const named = ({ label, reading }: Point, josa: Josa): string => withJosa(label, josa, reading);

export const stages: Record<string, string> = { 'in-talks': '(논의 단계)', planned: '(계획 단계)', expected: '(전망)' };

/** Said where values are counted on more bases than one. */
export const unlike = '세는 기준이 서로 달라 값끼리 빼거나 나눌 수 없다.';

/** Whether a reader must hear the mark with the value: it is a party's or a person's word, or a judgement. */
const isTold = ({ voucher, status }: Point): boolean =>
  status === 'opinion' || (status === 'done' && (voucher === 'party' || voucher === 'person'));

/** Where a value was measured and who alone says so: `허깅페이스, 메타 발표`. Undefined where there is nothing to say. */
export function remarkOf(point: Point): string | undefined {
  const remarks = [point.where, isTold(point) ? (point.citation.said ?? point.statusName) : undefined].filter(
    (remark) => remark !== undefined,
  );
  return remarks.length > 0 ? remarks.join(', ') : undefined;
}

/**
 * A point whose value is a loss, as papers tell it: 영업이익 -3400억 원 is 영업손실 3400억 원. What else is below zero stays as
 * it is.
 */
export function asLoss(point: Point): Point {
  if (point.max >= 0 || !/이익$/.test(point.metricName) || point.basisName !== undefined) return point;
  const valueText = point.valueText.replaceAll(/-(?=\d)/g, '');
  return { ...point, metricName: point.metricName.replace(/이익$/, '손실'), valueText };
}

/** A value as a sentence ends with it, in the past where what was measured is over. */
export const toldOf = (point: Point, remark = remarkOf(point)): string =>
  amountPredicate(point.valueText, point.isPast && point.settled, remark);

/** Who converted what the source states of these in another unit: `원 단위 금액은 조선비즈(2024년 10월 2일) 환산이다.` */
export function conversionOf({ points, unit }: Series): string[] {
  const converted = points.filter((point) => point.converted);
  if (!unit || converted.length === 0) return [];
  const whose =
    converted.length < points.length ? `${enumerate([...new Set(converted.map(({ label }) => label))])}의 ` : '';
  const by = joinCitations(converted.map(({ citation }) => citation));
  return [`${whose}${unit.name} 단위 ${unit.money ? '금액은' : '값은'} ${withJosa(by, '이다/다')}.`];
}
