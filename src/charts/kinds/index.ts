import type { Plotter } from '../draw/plot.ts';
import type { Series } from '../series.ts';
import { bars } from './bars.ts';
import { line } from './line.ts';
import { timeline } from './timeline.ts';

/** How each kind of chart is laid out. A new kind is a file beside these and a line here. */
export const plotters: Readonly<Record<Series['kind'], Plotter>> = { bars, timeline, line };
