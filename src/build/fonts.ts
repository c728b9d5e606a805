import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontName } from '../site/fonts.ts';
import { contentDir, getBase } from '../validate/base.ts';
import { type ArticleFaces, articleText, cutArticleFonts, nameArticleFonts } from './article-fonts.ts';
import { cutFonts } from './cut-fonts.ts';
import { fallbackFaces } from './fallbacks.ts';
import { fontFace } from './font-face.ts';
import { type GlyphsInUse, glyphsInUse, headlinesOf } from './glyphs.ts';
import { progress } from './progress.ts';
import { replaceFile } from './replace.ts';
import { slice, unicodeRange } from './slices.ts';

/** A face: a font in one weight, cut into slices. */
interface Face {
  /** What its files are called: `text`, `text-2`, `text-3`. */
  name: FontName;
  family: string;
  weight: number;
  from: string;
  tiers: keyof GlyphsInUse['tiers'];
  variationAxes?: Record<string, number>;
}

const ofText = (name: Face['name'], weight: number, tiers: Face['tiers']): Face => ({
  name,
  family: 'Jatdae Text',
  weight,
  from: 'node_modules/pretendard/dist/public/variable/PretendardVariable.ttf',
  tiers,
  variationAxes: { wght: weight },
});
const regular = ofText('text', 400, 'text');
const bold = ofText('text-bold', 600, 'bold');
const large: Face = {
  name: 'headline',
  family: 'Jatdae Headline',
  weight: 700,
  from: 'node_modules/@expo-google-fonts/gowun-batang/700Bold/GowunBatang_700Bold.ttf',
  tiers: 'headline',
};
const faces = [regular, bold, large];
const articleFaces: ArticleFaces = { text: regular, headline: large };

/**
 * Bytes that the two files may come to which all articles share. An article is to be readable within 75 KB, and page, style sheet
 * and scripts take some 26. Beyond, each article has two files of its own, which another article cannot use.
 */
const mostShared = 50_000;

/** A file of a face, and the characters in it. */
interface Slice {
  name: string;
  face: Face;
  characters: string;
  /** What the face's other files have. The first serves whatever is not in another. */
  others: string;
}

function slicesOf(face: Face, glyphs: GlyphsInUse): Slice[] {
  const all = slice(glyphs.tiers[face.tiers]);
  return all.map((characters, at) => ({
    name: at === 0 ? face.name : `${face.name}-${at + 1}`,
    face,
    characters,
    others: all.toSpliced(at, 1).join(''),
  }));
}

/**
 * Cuts each face down to its characters and writes it in slices as WOFF2 into `.cache/fonts/`, with the style sheet that declares
 * them all (`fonts.css`), one with what a chart draws with, for embeds, whose own text is in the reader's font
 * (`chart.css`), what is in which file (`slices.json`), and what the files of articles are called that have some of their own
 * (`articles.json`). Nothing is cut again where the same face was cut to the same characters before.
 * @param root the project's root
 * @param finished whether a site is being made that readers will have: else no article needs files of its own
 * @returns waits for the files of articles, and lays them into a folder of the site
 */
export async function buildFonts(root: URL, finished: boolean): Promise<(folder: string) => Promise<void>> {
  const cache = fileURLToPath(new URL('.cache/fonts/', root));
  const base = getBase();
  const glyphs = await glyphsInUse(base, root, contentDir());
  const files = faces.flatMap((face) => slicesOf(face, glyphs));
  const line = progress('글꼴');
  await cutFonts(
    files.map(({ name, face, characters }) => ({ ...face, name, characters })),
    root,
    cache,
    availableParallelism(),
    line.at,
  );
  line.end();
  const own = finished && (await outgrown(glyphs)) ? await nameArticleFonts(glyphs.articles, articleFaces, root) : {};
  await replaceFile(join(cache, 'articles.json'), JSON.stringify(own));
  const declared = (family: string, display: 'swap' | 'optional'): string[] =>
    files
      .filter(({ face }) => face.family === family)
      .map((file) => declare(file, display, display === 'optional' ? `${family} Now` : family));
  const boldOfArticles =
    Object.keys(own).length > 0
      ? files.filter(({ face }) => face === bold).map((file) => declare(file, 'optional', articleText))
      : [];
  const onCharts = declared('Jatdae Text', 'swap');
  const fallbacks = await Promise.all([
    fallbacksOf(
      'text',
      [...base.articles.values()].flatMap(({ sections }) => sections.map(({ body }) => body.plain)),
    ),
    fallbacksOf('headline', [...base.articles.values()].map(headlinesOf)),
  ]);
  const onPages = [
    ...declared('Jatdae Headline', 'swap'),
    ...declared('Jatdae Text', 'optional'),
    ...declared('Jatdae Headline', 'optional'),
    ...boldOfArticles,
    ...fallbacks,
  ];
  await replaceFile(join(cache, 'chart.css'), onCharts.join('\n'));
  await replaceFile(join(cache, 'fonts.css'), [...onCharts, ...onPages].join('\n'));
  const slices = Object.fromEntries(files.map(({ name, characters }) => [name, characters]));
  await replaceFile(join(cache, 'slices.json'), JSON.stringify(slices));
  // What an author's server does not need stays for the next build.
  return finished ? cutArticleFonts(own, glyphs.articles, articleFaces, root) : async () => undefined;

  /** Whether what all articles share has become too much for one of them. */
  async function outgrown({ articles }: GlyphsInUse): Promise<boolean> {
    if (articles.size < 2) return false;
    const sizes = await Promise.all(['text', 'headline'].map((name) => stat(join(cache, `${name}.woff2`))));
    return sizes.reduce((sum, { size }) => sum + size, 0) > mostShared;
  }

  async function fallbacksOf(name: 'text' | 'headline', texts: readonly string[]): Promise<string> {
    const characters = files.find((file) => file.name === name)?.characters ?? '';
    const sample = wordsOfLetters(texts.join('\n'), new Set(characters));
    return fallbackFaces(name, await readFile(join(cache, `${name}.woff2`)), sample);
  }
}

/** What of a text a font that has only these letters can set: the words that it has every letter of. */
const wordsOfLetters = (text: string, letters: ReadonlySet<string>): string =>
  text
    .split(/\s+/)
    .filter((word) => [...word].every((letter) => letters.has(letter)))
    .join(' ');

/**
 * Each file is declared twice. What a page is set in is `optional`: where it has not come by the first paint the page stays
 * in the reader's own font, so that no line ever moves; the next page has it. Under the plain name it is `swap`: for canvases,
 * which wait for it, and at the end of every list, for letters that the reader's machine has no font for.
 *
 * Only the later slices of a face name their range: of rules that could serve a character the last one is asked first
 * (https://drafts.csswg.org/css-fonts-4/#composite-fonts), so the first slice serves whatever the others do not.
 */
const declare = ({ name, face, characters, others }: Slice, display: 'swap' | 'optional', family: string): string =>
  fontFace({
    family,
    file: `${name}.woff2`,
    weight: face.weight,
    display,
    // What readers type is set in the text face and may be any letter, so that its ranges are exact; the others' are short.
    ...(name === face.name ? {} : { range: unicodeRange(characters, face.name === 'text' ? undefined : others) }),
  });
