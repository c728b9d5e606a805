import { create, type Font } from 'fontkitten';

/** A Korean font that systems bring, to stand in for one of ours while it is not there. */
interface Standin {
  /** What the style sheets call it once it is adjusted. */
  family: string;
  /** Full and PostScript names by weight, as `local()` wants them. */
  names: Readonly<Record<number, readonly string[]>>;
  /** Advance widths of a Hangul syllable and of a space, in em. All syllables of these fonts are equally wide. */
  hangul: number;
  space: number;
}

/**
 * Read from the fonts themselves: Noto from Debian's fonts-noto-cjk 20220127 (Android brings the same), Nanum from
 * fonts-nanum 20200506. Apple's and Microsoft's are not here: nobody has measured them for us, and Pretendard was drawn to
 * the widths of Apple SD Gothic Neo.
 */
const standins: Readonly<Record<'text' | 'headline', readonly Standin[]>> = {
  text: [
    {
      family: 'Jatdae Noto Sans',
      names: {
        400: ['Noto Sans CJK KR', 'Noto Sans CJK KR Regular', 'NotoSansCJKkr-Regular', 'Noto Sans KR'],
        600: ['Noto Sans CJK KR Bold', 'NotoSansCJKkr-Bold', 'Noto Sans KR Bold'],
      },
      hangul: 0.92,
      space: 0.224,
    },
    {
      family: 'Jatdae Nanum Gothic',
      names: { 400: ['NanumGothic'], 600: ['NanumGothic Bold', 'NanumGothicBold'] },
      hangul: 0.94,
      space: 0.28,
    },
  ],
  headline: [
    {
      family: 'Jatdae Noto Serif',
      names: { 700: ['Noto Serif CJK KR Bold', 'NotoSerifCJKkr-Bold', 'Noto Serif KR Bold'] },
      hangul: 0.966,
      space: 0.25,
    },
    {
      family: 'Jatdae Nanum Myeongjo',
      names: { 700: ['NanumMyeongjo Bold', 'NanumMyeongjoBold'] },
      hangul: 0.9502,
      space: 0.2998,
    },
  ],
};

/**
 * Fonts of bare Linux machines, without a Hangul letter: what is not a letter yet is drawn as the empty box of the first font
 * asked for it, `.notdef`, whose advance width in em is given. A box as wide as the letter to come keeps every line in place.
 */
const boxes = [
  { name: 'DejaVu Sans', notdef: 0.6001 },
  { name: 'Liberation Sans', notdef: 0.3652 },
] as const;

/**
 * The `@font-face` rules that give a system's Korean fonts the measures of ours: as wide in the mean of the text they set,
 * and with the same line above and below (https://drafts.csswg.org/css-fonts-5/#font-metrics-override-desc).
 * @param kind the face that is stood in for
 * @param font our own font, cut or whole
 * @param sample text as it will be set; the share of its spaces counts
 */
export function fallbackFaces(kind: keyof typeof standins, font: Buffer, sample: string): string {
  const ours = create(font);
  if (ours.isCollection) throw new Error('a collection is no single font');
  const syllables = sample.match(/[가-힣]/g) ?? [];
  const spaces = sample.match(/ /g)?.length ?? 0;
  const advances = new Map([...new Set(syllables)].map((syllable) => [syllable, advance(ours, syllable)]));
  const letters = syllables.reduce((sum, syllable) => sum + (advances.get(syllable) ?? 0), 0);
  const rule = (family: string, local: readonly string[], size: number, more: string): string =>
    [
      '@font-face {',
      `  font-family: "${family}";`,
      `  src: ${local.map((name) => `local("${name}")`).join(', ')};`,
      `  size-adjust: ${percent(size)};`,
      `  ascent-override: ${percent(ours.ascent / ours.unitsPerEm / size)};`,
      `  descent-override: ${percent(-ours.descent / ours.unitsPerEm / size)};`,
      `  line-gap-override: ${percent(ours.lineGap / ours.unitsPerEm / size)};`,
      `  ${more};`,
      '}',
    ].join('\n');
  return [
    ...standins[kind].flatMap(({ family, names, hangul, space }) => {
      const size = (letters + spaces * advance(ours, ' ')) / (syllables.length * hangul + spaces * space);
      return Object.entries(names).map(([weight, local]) => rule(family, local, size, `font-weight: ${weight}`));
    }),
    ...boxes.map(({ name, notdef }, index) => {
      const family = `Jatdae ${kind === 'text' ? 'Text' : 'Headline'} Box ${index + 1}`;
      return rule(family, [name], letters / syllables.length / notdef, 'unicode-range: U+AC00-D7A3');
    }),
  ].join('\n');
}

/** In em. */
const advance = (font: Font, character: string): number =>
  font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;

const percent = (value: number): string => `${Number((value * 100).toFixed(2))}%`;
