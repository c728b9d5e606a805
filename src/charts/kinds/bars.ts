import { disputed } from '../../facts/marks.ts';
import { disputesOf } from '../complete.ts';
import { type Extent, extentOf, partOf, reachOf, ruler, spanOf, tickLabels, valueAxis } from '../draw/axis.ts';
import { type Box, fillingOf, frayed, label, type Mark, straight } from '../draw/mark.ts';
import {
  type Axis,
  axisId,
  type Bar,
  barSet,
  clearing,
  hiddenAxis,
  type Plot,
  type Room,
  type Target,
} from '../draw/plot.ts';
import { measure, wrap } from '../draw/text.ts';
import { type Panel, panelsOf } from '../order.ts';
import { colourOf } from '../palette.ts';
import { groupOf, type Order, type Point, type Series } from '../series.ts';
import { aboutOf, above, beside, FRAY, LINE, labelWidth, value, valueWidth } from './bar-words.ts';
import { beyondOf, pointer, pointerWidth } from './beyond.ts';

/** Sizes in pixels at scale 1: a row, its bar, the way from the row's top to the bar's middle. */
const rows = { wide: { row: 46, bar: 22 }, medium: { row: 46, bar: 22 }, narrow: { row: 56, bar: 18 } } as const;
const HEADING = 28;
/** A row of the name alone. */
const PLAIN = 32;
const AXIS = 26;

/** Between two panels with an axis of their own, and the least length of their longest bar where they stand side by side. */
const [GAP, LEAST] = [24, 48];
/** How wide each panel must be for all to stand side by side, what lies beyond their values with them. */
const BESIDE = 300;
/** How much lower a bar stands where its time is a second line under its name. */
const SECOND = 20;
/** How much further a bar stands below its name where height is not dear. */
const CLEAR = 4;
/** How wide a bracket is that joins values in conflict, and its words. */
const BRACKET = 16;

/**
 * Horizontal bars from zero, losses to its left; ranges float. A bar is filled as its mark is: what is done full, what is planned half its
 * thickness, what is in talks empty, what is expected or thought in a broken line. Values counted on different bases stand
 * in panels with a ruler of their own each: on one scale where an order is certain between them, else apart, side by side where
 * there is room.
 */
export function bars(series: Series, room: Room): Plot {
  const panels = panelsOf(series);
  const points = panels.flatMap((panel) => panel.points);
  if (new Set(points.map(groupOf)).size === new Set(points.map(({ metric }) => metric)).size)
    return lay(panels, series, room);
  const sets = setsOf(panels, series.orders);
  // Those of one scale above one another, or each panel by itself where that is lower: beside the others, that is.
  const together = apartBy(sets, sets, series, room);
  const each = panels.map((panel) => [panel]);
  const alone = apartBy(each, sets, series, room);
  const isRoomy = room.compact === true || room.width >= panels.length * BESIDE * room.scale;
  return isRoomy && alone.bottom < together.bottom ? alone : together;
}

/**
 * Panels with a ruler each, those of a place above one another, the places side by side where there is room.
 * @param sets the panels that are drawn to one scale
 */
function apartBy(places: readonly Panel[][], sets: readonly Panel[][], series: Series, room: Room): Plot {
  const { x, width, scale: s, layout } = room;
  const span = (width + GAP * s) / places.length;
  const isColumn =
    (layout === 'wide' || (layout === 'medium' && places.every((set) => set.length === 1))) &&
    series.conflicts.length === 0 &&
    places.flat().every((panel) => leastWidth(panel, { ...room, layout: 'narrow' }) <= span - GAP * s);
  let bottom = room.y;
  const plots = places.map((set, i): Plot => {
    const place = isColumn ? { x: x + i * span, width: span - GAP * s } : { y: bottom + (i > 0 ? GAP : 0) * s };
    const own = {
      span: isColumn ? span - (i < places.length - 1 ? 0 : GAP * s) : width,
      isColumn,
      // All bars of a row of places stand level.
      lift: isColumn && places.flat().some(({ points }) => points.some((point) => aboutOf(point) !== '')) ? SECOND : 0,
      scaled: sets.find((all) => all.some((panel) => set.includes(panel))) ?? set,
    };
    const plot = lay(set, series, { ...room, layout: 'narrow', ...place }, own);
    bottom = Math.max(bottom, plot.bottom);
    return plot;
  });
  return {
    bottom,
    area: { left: x, right: x + width, top: room.y, bottom },
    x: plots.flatMap((plot) => plot.x),
    y: hiddenAxis(room.y, bottom),
    type: 'bar',
    datasets: plots.flatMap(({ datasets }, i) => datasets.map((dataset) => ({ ...dataset, xAxisID: axisId(i) }))),
    under: plots.flatMap(({ under }) => under),
    over: plots.flatMap(({ over }) => over),
    targets: plots.flatMap(({ targets }) => targets),
    hasStub: plots.some(({ hasStub }) => hasStub),
    reckoned: plots.flatMap(({ reckoned = [] }) => reckoned),
  };
}

