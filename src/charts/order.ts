import { alongTime, barsInOrder, earliestFirst, largestFirst } from './answer/words.ts';
import { groupNameOf, groupOf, type Point, type Series } from './series.ts';

/** Points that compare with one another, and what they have in common. */
export interface Panel {
  readonly name: string;
  readonly points: readonly Point[];
}

/**
 * The points in the order of the picture, the table, the keyboard and the files: panels of one basis or metric each, the
 * largest first, within each the largest or, of one thing over time, the earliest; a timeline by company, a line by time.
 */
export function panelsOf(series: Series): Panel[] {
  if (series.kind === 'bars') {
    const groups = Map.groupBy(largestFirst(series.points), groupOf);
    return [...groups.values()].map((all) => ({ name: all[0] ? groupNameOf(all[0]) : '', points: barsInOrder(all) }));
  }
  const byOwner = ({ companyName, label }: Point): string => companyName ?? label;
  const byLine = (point: Point): string => `${point.label} ${groupNameOf(point)}`;
  const [inTime, by] = series.kind === 'timeline' ? [earliestFirst, byOwner] : [alongTime, byLine];
  const groups = Map.groupBy(inTime(series.points), by);
  return [...groups].map(([name, points]) => ({ name, points }));
}

/** All points in that order. */
export const ordered = (series: Series): Point[] => panelsOf(series).flatMap(({ points }) => points);
