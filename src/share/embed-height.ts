import { pageSheet, windowsOf } from '../charts/draw/page.ts';
import { type Font, wrap } from '../charts/draw/text.ts';
import { brief, caveatsOf } from '../charts/sentence.ts';
import type { Series } from '../charts/series.ts';
import { beware } from '../charts/warnings.ts';
import { oncePer } from '../korean/once-per.ts';
import { unbreakable } from '../korean/unbreakable.ts';

/** The narrowest frame, in pixels, that an embed fits without being told its height, and the most room that its chart takes. */
const NARROWEST = 240;
const MOST_ROOM = 864;
/** How far apart the widths are at which it is measured. */
const STEP = 40;

/** Words of an embed, as `src/components/chart/chart.css` and `embed.css` set them; sizes and spaces in pixels. */
interface Words {
  readonly text: string;
  readonly family: Font['family'];
  readonly size: number;
  readonly leading: number;
  /** What lies above them. */
  readonly above: number;
}

/**
 * An embed is first set in the reader's own fonts, whose Hangul is up to 0.966 em wide (src/build/fallbacks.ts); that of
 * ours, by which lines are measured here, 0.865. So much narrower the lines are taken to be.
 */
const OWN_FONTS = 0.865 / 0.966;
const PADDING = 12;
/** Space between answer and picture, and between picture and remarks. */
const AROUND_PICTURE = 16 + 12;
/** The closed table: its summary's line and padding. */
const TABLE = 24 + 13;

const remark = { family: 'text', size: 13, leading: 1.6, above: 4 } as const;

function wordsOf(series: Series): Words[] {
  const { question, leftOut, notes, source } = series;
  return [
    { text: question, family: 'headline', size: 20, leading: 1.4, above: 0 },
    { text: brief(series), family: 'text', size: 17, leading: 1.6, above: 4 },
    ...caveatsOf(series).map((text, i) => ({ ...remark, size: 15, text: i === 0 ? `${beware}${text}` : text })),
    ...leftOut.map(({ text, reason }) => ({ ...remark, text: `${text}: ${reason}` })),
    ...notes.map((text) => ({ ...remark, text })),
    { ...remark, text: `${source} 잣대에서\u00a0보기`, above: 4 + 9 },
  ];
}

/**
 * The height, in pixels, in which an embed stands whole in every frame from 240 pixels on, its table closed: for
 * frames whose host runs no script. Too high shows as empty paper below; too low would be a scrollbar. A page asks for a
 * chart's twice.
 */
export const embedHeight = oncePer((series: Series): number => {
  const words = wordsOf(series).map((part) => ({ ...part, text: unbreakable(part.text).replaceAll('\u2060', '') }));
  const windows = windowsOf.page.map(({ layout, from }) => ({ from, sheet: pageSheet(series, layout, 'light') }));
  const heights: number[] = [];
  for (let width = NARROWEST; width < MOST_ROOM + 2 * PADDING; width += STEP) {
    const room = width - 2 * PADDING;
    const sheet = windows.find(({ from }) => width >= from)?.sheet;
    // A picture grows with its frame: as high as just before the next width.
    const picture = sheet ? (sheet.height * Math.min(room + STEP, MOST_ROOM)) / sheet.width : 0;
    const set = words.map(({ text, family, size, leading, above }) => {
      return above + size * leading * wrap(text, { family, size, weight: 400 }, room * OWN_FONTS).length;
    });
    heights.push(2 * PADDING + AROUND_PICTURE + TABLE + picture + set.reduce((sum, height) => sum + height, 0));
  }
  return Math.ceil(Math.max(...heights));
});
