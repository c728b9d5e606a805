import { keepTogether } from '../../korean/amount-parse.ts';
import { identity } from '../../site/identity.ts';
import { disputesOf } from '../complete.ts';
import { plotOf } from '../kinds/index.ts';
import { ordered } from '../order.ts';
import type { Palette } from '../palette.ts';
import { brief } from '../sentence.ts';
import { groupOf, type Point, type Series, titleOf } from '../series.ts';
import { beware, remarksOf } from '../warnings.ts';
import { label, type Mark, straight } from './mark.ts';
import type { Sheet } from './page.ts';
import { fontsAt, type Layout, type Plot, type Room } from './plot.ts';
import { ruler, setProse } from './prose.ts';
import { type Font, measure, textFont, wrap } from './text.ts';

/** How a picture for sharing is set, in pixels: its size, its margins, and the sizes that are tried, the largest first. */
export interface ShareSetting {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly x: number; readonly y: number };
  /** The least size of text, and the distance of two lines of the source. */
  readonly least: number;
  readonly leading: number;
  /** Sizes at which a title stands in two lines, and that of longer ones, with the most lines. */
  readonly title: { readonly sizes: readonly number[]; readonly last: number; readonly lines: number };
  readonly answer: { readonly sizes: readonly number[]; readonly lines: number };
  readonly plot: { readonly layout: Layout; readonly scales: readonly number[] };
}

/**
 * `share` is what Open Graph and the messengers agree on: KakaoTalk cuts it to 2:1, which takes 15 pixels off the top and the
 * bottom, and everything stays well inside. `portrait` is 4:5, as Instagram shows it. No text is under 8 pixels where a bubble
 * shows the one 400 wide, nor under 11 where a phone shows the other 360 wide.
 */
export const shareFrames = {
  share: {
    ...{ width: 1200, height: 630, margin: { x: 60, y: 44 }, least: 24, leading: 30 },
    title: { sizes: [46, 40], last: 34, lines: 3 },
    answer: { sizes: [27, 25, 24], lines: 3 },
    // Below the last one lines of the least size would touch.
    plot: { layout: 'wide', scales: [2, 1.9, 1.8, 1.7, 1.6, 1.5, 1.4] },
  },
  portrait: {
    ...{ width: 1080, height: 1350, margin: { x: 72, y: 76 }, least: 33, leading: 42 },
    title: { sizes: [72, 64], last: 50, lines: 5 },
    answer: { sizes: [42, 38, 35], lines: 5 },
    plot: { layout: 'narrow', scales: [3.2, 3, 2.8, 2.6, 2.4, 2.2, 2] },
  },
} as const satisfies Record<string, ShareSetting>;

export type ShareFrame = keyof typeof shareFrames;

/** The picture that messengers show: question, answer, plot, warning, source and name. */
export function share(of: Series, palette: Palette, frame: ShareFrame): Omit<Sheet, 'theme'> {
  const setting: ShareSetting = shareFrames[frame];
  const { margin, least } = setting;
  const series = withoutCommonTime(of);
  const width = setting.width - 2 * margin.x;
  const sized = (size: number): Font => ({ family: 'headline', size, weight: 700 });
  const { sizes, last, lines: titleLines } = setting.title;
  const large = sizes.find((size) => wrap(titleOf(series), sized(size), width).length <= 2);
  const colour = palette.ink;
  const question = {
    text: titleOf(series),
    font: sized(large ?? last),
    colour,
    leading: 1.3,
    most: large === undefined ? titleLines : 2,
    gap: 8,
  };
  const text = keepTogether(brief(of));
  const { lines } = setting.answer;
  const size = setting.answer.sizes.find((one) => wrap(text, textFont(one), width).length <= lines) ?? least;
  const answer = { text, font: textFont(size), colour, leading: 1.4, most: lines + 1, gap: 16 };
  const below = { text: series.question, font: textFont(least), colour: palette.muted, leading: 1.3, most: 2, gap: 6 };
  const asked = series.finding === undefined ? [] : [below];
  const { marks, bottom: top } = setProse([question, ...asked, answer], margin.x, margin.y - 8, width);

  const layOut = (drawn?: Plot) => {
    const foot = footOf(series, palette, setting, drawn);
    return { foot, ...largest(series, palette, setting, { x: margin.x, y: top, width, height: foot.top - top - 8 }) };
  };
  const first = layOut();
  const { foot, plot, missing } = first.plot.hasStub ? layOut(first.plot) : first;
  marks.push(...foot.marks);
  if (missing > 0) {
    const words = `그 밖에 ${missing}개는 잣대에서 볼 수 있다.`;
    marks.push(label(margin.x + width, foot.top - 4, words, textFont(least), palette.muted, 'right'));
  }
  return { width: setting.width, height: setting.height, ground: palette.paper, plot, marks };
}

