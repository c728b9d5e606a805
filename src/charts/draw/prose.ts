import { label, type Mark, straight } from './mark.ts';
import { type Font, wrapPretty } from './text.ts';

export interface Paragraph {
  readonly text: string;
  readonly font: Font;
  readonly colour: string;
  /** The distance of two baselines, in font sizes. */
  readonly leading: number;
  /** What lies between it and the next one, in pixels. */
  readonly gap?: number;
  /** The most lines; the last ends with an ellipsis where there is more. */
  readonly most?: number;
}

/** Sets paragraphs one under another from `top` on. Gives their marks and where they end. */
export function setProse(paragraphs: readonly Paragraph[], x: number, top: number, width: number) {
  let bottom = top;
  const marks = paragraphs.flatMap(({ text, font, colour, leading, gap = 0, most }): Mark[] => {
    const lines = wrapPretty(text, font, width, most);
    const step = font.size * leading;
    const first = bottom + step / 2 + font.size * 0.36;
    bottom += step * lines.length + gap;
    return lines.map((words, i) => label(x, first + step * i, words, font, colour));
  });
  return { marks, bottom };
}

/** The mark of 잣대: a ruler with its ticks, as `src/components/site/Header.astro` draws it on 30 by 20 units; so wide. */
export function ruler(x: number, y: number, width: number, colour: string, ground: string): Mark[] {
  const unit = width / 30;
  return [
    { type: 'box', x, y, width, height: 20 * unit, colour },
    ...[11, 6, 6, 11, 6, 6].map((length, i): Mark => {
      const at = x + (3.75 + 4.5 * i) * unit;
      return straight([at, y], [at, y + length * unit], ground, 1.5 * unit);
    }),
  ];
}
