import type { ShareFrame } from '../../charts/draw/share.ts';
import type { Frame } from '../../charts/draw/sheet.ts';
import type { Theme } from '../../charts/palette.ts';
import type { Point, Series } from '../../charts/series.ts';

export interface ChartPicture {
  readonly what: 'chart';
  readonly series: Series;
  readonly frame: Frame;
  readonly theme: Theme;
  readonly format: 'svg' | 'png';
  /** Whether few look at it: then an SVG is made in a third of the time and has twice the bytes. */
  readonly seldom?: boolean;
}

/** A picture for sharing of a page that is no chart. PNG. */
export interface PagePicture {
  readonly what: 'page';
  readonly frame: ShareFrame;
  /** What kind of page it is, above the title: 기업. */
  readonly kicker: string;
  readonly title?: string;
  /** One or two sentences, or none. */
  readonly text: string;
  /** Values written large between title and text: a fact's own, those that lead a list. */
  readonly values?: readonly Point[];
}

/** What is to be drawn: plain data, so that it travels to a worker and that its content is the cache's key. */
export type PictureRequest = ChartPicture | PagePicture;
