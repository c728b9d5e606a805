import { joinCitations } from '../../facts/citation.ts';
import { amountPredicate, formatAmount } from '../../korean/amount.ts';
import { type Josa, withJosa } from '../../korean/josa.ts';
import { enumerate } from '../../korean/list.ts';
import { sizeWords } from '../../korean/size-words.ts';
import type { Unit } from '../../schema/metric.ts';
import { groupNameOf, isRank, type Point, type Series } from '../series.ts';

/** A subject with its particle, as its name is read aloud. */
export const named = ({ label, reading }: Point, josa: Josa): string => withJosa(label, josa, reading);

export const stages: Record<string, string> = { 'in-talks': '(논의 단계)', planned: '(계획 단계)', expected: '(전망)' };

/** Said where values are counted on more bases than one. */
export const unlike = '집계 기준이 서로 달라 값끼리 빼거나 나눌 수 없다.';

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

/** What is measured, of whom: 솔의 매출; a name that says it already stands alone: 원·달러 환율. */
export const topicOf = (point: Point, what = groupNameOf(point)): string =>
  point.label.endsWith(what) ? point.label : `${point.label}의 ${what}`;

/** What is high or low whatever its unit. */
const priced = /(?:환율|가격|값|주가|단가|요금|임금|시세)$/;

/**
 * The stems that tell of size, as `sizeWords` has them of a unit: a price is high or low, and the larger the number of a place
 * in an order, the lower it is.
 * @param measured the name of what is measured
 */
export function sizesOf(unit: Unit | undefined, measured = ''): ReturnType<typeof sizeWords> {
  const words = sizeWords(unit && priced.test(measured) ? { name: '', space: false, money: false } : unit);
  if (!isRank(unit)) return words;
  return { ...words, most: words.least, least: words.most, rose: words.fell, fell: words.rose };
}

/** What papers call a value below zero, by how the name of what is measured ends: its name then, and the word behind the value. */
const losses: readonly (readonly [ending: RegExp, name: string, word: string])[] = [
  [/(?:이익|손익)$/, '손실', ''],
  [/수지$/, '수지', ' 적자'],
  [/(?<=증감(?:률|액|폭)?)$/, '', ' 감소'],
];

/**
 * A point whose value is a loss, as papers tell it, with its ends as those of the loss: 영업이익 -3400억 원 is
 * 영업손실 3400억 원, 무역수지 -2억 달러 is 2억 달러 적자, 매출 증감률 -3% is 3% 감소. What else is below zero stays as it is.
 */
export function asLoss(point: Point, unit: Unit | undefined): Point {
  const loss = losses.find(([ending]) => ending.test(point.metricName));
  if (point.max >= 0 || !unit || !loss || point.basisName !== undefined) return point;
  const [min, max] = [-point.max, -point.min];
  const value = formatAmount(min === max ? min : { min, max }, unit, point.bound);
  const valueText = loss[2] ? value.replace(/넘음$/, '넘는') + loss[2] : value;
  return { ...point, min, max, metricName: point.metricName.replace(loss[0], loss[1]), valueText };
}

/** The same of sums of money that are all losses, which then compare as such; any others as they are. */
export function asLosses(points: readonly Point[], unit: Unit | undefined): readonly Point[] {
  const losses = points.map((point) => asLoss(point, unit));
  return unit?.money && losses.every((loss, i) => loss !== points[i]) ? losses : points;
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
