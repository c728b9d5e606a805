import { markPath } from '../../facts/marks.ts';
import { isCeiling, isFloor } from '../../korean/amount.ts';
import { axisEnd, tickLabels, valueAxis } from '../draw/axis.ts';
import { fillingOf, type Mark } from '../draw/mark.ts';
import { type Bar, clearing, fontsAt, type Plot, type PlotFonts, type Room, type Target } from '../draw/plot.ts';
import { measure, wrap } from '../draw/text.ts';
import { type Panel, panelsOf } from '../order.ts';
import { mix } from '../palette.ts';
import { groupNameOf, type Point, type Series } from '../series.ts';

/** Sizes in pixels at scale 1: a row, its bar, the way from the row's top to the bar's middle. */
const rows = { wide: { row: 46, bar: 22 }, medium: { row: 46, bar: 22 }, narrow: { row: 56, bar: 18 } } as const;
/** How much a row is higher where a third line names the basis. */
const THIRD = 18;
const HEADING = 28;
const AXIS = 26;
/** The arrow of a bar that is open at its end; a ceiling has it cut out, pointing back. */
const ARROW = 9;

/**
 * Horizontal bars from zero, in panels of one basis or metric each; ranges float. A bar is filled as its mark is: what is
 * done full, what is planned half its thickness, what is in talks empty, what is expected or thought in a broken line.
 */
export function bars(series: Series, room: Room): Plot {
  const { scale: s, palette, layout } = room;
  const fonts = fontsAt(s);
  const panels = panelsOf(series);
  const points = panels.flatMap((panel) => panel.points);
  const largest = Math.max(...points.map(({ max }) => max), 0);
  const isWide = layout !== 'narrow';
  const mixed = panels.length > 1;
  const row = rows[layout].row + (isWide && mixed && !room.compact ? THIRD : 0);
  const bar = rows[layout].bar;
  const left = isWide ? room.x + labelWidth(points, mixed, fonts, room) + 14 * s : room.x;
  const width = plotWidth(points, largest, room.x + room.width - left, fonts, room);
  const xOf = (value: number): number => left + (value / axisEnd(largest)) * width;

  const under: Mark[] = [];
  const over: Mark[] = [];
  const data: Bar[] = [];
  const colours: string[] = [];
  const targets: Target[] = [];
  let y = room.y;
  for (const [index, panel] of panels.entries()) {
    if (index > 0) {
      under.push(divider(y + 3 * s, room));
      y += 6 * s;
    }
    if (mixed && !isWide) {
      under.push(...heading(panel, y, room, fonts));
      y += HEADING * s;
    }
    for (const point of panel.points) {
      const colour = mix(palette.companies[point.colour], palette.paper, point.back ? 0.4 : 1);
      const centre = y + (isWide ? row / 2 : 32) * s;
      const from = point.max > point.min ? point.min : 0;
      const box = { x: xOf(from), y: centre - (bar / 2) * s, width: xOf(point.max) - xOf(from), height: bar * s };
      data.push({ x: [from, point.max], y: centre });
      colours.push(colour);
      if (from > 0) {
        under.push({
          type: 'line',
          from: [left, centre],
          to: [box.x, centre],
          colour,
          width: 1.25 * s,
          dash: [2 * s, 3 * s],
        });
      }
      over.push(...fillingOf(box, point.status, colour, palette.paper, s));
      const end = box.x + Math.max(box.width, 3 * s);
      if (isFloor(point.bound)) over.push(arrow(end + 2 * s, centre, bar * s, s, colour));
      if (isCeiling(point.bound)) over.push(arrow(end + s, centre, (bar + 2) * s, -s, palette.paper));
      under.push(...(isWide ? beside(point, mixed, centre, left, room, fonts) : above(point, y, room, fonts)));
      over.push(...value(point, end + (isFloor(point.bound) ? ARROW + 3 : 0) * s, centre, room, fonts));
      targets.push({ fact: point.fact, x: room.x, y, width: room.width, height: row * s });
      y += row * s;
    }
  }
  const area = { left, right: left + width, top: room.y, bottom: y };
  const x = valueAxis(largest, series.unit, width / s < 260 ? 2 : 4, AXIS * s);
  under.push(...tickLabels(x, xOf, y, room, fonts));
  over.unshift(...baseline(left, isWide ? [[area.top, y]] : data.map((row) => barEnds(row, bar * s)), room));
  return {
    bottom: y + AXIS * s,
    area,
    x,
    y: { min: area.top, max: area.bottom, ticks: [], size: 0 },
    type: 'bar',
    datasets: [
      {
        data,
        backgroundColor: colours,
        borderWidth: 0,
        borderSkipped: false,
        barThickness: rows[layout].bar * s,
        minBarLength: 3 * s,
      },
    ],
    under,
    over,
    targets,
  };
}

/** The line at zero: all the way down, or beside each bar where labels stand between. */
const baseline = (x: number, stretches: readonly (readonly [number, number])[], { scale, palette }: Room): Mark[] =>
  stretches.map(([top, bottom]) => ({
    type: 'line',
    from: [x, top],
    to: [x, bottom],
    colour: palette.muted,
    width: scale,
  }));

const barEnds = ({ y }: Bar, height: number): [number, number] => [y - height * 0.66, y + height * 0.66];

/** When and where, beside or above the bar. */
const detailOf = ({ where, dateText }: Point): string =>
  [where, dateText].filter((part) => part !== undefined).join(' · ');

