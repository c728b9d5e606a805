import { comparePeriods, endPeriodOf, periodKey } from '../korean/period.ts';
import { groupNameOf, groupOf, isRank, type Point, type Series } from './series.ts';

/** Points that compare with one another, and what they have in common. */
export interface Panel {
  readonly name: string;
  readonly points: readonly Point[];
}

/**
 * The points in the order of the picture, the table, the keyboard and the files: panels of one basis or metric each, the
 * largest first, within each the largest or, of one thing over time, the earliest; a timeline by company, shares of a whole by
 * time and then by what the last whole is made of, all else by subject and along time.
 */
export function panelsOf(series: Series): Panel[] {
  if (series.kind === 'bars') {
    const groups = Map.groupBy(largestFirst(series.points), groupOf);
    return [...groups.values()].map((all) => ({
      name: all[0] ? groupNameOf(all[0]) : '',
      points: barsInOrder(all, series),
    }));
  }
  if (series.kind === 'shares') return wholesOf(series.points);
  const byOwner = ({ companyName, label }: Point): string => companyName ?? label;
  const byLine = (point: Point): string => `${point.label} ${groupNameOf(point)}`;
  const [inTime, by] = series.kind === 'timeline' ? [earliestFirst, byOwner] : [alongTime, byLine];
  const groups = Map.groupBy(inTime(series.points), by);
  return [...groups].map(([name, points]) => ({ name, points }));
}

/** A panel for each time, in each the subjects in one order: as large as they are in the last, then as they were before it. */
function wholesOf(points: readonly Point[]): Panel[] {
  const wholes = [...Map.groupBy(alongTime(points), ({ date }) => periodKey(date ?? ''))].map(([, all]) => all);
  const subjects = [...new Set(wholes.toReversed().flatMap((all) => largestFirst(all).map(({ label }) => label)))];
  const rankOf = ({ label }: Point): number => subjects.indexOf(label);
  return wholes.map((all) => ({
    name: all[0]?.dateText ?? '',
    points: all.toSorted((a, b) => rankOf(a) - rankOf(b)),
  }));
}

/** All points in that order. */
export const ordered = (series: Series): Point[] => panelsOf(series).flatMap(({ points }) => points);

/** By the upper end, then the lower, then the fact's id, so that the order is the same on every machine. */
export const largestFirst = (points: readonly Point[]): Point[] =>
  points.toSorted((a, b) => b.max - a.max || b.min - a.min || (a.fact < b.fact ? -1 : 1));

/** By date, what has none first, then by the fact's id. */
export const earliestFirst = (points: readonly Point[]): Point[] =>
  points.toSorted((a, b) => {
    const undated = Number(a.date !== undefined) - Number(b.date !== undefined);
    return (a.date && b.date ? comparePeriods(a.date, b.date) : undated) || (a.fact < b.fact ? -1 : 1);
  });

/** Whether all are values of one thing, counted in one way. */
export const isOneThing = (points: readonly Point[]): boolean =>
  new Set(points.map((point) => `${point.label} ${groupOf(point)}`)).size === 1;

/**
 * One thing's values at several times, none of which contradicts another, as time goes on; of others the largest first, but
 * the first in an order and, where all are losses, the greatest loss.
 */
export function barsInOrder(points: readonly Point[], { unit }: Pick<Series, 'unit'>): Point[] {
  const times = new Set(points.map(({ date, conflicts }) => (conflicts.length > 0 ? undefined : date)));
  return isOneThing(points) && times.size === points.length && !times.has(undefined)
    ? alongTime(points)
    : isRank(unit) || points.every(({ max }) => max < 0)
      ? largestFirst(points).toReversed()
      : largestFirst(points);
}

/** By the middle of the time that each stands for, which is where a line has it. */
export function alongTime(points: readonly Point[]): Point[] {
  const middle = (point: Point): number => daysOf(point).first + daysOf(point).last;
  return earliestFirst(points).toSorted((a, b) => middle(a) - middle(b));
}

/** A line chart's points have a date: the rule `chart` holds them to it. What piled up until August stands in August. */
export function daysOf({ date, fact }: Pick<Point, 'date' | 'fact'>): { first: number; last: number } {
  if (date === undefined) throw new RangeError(`${fact} has no date`);
  return endPeriodOf(date);
}
