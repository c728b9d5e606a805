import { comparePartial } from '../../text/date.ts';
import { type Josa, withJosa } from '../../text/josa.ts';
import type { Point } from '../series.ts';

/** A subject with its particle, as its name is read aloud. */
export const named = ({ label, reading }: Point, josa: Josa): string => withJosa(label, josa, reading);

/** Statuses that a reader must hear with the value, since a solid bar does not tell them. */
const told = new Set<Point['status']>(['claimed', 'opinion']);

/** A value with where and when it was measured, and that it is a claim: `2000만 회 이상(허깅페이스, 2024년 7월)`. */
export function dated({ valueText, where, dateText, status, statusName }: Point): string {
  const remarks = [where, dateText, told.has(status) ? statusName : undefined].filter((remark) => remark !== undefined);
  return remarks.length > 0 ? `${valueText}(${remarks.join(', ')})` : valueText;
}

/** By the upper end, then the lower, then the fact's id, so that the order is the same on every machine. */
export const largestFirst = (points: readonly Point[]): Point[] =>
  points.toSorted((a, b) => b.max - a.max || b.min - a.min || (a.fact < b.fact ? -1 : 1));

/** By date, of two that begin together the coarser first, then by the fact's id. */
export const earliestFirst = (points: readonly Point[]): Point[] =>
  points.toSorted((a, b) => comparePartial(a.date ?? '', b.date ?? '') || (a.fact < b.fact ? -1 : 1));