/** The name of a value's mark, but for what the press reports as done. */
const statusOf = ({ voucher, status, statusName }: Point): string =>
  voucher === 'press' && status === 'done' ? '' : statusName;

/** The same beside the value; where bars stand under their names it stands above them. */
const statusBeside = (point: Point, layout: Room['layout']): string => (layout === 'narrow' ? '' : statusOf(point));

/** How wide a value's mark is, and the gap before it. */
const [SIGN, SIGN_GAP] = [10, 9];

/** The lines beside a bar: the subject, the basis where bases differ, when and where. */
function linesOf(point: Point, mixed: boolean, compact: boolean): string[] {
  const about = [...(mixed ? [groupNameOf(point)] : []), detailOf(point)].filter((line) => line !== '');
  return [point.label, ...(compact && about.length > 0 ? [about.join(' · ')] : about)];
}

function labelWidth(
  points: readonly Point[],
  mixed: boolean,
  { name, detail }: PlotFonts,
  { width, compact }: Room,
): number {
  const widest = points.flatMap((point) =>
    linesOf(point, mixed, compact === true).map((line, i) => measure(line, i === 0 ? name : detail)),
  );
  return Math.min(Math.max(...widest, 0), width * 0.34);
}

function valueWidth(point: Point, fonts: PlotFonts, { scale: s, layout }: Room): number {
  const status = statusBeside(point, layout);
  const arrowWidth = isFloor(point.bound) ? ARROW + 3 : 0;
  return (
    measure(point.valueText, fonts.value) +
    (SIGN_GAP + SIGN) * s +
    (status === '' ? 0 : 5 * s + measure(status, fonts.detail)) +
    (10 + arrowWidth) * s
  );
}

/** The widest plot in which every value still stands beside its bar. */
function plotWidth(points: readonly Point[], largest: number, width: number, fonts: PlotFonts, room: Room): number {
  const widths = points.map(
    (point) => (width - valueWidth(point, fonts, room)) / Math.max(point.max / axisEnd(largest), 0.001),
  );
  return Math.max(Math.min(width, ...widths), width * 0.1);
}

function divider(y: number, { x, width, scale: s, palette }: Room): Mark {
  return { type: 'line', from: [x, y], to: [x + width, y], colour: palette.muted, width: s, dash: [3 * s, 4 * s] };
}

function heading(panel: Panel, top: number, room: Room, { heading: font }: PlotFonts): Mark[] {
  const { x, scale: s, palette } = room;
  const y = top + 19 * s;
  return [
    clearing(x, y - 5 * s, measure(panel.name, font), room),
    { type: 'text', x, y, text: panel.name, font, colour: palette.ink, align: 'left' },
  ];
}

function beside(
  point: Point,
  mixed: boolean,
  centre: number,
  left: number,
  { x, scale: s, palette, compact }: Room,
  fonts: PlotFonts,
): Mark[] {
  const lines = linesOf(point, mixed, compact === true);
  const first = centre + (5 - (lines.length - 1) * 9) * s;
  return lines.map((line, i) => {
    const font = i === 0 ? fonts.name : fonts.detail;
    const [text = ''] = wrap(line, font, left - x - 10 * s, 1);
    const colour = point.back || i === lines.length - 1 ? palette.muted : palette.ink;
    return {
      type: 'text',
      x,
      y: first + i * 18 * s,
      text,
      font,
      colour: i === 0 && !point.back ? palette.ink : colour,
      align: 'left',
    };
  });
}

function above(point: Point, top: number, room: Room, fonts: PlotFonts): Mark[] {
  const { x, width, scale: s, palette } = room;
  const y = top + 17 * s;
  const [name = ''] = wrap(point.label, fonts.name, width, 1);
  const after = x + measure(name, fonts.name) + 7 * s;
  const about = [detailOf(point), statusOf(point)].filter((part) => part !== '').join(' · ');
  const [detail = ''] = wrap(about, fonts.detail, x + width - after, 1);
  const ink = point.back ? palette.muted : palette.ink;
  return [
    clearing(x, y - 5 * s, after + measure(detail, fonts.detail) - x, room),
    { type: 'text', x, y, text: name, font: fonts.name, colour: ink, align: 'left' },
    { type: 'text', x: after, y, text: detail, font: fonts.detail, colour: palette.muted, align: 'left' },
  ];
}

function value(point: Point, end: number, centre: number, room: Room, fonts: PlotFonts): Mark[] {
  const { scale: s, palette } = room;
  const x = end + 8 * s;
  const y = centre + 5 * s;
  const colour = point.back ? palette.muted : palette.ink;
  const status = statusBeside(point, room.layout);
  const marks: Mark[] = [
    clearing(x, centre, valueWidth(point, fonts, room) - 10 * s, room),
    { type: 'text', x, y, text: point.valueText, font: fonts.value, colour, align: 'left' },
  ];
  const sign = x + measure(point.valueText, fonts.value) + SIGN_GAP * s;
  marks.push({
    type: 'sign',
    x: sign + (SIGN / 2) * s,
    y: centre,
    size: SIGN * s,
    path: markPath(point),
    colour: palette.muted,
  });
  if (status !== '') {
    const at = sign + (SIGN + 5) * s;
    marks.push({ type: 'text', x: at, y, text: status, font: fonts.detail, colour: palette.muted, align: 'left' });
  }
  return marks;
}

function arrow(x: number, centre: number, height: number, s: number, colour: string): Mark {
  return {
    type: 'shape',
    points: [
      [x, centre - height / 2],
      [x + (ARROW - 2) * s, centre],
      [x, centre + height / 2],
    ],
    colour,
  };
}
