import { palettes, type Theme } from '../palette.ts';
import type { Series } from '../series.ts';
import { card } from './card.ts';
import { type PageFrame, pageSheet, type Sheet } from './page.ts';
import { type ShareFrame, share } from './share.ts';

/**
 * What a picture is for. Those of `PageFrame` stand in a page, where the words about the chart are text of the page; `card`
 * goes out alone and carries question, answer, warnings and source; `share` is the picture that messengers show, `portrait` the
 * upright one that readers post.
 */
export type Frame = PageFrame | 'card' | ShareFrame;

/** Lays a series out for a frame. Pure: the same on every machine. */
export function sheetOf(series: Series, frame: Frame, theme: Theme): Sheet {
  if (frame === 'card') return { ...card(series, palettes[theme]), theme };
  if (frame === 'share' || frame === 'portrait') return { ...share(series, palettes[theme], frame), theme };
  return pageSheet(series, frame, theme);
}
