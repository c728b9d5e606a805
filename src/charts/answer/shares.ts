import { largestFirst, panelsOf } from '../order.ts';
import type { Series } from '../series.ts';
import { barsAnswer } from './bars.ts';
import { lineAnswer } from './line.ts';

/** The answer of a chart of shares: the last whole by size, and how what is largest in it came to be so. */
export function sharesAnswer(series: Series): string[] {
  const wholes = panelsOf(series);
  const last = wholes.at(-1)?.points ?? [];
  const [largest] = largestFirst(last);
  const course = series.points.filter(({ label }) => label === largest?.label);
  // What is expected has been told with the last whole.
  const became =
    course.length > 1 && course.every(({ settled }) => settled) ? lineAnswer({ ...series, points: course }) : [];
  return [...barsAnswer({ ...series, points: last }), ...became];
}
