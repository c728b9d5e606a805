import { fillingOf, label, type Mark, straight } from '../../charts/draw/mark.ts';
import { fontsAt } from '../../charts/draw/plot.ts';
import { setProse } from '../../charts/draw/prose.ts';
import { isShortened, nameplate, type ShareFrame, shareFrames } from '../../charts/draw/share.ts';
import { type Font, textFont, wrap } from '../../charts/draw/text.ts';
import { single } from '../../charts/kinds/single.ts';
import { palettes } from '../../charts/palette.ts';
import { groupOf, type Point } from '../../charts/series.ts';
import { keepTogether } from '../../korean/amount-parse.ts';
import { clausesOf } from '../../korean/clauses.ts';
import { identity } from '../../site/identity.ts';
import type { PagePicture } from './request.ts';

/** Between two values side by side, in pixels. */
const GAP = 36;

/** Sizes in a frame: of head and text, how high a bar is, and what is tried of titles and of values, several or one alone. */
const sizesOf: Record<ShareFrame, Sizes> = {
  share: {
    ...{ kicker: 26, text: 28, bar: 36 },
    title: { alone: [76, 68, 60, 54, 48], beside: [58, 54, 48] },
    values: { alone: [2.6, 2.2, 1.9, 1.6, 1.4], several: [1.6, 1.4, 1.2, 1] },
  },
  portrait: {
    ...{ kicker: 36, text: 40, bar: 56 },
    title: { alone: [92, 84, 76, 68], beside: [84, 76, 68, 60] },
    values: { alone: [3, 2.6, 2.2], several: [2.4, 2.1, 1.8, 1.5] },
  },
};

interface Sizes extends Record<'kicker' | 'text' | 'bar', number> {
  readonly title: Record<'alone' | 'beside', readonly number[]>;
  readonly values: Record<'alone' | 'several', readonly number[]>;
}

/** Lays out the picture for sharing of a page that is no chart. */
export function pageCard({ kicker, title = '', text, values = [], frame }: PagePicture): Mark[] {
  const palette = palettes.light;
  const [setting, sizes] = [shareFrames[frame], sizesOf[frame]];
  const { margin, least } = setting;
  const width = setting.width - 2 * margin.x;
  const head = [
    { text: kicker, font: textFont(sizes.kicker, 600), colour: palette.muted, leading: 1.4, most: 1, gap: 18 },
    ...titleOf(title, width, sizes.title[values.length > 1 ? 'beside' : 'alone']).map((part) => ({
      ...part,
      colour: palette.ink,
      leading: 1.28,
    })),
  ].filter((part) => part.text);
  const foot = { text: keepTogether(text), font: textFont(sizes.text), colour: palette.muted, leading: 1.6, most: 3 };
  const bottom = setting.height - margin.y;
  const line = bottom - (52 * least) / 24;
  const lay = (of: readonly Point[], scale: number, y: number) => {
    const above = setProse(head, margin.x, y, width);
    const row = valuesOf(of, frame, scale, above.bottom);
    const below = setProse(text ? [foot] : [], margin.x, row.bottom, width);
    return { marks: [...above.marks, ...row.marks, ...below.marks], bottom: below.bottom, isWhole: row.isWhole };
  };
  // As many values as are whole, as large as they can be; one alone in any case.
  const ways = values.flatMap((_, i) => {
    const of = values.slice(0, values.length - i);
    return sizes.values[of.length > 1 ? 'several' : 'alone'].map((scale) => ({
      of,
      scale,
      ...lay(of, scale, margin.y),
    }));
  });
  const { of, scale } = ways.find(({ bottom, isWhole }) => isWhole && bottom <= line - 12) ??
    ways.at(-1) ?? { of: [], scale: 1 };
  // In the middle of what the foot leaves, but never above the margin.
  const top = Math.max(margin.y, (line - lay(of, scale, 0).bottom) / 2);
  const plate = nameplate(bottom - 2, palette, setting);
  const [footLine = ''] = wrap(identity.tagline, textFont(least), width - plate.width - (80 * least) / 24, 1);
  return [
    { type: 'box', x: 0, y: 0, width: setting.width, height: setting.height, colour: palette.paper },
    ...lay(of, scale, top).marks,
    straight([margin.x, line], [margin.x + width, line], palette.rule, 1.5),
    label(margin.x, bottom - 6, footLine, textFont(least), palette.muted),
    ...plate.marks,
  ];
}

