import { fillingOf, label, type Mark, straight } from '../../charts/draw/mark.ts';
import { fontsAt } from '../../charts/draw/plot.ts';
import { setProse } from '../../charts/draw/prose.ts';
import { isShortened, LEAST, margin, nameplate, shareSize } from '../../charts/draw/share.ts';
import { type Font, textFont, wrap } from '../../charts/draw/text.ts';
import { single } from '../../charts/kinds/single.ts';
import { palettes } from '../../charts/palette.ts';
import { groupOf, type Point } from '../../charts/series.ts';
import { keepTogether } from '../../korean/amount-parse.ts';
import { clausesOf } from '../../korean/clauses.ts';
import { identity } from '../../site/identity.ts';
import type { PagePicture } from './request.ts';

/** Between two values side by side, in pixels, and the sizes at which several and one alone are tried. */
const GAP = 36;
/** How high a bar is. */
const BAR = 36;
const several = [1.6, 1.4, 1.2, 1];
const scales = [2.6, 2.2, 1.9, 1.6, 1.4];

/** Lays out the share picture of a page that is no chart. */
export function pageCard({ kicker, title = '', text, values = [] }: PagePicture): Mark[] {
  const palette = palettes.light;
  const width = shareSize.width - 2 * margin.x;
  const head = [
    { text: kicker, font: textFont(26, 600), colour: palette.muted, leading: 1.4, most: 1, gap: 18 },
    ...titleOf(title, width, values.length > 1).map((part) => ({ ...part, colour: palette.ink, leading: 1.28 })),
  ].filter((part) => part.text);
  const foot = { text: keepTogether(text), font: textFont(28), colour: palette.muted, leading: 1.6, most: 3 };
  const bottom = shareSize.height - margin.y;
  const line = bottom - 52;
  const lay = (of: readonly Point[], scale: number, y: number) => {
    const above = setProse(head, margin.x, y, width);
    const row = rowOf(of, scale, above.bottom);
    const below = setProse(text ? [foot] : [], margin.x, row.bottom, width);
    return { marks: [...above.marks, ...row.marks, ...below.marks], bottom: below.bottom, isWhole: row.isWhole };
  };
  // As many values as are whole, as large as they can be; one alone in any case.
  const ways = values.flatMap((_, i) => {
    const of = values.slice(0, values.length - i);
    return (of.length > 1 ? several : scales).map((scale) => ({ of, scale, ...lay(of, scale, margin.y) }));
  });
  const { of, scale } = ways.find(({ bottom, isWhole }) => isWhole && bottom <= line - 12) ??
    ways.at(-1) ?? { of: [], scale: 1 };
  // In the middle of what the foot leaves, but never above the margin.
  const top = Math.max(margin.y, (line - lay(of, scale, 0).bottom) / 2);
  const name = nameplate(bottom - 2, palette);
  const [footLine = ''] = wrap(identity.tagline, textFont(LEAST), width - name.width - 80, 1);
  return [
    { type: 'box', x: 0, y: 0, ...shareSize, colour: palette.paper },
    ...lay(of, scale, top).marks,
    straight([margin.x, line], [margin.x + width, line], palette.rule, 1.5),
    label(margin.x, bottom - 6, footLine, textFont(LEAST), palette.muted),
    ...name.marks,
  ];
}

/** Values side by side, each as a chart with one value alone writes it. */
function rowOf(values: readonly Point[], scale: number, y: number) {
  const width = (shareSize.width - 2 * margin.x + GAP) / Math.max(1, values.length) - GAP;
  const room = { y, width, layout: 'wide', scale, fonts: fontsAt(scale, LEAST), palette: palettes.light } as const;
  const plots = values.map((value, i) => single(value, { ...room, x: margin.x + i * (width + GAP) }));
  const isWhole = plots.every(({ over, area }) =>
    over.every((mark) => (mark.type === 'sign' ? mark.x + mark.size / 2 <= area.right : !isShortened(mark))),
  );
  const under = Math.max(y, ...plots.map((plot) => plot.bottom + 24));
  const bars = barsOf(values, (i) => margin.x + i * (width + GAP), under, width);
  return {
    marks: [...plots.flatMap(({ over }) => over), ...bars],
    bottom: under + (bars.length > 0 ? BAR + 24 : 0),
    isWhole,
  };
}

/** Values of one measure as lengths on one scale, filled as their marks are; none where they do not compare or one is a loss. */
function barsOf(values: readonly Point[], xOf: (i: number) => number, y: number, width: number): Mark[] {
  const isOneMeasure = new Set(values.map((value) => `${groupOf(value)} ${value.isEvent}`)).size === 1;
  if (values.length < 2 || !isOneMeasure || values.some(({ isEvent, min }) => isEvent || min < 0)) return [];
  const longest = Math.max(...values.map(({ max }) => max));
  const { companies, paper, rule } = palettes.light;
  return values.flatMap((value, i) => {
    const [from, to] = value.max > value.min ? [value.min, value.max] : [0, value.max];
    const box = { x: xOf(i) + (from / longest) * width, y, width: ((to - from) / longest) * width, height: BAR };
    const ground = straight([xOf(i), y + BAR + 6], [xOf(i) + width, y + BAR + 6], rule, 1.5);
    const colour = companies[value.colour];
    return [ground, { type: 'box', ...box, colour }, ...fillingOf(box, value.status, colour, paper, 1.5)];
  });
}

/**
 * A title in the largest size at which it stands in two lines, smaller beside several values. It ends its lines where it draws
 * breath, as on the page, where each clause has room.
 */
function titleOf(title: string, width: number, isBeside: boolean) {
  const font = (size: number): Font => ({ family: 'headline', size, weight: 700 });
  const sizes = isBeside ? [58, 54, 48] : [76, 68, 60, 54, 48];
  const fits = (lines: readonly string[]): number | undefined =>
    sizes.find((size) => lines.every((line) => wrap(line, font(size), width).length === 1));
  const clauses = wrap(title, font(sizes[0] ?? 48), width).length > 1 ? clausesOf(title) : [title];
  const size = clauses.length === 2 ? fits(clauses) : undefined;
  if (size !== undefined) return clauses.map((text, i) => ({ text, font: font(size), most: 1, gap: i * 26 }));
  const two = sizes.find((one) => wrap(title, font(one), width).length <= 2) ?? 48;
  return [{ text: title, font: font(two), most: 3, gap: 26 }];
}
