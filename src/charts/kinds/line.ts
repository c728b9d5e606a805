import { annotate } from '../draw/annotation.ts';
import { gridLines, partOf, rankAxis, reachOf, ruler, tickLabels, timeAxis, valueAxis } from '../draw/axis.ts';
import { label, type Mark, straight } from '../draw/mark.ts';
import { type Dataset, lineSet, type Plot, type Room, type Target } from '../draw/plot.ts';
import { measure, wrap } from '../draw/text.ts';
import { daysOf, type Panel, panelsOf } from '../order.ts';
import { colourOf } from '../palette.ts';
import { groupOf, isRank, type Point, type Series } from '../series.ts';

const DAY = 86_400_000;
/** Pixels at scale 1. */
const HEIGHT = { wide: 300, medium: 270, narrow: 240 } as const;
const AXIS = 26;
const DOT = 4.5;
/** A line of the words at a line's end, and how far they may reach below the axis. */
const [LABEL, BELOW] = [19, 24];

/** A metric of several subjects by date. Ranges are upright strokes, unsettled values hollow on a dashed line. */
export function line(series: Series, room: Room): Plot {
  const { scale: s, palette, layout, fonts } = room;
  const lines = panelsOf(series);
  const points = lines.flatMap((panel) => panel.points);
  const days = points.map(daysOf);
  const x = timeAxis(Math.min(...days.map(({ first }) => first)), Math.max(...days.map(({ last }) => last)), AXIS * s);
  const { unit } = series;
  const y = unit && isRank(unit) ? rankAxis(points, unit, 4) : valueAxis(reachOf(points, 4), unit, 0);
  const gutter = Math.max(...y.ticks.map(({ label }) => measure(label, fonts.axis))) + 8 * s;
  const isMixed = new Set(points.map(groupOf)).size > 1;
  const ends = lines.flatMap(({ name, points }): End[] =>
    points.slice(-1).map((last) => ({ last, lines: endOf(isMixed ? name : last.label, last.valueText, room) })),
  );
  const endWidth = Math.max(0, ...ends.flatMap((end) => end.lines.map((text) => measure(text, fonts.value))));
  const endHeight = ends.reduce((sum, end) => sum + heightOf(end, s), 0);
  const [left, right] = [room.x + gutter, room.x + room.width - endWidth - 12 * s];
  const xOf = (time: number): number => left + ((time - x.min) / (x.max - x.min)) * (right - left);
  const noted = annotate(
    series.annotations,
    (first, last) =>
      last < x.min || first > x.max ? undefined : [xOf(Math.max(first, x.min)), xOf(Math.min(last, x.max))],
    { ...room, x: left, width: right - left },
  );
  const top = noted.bottom + 8 * s;
  const most = (room.height ?? Infinity) - (noted.bottom - room.y);
  const area = {
    left,
    right,
    top,
    bottom: top - 8 * s + Math.max(Math.min(HEIGHT[layout] * s, most - AXIS * s), endHeight - (BELOW - 8) * s),
  };
  const yOf = (value: number): number => area.bottom - partOf(value, y) * (area.bottom - area.top);
  const middle = (point: Point): { x: number; y: number } => {
    const { first, last } = daysOf(point);
    return { x: (first + last + DAY) / 2, y: (point.min + point.max) / 2 };
  };

  const gaps = afterGaps(lines);
  const over: Mark[] = [];
  const targets: Target[] = [];
  const datasets = lines.map(({ points: course }): Dataset => {
    const colour = colourOf(course[0] ?? { colour: 'grey', back: false }, palette);
    for (const point of course) {
      const { first: from, last: to } = daysOf(point);
      const at = middle(point);
      const [px, py] = [xOf(at.x), yOf(at.y)];
      if (to > from) over.push(straight([xOf(from), py], [xOf(to + DAY), py], colour, s));
      if (point.max > point.min) over.push(straight([px, yOf(point.min)], [px, yOf(point.max)], colour, 3 * s));
      targets.push({ fact: point.fact, x: px - 14 * s, y: Math.max(0, py - 14 * s), width: 28 * s, height: 28 * s });
    }
    return lineSet(course.map(middle), course, colour, DOT, room, gaps);
  });
  over.push(...endLabels(ends, yOf, area, room));
  return {
    bottom: area.bottom + AXIS * s,
    area,
    x: [x],
    y,
    type: 'line',
    datasets,
    under: [
      ...gridLines(y, yOf, area, room),
      ...noted.marks(area.bottom),
      ...ruler(x, xOf, area.bottom, room),
      ...tickLabels(x, xOf, area.bottom, { ...room, width: area.right + 12 * s - room.x }),
    ],
    over,
    targets,
  };
}

