import { complete } from './complete.ts';
import { leftOut } from './left-out.ts';
import type { Series } from './series.ts';
import type { ChartState } from './state.ts';

/**
 * The series as a reader's state shows it: a subject brought forward, other statuses taken away and named. What follows
 * from the points (warnings, contradictions, sources, the answer) follows anew.
 */
export function narrow(series: Series, { focus, status }: Pick<ChartState, 'focus' | 'status'>): Series {
  const kept = status ? series.points.filter((point) => status.includes(point.status)) : series.points;
  const taken = series.points.filter((point) => !kept.includes(point));
  const points =
    focus === undefined
      ? kept
      : kept.map((point) => ({ ...point, back: point.subject !== focus && point.company !== focus }));
  return complete({
    ...series,
    ...(focus === undefined ? {} : { focus }),
    points,
    leftOut: [...series.leftOut, ...taken.map((point) => leftOut(point, 'status', series.unit))],
  });
}
