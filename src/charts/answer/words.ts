import { type Josa, withJosa } from '../../korean/josa.ts';
import { comparePeriods } from '../../korean/period.ts';
import type { Point } from '../series.ts';

/** A subject with its particle, as its name is read aloud. */
export const named = ({ label, reading }: Point, josa: Josa): string => withJosa(label, josa, reading);

/** Statuses that a reader must hear with the value, since a solid bar does not tell them. */
const told = new Set<Point['status']>(['claimed', 'opinion']);

/** Where a value was measured and that it is a claim: `허깅페이스, 주장`. Undefined where there is nothing to say. */
export function remarkOf({ where, status, statusName }: Point): string | undefined {
  const remarks = [where, told.has(status) ? statusName : undefined].filter((remark) => remark !== undefined);
  return remarks.length > 0 ? remarks.join(', ') : undefined;
}

/** By the upper end, then the lower, then the fact's id, so that the order is the same on every machine. */
export const largestFirst = (points: readonly Point[]): Point[] =>
  points.toSorted((a, b) => b.max - a.max || b.min - a.min || (a.fact < b.fact ? -1 : 1));

/** By date, of two that begin together the coarser first, then by the fact's id. */
export const earliestFirst = (points: readonly Point[]): Point[] =>
  points.toSorted((a, b) => {
    if (a.date !== undefined && b.date !== undefined)
      return comparePeriods(a.date, b.date) || (a.fact < b.fact ? -1 : 1);
    return a.date !== undefined ? 1 : b.date !== undefined ? -1 : a.fact < b.fact ? -1 : 1;
  });
