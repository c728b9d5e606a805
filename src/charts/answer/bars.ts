import { isCeiling, isFloor } from '../../korean/amount.ts';
import { withJosa } from '../../korean/josa.ts';
import { enumerate } from '../../korean/list.ts';
import { disputesOf } from '../complete.ts';
import { barsInOrder, isOneThing, largestFirst } from '../order.ts';
import { groupNameOf, groupOf, isRank, type Point, type Series } from '../series.ts';
import { lineAnswer } from './line.ts';
import { MANY, outline } from './outline.ts';
import { asLoss, asLosses, named, remarkOf, sizesOf, stages, toldOf, topicOf, unlike } from './words.ts';

/**
 * The answer of a bar chart: what is largest where values compare with certainty, one after another where they do not,
 * and what has not happened in words that say so.
 */
export function barsAnswer(series: Series): string[] {
  const front = series.points.filter(({ back }) => !back);
  if (front.length > MANY) {
    return isOneThing(front) && series.conflicts.length === 0 && front.every(({ date }) => date !== undefined)
      ? lineAnswer(series)
      : [...outline(front, series, '여기 적힌'), ...series.conflicts];
  }
  const settled = barsInOrder(
    front.filter(({ settled }) => settled),
    series,
  );
  const groups = [...Map.groupBy(settled, groupOf).values()];
  const [only] = groups;
  const open = barsInOrder(
    front.filter((point) => !point.settled),
    series,
  );
  const ranked = groups.length === 1 && only ? ranking(only, series) : undefined;
  return [
    ...(ranked === undefined ? listing([...settled, ...open], series) : [ranked, ...listing(open, series)]),
    ...series.conflicts,
    ...background(series),
    ...acrossPanels(series),
  ];
}

/** More values in the background than this are told by their outline. */
const FEW = 3;
/** More certain orders than this are left to the facts' own pages. */
const MOST = 2;
const reason = '집계 기준이 달라 비교할 수 없다.';

/**
 * What can be told between values counted on different bases: the orders that are certain, each with what it rests on, and
 * that the rest does not compare, by the names of the bases where it is all of them that is meant.
 */
function acrossPanels({ points, warnings, orders }: Series): string[] {
  if (!warnings.some(({ mix }) => mix === 'basis')) return [];
  if (orders.length === 0) return [unlike];
  const told = orders.slice(0, MOST).map(({ words }) => words);
  const inOrder = new Set(orders.flatMap(({ facts }) => facts));
  const { known = [], alone = [] } = Object.groupBy(Map.groupBy(points, groupOf).values(), (group) =>
    group.some(({ fact }) => inOrder.has(fact)) ? 'known' : 'alone',
  );
  if (pairsOf(known) > orders.length) return [...told, `그 밖의 값은 ${reason}`];
  const names = enumerate(alone.flatMap(([point]) => (point ? [groupNameOf(point)] : [])));
  return names === '' ? told : [...told, `${withJosa(names, '은/는')} ${reason}`];
}

/** How many pairs there are of points of two panels. */
const pairsOf = (panels: readonly (readonly Point[])[]): number =>
  (panels.flat().length ** 2 - panels.reduce((sum, { length }) => sum + length ** 2, 0)) / 2;

/**
 * Whether the first of these is certainly the largest of its time: a floor may hide more, a ceiling less, a value that
 * contradicts another may be wrong, values of different times are no ranking, and of losses the largest value is the least loss.
 */
function isRanked([top, ...rest]: readonly Point[], inPlaces: boolean): boolean {
  if (!top || isCeiling(top.bound) || rest.some(({ min }) => min < 0)) return false;
  return [top, ...rest].every(
    ({ min, max, bound, conflicts, dateText }, i) =>
      dateText === top.dateText &&
      conflicts.length === 0 &&
      (i === 0 || (!isFloor(bound) && (inPlaces ? min > top.max : max < top.min))),
  );
}

/** One basis and one time: 2024년 기업가치는 A가 …로 가장 크고, B가 …로 뒤를 잇는다; of the first alone … 가장 크다. */
export function ranking(of: readonly Point[], { unit }: Series, isWhole = true): string | undefined {
  const points = asLosses(of, unit);
  const [top, ...rest] = points;
  if (!top || rest.length === 0 || !isRanked(points, isRank(unit))) return undefined;
  // The first place is the highest.
  const { is, was } = sizesOf(unit, groupNameOf(top));
  const [large, follow] = points.every(({ isPast }) => isPast) ? [was, '이었다'] : [is, '잇는다'];
  const value = (point: Point): string => `${named(point, '이/가')} ${withJosa(heard(point), '으로/로')}`;
  const lead = top.dateLead === undefined ? '' : `${top.dateLead} `;
  const first = `${lead}${withJosa(groupNameOf(top), '은/는')} 여기 모은 값 가운데 ${value(top)} 가장 ${large}`;
  return isWhole ? `${first}고, ${rest.map(value).join(', ')} 뒤를 ${follow}.` : `${first}다.`;
}

/** A value with what must be heard with it. */
export function heard(point: Point): string {
  const remark = remarkOf(point);
  return remark === undefined ? point.valueText : `${point.valueText}(${remark})`;
}

/**
 * One sentence after another, each with its time and subject where they change: 2024년 초 앤트로픽의 기업가치는 184억 달러였다.
 * What has not happened names its stage, and what contradicts a value stands right behind it.
 */
function listing(points: readonly Point[], { unit }: Series): string[] {
  const disputes = disputesOf(points);
  const disputeOf = ({ fact }: Point) => disputes.find((set) => set.some((other) => other.fact === fact));
  const told = new Set(points.flatMap((point) => disputeOf(point) ?? point));
  const losses = [...told].map((point) => asLoss(point, unit));
  return losses.map((point, i, all) => {
    const before = all[i - 1];
    const repeats = before?.subject === point.subject && before.dateLead === point.dateLead;
    const lead = point.dateLead === undefined || before?.dateLead === point.dateLead ? '' : `${point.dateLead} `;
    const what = `${repeats ? groupNameOf(point) : topicOf(point)}${stages[point.status] ?? ''}`;
    return `${lead}${withJosa(what, '은/는')} ${toldOf(point)}.`;
  });
}

/** What stands behind the subject in focus. */
function background(series: Series): string[] {
  const points = series.points.filter(({ back }) => back);
  if (points.length > FEW) return outline(points, series, '비교 대상인');
  return largestFirst(points).map((point) => {
    const lead = point.dateLead === undefined ? '' : `${point.dateLead} `;
    const remark = remarkOf(point) ?? (point.settled ? undefined : point.statusName);
    return `비교 대상인 ${named(point, '은/는')} ${lead}${toldOf(point, remark)}.`;
  });
}