/** Panels between which an order is certain stand on one scale, all others by themselves. */
function setsOf(panels: readonly Panel[], orders: readonly Order[]): Panel[][] {
  const sets: Panel[][] = [];
  for (const panel of panels) {
    const isJoined = ({ points }: Panel): boolean =>
      orders.some(({ facts }) => [points, panel.points].every((some) => some.some(({ fact }) => facts.includes(fact))));
    const set = sets.find((others) => others.some(isJoined));
    if (set) set.push(panel);
    else sets.push([panel]);
  }
  return sets;
}

/**
 * Panels above one another on one axis.
 * @param apart where this is one of several with an axis each: how long the axis is, whether they stand side by side, and what its
 *   scale has to hold; then each panel has a ruler of its own
 */
function lay(
  panels: readonly Panel[],
  series: Series,
  whole: Room,
  apart?: { span: number; isColumn: boolean; lift: number; scaled: readonly Panel[] },
): Plot {
  const { scale: s, palette, layout, fonts } = whole;
  const points = panels.flatMap((panel) => panel.points);
  const disputes = disputesOf(points);
  const scaled = (apart?.scaled ?? panels).flatMap((panel) => panel.points);
  const isWide = layout !== 'narrow';
  const mixed = panels.length > 1;
  const lift = apart?.lift ?? 0;
  const clear = whole.compact ? 0 : CLEAR;
  const { isPlain, labels } = labelWidth(points, mixed, whole);
  // Rows of one line stand as close as their words allow before any is left off.
  const folded = points.map(({ label }) => (wrap(label, fonts.name, labels + 4 * s, 2).length - 1) * LINE);
  const taken = (panels.length - 1) * 6 + folded.reduce((sum, more) => sum + more, 0);
  const free = (whole.height ?? Number.POSITIVE_INFINITY) / s - taken;
  const close = Math.max(Math.min(PLAIN, free / points.length), (fonts.name.size * 1.4) / s);
  const row =
    isPlain && isWide ? close : rows[layout].row + lift + (isWide ? (mixed && !whole.compact ? LINE : 0) : clear);
  const below = whole.compact ? 0 : AXIS * s;
  const bar = Math.min(rows[layout].bar, row * 0.7);
  const words = disputes.length > 0 ? measure(disputed, fonts.heading) + 8 * s : 0;
  const room = { ...whole, width: whole.width - disputes.length * BRACKET * s - (layout === 'wide' ? words : 0) };
  const left = isWide ? room.x + labels + 14 * s : room.x;
  const lowest = new Set(layout === 'wide' ? [] : disputes.map((all) => all.at(-1)?.fact));
  const after = ({ fact }: Point): number => (lowest.has(fact) ? words : 0);
  const reckoned = apart ? beyondOf(apart.scaled, series, room) : [];
  const across = room.x + room.width - left;
  const held = [
    ...scaled,
    ...(apart ? [] : series.multiples).map(({ at }) => ({ min: 0, max: at, bound: 'exact' as const })),
  ];
  const axis: Axis = whole.compact
    ? { ...extentOf(held), ticks: [], size: below }
    : valueAxis(reachOf(held, across / s < 360 ? 3 : 4), series.unit, apart ? 0 : below);
  const taking = [
    ...(apart ? [] : series.multiples).map(({ at, stated }) => ({
      at,
      width: pointerWidth([`${stated}*`], room),
    })),
    ...scaled.map((point) => ({ at: Math.max(point.max, 0), width: valueWidth(point, room) + after(point) })),
    ...reckoned,
    // The ruler's last words stand in the middle of their tick.
    { at: axis.max, width: measure(axis.ticks.at(-1)?.label ?? '', fonts.axis) / 2 },
  ];
  const width = plotWidth(taking, axis, across);
  const xOf = (value: number): number => left + partOf(value, axis) * width;
  const zero = xOf(0);
  // Where the value's own words reach that far, it stands in a line of its own below the bar.
  const beyond = reckoned
    .filter(({ beside }) => points.includes(beside))
    .map((one) => ({
      ...one,
      own: xOf(one.beside.max) + valueWidth(one.beside, room) <= xOf(one.at) ? 0 : fonts.detail.size * 2.75,
    }));
  const half = bar * 0.66 * s;

  const under: Mark[] = [];
  const over: Mark[] = [];
  const data: Bar[] = [];
  const colours: string[] = [];
  const targets: Target[] = [];
  const ends = new Map<string, [number, number]>();
  let hasStub = false;
  // What a source says of the two stands above them, with a line down to where that lies.
  const multiples = apart || whole.compact ? [] : series.multiples;
  let y = room.y + multiples.length * HEADING * s;
  for (const [index, panel] of panels.entries()) {
    if (index > 0 && !apart) {
      under.push(straight([room.x, y + 3 * s], [room.x + whole.width, y + 3 * s], palette.muted, s, [3 * s, 4 * s]));
      y += 6 * s;
    }
    if (index > 0 && apart) y += below + (GAP / 2) * s;
    const start = data.length;
    if (apart || (mixed && !isWide)) {
      under.push(clearing(room.x, y + 14 * s, measure(panel.name, fonts.heading), room));
      under.push(label(room.x, y + 19 * s, panel.name, fonts.heading, palette.ink));
      y += HEADING * s;
    }
    for (const point of panel.points) {
      const colour = colourOf(point, palette);
      const names = wrap(
        point.label,
        fonts.name,
        isWide ? left - room.x - 10 * s : room.width,
        whole.compact ? 2 : undefined,
      );
      const behind = measure(names.at(-1) ?? '', fonts.name) + 7 * s + measure(aboutOf(point), fonts.detail);
      const second = lift > 0 ? 17 : behind > room.width ? LINE : 0;
      const more = (names.length - 1) * LINE + (isWide || lift > 0 ? 0 : second);
      const height = (row + more) * s;
      const centre = y + (isWide ? height / 2 : (32 + clear + lift + more) * s);
      const { from, to, isBelow, opens, shuts } = spanOf(point);
      const length = Math.max(xOf(to) - xOf(from), 3 * s);
      const box = {
        x: isBelow ? xOf(to) - length : xOf(from),
        y: centre - (bar / 2) * s,
        width: length,
        height: bar * s,
      };
      // Chart.js takes the second end for where a bar grows to.
      data.push({ x: isBelow ? [to, from] : [from, to], y: centre });
      // Nothing is no bar, which Chart.js would draw at its least length.
      colours.push(to > from ? colour : 'transparent');
      const gap = isBelow ? box.x + length : box.x;
      // Shorter than can be seen: drawn longer than it is, and cut through, since its length says nothing.
      if (to > from && xOf(to) - xOf(from) < 3 * s) {
        hasStub = true;
        over.push(...cutThrough(box, colour, palette.paper, s, room.x));
      }
      if (gap !== zero) under.push(straight([zero, centre], [gap, centre], colour, 1.25 * s, [2 * s, 3 * s]));
      if (to > from) over.push(...fillingOf(box, point.status, colour, palette.paper, s));
      const right = box.x + length;
      const [tip, away] = isBelow ? [box.x, -1] : [right, 1];
      if (opens)
        over.push(...frayed(tip, away * s, (at, width) => ({ x: at, width, y: box.y, height: box.height }), colour));
      if (shuts)
        over.push(
          ...frayed(tip, -away * s, (at, width) => ({ x: at, width, y: box.y, height: box.height }), palette.paper),
        );
      under.push(
        ...(isWide ? beside(point, names, mixed, isPlain, centre, left, room) : above(point, names, y, second, room)),
      );
      // A loss has its words on the other side of the line at zero, where there is room for them.
      const end = Math.max(right, zero);
      const valueX = end + (opens && !isBelow ? FRAY : 0) * s;
      over.push(...value(point, valueX, centre, room));
      ends.set(point.fact, [end + valueWidth(point, room), centre]);
      targets.push({ fact: point.fact, x: room.x, y, width: room.width, height });
      y += height;
      for (const { at, beside, lines, own } of beyond) {
        if (beside !== point) continue;
        const [top, middle] = own > 0 ? [y, y + own / 2] : [centre - half, centre];
        y += own;
        over.push(...pointer(lines, xOf(at), [top, y], middle, room));
      }
    }
    const top = apart ? (data[start]?.y ?? y) - half : room.y;
    if (apart || index === panels.length - 1) {
      if (apart)
        under.unshift(...axis.ticks.map(({ value }) => straight([xOf(value), top], [xOf(value), y], palette.rule, s)));
      under.push(...(whole.compact ? [] : ruler(axis, xOf, y, room)), ...tickLabels(axis, xOf, y, room));
    }
  }
  for (const [i, all] of disputes.entries()) {
    const joined = all.map(({ fact }): [number, number] => ends.get(fact) ?? [0, 0]);
    over.push(...bracket(joined, room.x + room.width + (i + 0.5) * BRACKET * s, row * s, whole));
  }
  for (const [i, { at, stated }] of multiples.entries()) {
    const centre = room.y + (i + 0.4) * HEADING * s;
    under.unshift(...pointer([`${stated}*`], xOf(at), [centre - 9 * s, y], centre, room));
  }
  const area = { left, right: left + width, top: room.y, bottom: y };
  const weight = apart?.isColumn ? { weight: apart.span } : {};
  // The line at zero: all the way down, or beside each bar where labels stand between.
  const stretches = isWide ? [[area.top, y] as const] : data.map(({ y: at }) => [at - half, at + half] as const);
  over.unshift(...stretches.map(([from, to]) => straight([zero, from], [zero, to], palette.muted, s)));
  return {
    bottom: y + below,
    area,
    x: [apart ? { ...axis, max: axis.min + ((axis.max - axis.min) * apart.span) / width, ...weight } : axis],
    y: hiddenAxis(area.top, area.bottom),
    type: 'bar',
    datasets: [{ ...barSet(data, colours, bar * s), minBarLength: 3 * s }],
    under,
    over,
    targets,
    hasStub,
    reckoned: [...multiples.map(({ note }) => note), ...beyond.map(({ words }) => words)],
  };
}

