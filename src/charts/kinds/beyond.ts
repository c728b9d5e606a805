import { withJosa } from '../../korean/josa.ts';
import { sizesOf } from '../answer/words.ts';
import { label, type Mark, straight } from '../draw/mark.ts';
import { clearing, type Room } from '../draw/plot.ts';
import { measure } from '../draw/text.ts';
import { largestFirst, type Panel } from '../order.ts';
import { groupNameOf, type Point, type Series } from '../series.ts';

// What lies beyond a line in a plot of bars, in words that an arrow leads to: a value on another basis that is certainly greater, a
// stated multiple.

/** From such a line to its words, in pixels at scale 1. */
const TO_WORDS = 28;

/** How wide a pointer to some lines of words is. */
export const pointerWidth = (lines: readonly string[], { fonts, scale }: Room): number =>
  Math.max(...lines.map((line) => measure(line, fonts.detail))) + TO_WORDS * scale;

/** What is told in a panel of a value on another basis: that its subject has more than that here too. It is the site's own reckoning. */
interface Beyond {
  readonly at: number;
  /** Beside whose bar it stands. */
  readonly beside: Point;
  readonly lines: readonly string[];
  readonly width: number;
  /** Why that is so. */
  readonly words: string;
}

/** Where an order between two panels comes from a value of one, that value in the other. */
export function beyondOf(panels: readonly Panel[], { orders, unit }: Series, room: Room): Beyond[] {
  if (room.compact || panels.length < 2) return [];
  const points = panels.flatMap((panel) => panel.points);
  const all = orders.flatMap(({ facts, words }): Beyond[] => {
    const [greater, lesser] = largestFirst(points.filter(({ fact }) => facts.includes(fact)));
    if (!greater || !lesser || greater.subject === lesser.subject) return [];
    const lines = [
      withJosa(greater.label, '은/는', greater.reading),
      `이보다 ${sizesOf(unit, groupNameOf(greater)).is}다*`,
    ];
    return [
      { at: greater.min, beside: lesser, lines, width: pointerWidth(lines, room), words: `잣대의 추론: ${words}` },
    ];
  });
  // One for a bar.
  return all.filter(({ beside }, i) => all.findIndex((other) => other.beside === beside) === i);
}

/** A dotted line at a value, and an arrow from it to the words that tell what lies beyond. */
export function pointer(
  lines: readonly string[],
  x: number,
  [top, bottom]: [number, number],
  centre: number,
  room: Room,
): Mark[] {
  const { scale: s, palette, fonts } = room;
  const tip = x + (TO_WORDS - 8) * s;
  const leading = fonts.detail.size * 1.25;
  const first = centre + fonts.detail.size * 0.36 - ((lines.length - 1) * leading) / 2;
  return [
    clearing(tip + 6 * s, centre, Math.max(...lines.map((line) => measure(line, fonts.detail))), room),
    straight([x, top], [x, bottom], palette.ink, s, [2 * s, 2 * s]),
    straight([x, centre], [tip, centre], palette.ink, s),
    ...[-4, 4].map((dy) => straight([tip - 5 * s, centre + dy * s], [tip, centre], palette.ink, s)),
    ...lines.map((text, i) => label(tip + 6 * s, first + i * leading, text, fonts.detail, palette.ink)),
  ];
}