/** A time that all bars have in common is told once, by the answer. */
function withoutCommonTime(series: Series): Series {
  const [time, ...others] = new Set(series.points.map(({ dateText }) => dateText));
  if (series.kind !== 'bars' || series.points.length < 2 || time === undefined || others.length > 0) return series;
  return { ...series, points: series.points.map((point) => ({ ...point, dateText: undefined })) };
}

/** The site's mark and name in the lower right corner of a picture for sharing, and how wide the name is. */
export function nameplate(
  y: number,
  palette: Palette,
  { width, margin, least }: ShareSetting,
): { marks: Mark[]; width: number } {
  const s = least / 24;
  const font: Font = { family: 'headline', size: 34 * s, weight: 700 };
  const right = width - margin.x;
  const name = measure(identity.name, font);
  const mark = ruler(right - name - 54 * s, y - 28 * s, 45 * s, palette.brand, palette.paper);
  return { marks: [...mark, label(right, y, identity.name, font, palette.ink, 'right')], width: name };
}

/** Warnings in short, the source, the name; set from the bottom up. */
function footOf(series: Series, palette: Palette, setting: ShareSetting, plot?: Plot): { marks: Mark[]; top: number } {
  const { margin, least, leading } = setting;
  const [bottom, width] = [setting.height - margin.y, setting.width - 2 * margin.x];
  const { marks, ...name } = nameplate(bottom, palette, setting);
  // Who says so is never cut short where two lines hold it: `…` would hide the source that the first one quotes.
  const room = width - name.width - (80 * least) / 24;
  const sources = wrap(series.source, textFont(least), room, 3);
  const first = bottom - 2 - (sources.length - 1) * leading;
  for (const [i, source] of sources.entries())
    marks.push(label(margin.x, first + i * leading, source, textFont(least), palette.muted));
  const line = first - 1.5 * least;
  marks.push(straight([margin.x, line], [margin.x + width, line], palette.rule, 1.5));
  const remarks = remarksOf(series, plot);
  const left = series.leftOut.length > 0 ? [`그리지 않은 값이 ${series.leftOut.length}개 있다`] : [];
  const told = [...remarks.map(({ text }) => text), ...left].join(' · ');
  if (told === '') return { marks, top: line };
  const isGrave = remarks.some(({ grave }) => grave);
  const look = isGrave
    ? { font: textFont(least, 600), colour: palette.ink, text: `${beware}${told}` }
    : { font: textFont(least), colour: palette.muted, text: told };
  const words = [{ ...look, leading: 1.4, most: 2 }];
  const top = line - 6 - setProse(words, margin.x, 0, width).bottom;
  marks.push(...setProse(words, margin.x, top, width).marks);
  return { marks, top };
}

/** Whether a label had to be shortened. */
export const isShortened = (mark: Mark): boolean => mark.type === 'text' && mark.text.endsWith('…');

/**
 * The plot at the largest scale that has room; where even the smallest has none, with some of its points left off: of bars
 * where there are losses the middle ones, of several panels the last of each, and nothing in focus before what is not.
 */