/** Joins values in conflict where their labels end, with its words at its side or, where room is short, before its lower end. */
function bracket(ends: [number, number][], x: number, row: number, room: Room): Mark[] {
  const { scale: s, palette, layout } = room;
  const font = room.fonts.heading;
  const [top = 0, bottom = 0] = [ends[0]?.[1], ends.at(-1)?.[1]];
  const [colour, width] = [palette.warning, measure(disputed, font)];
  const isAside = layout === 'wide';
  const left = isAside ? room.x + room.width - width : x - 10 * s - width;
  const centre = isAside ? bottom - row / 2 : bottom;
  return [
    ...ends.map(([end, y]) => straight([end + 2 * s, y], [x, y], colour, s, [s, 3 * s])),
    ...ends.map(([, y]) => straight([x - 6 * s, y], [x, y], colour, 1.5 * s)),
    straight([x, top], [x, bottom], colour, 1.5 * s),
    ...(isAside ? [] : [clearing(left, centre, width, room)]),
    label(left, centre + 5 * s, disputed, font, colour),
  ];
}

/** How wide a panel must be to stand beside others: for its name, its labels and its values beside bars that can be read. */
function leastWidth({ name, points }: Panel, room: Room): number {
  const { fonts, scale } = room;
  const widths = points.flatMap((point) => [
    measure(point.label, fonts.name),
    measure(aboutOf(point), fonts.detail),
    valueWidth(point, room) + LEAST * scale,
  ]);
  return Math.max(measure(name, fonts.heading), ...widths);
}

/** The widest plot in which what stands beyond a value still has its room, be it the value's own words. */
function plotWidth(taking: readonly { at: number; width: number }[], extent: Extent, width: number): number {
  const widths = taking.map((one) => (width - one.width) / Math.max(partOf(one.at, extent), 0.001));
  return Math.max(Math.min(width, ...widths), width * 0.1);
}

/** Two slanted strokes through a bar that is not to scale, none of them beyond the left edge. */
const cutThrough = ({ x, y, width, height }: Box, colour: string, paper: string, s: number, edge: number): Mark[] => {
  const [middle, centre] = [Math.max(x + width / 2, edge + 3.5 * s), y + height / 2];
  return [
    { type: 'box', x: x - s, y: centre - 3 * s, width: width + 2 * s, height: 6 * s, colour: paper },
    ...[-3, 3].map((at) =>
      straight([middle - 4 * s, centre + (at + 2) * s], [middle + 4 * s, centre + (at - 2) * s], colour, 1.25 * s),
    ),
  ];
};
