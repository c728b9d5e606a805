import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { minifySync } from 'vite';
import type { Base } from '../../facts/base.ts';
import { nameKey } from '../../korean/letters.ts';
import { unbreakable } from '../../korean/unbreakable.ts';
import type { Dictionary } from '../language/lexicon.ts';
import { loadAnalyser } from './analyse.ts';
import { type IndexedPage, indexPages, type OnProgress, wordsOf } from './indexed-pages.ts';
import { layOut } from './lay-out.ts';
import { openMorphemes } from './morphemes.ts';
import { makeNames } from './names.ts';
import { findRealWords } from './real-words.ts';
import { recordsOf } from './records.ts';
import { remembered } from './remembered.ts';
import { cutUp } from './shards.ts';

/** Where the search's files stand in the site, base path left out. */
export const searchFolder = 'search-index';

/** Pagefind could not index or write. */
class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError';
}

/** The files of the search, Pagefind's and the dictionary's, and what they were made of. */
export type SearchFiles = Awaited<ReturnType<typeof makeSearch>>;

/**
 * Makes everything that the search loads.
 * @param options `load` loads the analyser: another one to measure what this one brings. `onProgress` is told how many pages
 *   are read and how many there are
 * @throws {SearchIndexError} with all that Pagefind reports
 */
export async function makeSearch(
  base: Base,
  { load = loadAnalyser, onProgress }: { load?: typeof loadAnalyser; onProgress?: OnProgress } = {},
) {
  const names = makeNames(base);
  const bare = layOut({ ...names, words: [], realWords: [], pages: 0 });
  const isCommon = (place: number): boolean => /^(?:term|chart)$/.test(names.things[place]?.kind ?? '');
  const morphemes = await openMorphemes();
  const analyse = await load(new Map(bare.names.map((name) => [name.bare, name.things.every(isCommon)])), morphemes);
  const pages = indexPages(recordsOf(base), bare, analyse, onProgress);
  await morphemes.keep();
  const written = await writePagefind(pages);
  const things = names.things.map((thing) => {
    const page = written.ids.get(thing.path);
    return page === undefined ? thing : { ...thing, page };
  });
  const others = [...base.entities.values()].flatMap(({ name, mistaken = [] }) =>
    mistaken.map((other) => `${nameKey(other)}>${name}`),
  );
  const guessing = { ...names, things, words: wordsOf(pages), realWords: others, pages: pages.length };
  const dictionary: Dictionary = {
    ...guessing,
    realWords: [...others, ...(await remembered(guessing, () => findRealWords(layOut(guessing), pages, analyse)))],
  };
  const parts = [...cutUp(dictionary)].map(([path, content]) => ({
    path,
    content: gzipSync(JSON.stringify(content), { level: 9 }),
  }));
  return { files: [...written.files, ...parts], dictionary, pages };
}

/** Writes the search's files into a built site. */
export async function writeSearchFiles(files: SearchFiles['files'], outDir: string): Promise<void> {
  for (const { path, content } of files) {
    const target = join(outDir, searchFolder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** The mark that every compressed file of Pagefind begins with. */
const signature = 'pagefind_dcd';
/** Files of Pagefind's that only its own interfaces use. */
const unused = /(?:ui|highlight)\.(?:js|css)$/;

/** Indexes pages with Pagefind: its files, and the id that each page has in them, by path. */
export async function writePagefind(pages: readonly IndexedPage[]) {
  const { index, errors } = await createIndex({ forceLanguage: 'ko' });
  if (!index || errors.length > 0) throw new SearchIndexError(errors.join('\n'));
  try {
    for (const { path, tokens, kind } of pages) {
      const added = await index.addCustomRecord({
        url: path,
        content: tokens.join(' '),
        language: 'ko',
        filters: { kind: [kind] },
      });
      if (added.errors.length > 0) throw new SearchIndexError(`${path}: ${added.errors.join('\n')}`);
    }
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw new SearchIndexError(failed.join('\n'));
    return dressFragments(files.map(inShort), pages);
  } finally {
    await close();
  }
}

/** Pagefind's own script, which comes with long names and as many bytes again. */
function inShort(file: IndexFile): IndexFile {
  if (file.path !== 'pagefind.js') return file;
  const { code } = minifySync(file.path, Buffer.from(file.content).toString('utf8'), { module: true });
  return { ...file, content: Buffer.from(code) };
}

/**
 * Gives each fragment, which Pagefind filled with the page's tokens, what is to be shown of the page instead. So every text
 * is downloaded once, and no token can leak into an excerpt.
 */
function dressFragments(files: readonly IndexFile[], pages: readonly IndexedPage[]) {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const ids = new Map<string, string>();
  const dressed = files.flatMap((file): IndexFile[] => {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(file.path)?.[1];
    if (id === undefined) return unused.test(file.path) ? [] : [file];
    const fragment = gunzipSync(file.content).toString('utf8');
    const json = fragment.startsWith(signature) ? fragment.slice(signature.length) : '{}';
    const { url = '' }: { url?: string } = JSON.parse(json);
    const page = byPath.get(url);
    if (!page) throw new SearchIndexError(`a fragment of a form that is not Pagefind 1.6’s: ${file.path}`);
    ids.set(page.path, id);
    const { path, kind, title, text, steps } = page;
    const shown = {
      url,
      content: '',
      word_count: page.tokens.length,
      filters: {},
      // The browser would have to read every amount of it to keep its words on a line.
      meta: { path, kind, title, text: unbreakable(text), steps },
      anchors: [],
    };
    return [{ path: file.path, content: gzipSync(signature + JSON.stringify(shown), { level: 9 }) }];
  });
  if (ids.size !== pages.length) throw new SearchIndexError(`${pages.length} pages but ${ids.size} fragments`);
  return { files: dressed, ids };
}
