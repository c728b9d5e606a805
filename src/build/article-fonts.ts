import { createHash } from 'node:crypto';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArticleFonts } from '../site/fonts.ts';
import { cutFonts, type FontFile, keyOf } from './cut-fonts.ts';
import { fontFace } from './font-face.ts';
import type { GlyphsInUse } from './glyphs.ts';
import { progress } from './progress.ts';

/** The face that articles are set in, and that of their headlines: a whole font and how it is cut. */
export type ArticleFaces = Readonly<Record<'text' | 'headline', Omit<FontFile, 'name' | 'characters'>>>;

/** The families that the sheet of an article declares. */
export const articleText = 'Jatdae Article Text';
const articleHeadline = 'Jatdae Article Headline';

/**
 * Names the fonts of articles that have files of their own. The names hold a hash of what the files follow from, so that pages can
 * name them before they are cut.
 * @param root the project's root
 * @returns by the article's slug
 */
export async function nameArticleFonts(
  glyphs: GlyphsInUse['articles'],
  faces: ArticleFaces,
  root: URL,
): Promise<Record<string, ArticleFonts>> {
  const named: Record<string, ArticleFonts> = {};
  for (const [slug, letters] of glyphs) {
    const fileOf = async (kind: 'text' | 'headline'): Promise<string> => {
      const key = await keyOf({ ...faces[kind], name: '', characters: letters[kind] }, root);
      return `${slug}-${kind}.${key.slice(0, 10)}.woff2`;
    };
    const fonts = { text: await fileOf('text'), headline: await fileOf('headline') };
    const hash = createHash('sha256').update(sheetOf(fonts)).digest('hex').slice(0, 10);
    named[slug] = { ...fonts, sheet: `${slug}.${hash}.css` };
  }
  return named;
}

/**
 * Cuts the fonts of articles, while pages are made: all processors but one are at their disposal.
 * @param named what they are called; with none, only what was cut for others is taken away
 * @param root the project's root
 * @returns waits for the last one, and lays all with their sheets into a folder of the site
 */
export function cutArticleFonts(
  named: Readonly<Record<string, ArticleFonts>>,
  glyphs: GlyphsInUse['articles'],
  faces: ArticleFaces,
  root: URL,
): (folder: string) => Promise<void> {
  const cache = fileURLToPath(new URL('.cache/fonts/articles/', root));
  const kinds = ['text', 'headline'] as const;
  const files = Object.keys(named).flatMap((slug) =>
    kinds.map((kind) => ({ ...faces[kind], name: `${slug}-${kind}`, characters: glyphs.get(slug)?.[kind] ?? '' })),
  );
  const line = progress('글마다의 글꼴');
  const cut = cutFonts(files, root, cache, Math.max(1, availableParallelism() - 1), line.at);
  // Whoever lays them meets the error.
  cut.catch(() => undefined);
  return async (folder) => {
    await cut;
    line.end();
    await mkdir(folder, { recursive: true });
    for (const [slug, fonts] of Object.entries(named)) {
      for (const kind of kinds) await copyFile(join(cache, `${slug}-${kind}.woff2`), join(folder, fonts[kind]));
      await writeFile(join(folder, fonts.sheet), sheetOf(fonts));
    }
  };
}

/**
 * The style sheet of an article with fonts of its own, beside the site's. Each file is declared twice, as the site's are
 * (src/build/fonts.ts). The site's fonts are no second choice, for a browser whose `optional` file is late would ask for them
 * next; panels that are opened, and may be filled with any letter, are set in them alone. The bold face is the site's, under the
 * name of this text. The site's own values stand in another sheet, so that these have to weigh more.
 */
const sheetOf = ({ text, headline }: Pick<ArticleFonts, 'text' | 'headline'>): string =>
  [
    fontFace({ family: articleText, file: text, weight: 400, display: 'optional' }),
    fontFace({ family: `${articleText} Late`, file: text, weight: 400, display: 'swap' }),
    fontFace({ family: articleHeadline, file: headline, weight: 700, display: 'optional' }),
    fontFace({ family: `${articleHeadline} Late`, file: headline, weight: 700, display: 'swap' }),
    'html:root dialog, html:root [data-search-popup] {',
    '  font-family: "Jatdae Text Now", var(--text-systems), "Jatdae Text";',
    '}',
    'html:root {',
    `  --font-text: "${articleText}", var(--text-systems), "${articleText} Late", "Jatdae Text";`,
    `  --font-headline: "${articleHeadline}", var(--headline-systems), "${articleHeadline} Late", "Jatdae Headline";`,
    '}',
    '',
  ].join('\n');
