import type { Sheet } from './page.ts';
import { fontsAt } from './plot.ts';
import type { Font } from './text.ts';

/**
 * Every text that a picture draws in one face, run together: what its font is asked for. Sizes need no font, so that this can
 * come first.
 */
export function lettersOf(
  { plot, marks }: Pick<Sheet, 'plot' | 'marks'>,
  face: Pick<Font, 'family' | 'weight'>,
): string {
  const isIn = ({ family, weight }: Font): boolean => family === face.family && weight === face.weight;
  const ticks = isIn(fontsAt(1).axis) ? [...plot.x, plot.y].flatMap(({ ticks }) => ticks) : [];
  return [
    ...[...plot.under, ...plot.over, ...marks].map((mark) =>
      mark.type === 'text' && isIn(mark.font) ? mark.text : '',
    ),
    ...ticks.map(({ label }) => label),
  ].join('');
}
