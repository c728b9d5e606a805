import { endPeriodOf, periodKey } from '../../korean/period.ts';
import { annotate } from '../draw/annotation.ts';
import { gridLines, partOf, reachOf, spanOf, valueAxis } from '../draw/axis.ts';
import { legend } from '../draw/legend.ts';
import { fillingOf, frayed, label, type Mark, straight } from '../draw/mark.ts';
import { type Axis, barSet, type Column, hiddenAxis, type Plot, type Room, type Target, within } from '../draw/plot.ts';
import { measure, wrap } from '../draw/text.ts';
import { alongTime, panelsOf } from '../order.ts';
import { colourOf } from '../palette.ts';
import type { Point, Series } from '../series.ts';

/** Pixels at scale 1: a plot of all subjects, that of one among several, a panel's name. */
const HEIGHT = { wide: 280, medium: 250, narrow: 220 } as const;
const [SMALL, HEADING] = [96, 32];
/** The least height of a plot of all subjects: where there is less room, a picture takes a smaller scale while there is one. */
const [LOW, LOWEST] = [80, 48];
/** The most and the least that a column is wide; where less is left, each subject has a panel of its own. */
const [WIDEST, LEAST] = [44, 7];
/** How much shorter a column frays than a bar, since its value stands above it. */
const FINE = 0.6;
/** How much of a time's room its columns take. */
const FILLED = 0.78;

/**
 * Upright columns from zero, the subjects side by side at each time; where they would be slivers, in a panel each on one
 * scale. A time for which a subject has no value stays empty.
 */
export function columns(series: Series, room: Room): Plot {
  const { scale: s, palette, layout, fonts } = room;
  const subjects = panelsOf(series);
  const points = subjects.flatMap((subject) => subject.points);
  const times = timesOf(points);
  const axis = valueAxis(reachOf(points, layout === 'narrow' ? 3 : 4), series.unit, 0);
  const gutter = Math.max(...axis.ticks.map(({ label }) => measure(label, fonts.axis))) + 8 * s;
  const [left, right] = [room.x + gutter, room.x + room.width];
  const slot = (right - left) / times.length;
  const isApart = subjects.length > 1 && (slot * FILLED) / subjects.length < LEAST * s;
  const panels = isApart ? subjects.map((subject) => [subject]) : [subjects];
  const key =
    isApart || subjects.length < 2
      ? { marks: [], bottom: room.y }
      : legend(
          subjects.map(({ points: [first] }) => ({
            name: first?.label ?? '',
            colour: first ? colourOf(first, palette) : palette.muted,
          })),
          room,
        );
  const middleOf = (time: number): number => left + (time + 0.5) * slot;
  const noted = annotate(
    series.annotations,
    (first, last) => {
      const met = times.flatMap((time, i) => (time.first <= last && first <= time.last ? [i] : []));
      const [from, to] = [met[0], met.at(-1)];
      return from === undefined || to === undefined ? undefined : [middleOf(from), middleOf(to)];
    },
    { ...room, x: left, y: key.bottom, width: right - left },
  );
  const top = noted.bottom + 8 * s;
  const names = timeLabels(times, middleOf, slot, room);
  const own = subjects.length > 1 ? Math.min((slot * FILLED) / subjects.length, WIDEST * s) : slot;
  const each = (room.y + (room.height ?? Infinity) - top - names.height) / panels.length;
  // Room for the values above the columns, and for losses below them.
  const lines = fonts.detail.size * (axis.min < 0 ? 3 : 1.5);
  const low = (room.isLast ? LOWEST : LOW) * s;
  const hasPlace = ({ valueText }: Point): boolean => measure(valueText, fonts.detail) <= own - 4 * s;
  const isTold = !isApart && each - lines >= low && points.every(hasPlace);
  const line = isTold ? fonts.detail.size * 1.5 : 0;
  const free = each - (isApart ? HEADING * s : 0) - (isTold ? lines : 0);
  const tall = Math.max(Math.min((isApart ? SMALL : HEIGHT[layout]) * s, free), isApart ? low / 2 : low);
  const isFlat = isApart || tall < fonts.axis.size * 1.6 * (axis.ticks.length - 1);

  const under: Mark[] = [...key.marks];
  const over: Mark[] = [];
  const data: Column[] = [];
  const colours: string[] = [];
  const targets: Target[] = [];
  let hasStub = false;
  let y = top;
  let width = 0;
  for (const panel of panels) {
    if (isApart) {
      const [name = ''] = wrap(panel[0]?.points[0]?.label ?? '', fonts.heading, right - left, 1);
      under.push(label(left, y + 22 * s, name, fonts.heading, palette.ink));
      y += HEADING * s;
    }
    y += line;
    const bottom = y + tall;
    const yOf = (value: number): number => bottom - partOf(value, axis) * tall;
    under.push(...gridLines(isFlat ? { ...axis, ticks: endsOf(axis.ticks) } : axis, yOf, { left, right }, room));
    width = Math.min((slot * FILLED) / panel.length, WIDEST * s);
    for (const [place, subject] of panel.entries()) {
      for (const point of subject.points) {
        const time = times.findIndex(({ key }) => key === periodKey(point.date ?? ''));
        const x = middleOf(time) + (place - (panel.length - 1) / 2) * width;
        const colour = colourOf(point, palette);
        const { from: low, to: high, isBelow, opens, shuts } = spanOf(point);
        const length = low === high ? 0 : Math.max(yOf(low) - yOf(high), 3 * s);
        const [from, to] = isBelow ? [yOf(high), yOf(high) + length] : [yOf(low) - length, yOf(low)];
        const box = { x: x - width * 0.46, y: from, width: width * 0.92, height: length };
        data.push({ x, y: [from, to] });
        colours.push(length > 0 ? colour : 'transparent');
        if (length > 0) over.push(...fillingOf(box, point.status, colour, palette.paper, s));
        // As bars do: shorter than can be seen it is drawn longer, and cut through.
        const isStub = low < high && yOf(low) - yOf(high) < 3 * s;
        if (isStub) {
          hasStub = true;
          over.push(...cutThrough(x, from + length / 2, length, colour, room));
        }
        const [tip, away] = isBelow ? [to, 1] : [from, -1];
        const stripOf = (at: number, thickness: number) => ({ x: box.x, width: box.width, y: at, height: thickness });
        if (opens) over.push(...frayed(tip, away * FINE * s, stripOf, colour));
        if (shuts) over.push(...frayed(tip, -away * FINE * s, stripOf, palette.paper));
        if (isTold || (isStub && hasPlace(point))) {
          const at = isBelow ? to + 16 * s : from - (opens ? 14 : 6) * s;
          over.push(label(x, at, point.valueText, fonts.detail, palette.ink, 'center'));
        }
        targets.push({ fact: point.fact, x: x - width / 2, y, width, height: tall });
      }
    }
    over.push(straight([left, yOf(0)], [right, yOf(0)], palette.muted, s));
    y = bottom + (axis.min < 0 ? line : 0);
  }
  under.push(...noted.marks(y), ...names.marks(y));
  const area = { left, right, top, bottom: y };
  return {
    bottom: y + names.height,
    area,
    x: [hiddenAxis(left, right)],
    y: hiddenAxis(top, y),
    type: 'column',
    datasets: [barSet(data, colours, width * 0.92)],
    under,
    over,
    targets,
    hasStub,
  };
}

