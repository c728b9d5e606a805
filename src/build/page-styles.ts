import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keptLook } from '../site/kept-look.ts';
import { isOfVersion } from '../site/url.ts';
import { layFonts } from './fonts.ts';
import { hashOf } from './headers.ts';
import { lettersOfPage } from './letters.ts';
import { Scopes } from './scopes.ts';
import { inSections, isSection, nameOf } from './sections.ts';
import { Tally } from './slices.ts';

/** What the finished pages hold of style sheets, by {@link hashOf}. */
const inPages = new Set<string>();

/** The style sheets that stand in the pages of the site that is being built, by {@link hashOf}. */
export const stylesInPages = (): readonly string[] => [...inPages].sort();

const link = /<link rel="stylesheet" href="[^"]*\/([^/"]+\.css)">/g;
/** The order of the style sheets, the same in every page: first what all have. */
const rankOf = (name: string): number => ['site', 'embed', 'more'].indexOf(name.split('.')[0] ?? '');
const script = `<script>${keptLook}</script>`;

/**
 * Gives every page its style sheets, once all pages are made, and the site its fonts: the sheets stand in the page itself, since
 * the first paint waits for a file's own request, and name the fonts, which are cut to the letters of the pages.
 */
export const pageStyles = (): AstroIntegration => ({
  name: 'jatdae:page-styles',
  hooks: {
    'astro:config:setup': ({ command, injectScript }) => {
      if (command === 'dev') injectScript('page-ssr', "import '/src/styles/whole-fonts.css';");
    },
    // One small file after the other, so that to wait for each would only take longer.
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      const bundled = join(folder, '_astro');
      mkdirSync(bundled, { recursive: true });
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      const pages = names.flatMap((name) => (name.endsWith('.html') ? name.split(sep).join('/') : []));
      const fonts = await layFonts(bundled, tallyOf(folder, names));
      const sheets = new Map<string, string>();
      const bundles = readdirSync(bundled).filter((file) => file.endsWith('.css'));
      for (const name of bundles.toSorted((a, b) => rankOf(a) - rankOf(b))) {
        sheets.set(name, readFileSync(join(bundled, name), 'utf8').trim());
        rmSync(join(bundled, name));
      }
      const scopes = new Scopes([...sheets.values()]);
      for (const [name, css] of sheets) {
        const faces = name.startsWith('site.') ? fonts.page : name.startsWith('embed.') ? fonts.chart : '';
        sheets.set(name, faces + scopes.css(css));
      }
      const files = sheetFiles(bundled, sheets);
      for (const page of pages) dress(join(folder, page), sheets, scopes, isLinked(page) ? files : undefined);
    },
  },
});

/** Reads all that the site's readers can be shown: its pages, the words of its scripts, the data of its charts. */
function tallyOf(folder: string, names: readonly string[]): Tally {
  const tally = new Tally();
  // Versions of an article have most of their text in common.
  const known = new Set<string>();
  for (const name of names) {
    const read = (): string => readFileSync(join(folder, name), 'utf8');
    const path = name.split(sep).join('/');
    if (/^(?:_astro\/.*\.js|chart-files\/.*\.json)$/.test(path)) tally.addOthers(read());
    else if (path.endsWith('.html') && isOfVersion(path)) tally.addSeldom(lettersOfPage(ownOf(read(), known), known));
    // What an embed says is in the reader's own font, and its chart's data are read by themselves.
    else if (path.endsWith('.html') && !path.endsWith('/embed/index.html'))
      tally.addPage(lettersOfPage(read()), path.startsWith('articles/'));
  }
  return tally;
}

/**
 * What a page has beside the frame that all pages share, whose letters are read from them.
 * @param known names of sections that were read before: they are left out, and others are added
 */
function ownOf(html: string, known: Set<string>): string {
  const parts = inSections(html.slice(html.indexOf('<main'), html.indexOf('</main>')));
  const isNew = (part: string): boolean => {
    if (!isSection(part)) return true;
    const name = nameOf(part);
    return !known.has(name) && Boolean(known.add(name));
  };
  return `<body>${parts.filter(isNew).join('')}`;
}

/** Whether a page links its style sheets: that of a version, since each would hold 70 KB of the same. A frame's sheet is small. */
const isLinked = (page: string): boolean => isOfVersion(page) && !page.endsWith('/embed/index.html');

/** Gives the name of a style sheet's file, by the hash of what it says; the first time it is laid beside the scripts. */
function sheetFiles(folder: string, sheets: ReadonlyMap<string, string>): (name: string) => string {
  const laid = new Map<string, string>();
  return (name) => {
    const css = sheets.get(name) ?? '';
    const file = laid.get(name) ?? name.replace(/[^.]+(?=\.css$)/, () => hash('sha256', css).slice(0, 8));
    if (!laid.has(name)) writeFileSync(join(folder, file), css);
    laid.set(name, file);
    return file;
  };
}

/**
 * Puts into a page the style sheets that it names, or the links to their files. What chooses theme and fonts reads the sheets, and
 * follows them.
 */
function dress(
  file: string,
  sheets: ReadonlyMap<string, string>,
  scopes: Scopes,
  fileOf?: (name: string) => string,
): void {
  const html = readFileSync(file, 'utf8');
  const named = [...html.matchAll(link)].map(([, name = '']) => name);
  const missing = named.find((name) => !sheets.has(name));
  if (missing !== undefined) throw new Error(`${basename(file)} names ${missing}, which is not there`);
  if (fileOf) {
    const linked = html.replace(link, (whole, name: string) => whole.replace(name, fileOf(name)));
    writeFileSync(
      file,
      inSections(linked)
        .map((part) => (isSection(part) ? scopes.section(part) : scopes.html(part)))
        .join(''),
    );
    return;
  }
  const own = [...sheets].flatMap(([name, css]) => (named.includes(name) ? [css] : []));
  for (const css of own) inPages.add(hashOf(css));
  const styles = own.map((css) => `<style>${css}</style>`).join('');
  const bare = scopes.html(html.replace(link, ''));
  const before = bare.includes(script) ? script : '</head>';
  const dressed = bare.replace(before, () => styles + before);
  writeFileSync(file, dressed);
}
