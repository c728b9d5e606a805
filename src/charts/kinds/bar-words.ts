import { markPath } from '../../facts/marks.ts';
import { isFloor } from '../../korean/amount.ts';
import { label, type Mark } from '../draw/mark.ts';
import { clearing, type Room } from '../draw/plot.ts';
import { measure, wrap } from '../draw/text.ts';
import { groupNameOf, type Point } from '../series.ts';

// What stands in words beside, above and behind a bar, and how much room it takes.

/** How far a bar frays that is open at its end. */
export const FRAY = 18;

/** From one line of words to the next, in pixels at scale 1. */
export const LINE = 18;

/** When and where, beside or above the bar. */
const detailOf = ({ where, dateText }: Point): string =>
  [where, dateText].filter((part) => part !== undefined).join(' · ');

/** The name of a value's mark, but for what the press reports as done. */
const statusOf = ({ voucher, status, statusName }: Point): string =>
  voucher === 'press' && status === 'done' ? '' : statusName;

/** What stands above a bar beside or below the name. */
export const aboutOf = (point: Point): string =>
  [detailOf(point), statusOf(point)].filter((part) => part !== '').join(' · ');

/** The same beside the value; where bars stand under their names it stands above them. */
const statusBeside = (point: Point, layout: Room['layout']): string => (layout === 'narrow' ? '' : statusOf(point));

/** How wide a value's mark is, and the gap before it. */
const [SIGN, SIGN_GAP] = [10, 9];

/** Between a name and what stands after it on its line. */
const BEHIND = 7;

/** The lines beside a bar: the subject, the basis where bases differ, when and where. */
function linesOf(point: Point, mixed: boolean, compact: boolean): string[] {
  const about = [...(mixed ? [groupNameOf(point)] : []), detailOf(point)].filter((line) => line !== '');
  return [point.label, ...(compact && about.length > 0 ? [about.join(' · ')] : about)];
}

/** How much room the words beside bars take, and whether height is dear and each has them on one line. */
export function labelWidth(points: readonly Point[], mixed: boolean, { width, compact, fonts, scale: s }: Room) {
  const most = width * (compact ? 0.4 : 0.34);
  const lines = points.map((point) =>
    linesOf(point, mixed, compact === true).map((line, i) => measure(line, i === 0 ? fonts.name : fonts.detail)),
  );
  const inLine = lines.map(([name = 0, about]) => name + (about === undefined ? 0 : BEHIND * s + about));
  const isPlain = compact === true && lines.every((of, i) => of.length === 1 || (inLine[i] ?? 0) <= most);
  return { isPlain, labels: Math.min(Math.max(...(isPlain ? inLine : lines.flat()), 0), most) };
}

export function valueWidth(point: Point, { scale: s, layout, fonts }: Room): number {
  const status = statusBeside(point, layout);
  const fray = isFloor(point.bound) ? FRAY : 0;
  return (
    measure(point.valueText, fonts.value) +
    (SIGN_GAP + SIGN) * s +
    (status === '' ? 0 : 5 * s + measure(status, fonts.detail)) +
    (10 + fray) * s
  );
}

export function beside(
  point: Point,
  names: string[],
  mixed: boolean,
  isPlain: boolean,
  centre: number,
  left: number,
  room: Room,
): Mark[] {
  const { x, scale: s, palette, compact, fonts } = room;
  const about = linesOf(point, mixed, compact === true).slice(1);
  const colour = point.back ? palette.muted : palette.ink;
  if (isPlain && names.length === 1)
    return [point.label, ...about].map((text, i) => {
      const at = i === 0 ? x : x + measure(point.label, fonts.name) + BEHIND * s;
      return label(at, centre + 5 * s, text, i === 0 ? fonts.name : fonts.detail, i === 0 ? colour : palette.muted);
    });
  const lines = [...names, ...about.flatMap((line) => wrap(line, fonts.detail, left - x - 10 * s, 1))];
  const first = centre + (5 - (lines.length - 1) * 9) * s;
  return lines.map((text, i) => {
    const font = i < names.length ? fonts.name : fonts.detail;
    const isMuted = i >= names.length && i === lines.length - 1;
    return label(x, first + i * 18 * s, text, font, isMuted ? palette.muted : colour);
  });
}

/** The lines above a bar: the subject, and after or, where there is a second line, below it when, where and the mark. */
export function above(point: Point, names: string[], top: number, second: number, room: Room): Mark[] {
  const { x, width, scale: s, palette, fonts } = room;
  const y = top + (17 + (names.length - 1) * LINE) * s;
  const at = second > 0 ? x : x + measure(names.at(-1) ?? '', fonts.name) + BEHIND * s;
  const [detail = ''] = wrap(aboutOf(point), fonts.detail, x + width - at, 1);
  const colour = point.back ? palette.muted : palette.ink;
  const lines = [
    ...names.toReversed().map((name, i) => [x, y - i * LINE * s, name, fonts.name, colour] as const),
    [at, y + second * s, detail, fonts.detail, palette.muted],
  ] as const;
  return [
    ...lines.map(([left, line, text, font]) => clearing(left, line - 5 * s, measure(text, font), room)),
    ...lines.map((line) => label(...line)),
  ];
}

export function value(point: Point, end: number, centre: number, room: Room): Mark[] {
  const { scale: s, palette, fonts } = room;
  const x = end + 8 * s;
  const y = centre + 5 * s;
  const colour = point.back ? palette.muted : palette.ink;
  const status = statusBeside(point, room.layout);
  const sign = x + measure(point.valueText, fonts.value) + (SIGN_GAP + SIGN / 2) * s;
  return [
    clearing(x, centre, valueWidth(point, room) - 10 * s, room),
    label(x, y, point.valueText, fonts.value, colour),
    { type: 'sign', x: sign, y: centre, size: SIGN * s, path: markPath(point), colour: palette.muted },
    ...(status === '' ? [] : [label(sign + (SIGN / 2 + 5) * s, y, status, fonts.detail, palette.muted)]),
  ];
}
