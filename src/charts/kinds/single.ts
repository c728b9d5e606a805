import { markPath } from '../../facts/marks.ts';
import { label, type Mark } from '../draw/mark.ts';
import { hiddenAxis, type Plot, type Room } from '../draw/plot.ts';
import { measure, textFont, wrap } from '../draw/text.ts';
import { colourOf } from '../palette.ts';
import { groupNameOf, type Point } from '../series.ts';

/** Pixels at scale 1: the rule at the left, what stands after it, a line of words, the sign. */
const [RULE, LEFT, LINE, SIGN] = [4, 16, 20, 14];
/** The sizes of the value; the largest that has room is taken. */
const sizes = [52, 44, 38, 32, 26, 22];

/** One value alone is no chart, since a bar beside nothing measures nothing: it is written large, with what is known of it. */
export function single(point: Point, room: Room): Plot {
  const { x, y, width, scale: s, palette, fonts } = room;
  const left = x + LEFT * s;
  const within = width - (LEFT + SIGN + 10) * s;
  const size = sizes.find((one) => measure(point.valueText, textFont(one * s, 600)) <= within) ?? 18;
  const [font, step] = [textFont(size * s, 600), LINE * (fonts.detail.size / 13)];
  const names = wrap(`${point.label} ${groupNameOf(point)}`, fonts.name, within, 2);
  const { where, dateText, statusName } = point;
  const known = [where, point.isEvent ? undefined : dateText, statusName].filter((part) => part !== undefined);
  // A bracket stays on one line: 기사 시점(2024년 10월 2일).
  const kept = known.join(' · ').replace(/\([^()]*\)/g, (bracket) => bracket.replaceAll(' ', '\u00a0'));
  const details = wrap(kept, fonts.detail, within, 2);
  const name = y + step;
  const value = name + (names.length - 1) * step + size * 1.25 * s;
  const detail = value + 8 * s + step;
  const bottom = detail + (details.length - 1) * step + 8 * s;
  const ink = point.back ? palette.muted : palette.ink;
  const centre = { x: left + measure(point.valueText, font) + (SIGN / 2 + 10) * s, y: value - size * 0.34 * s };
  const over: Mark[] = [
    { type: 'box', x, y, width: RULE * s, height: bottom - y, colour: colourOf(point, palette) },
    ...names.map((text, i) => label(left, name + i * step, text, fonts.name, ink)),
    label(left, value, point.valueText, font, ink),
    { type: 'sign', ...centre, size: SIGN * s, path: markPath(point), colour: palette.muted },
    ...details.map((text, i) => label(left, detail + i * step, text, fonts.detail, palette.muted)),
  ];
  const axis = hiddenAxis(0, 1);
  return {
    bottom,
    area: { left: x, right: x + width, top: y, bottom },
    x: [axis],
    y: axis,
    type: 'bar',
    datasets: [],
    under: [],
    over,
    targets: [{ fact: point.fact, x, y, width, height: bottom - y }],
  };
}
