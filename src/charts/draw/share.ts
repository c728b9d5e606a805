import { keepTogether } from '../../korean/amount-parse.ts';
import { identity } from '../../site/identity.ts';
import { disputesOf } from '../complete.ts';
import { plotOf } from '../kinds/index.ts';
import { ordered } from '../order.ts';
import type { Palette } from '../palette.ts';
import { sentence } from '../sentence.ts';
import { groupOf, type Point, type Series, titleOf } from '../series.ts';
import { remarksOf } from '../warnings.ts';
import { label, type Mark, straight } from './mark.ts';
import type { Sheet } from './page.ts';
import { fontsAt, type Plot, type Room } from './plot.ts';
import { ruler, setProse } from './prose.ts';
import { type Font, measure, textFont, wrap } from './text.ts';

/** The size that Open Graph and the messengers agree on. */
export const shareSize = { width: 1200, height: 630 } as const;
/** KakaoTalk cuts to 2:1, which takes 15 pixels off the top and the bottom; everything stays well inside. */
export const margin = { x: 60, y: 44 } as const;

/** The smallest scale: below it lines of that size would touch. */
const SMALLEST = 1.4;
/** The least size of text: 8 pixels where a messenger shows the picture 400 wide. */
export const LEAST = 24;

/** The picture that messengers show: question, answer, plot, warning, source and name. */
export function share(of: Series, palette: Palette): Omit<Sheet, 'theme'> {
  const series = withoutCommonTime(of);
  const width = shareSize.width - 2 * margin.x;
  const sized = (size: number): Font => ({ family: 'headline', size, weight: 700 });
  const headline = sized([46, 40].find((size) => wrap(titleOf(series), sized(size), width).length <= 2) ?? 34);
  const colour = palette.ink;
  const question = {
    text: titleOf(series),
    font: headline,
    colour,
    leading: 1.3,
    most: headline.size > 34 ? 2 : 3,
    gap: 8,
  };
  const text = keepTogether(sentence(of));
  const answer = { text, font: answerFont(text, width), colour, leading: 1.4, most: 4, gap: 16 };
  const below = { text: series.question, font: textFont(LEAST), colour: palette.muted, leading: 1.3, most: 2, gap: 6 };
  const asked = series.finding === undefined ? [] : [below];
  const { marks, bottom: top } = setProse([question, ...asked, answer], margin.x, margin.y - 8, width);

  const layOut = (drawn?: Plot) => {
    const foot = footOf(series, palette, width, drawn);
    return { foot, ...largest(series, palette, { x: margin.x, y: top, width, height: foot.top - top - 8 }) };
  };
  const first = layOut();
  const { foot, plot, missing } = first.plot.hasStub ? layOut(first.plot) : first;
  marks.push(...foot.marks);
  if (missing > 0) {
    const words = `그 밖에 ${missing}개는 잣대에서 볼 수 있다.`;
    marks.push(label(margin.x + width, foot.top - 4, words, textFont(LEAST), palette.muted, 'right'));
  }
  return { ...shareSize, ground: palette.paper, plot, marks };
}

/** A time that all bars have in common is told once, by the answer. */
function withoutCommonTime(series: Series): Series {
  const [time, ...others] = new Set(series.points.map(({ dateText }) => dateText));
  if (series.kind !== 'bars' || series.points.length < 2 || time === undefined || others.length > 0) return series;
  return { ...series, points: series.points.map((point) => ({ ...point, dateText: undefined })) };
}

/** The largest size at which the whole answer stands in three lines, or the smallest of four. */
const answerFont = (answer: string, width: number): Font =>
  textFont([27, 25].find((size) => wrap(answer, textFont(size), width).length <= 3) ?? LEAST);

/** The site's mark and name in the lower right corner of a share picture, and how wide the name is. */
export function nameplate(y: number, palette: Palette): { marks: Mark[]; width: number } {
  const font: Font = { family: 'headline', size: 34, weight: 700 };
  const right = shareSize.width - margin.x;
  const width = measure(identity.name, font);
  const mark = ruler(right - width - 54, y - 28, 45, palette.brand, palette.paper);
  return { marks: [...mark, label(right, y, identity.name, font, palette.ink, 'right')], width };
}

