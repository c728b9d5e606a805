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
        400: ['Noto Sans CJK KR', 'NotoSansCJKkr-Regular', 'Noto Sans KR'],
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
 * Ours, in em: the line above and below, the advance width of a space, and that of a Hangul syllable in the mean of what the face
 * sets. `tests/unit/build/fallbacks.test.ts` reads them from the fonts.
 */
const ours = {
  text: { ascent: 0.9521, descent: 0.2412, space: 0.2505, hangul: 0.8643 },
  headline: { ascent: 1.16, descent: 0.288, space: 0.31, hangul: 0.9173 },
} as const;

/** Spaces to a Hangul syllable in the site's articles, their headlines included. */
const spaces = 0.37;

/**
 * The `@font-face` rules that give a system's Korean fonts the measures of ours: as wide in the mean of the text they set,
 * and with the same line above and below (https://drafts.csswg.org/css-fonts-5/#font-metrics-override-desc).
 */
export const fallbackFaces = (): string =>
  (['text', 'headline'] as const)
    .flatMap((kind) => {
      const { ascent, descent, space, hangul } = ours[kind];
      const rule = (family: string, local: readonly string[], size: number, more: string): string =>
        `@font-face{font-family:"${family}";src:${local.map((name) => `local("${name}")`).join()};size-adjust:${percent(size)};ascent-override:${percent(ascent / size)};descent-override:${percent(descent / size)};line-gap-override:0%;${more}}`;
      return [
        ...standins[kind].flatMap((standin) => {
          const size = (hangul + spaces * space) / (standin.hangul + spaces * standin.space);
          return Object.entries(standin.names).map(([weight, local]) =>
            rule(standin.family, local, size, `font-weight:${weight}`),
          );
        }),
        ...boxes.map(({ name, notdef }, at) => {
          const family = `Jatdae ${kind === 'text' ? 'Text' : 'Headline'} Box ${at + 1}`;
          return rule(family, [name], hangul / notdef, 'unicode-range:U+AC00-D7A3');
        }),
      ];
    })
    .join('');

const percent = (value: number): string => `${Number((value * 100).toFixed(2))}%`;
