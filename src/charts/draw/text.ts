/** The two families of the site, by what they are for. The build registers the fonts under the same names. */
export const families = {
  text: '"Jatdae Text", Pretendard, sans-serif',
  headline: '"Jatdae Headline", "Gowun Batang", serif',
} as const;

/** A font of a picture. Sizes in the picture's pixels. */
export interface Font {
  readonly family: keyof typeof families;
  readonly size: number;
  readonly weight: 400 | 600 | 700;
}

export const textFont = (size: number, weight: Font['weight'] = 400): Font => ({ family: 'text', size, weight });

/** A font as canvas wants it: `600 15px "Jatdae Text", …`. */
export const fontOf = ({ family, size, weight }: Font): string => `${weight} ${size}px ${families[family]}`;

/** Advance widths of U+0020 to U+007E in thousandths of an em, as the fonts have them. */
const advances = {
  regular: [
    ...[251, 257, 379, 600, 607, 862, 609, 201, 341, 341, 471, 627, 258, 433, 254, 334, 596, 438, 587, 617, 624, 597],
    ...[613, 552, 606, 613, 254, 254, 627, 627, 627, 479, 880, 646, 619, 693, 686, 567, 557, 709, 706, 244, 516, 621],
    ...[533, 853, 718, 727, 604, 727, 608, 607, 611, 707, 646, 915, 612, 634, 595, 341, 334, 341, 442, 425, 469, 535],
    ...[591, 529, 591, 553, 337, 579, 563, 218, 218, 517, 218, 834, 557, 567, 579, 579, 350, 496, 340, 553, 529, 777],
    ...[513, 529, 513, 341, 306, 341, 627],
  ],
  bold: [
    ...[230, 307, 376, 624, 630, 960, 648, 197, 390, 390, 539, 653, 287, 449, 282, 371, 660, 469, 610, 639, 657, 627],
    ...[643, 575, 644, 643, 282, 282, 653, 653, 653, 538, 874, 718, 637, 724, 701, 589, 563, 732, 720, 266, 547, 663],
    ...[546, 883, 709, 753, 623, 754, 632, 630, 643, 704, 718, 999, 686, 695, 641, 390, 371, 390, 467, 456, 478, 558],
    ...[611, 563, 611, 574, 367, 608, 600, 257, 257, 558, 257, 879, 598, 590, 608, 608, 390, 539, 370, 597, 563, 819],
    ...[551, 563, 549, 390, 355, 390, 653],
  ],
  headline: [
    ...[310, 310, 380, 660, 600, 870, 870, 230, 420, 420, 510, 650, 300, 450, 300, 500, 600, 500, 560, 560, 560, 560],
    ...[560, 560, 560, 560, 320, 320, 650, 650, 650, 540, 900, 710, 600, 710, 725, 570, 540, 760, 750, 325, 335, 655],
    ...[570, 865, 715, 810, 590, 810, 640, 545, 640, 725, 695, 960, 660, 650, 600, 420, 500, 420, 500, 650, 600, 500],
    ...[580, 485, 565, 500, 365, 510, 570, 285, 280, 535, 280, 865, 580, 550, 570, 560, 395, 430, 370, 565, 545, 780],
    ...[500, 540, 420, 420, 400, 420, 650],
  ],
} as const;

/** Everything beyond ASCII: Hangul has one width in Pretendard, at most this in Gowun Batang; few others are wider. */
const wide = { text: 865, headline: 935 } as const;
const NO_BREAK_SPACE = '\u00a0';
const middleDot = { text: 283, headline: 460 } as const;

/**
 * The width of a text in pixels, by the fonts' own advance widths and without kerning, so that the build and the browser
 * lay out alike before any font has loaded.
 */
export function measure(text: string, { family, size, weight }: Font): number {
  const table = family === 'headline' ? advances.headline : weight === 400 ? advances.regular : advances.bold;
  let sum = 0;
  for (const character of text) {
    const index = (character === NO_BREAK_SPACE ? 32 : (character.codePointAt(0) ?? 0)) - 32;
    sum += character === '·' ? middleDot[family] : (table[index] ?? wide[family]);
  }
  return (sum * size) / 1000;
}

/**
 * Breaks a text into lines at spaces, as Korean newspapers do (`word-break: keep-all`); what is wider than the line is broken
 * at its no-break spaces, a word that is wider anywhere.
 * @param width the longest line in pixels
 * @param most the most lines; the last ends with an ellipsis where there is more
 */
export function wrap(text: string, font: Font, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const fits = (line: string): boolean => measure(line, font) <= width;
  const parts = text.split(' ').flatMap((part) => (fits(part) ? part : part.split(NO_BREAK_SPACE)));
  const words = parts.flatMap((word) => (fits(word) ? word : joined(word, '', fits)));
  const lines = joined(words, ' ', fits);
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last !== '' && !fits(`${last}…`)) last = last.slice(0, -1).trimEnd();
  return [...lines.slice(0, most - 1), `${last}…`];
}

/** Joins parts to as few lines as hold them. */
function joined(parts: Iterable<string>, between: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const longer = line === '' ? part : line + between + part;
    if (line === '' || fits(longer)) line = longer;
    else {
      lines.push(line);
      line = part;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A last line shorter than this share of the width looks lost. */
const SHORT = 0.3;

/** The same without a last line that looks lost: where narrower lines mend it, they are a little narrower. */
export function wrapPretty(text: string, font: Font, width: number, most?: number): string[] {
  const lines = wrap(text, font, width, most);
  const isLost = (set: readonly string[]): boolean => set.length > 1 && measure(set.at(-1) ?? '', font) < width * SHORT;
  for (let narrower = width; isLost(lines) && narrower > width / 2; narrower *= 0.98) {
    const mended = wrap(text, font, narrower);
    if (mended.length === lines.length && !isLost(mended)) return mended;
  }
  return lines;
}
