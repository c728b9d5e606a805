import { legend } from '../draw/legend.ts';
import { fillingOf, label, type Mark, outline } from '../draw/mark.ts';
import { type Bar, barSet, hiddenAxis, type Plot, type Room, type Target } from '../draw/plot.ts';
import { measure } from '../draw/text.ts';
import { panelsOf } from '../order.ts';
import { colourOf } from '../palette.ts';
import type { Point, Series } from '../series.ts';

/** Pixels at scale 1: the bar of a whole, the gap between two shares, the gap below the values. */
const [BAR, SEAM, GAP] = [26, 1.5, 14];
/** Below this share in percent of a whole nothing is left that could be named: what shares were rounded by. */
const ROUNDED = 1;
/** What of a whole nobody gave a share of. */
const REST = '그 밖';

/** How large a share is drawn: the middle of a range. */
export const sizeOf = ({ min, max }: Pick<Point, 'min' | 'max'>): number => (min + max) / 2;

/**
 * A bar of a hundred percent for each time, made of the subjects' shares; what is left of it is an outline with a name. The
 * values stand below their shares where there is room, all of them in the table.
 */
export function shares(series: Series, room: Room): Plot {
  const { scale: s, palette, fonts } = room;
  const wholes = panelsOf(series);
  const line = fonts.detail.size * 1.5;
  // Where height is dear the times stand before the bars, and the values only where all of them have room.
  const aside = room.compact ? Math.max(0, ...wholes.map(({ name }) => measure(name, fonts.heading))) + 12 * s : 0;
  const [x, width] = [room.x + aside, room.width - aside];
  const restOf = (points: readonly Point[]): number => 100 - points.reduce((sum, point) => sum + sizeOf(point), 0);
  const subjects = new Map(wholes.toReversed().flatMap(({ points }) => points.map((point) => [point.label, point])));
  // Of one whole the names have the values behind them.
  const isOne = wholes.length === 1;
  const entries = [...subjects].map(([name, point]) => ({
    name: isOne ? `${name} ${point.valueText}` : name,
    colour: colourOf(point, palette),
  }));
  const hasRest = wholes.some(({ points }) => restOf(points) > ROUNDED);
  const key = legend([...entries, ...(hasRest ? [{ name: REST, colour: palette.muted, isOutline: true }] : [])], room);
  const most = room.height === undefined ? Number.POSITIVE_INFINITY : room.y + room.height - key.bottom - 4 * s;
  const isRoomy = wholes.length * (BAR * s + line + GAP * s) <= most;

  const under: Mark[] = [...key.marks];
  const over: Mark[] = [];
  const data: Bar[] = [];
  const colours: string[] = [];
  const targets: Target[] = [];
  let y = key.bottom + 4 * s;
  for (const [i, { name, points }] of wholes.entries()) {
    const top = y;
    // Where height is dear the last alone has them.
    const showsValues = !isOne && (isRoomy || i === wholes.length - 1);
    const below = showsValues ? line + GAP * s : (GAP / (isRoomy ? 1 : 2)) * s;
    const baseline = room.compact ? y + (BAR / 2) * s + fonts.heading.size * 0.36 : y + fonts.heading.size;
    under.push(label(room.x, baseline, name, fonts.heading, palette.ink));
    if (!room.compact) y += line;
    const sum = Math.max(100, 100 - restOf(points));
    let at = x;
    for (const point of points) {
      const [part, colour] = [(sizeOf(point) / sum) * width, colourOf(point, palette)];
      const box = { x: at, y, width: Math.max(part - SEAM * s, Math.min(part, s)), height: BAR * s };
      data.push({ x: [box.x, box.x + box.width], y: y + (BAR / 2) * s });
      colours.push(colour);
      over.push(...fillingOf(box, point.status, colour, palette.paper, s));
      if (showsValues && measure(point.valueText, fonts.detail) <= part - 4 * s)
        over.push(label(at, y + BAR * s + line, point.valueText, fonts.detail, palette.ink));
      targets.push({
        fact: point.fact,
        x: at,
        y: top,
        width: part,
        height: y + BAR * s + (showsValues ? line : 0) + 4 * s - top,
      });
      at += part;
    }
    if (restOf(points) > ROUNDED) {
      const [right, bottom] = [x + width, y + BAR * s];
      under.push(...outline([at, right, right, at], [y, y, bottom, bottom], palette.muted, s));
    }
    y += BAR * s + below;
  }
  return {
    bottom: y,
    area: { left: x, right: x + width, top: room.y, bottom: y },
    x: [hiddenAxis(x, x + width)],
    y: hiddenAxis(room.y, y),
    type: 'bar',
    datasets: [barSet(data, colours, BAR * s)],
    under,
    over,
    targets,
  };
}
