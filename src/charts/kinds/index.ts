import type { Plot, Plotter, Room } from '../draw/plot.ts';
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

/** Lays out a series as its kind is drawn, or its one value by itself. */
export function plotOf(series: Series, room: Room): Plot {
  const [point, ...others] = series.points;
  return point && others.length === 0 ? single(point, room) : plotters[series.kind](series, room);
}