/** The lowest and the highest of an axis, and zero, for plots that are low. */
const endsOf = (ticks: Axis['ticks']): Axis['ticks'] =>
  ticks.filter(({ value }, i) => i === 0 || value === 0 || i === ticks.length - 1);

/** A time that has columns: the key of its period, the days it covers, its words. */
interface Time {
  readonly key: string;
  readonly first: number;
  readonly last: number;
  readonly words: string;
}

/** The times of all points as they go on, each once. */
const timesOf = (points: readonly Point[]): Time[] =>
  [...new Map(alongTime(points).map(({ date = '' }) => [periodKey(date), date]))].map(([key, date]) => ({
    key,
    ...endPeriodOf(date),
  }));

/**
 * The times under their columns: where each has room, the part of the year and before the first of each year, or below it,
 * the year; else the years alone, and of many years as many as have room.
 */
function timeLabels(times: readonly Time[], middleOf: (time: number) => number, slot: number, room: Room) {
  const { scale: s, palette, fonts } = room;
  const line = fonts.axis.size * 1.45;
  const parts = times.map(({ words }) => /^(\d{4}년)(?: (.+))?$/.exec(words) ?? [words, words]);
  const hasParts = parts.every(([, , part]) => part !== undefined);
  const isRoomy = (text: string): boolean => measure(text, fonts.axis) <= slot - 2 * s;
  const isLine = hasParts && times.every((time) => isRoomy(time.words));
  const showsParts = hasParts && parts.every(([, , part = '']) => isRoomy(part));
  const isStacked = showsParts && !isLine;
  const years = parts.flatMap(([, year = ''], i) => (year === parts[i - 1]?.[1] ? [] : [{ text: year, i }]));
  const widest = Math.max(...years.map(({ text }) => measure(text, fonts.axis)));
  // Each year's first column, or every second, third and so on where the years would touch.
  const stride = years.findIndex((_, step) =>
    years.every(
      ({ i }, at) => at + step + 1 >= years.length || ((years[at + step + 1]?.i ?? 0) - i) * slot > widest + 6 * s,
    ),
  );
  const shown = years.filter((_, at) => at % (stride + 1) === 0);
  const words = (text: string, time: number, y: number): Mark => {
    const x = within(middleOf(time), measure(text, fonts.axis) / 2, room);
    return label(x, y, text, fonts.axis, palette.muted, 'center');
  };
  return {
    height: line * (isStacked ? 2 : 1) + 10 * s,
    marks: (y: number): Mark[] => [
      ...(isStacked ? parts.map(([, , part = ''], i) => words(part, i, y + line + 2 * s)) : []),
      ...(isLine
        ? parts.map(([whole = '', year, part = ''], i) =>
            words(year === parts[i - 1]?.[1] ? part : whole, i, y + line + 2 * s),
          )
        : shown.map(({ text, i }) => words(text, i, y + line * (isStacked ? 2 : 1) + 2 * s))),
    ],
  };
}

/** Two slanted strokes through a column that is not to scale. */
const cutThrough = (x: number, y: number, height: number, colour: string, { scale: s, palette }: Room): Mark[] => [
  { type: 'box', x: x - 3 * s, y: y - height / 2 - s, width: 6 * s, height: height + 2 * s, colour: palette.paper },
  ...[-3, 3].map((at) => straight([x + (at - 2) * s, y + 4 * s], [x + (at + 2) * s, y - 4 * s], colour, 1.25 * s)),
];
