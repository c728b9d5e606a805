import { extentOf, partOf, tickLabels, timeAxis, valueAxis } from '../draw/axis.ts';
import { label, type Mark, straight } from '../draw/mark.ts';
import type { Dataset, Plot, Room, Target } from '../draw/plot.ts';
import { measure, wrap } from '../draw/text.ts';
import { daysOf, panelsOf } from '../order.ts';
import { colourOf } from '../palette.ts';
import { groupOf, type Point, type Series } from '../series.ts';

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
  const y = valueAxis(extentOf(points), series.unit, 4, 0);
  const gutter = Math.max(...y.ticks.map(({ label }) => measure(label, fonts.axis))) + 8 * s;
  const isMixed = new Set(points.map(groupOf)).size > 1;
  const ends = lines.flatMap(({ name, points }): End[] =>
    points.slice(-1).map((last) => ({ last, lines: endOf(isMixed ? name : last.label, last.valueText, room) })),
  );
  const endWidth = Math.max(0, ...ends.flatMap((end) => end.lines.map((text) => measure(text, fonts.value))));
  const endHeight = ends.reduce((sum, end) => sum + heightOf(end, s), 0);
  const area = {
    left: room.x + gutter,
    right: room.x + room.width - endWidth - 12 * s,
    top: room.y + 8 * s,
    bottom:
      room.y +
      Math.max(Math.min(HEIGHT[layout] * s, (room.height ?? Infinity) - AXIS * s), endHeight - (BELOW - 8) * s),
  };
  const xOf = (time: number): number => area.left + ((time - x.min) / (x.max - x.min)) * (area.right - area.left);
  const yOf = (value: number): number => area.bottom - partOf(value, y) * (area.bottom - area.top);
  const middle = (point: Point): { x: number; y: number } => {
    const { first, last } = daysOf(point);
    return { x: (first + last + DAY) / 2, y: (point.min + point.max) / 2 };
  };

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
    return {
      data: course.map(middle),
      // The dot of the largest value stands half above the axis.
      clip: 8 * s,
      borderColor: colour,
      borderWidth: 2 * s,
      pointRadius: DOT * s,
      pointBorderWidth: 2 * s,
      pointBorderColor: colour,
      pointBackgroundColor: course.map(({ settled }) => (settled ? colour : palette.paper)),
      segment: { borderDash: ({ p1DataIndex }) => (course[p1DataIndex]?.settled ? undefined : [5 * s, 4 * s]) },
    };
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
      ...grid(y.ticks, yOf, area, room),
      ...tickLabels(x, xOf, area.bottom, { ...room, width: area.right + 12 * s - room.x }),
    ],
    over,
    targets,
  };
}

/** A line's end: its last value, and the words that stand there. */
type End = { readonly last: Point; readonly lines: readonly string[] };

const heightOf = ({ lines }: End, s: number): number => (LABEL * lines.length + 2) * s;

/** What stands at a line's end: its name and last value, on lines of their own where there is little room. */
function endOf(name: string, valueText: string, { layout, width, fonts }: Room): string[] {
  const [one, most] = [`${name} ${valueText}`, width * 0.4];
  if (layout !== 'narrow' && measure(one, fonts.value) <= most) return [one];
  return [...wrap(name, fonts.value, most, 3), valueText];
}

function grid(
  ticks: Plot['y']['ticks'],
  yOf: (value: number) => number,
  { left, right }: Plot['area'],
  { scale: s, palette, fonts }: Room,
): Mark[] {
  return ticks.flatMap(({ value, label: text }): Mark[] => [
    straight([left, yOf(value)], [right, yOf(value)], value === 0 ? palette.muted : palette.rule, s),
    label(left - 8 * s, yOf(value) + 4 * s, text, fonts.axis, palette.muted, 'right'),
  ]);
}

/** Each line's name and last value at its end, moved apart where they would touch, and a line that leads to them. */
function endLabels(ends: readonly End[], yOf: (value: number) => number, area: Plot['area'], room: Room): Mark[] {
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
  return wanted.flatMap(({ last, lines, y, at }) => [
    straight([area.right + 2 * s, y], [area.right + 9 * s, at], colourOf(last, palette), s),
    ...lines.map((text, i) =>
      label(area.right + 12 * s, at + (5 + i * LABEL) * s, text, fonts.value, last.back ? palette.muted : palette.ink),
    ),
  ]);
}
