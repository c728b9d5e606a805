import { markPath } from '../../facts/marks.ts';
import { ruler, tickLabels, timeAxis } from '../draw/axis.ts';
import { fillingOf, label, type Mark, straight } from '../draw/mark.ts';
import { type Bar, clearing, hiddenAxis, type Plot, type Room, type Target } from '../draw/plot.ts';
import { measure, wrap } from '../draw/text.ts';
import { panelsOf } from '../order.ts';
import { colourOf } from '../palette.ts';
import type { Point, Series } from '../series.ts';

const DAY = 86_400_000;
/** Pixels at scale 1. */
const LEVEL = 28;
const BAR = 12;
const DOT = 6;
/** The box of a mark whose circle has that radius: it is 5.3 in a box of 12. */
const DOT_SIZE = (DOT * 12) / 5.3;
const PAD = 7;
const HEADING = 18;
const AXIS = 26;

/** An event in its lane: where its mark and its label stand, and on which level of the lane. */
interface Placed {
  readonly point: Point;
  readonly mark: readonly [number, number];
  readonly labelX: number;
  readonly span: readonly [number, number];
  readonly level: number;
  /** The lines of the label, and how far its date stands behind the start of the last. */
  readonly lines: readonly string[];
  readonly dateX: number;
  /** How many levels it takes: more than one where the label stands below the mark, since neither side has room for it. */
  readonly rows: number;
}

/**
 * Events in a lane for each company. A date that is known to the day is a dot on that day, one that is known to the month
 * or the year a bar as long as that; labels that would touch move to the lane's next level.
 */
export function timeline(series: Series, room: Room): Plot {
  const { scale: s, palette, layout, fonts } = room;
  const lanes = panelsOf(series);
  const points = lanes.flatMap((lane) => lane.points);
  const narrow = layout === 'narrow';
  const names = lanes.map(({ name }) => wrap(name, fonts.name, narrow ? room.width : room.width * 0.3));
  const widest = Math.max(0, ...names.flat().map((line) => measure(line, fonts.name)));
  const left = narrow ? room.x + DOT * s : room.x + widest + 18 * s;
  const right = room.x + room.width - DOT * s;
  const axis = timeAxis(Math.min(...points.map(({ min }) => min)), Math.max(...points.map(({ max }) => max)), AXIS * s);
  const xOf = (time: number): number => left + ((time - axis.min) / (axis.max - axis.min)) * (right - left);

  const under: Mark[] = [];
  const over: Mark[] = [];
  const data: Bar[] = [];
  const colours: string[] = [];
  const targets: Target[] = [];
  let y = room.y;
  for (const [index, lane] of lanes.entries()) {
    if (index > 0) under.push(straight([room.x, y], [room.x + room.width, y], palette.rule, s));
    const placed = place(lane.points, xOf, narrow ? room.x : left - DOT * s, room);
    const levels = Math.max(...placed.map(({ level, rows }) => level + rows));
    const lines = names[index] ?? [];
    // A name of more than two lines is higher than one event.
    const more = narrow ? 0 : Math.max(0, lines.length - 2) * (HEADING / 2);
    const top = y + (narrow ? HEADING * lines.length + PAD / 2 : PAD + more) * s;
    const nameY = narrow ? y + 18 * s : top + (LEVEL / 2 + 5 - ((lines.length - 1) * HEADING) / 2) * s;
    for (const [i, line] of lines.entries()) {
      under.push(clearing(room.x, nameY + (i * HEADING - 5) * s, measure(line, fonts.name), room));
      under.push(label(room.x, nameY + i * HEADING * s, line, fonts.name, palette.ink));
    }
    for (const event of placed) {
      const { fact, min, max, status } = event.point;
      const centre = top + (event.level + 0.5) * LEVEL * s;
      const colour = colourOf(event.point, palette);
      const [from, to] = event.mark;
      data.push({ x: [min, max + DAY], y: centre });
      // A day is the dot alone.
      colours.push(isDay(event.point) ? 'transparent' : colour);
      if (isDay(event.point)) {
        const path = markPath({ voucher: 'press', status });
        over.push({ type: 'sign', x: (from + to) / 2, y: centre, size: DOT_SIZE * s, path, colour });
      } else {
        const box = { x: from, y: centre - (BAR / 2) * s, width: to - from, height: BAR * s };
        over.push(...fillingOf(box, status, colour, palette.paper, s));
      }
      over.push(...labels(event, centre, room));
      const [x, end] = event.span;
      targets.push({ fact, x, y: centre - (LEVEL / 2) * s, width: end - x, height: event.rows * LEVEL * s });
    }
    y = top + (Math.max(levels * LEVEL, LEVEL + more) + PAD) * s;
  }
  under.push(...ruler(axis, xOf, y, room), ...tickLabels(axis, xOf, y, room));
  return {
    bottom: y + AXIS * s,
    area: { left, right, top: room.y, bottom: y },
    x: [axis],
    y: hiddenAxis(room.y, y),
    type: 'bar',
    datasets: [{ data, backgroundColor: colours, borderWidth: 0, borderSkipped: false, barThickness: BAR * s }],
    under,
    over,
    targets,
  };
}

