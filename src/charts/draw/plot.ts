import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { Palette } from '../palette.ts';
import type { Point, Series } from '../series.ts';
import type { Box, Mark } from './mark.ts';
import { type Font, textFont } from './text.ts';

/** How a plot is laid out: labels beside the bars, or above them where there is no room (`narrow`). */
export type Layout = 'wide' | 'medium' | 'narrow';

/** Where a kind may draw, and how large. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly layout: Layout;
  /** What every size is multiplied with; 1 on a page. */
  readonly scale: number;
  /** Those of that scale, see {@link fontsAt}. */
  readonly fonts: PlotFonts;
  readonly palette: Palette;
  /** The most height there is, for kinds that can be of any; left out where it does not matter. */
  readonly height?: number;
  /** Two lines beside a bar at most, and no axis under values that are written out: where height is dear. */
  readonly compact?: boolean;
  /** Whether there is no smaller scale to fall back to. */
  readonly isLast?: boolean;
}

/** A linear axis: what Chart.js is told of it. A tick that is a month knows its year. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly { readonly value: number; readonly label: string; readonly year?: string }[];
  /** Where its ruler has short ticks. */
  readonly short?: readonly number[];
  /** The height of its labels in pixels; 0 hides it. */
  readonly size: number;
  /** Whether the least stands on top, as the first place does. */
  readonly isTurned?: boolean;
  /** Its share of the width, where axes stand side by side. */
  readonly weight?: number;
}

/** What Chart.js calls a plot's x axes, by their place among them. */
export const axisId = (index: number): string => (index === 0 ? 'x' : `x${index}`);

/** What kinds of charts draw: bars and lines of Chart.js. */
export type Dataset = ChartDataset<'bar', (Bar | Column)[]> | ChartDataset<'line', { x: number; y: number }[]>;

/** A bar of Chart.js: from where to where, and the row's middle in pixels. */
export interface Bar {
  x: [number, number];
  y: number;
}

/** An upright bar of Chart.js: the column's middle, and from where to where, all in pixels. */
export interface Column {
  x: number;
  y: [number, number];
}

/** Where a point is in the picture, for pointer, keyboard and focus ring. */
export interface Target extends Box {
  readonly fact: string;
}

/** A series laid out: what Chart.js draws, what is drawn beside it, and where each point came to be. */
export interface Plot {
  /** Where the plot ends, axis included. */
  readonly bottom: number;
  /** The rectangle between the axes. */
  readonly area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** One, or one for each panel whose values are counted on a basis of its own; a dataset names its own by `axisId`. */
  readonly x: readonly Axis[];
  readonly y: Axis;
  readonly type: 'bar' | 'column' | 'line';
  readonly datasets: readonly Dataset[];
  /** Drawn before bars and lines. */
  readonly under: readonly Mark[];
  /** Drawn after them. */
  readonly over: readonly Mark[];
  readonly targets: readonly Target[];
  /** Whether a bar is drawn longer than it is, since nobody could see it. */
  readonly hasStub?: boolean;
  /** What is drawn that the site has reckoned, each with what it rests on. */
  readonly reckoned?: readonly string[];
}

/** Lays a series out in a room. One per kind of chart. */
export type Plotter = (series: Series, room: Room) => Plot;

/** A Chart.js configuration of ours. */
export type Configuration = ChartConfiguration<'bar' | 'line', (Bar | Column | { x: number; y: number })[]>;

/** The ground behind a label, so that no grid line runs through it. */
export const clearing = (x: number, centre: number, width: number, { scale: s, palette }: Room): Mark => ({
  type: 'box',
  x: x - 3 * s,
  y: centre - 9 * s,
  width: width + 6 * s,
  height: 18 * s,
  colour: palette.paper,
});

/** A middle, moved so that what reaches half its width to either side stays in the room. */
export const within = (x: number, half: number, room: Pick<Room, 'x' | 'width'>): number =>
  Math.min(Math.max(x, room.x + half), room.x + room.width - half);

/** The fonts of a plot at its scale. */
type PlotFonts = Readonly<Record<'name' | 'detail' | 'value' | 'heading' | 'axis', Font>>;

/**
 * Sizes in pixels at scale 1.
 * @param least the least size in pixels, for pictures that are shown small
 */
export function fontsAt(scale: number, least = 0): PlotFonts {
  const font = (size: number, weight: 400 | 600 = 400): Font => textFont(Math.max(size * scale, least), weight);
  return { name: font(15, 600), detail: font(13), value: font(15, 600), heading: font(13, 600), axis: font(12) };
}

/** An axis that Chart.js scales by and nobody sees. */
export const hiddenAxis = (min: number, max: number, isTurned = false): Axis => ({
  min,
  max,
  ticks: [],
  size: 0,
  isTurned,
});

/** Bars or columns as Chart.js draws them: each where it lies, none grouped or rimmed. */
export const barSet = (data: (Bar | Column)[], colours: string[], thickness: number): Dataset => ({
  data,
  backgroundColor: colours,
  borderWidth: 0,
  borderSkipped: false,
  grouped: false,
  barThickness: thickness,
});

/**
 * A line as Chart.js draws it: full dots for what is settled, hollow ones on a dashed line for what is not.
 * @param gaps facts to which no line leads
 */
export const lineSet = (
  data: { x: number; y: number }[],
  points: readonly Point[],
  colour: string,
  dot: number,
  { scale: s, palette }: Room,
  gaps: ReadonlySet<string> = new Set(),
): Dataset => ({
  data,
  // The dot of the largest value stands half above the axis.
  clip: 8 * s,
  borderColor: colour,
  borderWidth: 2 * s,
  pointRadius: dot * s,
  pointBorderWidth: 2 * s,
  pointBorderColor: colour,
  pointBackgroundColor: points.map(({ settled }) => (settled ? colour : palette.paper)),
  segment: {
    borderDash: ({ p1DataIndex }) => (points[p1DataIndex]?.settled ? undefined : [5 * s, 4 * s]),
    borderColor: ({ p1DataIndex }) => (gaps.has(points[p1DataIndex]?.fact ?? '') ? 'transparent' : undefined),
  },
});
