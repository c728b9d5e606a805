import { joinCitations } from '../../facts/citation.ts';
import { amountPredicate } from '../../korean/amount.ts';
import { type Josa, withJosa } from '../../korean/josa.ts';
import { enumerate } from '../../korean/list.ts';
import { comparePeriods, periodOf } from '../../korean/period.ts';
import { groupOf, type Point, type Series } from '../series.ts';

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

/** By the upper end, then the lower, then the fact's id, so that the order is the same on every machine. */
export const largestFirst = (points: readonly Point[]): Point[] =>
  points.toSorted((a, b) => b.max - a.max || b.min - a.min || (a.fact < b.fact ? -1 : 1));

/** By date, of two that begin together the coarser first, then by the fact's id. */
export const earliestFirst = (points: readonly Point[]): Point[] =>
  points.toSorted((a, b) => {
    const undated = Number(a.date !== undefined) - Number(b.date !== undefined);
    return (a.date && b.date ? comparePeriods(a.date, b.date) : undated) || (a.fact < b.fact ? -1 : 1);
  });

/** One thing's values at several times, none of which contradicts another, as time goes on; of others the largest first. */
export function barsInOrder(points: readonly Point[]): Point[] {
  const isOne = new Set(points.map((point) => `${point.label} ${groupOf(point)}`)).size === 1;
  const times = new Set(points.map(({ date, conflicts }) => (conflicts.length > 0 ? undefined : date)));
  return isOne && times.size === points.length && !times.has(undefined) ? alongTime(points) : largestFirst(points);
}

/** By the middle of the time that each stands for, which is where a line has it. */
export function alongTime(points: readonly Point[]): Point[] {
  const middle = (point: Point): number => daysOf(point).first + daysOf(point).last;
  return earliestFirst(points).toSorted((a, b) => middle(a) - middle(b));
}

/** A line chart's points have a date: the rule `chart` holds them to it. What piled up until August stands in August. */
export function daysOf({ date, fact }: Point): { first: number; last: number } {
  if (date === undefined) throw new RangeError(`${fact} has no date`);
  return periodOf(date.replace('../', ''));
}
