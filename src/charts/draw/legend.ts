import { label, type Mark } from './mark.ts';
import type { Room } from './plot.ts';
import { measure, wrap } from './text.ts';

/** What a colour stands for; what has none of its own is an outline. */
export interface Entry {
  readonly name: string;
  readonly colour: string;
  readonly isOutline?: boolean;
}

/** A line of names, and the side of the square before each, in pixels at scale 1. */
const [LINE, SQUARE] = [24, 12];

/** The names of colours, in lines from the room's top. Gives where they end too. */
export function legend(entries: readonly Entry[], room: Room): { marks: Mark[]; bottom: number } {
  const { width, scale: s, fonts, palette } = room;
  const line = Math.max(LINE * s, fonts.detail.size * 1.5);
  let [x, y] = [room.x, room.y];
  const marks = entries.flatMap(({ name, colour, isOutline }): Mark[] => {
    const [text = ''] = wrap(name, fonts.detail, width - (SQUARE + 6) * s, 1);
    const wide = (SQUARE + 6) * s + measure(text, fonts.detail);
    if (x > room.x && x + wide > room.x + width) [x, y] = [room.x, y + line];
    const box = { x, y: y + line / 2 - (SQUARE / 2) * s, width: SQUARE * s, height: SQUARE * s };
    const hole = { x: box.x + s, y: box.y + s, width: box.width - 2 * s, height: box.height - 2 * s };
    const words = label(x + (SQUARE + 6) * s, y + line / 2 + fonts.detail.size * 0.36, text, fonts.detail, palette.ink);
    x += wide + 16 * s;
    return [
      { type: 'box', ...box, colour },
      ...(isOutline ? [{ type: 'box', ...hole, colour: palette.paper } as const] : []),
      words,
    ];
  });
  return { marks, bottom: y + line + 4 * s };
}