const isDay = ({ min, max }: Point): boolean => min === max;

/** Puts each event on the first level of its lane where neither its mark nor its label meets another's. */
function place(
  points: readonly Point[],
  xOf: (time: number) => number,
  start: number,
  { x, width, fonts, scale: s }: Room,
) {
  const placed: Placed[] = [];
  for (const point of points) {
    const day = xOf(point.min + DAY / 2);
    const mark = isDay(point)
      ? ([day - DOT * s, day + DOT * s] as const)
      : ([xOf(point.min), xOf(point.max + DAY)] as const);
    const date = 6 * s + measure(point.valueText, fonts.detail);
    const one = measure(point.label, fonts.value) + date;
    const isRight = mark[1] + 7 * s + one <= x + width;
    const isBeside = isRight || mark[0] - 7 * s - one >= start;
    const lines = isBeside ? [point.label] : wrap(point.label, fonts.value, x + width - start);
    const last = measure(lines.at(-1) ?? '', fonts.value);
    // The date has a line of its own where it has no room on the name's last.
    const isOwn = !isBeside && last + date > x + width - start;
    const own = Math.max(...lines.map((line) => measure(line, fonts.value)), isOwn ? date : last + date);
    const rows = isBeside ? 1 : 1 + lines.length + (isOwn ? 1 : 0);
    const beside = isRight ? mark[1] + 7 * s : mark[0] - 7 * s - own;
    const labelX = rows === 1 ? beside : Math.min(Math.max(start, mark[0]), x + width - own);
    const span = [Math.min(mark[0], labelX), Math.max(mark[1], labelX + own)] as const;
    const meets = (level: number): boolean =>
      placed.some(
        (other) =>
          other.level < level + rows &&
          level < other.level + other.rows &&
          other.span[0] < span[1] + 12 * s &&
          span[0] < other.span[1] + 12 * s,
      );
    let level = 0;
    while (meets(level)) level++;
    placed.push({ point, mark, labelX, lines, dateX: isOwn ? 0 : last + 6 * s, span, level, rows });
  }
  return placed;
}

function labels({ point, labelX, lines, dateX, rows }: Placed, centre: number, room: Room): Mark[] {
  const { scale: s, palette, fonts } = room;
  const [first, colour] = [rows > 1 ? 1 : 0, point.back ? palette.muted : palette.ink];
  const words = [
    ...lines.map((text, i) => [0, first + i, text, fonts.value, colour] as const),
    [dateX, rows - 1, point.valueText, fonts.detail, palette.muted] as const,
  ];
  return words.flatMap(([x, row, text, font, ink]) => [
    clearing(labelX + x, centre + row * LEVEL * s, measure(text, font), room),
    label(labelX + x, centre + (row * LEVEL + 5) * s, text, font, ink),
  ]);
}
