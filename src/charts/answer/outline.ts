import { withJosa } from '../../korean/josa.ts';
import { enumerate } from '../../korean/list.ts';
import { alongTime, largestFirst } from '../order.ts';
import { groupNameOf, groupOf, type Point, type Series } from '../series.ts';
import { asLoss, asLosses, remarkOf, sizesOf, topicOf } from './words.ts';

/** More values than this are told by their outline; each of them stands in the table. */
export const MANY = 5;

/** A value with its subject, its time and what must be heard with it: `한울의 3조 원(2026년 3분기, 전망)`. */
function told(point: Point, unit: Series['unit']): string {
  const remark = remarkOf(point) ?? (point.settled ? undefined : point.statusName);
  const about = [point.dateText, remark].filter((part) => part !== undefined);
  const loss = asLoss(point, unit);
  const whose = groupNameOf(loss) === groupNameOf(point) ? `${point.label}의` : topicOf(loss);
  return `${whose} ${loss.valueText}${about.length > 0 ? `(${about.join(', ')})` : ''}`;
}

/**
 * What many values come to: how many they are, between what they lie, and the newest where times differ. Values that are
 * counted in different ways are not ranked.
 * @param of those in the foreground
 * @param lead what makes them comparable: `여기 적힌`; of lines only the last values are compared
 */
export function outline(of: readonly Point[], { unit }: Series, lead: string): string[] {
  const points = asLosses(of, unit);
  const panels = [...Map.groupBy(points, groupOf).values()];
  const [largest, ...rest] = largestFirst(points);
  const smallest = rest.at(-1);
  if (!largest || !smallest) return [];
  if (panels.length > 1) {
    const names = enumerate(panels.flatMap(([point]) => (point ? [groupNameOf(point)] : [])));
    return [`${names} 값 ${points.length}개를 나누어 실었다.`];
  }
  const { most, least } = sizesOf(unit, groupNameOf(largest));
  const ends = [
    `${lead} ${groupNameOf(largest)} ${points.length}개 가운데 가장 ${most} 것은 ${withJosa(told(largest, unit), '이다/다')}.`,
    `가장 ${least} 것은 ${withJosa(told(smallest, unit), '이다/다')}.`,
  ];
  const newest = alongTime(points.filter(({ date, settled }) => settled && date !== undefined)).at(-1);
  const isTold = !newest || [largest, smallest].some(({ dateText }) => dateText === newest.dateText);
  return isTold ? ends : [...ends, `가장 새로운 것은 ${withJosa(told(newest, unit), '이다/다')}.`];
}
