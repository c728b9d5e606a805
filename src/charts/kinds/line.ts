import { periodOf } from '../../korean/period.ts';
import { extentOf, partOf, tickLabels, timeAxis, valueAxis } from '../draw/axis.ts';
import { label, type Mark, straight } from '../draw/mark.ts';
import type { Dataset, Plot, Room, Target } from '../draw/plot.ts';
import { measure } from '../draw/text.ts';
import { panelsOf } from '../order.ts';
import { colourOf } from '../palette.ts';
import type { Point, Series } from '../series.ts';

const DAY = 86_400_000;
/** Pixels at scale 1. */
const HEIGHT = { wide: 300, medium: 270, narrow: 240 } as const;
const AXIS = 26;
const DOT = 4.5;
const LABEL = 19;

/** A metric of several subjects by date. Ranges are upright strokes, unsettled values hollow on a dashed line. */
export function line(series: Series, room: Room): Plot {
  const { scale: s, palette, layout, fonts } = room;
  const lines = panelsOf(series);
  const points = lines.flatMap((panel) => panel.points);
  const days = points.map(daysOf);
  const x = timeAxis(Math.min(...days.map(({ first }) => first)), Math.max(...days.map(({ last }) => last)), AXIS * s);
  const y = valueAxis(extentOf(points), series.unit, 4, 0);
  const gutter = Math.max(...y.ticks.map(({ label }) => measure(label, fonts.axis))) + 8 * s;
  const lasts = lines.flatMap((panel) => panel.points.at(-1) ?? []);
  const ends = Math.max(...lasts.flatMap((last) => endOf(last, layout).map((text) => measure(text, fonts.value))));
  const area = {
    left: room.x + gutter,
    right: room.x + room.width - ends - 12 * s,
    top: room.y + 8 * s,
    bottom: room.y + Math.min(HEIGHT[layout] * s, (room.height ?? Number.POSITIVE_INFINITY) - AXIS * s),
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
      targets.push({ fact: point.fact, x: px - 14 * s, y: py - 14 * s, width: 28 * s, height: 28 * s });
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
  over.push(...endLabels(lasts, yOf, area.right, room));
  return {
    bottom: area.bottom + AXIS * s,
    area,
    x: [x],
    y,
    type: 'line',
    datasets,
    under: [...grid(y.ticks, yOf, area, room), ...tickLabels(x, xOf, area.bottom, room)],
    over,
    targets,
  };
}

/** A line chart's points have a date: the rule `chart` holds them to it. What piled up until August stands in August. */
function daysOf({ date, fact }: Point): { first: number; last: number } {
  if (date === undefined) throw new RangeError(`${fact} has no date`);
  return periodOf(date.replace('../', ''));
}

/** What stands at a line's end: its name and last value, on two lines where there is little room. */
const endOf = ({ label, valueText }: Point, layout: Room['layout']): string[] =>
  layout === 'narrow' ? [label, valueText] : [`${label} ${valueText}`];

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

/** Each line's name and last value at its end, moved apart where they would touch. */
function endLabels(lasts: readonly Point[], yOf: (value: number) => number, right: number, room: Room): Mark[] {
  const { scale: s, palette, layout, fonts } = room;
  const wanted = lasts.map((last) => ({ last, y: yOf((last.min + last.max) / 2) })).toSorted((a, b) => a.y - b.y);
  let free = Number.NEGATIVE_INFINITY;
  return wanted.flatMap(({ last, y }) => {
    const at = Math.max(y, free);
    const texts = endOf(last, layout);
    free = at + (LABEL * texts.length + 2) * s;
    const colour = last.back ? palette.muted : palette.ink;
    return texts.map((text, i) => label(right + 12 * s, at + (5 + i * LABEL) * s, text, fonts.value, colour));
  });
}