/** Values side by side, one under another where there is height, each as a chart with one value alone writes it. */
function valuesOf(values: readonly Point[], frame: ShareFrame, scale: number, top: number) {
  const [{ width: whole, height, margin, least }, { bar }] = [shareFrames[frame], sizesOf[frame]];
  const isUpright = height > whole;
  const width = isUpright ? whole - 2 * margin.x : (whole - 2 * margin.x + GAP) / Math.max(1, values.length) - GAP;
  const lengths = lengthsOf(values);
  const under = lengths.length > 0 ? bar + 24 : 0;
  const room = { width, layout: 'wide', scale, fonts: fontsAt(scale, least), palette: palettes.light } as const;
  let y = top;
  const laid = values.map((value, i) => {
    const x = margin.x + (isUpright ? 0 : i * (width + GAP));
    const { over, area, bottom } = single(value, { ...room, x, y });
    if (isUpright) y = bottom + 24 + under + (i + 1 < values.length ? 20 : 0);
    return { over, area, bottom, x, value };
  });
  const isWhole = laid.every(({ over, area }) =>
    over.every((mark) => (mark.type === 'sign' ? mark.x + mark.size / 2 <= area.right : !isShortened(mark))),
  );
  // Side by side bars stand on one line, below the longest words.
  const lowest = Math.max(top, ...laid.map(({ bottom }) => bottom + 24));
  const bars = laid.flatMap(({ value, x, bottom }, i) => {
    const length = lengths[i];
    return length ? barOf(value, length, { x, y: isUpright ? bottom + 24 : lowest, width, height: bar }) : [];
  });
  return { marks: [...laid.flatMap(({ over }) => over), ...bars], bottom: lowest + under, isWhole };
}

/** From where to where each of values of one measure goes, in shares of the largest; none where they do not compare or one is a loss. */
function lengthsOf(values: readonly Point[]): (readonly [from: number, to: number])[] {
  const isOneMeasure = new Set(values.map((value) => `${groupOf(value)} ${value.isEvent}`)).size === 1;
  if (values.length < 2 || !isOneMeasure || values.some(({ isEvent, min }) => isEvent || min < 0)) return [];
  const longest = Math.max(...values.map(({ max }) => max));
  return values.map(({ min, max }) => [max > min ? min / longest : 0, max / longest]);
}

/** A value as a length above a line of the whole scale, filled as its mark is. */
function barOf(
  { colour: company, status }: Point,
  [from, to]: readonly [number, number],
  { x, y, width, height }: Record<'x' | 'y' | 'width' | 'height', number>,
): Mark[] {
  const { companies, paper, rule } = palettes.light;
  const box = { x: x + from * width, y, width: (to - from) * width, height };
  const colour = companies[company];
  const ground = straight([x, y + height + 6], [x + width, y + height + 6], rule, 1.5);
  return [ground, { type: 'box', ...box, colour }, ...fillingOf(box, status, colour, paper, 1.5)];
}

/**
 * A title in the largest of the sizes at which it stands in two lines. It ends its lines where it draws breath, as on the page,
 * where each clause has room.
 */
function titleOf(title: string, width: number, sizes: readonly number[]) {
  const font = (size: number): Font => ({ family: 'headline', size, weight: 700 });
  const smallest = sizes.at(-1) ?? 0;
  const fits = (lines: readonly string[]): number | undefined =>
    sizes.find((size) => lines.every((line) => wrap(line, font(size), width).length === 1));
  const clauses = wrap(title, font(sizes[0] ?? 0), width).length > 1 ? clausesOf(title) : [title];
  const size = clauses.length === 2 ? fits(clauses) : undefined;
  if (size !== undefined) return clauses.map((text, i) => ({ text, font: font(size), most: 1, gap: i * 26 }));
  const two = sizes.find((one) => wrap(title, font(one), width).length <= 2) ?? smallest;
  return [{ text: title, font: font(two), most: 3, gap: 26 }];
}
