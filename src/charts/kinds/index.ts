import { hiddenAxis, type Plot, type Plotter, type Room } from '../draw/plot.ts';
import type { Series } from '../series.ts';
import { bars } from './bars.ts';
import { columns } from './columns.ts';
import { line } from './line.ts';
import { shares } from './shares.ts';
import { single } from './single.ts';
import { slope } from './slope.ts';
import { timeline } from './timeline.ts';

/** How each kind of chart is laid out. A new kind is a file beside these and a line here. */
const plotters: Readonly<Record<Series['kind'], Plotter>> = { bars, timeline, line, columns, shares, slope };

/** Where a reader's choice leaves no value the words alone say so. */
function nothing({ x, y, width }: Room): Plot {
  const [area, axis] = [{ left: x, right: x + width, top: y, bottom: y }, hiddenAxis(0, 1)];
  return { bottom: y, area, x: [axis], y: axis, type: 'bar', datasets: [], under: [], over: [], targets: [] };
}

/** Lays out a series as its kind is drawn, or its one value by itself. */
export function plotOf(series: Series, room: Room): Plot {
  const [point, ...others] = series.points;
  if (!point) return nothing(room);
  return others.length === 0 ? single(point, room) : plotters[series.kind](series, room);
}