function largest(
  series: Series,
  palette: Palette,
  { plot: { layout, scales }, least }: ShareSetting,
  room: Required<Pick<Room, 'x' | 'y' | 'width' | 'height'>>,
) {
  const points = ordered(series);
  const smallest = scales.at(-1) ?? 1;
  const lay = (shown: readonly Point[], scale: number, height: number, y = room.y): Plot => {
    const fonts = fontsAt(scale, least);
    const own = {
      ...room,
      y,
      height,
      layout,
      scale,
      fonts,
      palette,
      compact: true,
      isLast: scale === smallest,
    } as const;
    return plotOf({ ...series, points: shown }, own);
  };
  // The largest at which nothing is cut short; else beside a bar at least.
  for (const cut of [({ under, over }: Plot) => [...under, ...over], ({ under }: Plot) => under]) {
    for (const scale of scales) {
      const plot = lay(points, scale, room.height);
      const spare = room.y + room.height - plot.bottom;
      if (spare < -0.01 || cut(plot).some(isShortened)) continue;
      return { plot: lay(points, scale, room.height, room.y + spare / 2), missing: 0 };
    }
  }
  // Below it a line says how many are missing.
  const height = room.height - least - 6;
  for (let kept = points.length - 1; kept > 1; kept--) {
    // What goes along time goes whole: without its end, an older value would stand there.
    const [inside, outside] =
      series.kind === 'shares' ? [points.at(-kept), points.at(-kept - 1)] : [points[kept - 1], points[kept]];
    const isWhole = series.kind === 'shares' ? inside?.date !== outside?.date : inside?.label !== outside?.label;
    if (series.kind !== 'bars' && series.kind !== 'timeline' && !isWhole) continue;
    // Where panels have no room beside one another, fewer of them in full say more than one value of each.
    const isPanel = series.kind === 'bars' && inside && outside && groupOf(inside) !== groupOf(outside);
    for (const some of [chosen(points, kept, series.kind), ...(isPanel ? [points.slice(0, kept)] : [])]) {
      const plot = lay(some, smallest, height);
      if (plot.bottom <= room.y + height + 0.01) return { plot, missing: points.length - plot.targets.length };
    }
  }
  const plot = lay(chosen(points, 1, series.kind), smallest, height);
  return { plot, missing: points.length - plot.targets.length };
}

/** That many of the points or fewer, in their order. */
function chosen(points: readonly Point[], kept: number, kind: Series['kind']): readonly Point[] {
  // Of wholes the newest stay.
  if (kind === 'shares') return points.slice(-kept);
  if (kind !== 'bars') return points.slice(0, kept);
  const hasLosses = points.some(({ min }) => min < 0) && points.some(({ max }) => max > 0);
  // Where there are losses, from both ends inwards; of several panels the first of each, then the second.
  const ranks = new Map(
    [...Map.groupBy(points, groupOf).values()].flatMap((panel) =>
      panel.map(({ fact }, at) => [fact, hasLosses && at * 2 >= panel.length ? panel.length - 0.5 - at : at] as const),
    ),
  );
  // A value that others contradict goes with them, or not at all.
  const disputes = disputesOf(points).map((all) => all.map(({ fact }) => fact));
  for (const all of disputes) {
    const best = Math.min(...all.map((fact) => ranks.get(fact) ?? 0));
    for (const [i, fact] of all.entries()) ranks.set(fact, best + i / 1000);
  }
  const rankOf = ({ fact }: Point): number => ranks.get(fact) ?? 0;
  const first = points.toSorted((a, b) => Number(a.back) - Number(b.back) || rankOf(a) - rankOf(b)).slice(0, kept);
  const shown = new Set(first.map(({ fact }) => fact));
  for (const all of disputes) if (!all.every((fact) => shown.has(fact))) for (const fact of all) shown.delete(fact);
  return points.filter(({ fact }) => shown.has(fact));
}