/** Between two lines of the source, in pixels. */
const SOURCE_LEADING = 30;

/** Warnings in short, the source, the name; set from the bottom up. */
function footOf(series: Series, palette: Palette, width: number, plot?: Plot): { marks: Mark[]; top: number } {
  const bottom = shareSize.height - margin.y;
  const { marks, ...name } = nameplate(bottom, palette);
  // Who says so is never cut short where two lines hold it: `…` would hide the source that the first one quotes.
  const room = width - name.width - 80;
  const sources = wrap(series.source, textFont(LEAST), room, 3);
  const first = bottom - 2 - (sources.length - 1) * SOURCE_LEADING;
  for (const [i, source] of sources.entries())
    marks.push(label(margin.x, first + i * SOURCE_LEADING, source, textFont(LEAST), palette.muted));
  const line = first - 36;
  marks.push(straight([margin.x, line], [margin.x + width, line], palette.rule, 1.5));
  const remarks = remarksOf(series, plot);
  const left = series.leftOut.length > 0 ? [`그리지 않은 값이 ${series.leftOut.length}개 있다`] : [];
  const words = [...remarks.map((remark) => remark.text), ...left].join(' · ');
  if (words === '') return { marks, top: line };
  const grave = remarks.some((remark) => remark.grave);
  const look = grave
    ? { font: textFont(LEAST, 600), colour: palette.warning, sign: palette.warning }
    : { font: textFont(LEAST), colour: palette.muted };
  const top = line - 6 - 34;
  marks.push(...setProse([{ ...look, text: words, leading: 1.4, most: 1 }], margin.x, top, width).marks);
  return { marks, top };
}

/** Whether a label had to be shortened. */
export const isShortened = (mark: Mark): boolean => mark.type === 'text' && mark.text.endsWith('…');

/**
 * The plot at the largest scale that has room; where even the smallest has none, with some of its points left off: of bars
 * where there are losses the middle ones, of several panels the last of each, and nothing in focus before what is not.
 */
function largest(series: Series, palette: Palette, room: Required<Pick<Room, 'x' | 'y' | 'width' | 'height'>>) {
  const points = ordered(series);
  const lay = (shown: readonly Point[], scale: number, height: number, y = room.y): Plot => {
    const fonts = fontsAt(scale, LEAST);
    const own = {
      ...room,
      y,
      height,
      layout: 'wide',
      scale,
      fonts,
      palette,
      compact: true,
      isLast: scale === SMALLEST,
    } as const;
    return plotOf({ ...series, points: shown }, own);
  };
  for (const scale of [2, 1.9, 1.8, 1.7, 1.6, 1.5, SMALLEST]) {
    const plot = lay(points, scale, room.height);
    const spare = room.y + room.height - plot.bottom;
    if (spare < -0.01 || plot.under.some(isShortened)) continue;
    return { plot: lay(points, scale, room.height, room.y + spare / 2), missing: 0 };
  }
  // Below it a line says how many are missing.
  const height = room.height - LEAST - 6;
  for (let kept = points.length - 1; kept > 1; kept--) {
    // What goes along time goes whole: without its end, an older value would stand there.
    const [inside, outside] =
      series.kind === 'shares' ? [points.at(-kept), points.at(-kept - 1)] : [points[kept - 1], points[kept]];
    const isWhole = series.kind === 'shares' ? inside?.date !== outside?.date : inside?.label !== outside?.label;
    if (series.kind !== 'bars' && series.kind !== 'timeline' && !isWhole) continue;
    // Where panels have no room beside one another, fewer of them in full say more than one value of each.
    const isPanel = series.kind === 'bars' && inside && outside && groupOf(inside) !== groupOf(outside);
    for (const some of [chosen(points, kept, series.kind), ...(isPanel ? [points.slice(0, kept)] : [])]) {
      const plot = lay(some, SMALLEST, height);
      if (plot.bottom <= room.y + height + 0.01) return { plot, missing: points.length - plot.targets.length };
    }
  }
  const plot = lay(chosen(points, 1, series.kind), SMALLEST, height);
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
