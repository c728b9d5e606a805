import { label, type Mark, outline, straight } from './mark.ts';
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
  /** A warning's triangle before the first line, in this colour. */
  readonly sign?: string;
}

/** Sets paragraphs one under another from `top` on. Gives their marks and where they end. */
export function setProse(paragraphs: readonly Paragraph[], x: number, top: number, width: number) {
  let bottom = top;
  const marks = paragraphs.flatMap(({ text, font, colour, leading, gap = 0, most, sign }): Mark[] => {
    const indent = sign === undefined ? 0 : font.size * 1.45;
    const lines = wrapPretty(text, font, width - indent, most);
    const step = font.size * leading;
    const first = bottom + step / 2 + font.size * 0.36;
    bottom += step * lines.length + gap;
    return [
      ...(sign === undefined ? [] : warningSign(x, first, font.size, sign)),
      ...lines.map((words, i) => label(x + indent, first + step * i, words, font, colour)),
    ];
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

/** A triangle with an exclamation mark, standing on a baseline: a form of its own beside the colour. */
function warningSign(x: number, baseline: number, size: number, colour: string): Mark[] {
  const edge = size / 11;
  const [left, right, top, bottom] = [x, x + size * 1.08, baseline - size * 0.84, baseline + size * 0.08];
  const centre = (left + right) / 2;
  return [
    ...outline([left, centre, right], [bottom, top, bottom], colour, edge),
    straight([centre, top + size * 0.3], [centre, bottom - size * 0.3], colour, edge),
    { type: 'dot', x: centre, y: bottom - size * 0.15, radius: edge * 0.65, colour },
  ];
}
