import type { Series } from '../series.ts';
import { label, type Mark, straight } from './mark.ts';
import type { Room } from './plot.ts';
import { measure, wrap } from './text.ts';

/** A line of words at scale 1. */
const LINE = 20;

/**
 * What an author notes at a time or a period: its words in lines above the plot, where they cover no value, and a dotted line
 * from them down to the axis, or for a period a bar over it with one at either end.
 * @param placeOf where a stretch of days begins and ends, in pixels; undefined where the plot does not show it
 * @param room its top is where the words begin
 */
export function annotate(
  annotations: Series['annotations'],
  placeOf: (first: number, last: number) => readonly [number, number] | undefined,
  room: Room,
): { bottom: number; marks: (floor: number) => Mark[] } {
  const { scale: s, palette, fonts } = room;
  const line = Math.max(LINE * s, fonts.detail.size * 1.5);
  // Each on the first level where it meets no other.
  const levels: { from: number; to: number }[][] = [];
  const placed = annotations.flatMap(({ first, last, text }) => {
    const place = placeOf(first, last);
    if (!place) return [];
    const isPoint = place[1] - place[0] < 8 * s;
    const [from, to] = isPoint ? [(place[0] + place[1]) / 2, (place[0] + place[1]) / 2] : place;
    const lines = wrap(text, fonts.detail, room.width, 2);
    const width = Math.max(...lines.map((words) => measure(words, fonts.detail)));
    const x = Math.min(Math.max(room.x, (from + to - width) / 2), room.x + room.width - width);
    const span = { from: Math.min(x, from) - 6 * s, to: Math.max(x + width, to) + 6 * s };
    const isFree = (level: number): boolean =>
      (levels[level] ?? []).every((other) => other.to <= span.from || span.to <= other.from);
    let level = 0;
    while (!lines.every((_, i) => isFree(level + i))) level++;
    for (const [i] of lines.entries()) levels[level + i] = [...(levels[level + i] ?? []), span];
    const top = room.y + level * line;
    return [{ from, to, lines, x, top, foot: top + line * lines.length }];
  });
  const y = room.y + (levels.length > 0 ? levels.length * line + 4 * s : 0);
  return {
    bottom: y,
    marks: (floor) => [
      // Words stand before the lines that come down from those above them.
      ...placed.flatMap(({ from, to, foot }) => [
        ...(to > from ? [straight([from, foot], [to, foot], palette.muted, 1.5 * s)] : []),
        ...[...new Set([from, to])].map((x) => straight([x, foot], [x, floor], palette.muted, s, [s, 3 * s])),
      ]),
      ...placed.flatMap(({ lines, x, top }) => [
        ...lines.map(
          (words, i): Mark => ({
            type: 'box',
            x: x - 3 * s,
            y: top + i * line,
            width: measure(words, fonts.detail) + 6 * s,
            height: line,
            colour: palette.paper,
          }),
        ),
        ...lines.map((words, i) => label(x, top + i * line + line * 0.72, words, fonts.detail, palette.ink)),
      ]),
    ],
  };
}
