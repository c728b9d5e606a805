import { plotOf } from '../kinds/index.ts';
import { palettes, type Theme } from '../palette.ts';
import type { Series } from '../series.ts';
import { remarksOf } from '../warnings.ts';
import type { Mark } from './mark.ts';
import { fontsAt, type Layout, type Plot } from './plot.ts';
import { setProse } from './prose.ts';
import { textFont } from './text.ts';

/** A picture laid out: its size in pixels, what Chart.js draws and what is drawn beside it. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** The ground: a picture that a reader saves is read on any other. */
  readonly ground: string;
  readonly plot: Plot;
  /** Words around the plot. */
  readonly marks: readonly Mark[];
  readonly theme: Theme;
}

/**
 * Widths of the pictures that stand in a page. Each is shown at about 0.8 to 1.35 times its size, so that words in it are
 * read at 360 pixels as at 1280: see {@link windowsOf}.
 */
export const widths: Readonly<Record<PageFrame, number>> = { full: 960, wide: 720, medium: 528, narrow: 320 };

/** The pictures that stand in pages: a layout each, and the wide one once more with longer bars. */
export type PageFrame = Layout | 'full';

type Windows = readonly { readonly layout: PageFrame; readonly from: number }[];
const alone: Windows = [
  { layout: 'wide', from: 760 },
  { layout: 'medium', from: 480 },
  { layout: 'narrow', from: 0 },
];
/** From 1024 pixels on two stand side by side. */
const column: Windows = [{ layout: 'medium', from: 1024 }, ...alone];

/**
 * From which width of the window on a layout is used, where the place is a column, the wider part of a row of a list, or the width
 * of text and margin (46 rem, from 64 rem on 58) and more. The widest first, as browsers take the first that fits.
 */
export const windowsOf = {
  column,
  row: [{ layout: 'wide', from: 1180 }, ...column],
  page: [{ layout: 'full', from: 1024 }, ...alone],
} as const satisfies Record<string, Windows>;

/**
 * The least size of text, so that none is under 11 pixels on the screen where a picture is shown at its smallest: a narrow one
 * 256 pixels wide in a frame of 280, a medium one 428 in a window of 480,
 * a full one 864 in a frame.
 */
const least: Readonly<Record<PageFrame, number>> = { full: 12.3, wide: 12, medium: 13.6, narrow: 13.8 };

/**
 * Lays a series out to stand in a page, where the words about the chart are text of the page.
 * @param width narrower than the frame is by itself, for readers of larger text
 */
export function pageSheet(series: Series, frame: PageFrame, theme: Theme, width = widths[frame]): Sheet {
  const palette = palettes[theme];
  const inset = 2;
  const room = {
    x: inset,
    y: 4,
    width: width - 2 * inset,
    layout: frame === 'full' ? ('wide' as const) : frame,
    scale: 1,
    fonts: fontsAt(1, least[frame]),
    palette,
  };
  const plot = plotOf(series, room);
  // Why values do not compare stands in full below the picture, so it is not told twice.
  const remarks = remarksOf(series, plot)
    .filter(({ grave }) => !grave)
    .map(({ text }) => ({ text, font: textFont(least[frame]), colour: palette.muted, leading: 1.6 }));
  const { marks, bottom } = setProse(remarks, inset, plot.bottom + 6, room.width);
  return { width, height: Math.ceil(bottom + 4), ground: palette.paper, plot, marks, theme };
}