/**
 * The facts to which no line leads, since a value before them is missing: where most values of a year, a quarter or a month
 * follow one upon the other, those that do not.
 */
function afterGaps(lines: readonly Panel[]): Set<string> {
  const steps = lines.flatMap(({ points }) =>
    points.flatMap((point, i) => {
      const before = points[i - 1];
      if (!before) return [];
      const [one, two] = [daysOf(before), daysOf(point)];
      const length = one.last - one.first + DAY;
      const isRegular = length > 20 * DAY && Math.abs(two.last - two.first + DAY - length) < 4 * DAY;
      return { fact: point.fact, missing: isRegular ? (two.first - one.last - DAY) / length : undefined };
    }),
  );
  const following = steps.filter(({ missing }) => missing !== undefined && Math.abs(missing) < 0.1);
  if (following.length * 2 <= steps.length) return new Set();
  return new Set(steps.flatMap(({ fact, missing = 0 }) => (missing > 0.5 ? fact : [])));
}

/** A line's end: the value there, and the words that stand beside it. */
export type End = { readonly last: Point; readonly lines: readonly string[] };

export const heightOf = ({ lines }: End, s: number): number => (LABEL * lines.length + 2) * s;

/** What stands at a line's end: its name and last value, on lines of their own where there is little room. */
export function endOf(name: string, valueText: string, { layout, width, fonts }: Room): string[] {
  const [one, most] = [`${name} ${valueText}`, width * 0.4];
  if (layout !== 'narrow' && measure(one, fonts.value) <= most) return [one];
  return [...wrap(name, fonts.value, most, 3), valueText];
}

/**
 * The words at the lines' ends, moved apart where they would touch, and a line that leads to them.
 * @param side at which end of the plot they stand
 */
export function endLabels(
  ends: readonly End[],
  yOf: (value: number) => number,
  area: Plot['area'],
  room: Room,
  side: 'left' | 'right' = 'right',
): Mark[] {
  const { scale: s, palette, fonts } = room;
  const wanted = ends
    .map((end) => ({ ...end, y: yOf((end.last.min + end.last.max) / 2), height: heightOf(end, s), at: 0 }))
    .toSorted((a, b) => a.y - b.y);
  let free = Number.NEGATIVE_INFINITY;
  for (const end of wanted) {
    end.at = Math.max(end.y, free);
    free = end.at + end.height;
  }
  let floor = area.bottom + BELOW * s;
  for (const end of wanted.toReversed()) {
    end.at = Math.min(end.at, floor - end.height);
    floor = end.at;
  }
  const [edge, away, align] =
    side === 'right' ? ([area.right, s, 'left'] as const) : ([area.left, -s, 'right'] as const);
  return wanted.flatMap(({ last, lines, y, at }) => [
    straight([edge + 2 * away, y], [edge + 9 * away, at], colourOf(last, palette), s),
    ...lines.map((text, i) =>
      label(
        edge + 12 * away,
        at + (5 + i * LABEL) * s,
        text,
        fonts.value,
        last.back ? palette.muted : palette.ink,
        align,
      ),
    ),
  ]);
}
