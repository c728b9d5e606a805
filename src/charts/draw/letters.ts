import type { Sheet } from './page.ts';

/** Every text that a picture draws, run together: what its fonts are asked for. Sizes need no font, so that this can come first. */
export const lettersOf = ({ plot, marks }: Pick<Sheet, 'plot' | 'marks'>): string =>
  [
    ...[...plot.under, ...plot.over, ...marks].map((mark) => (mark.type === 'text' ? mark.text : '')),
    ...[...plot.x.ticks, ...plot.y.ticks].map(({ label }) => label),
  ].join('');
