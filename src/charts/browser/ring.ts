import { outline, paint } from '../draw/mark.ts';
import type { Sheet } from '../draw/page.ts';
import type { Configuration, Target } from '../draw/plot.ts';
import { palettes } from '../palette.ts';

const GAP = 2;

/** Draws a frame round the point that pointer or keyboard is on: in ink, so that it is seen on every colour. */
export function ring(
  { theme, width, height }: Sheet,
  current: () => Target | undefined,
): NonNullable<Configuration['plugins']>[number] {
  return {
    id: 'jatdae-ring',
    afterDraw: ({ ctx }) => {
      const target = current();
      if (!target) return;
      const left = Math.max(1, target.x - GAP);
      const top = Math.max(1, target.y + GAP);
      const right = Math.min(width - 1, target.x + target.width + GAP);
      const bottom = Math.min(height - 1, target.y + target.height - GAP);
      paint(ctx, outline([left, right, right, left], [top, top, bottom, bottom], palettes[theme].focus, 2));
    },
  };
}
