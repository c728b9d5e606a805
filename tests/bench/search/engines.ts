import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import flexsearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from '../../../src/search/index/records.ts';

/** A search engine: the paths that it finds, best first. */
export interface Engine {
  readonly name: string;
  find(query: string): Promise<readonly string[]>;
}

interface Page {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A page with its aliases written into the text, as one does who has no layer of names. */
const pageOf = ({ path, title, text, hidden }: SearchRecord): Page => ({
  id: path,
  title,
  text: [text, ...hidden].join('\n'),
});

/** The five engines to compare with, each as its documentation recommends for such a site. */
export async function otherEngines(records: readonly SearchRecord[]): Promise<Engine[]> {
  const pages = records.map(pageOf);
  return [await stockPagefind(pages), miniSearch(pages), fuse(pages), flexSearch(pages), await orama(pages)];
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A stock Pagefind index of the pages as HTML. The caller closes Pagefind. */
export async function stockIndex(records: readonly SearchRecord[]): Promise<PagefindIndex> {
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind made no index');
  for (const { id, title, text } of records.map(pageOf)) {
    await index.addHTMLFile({
      url: id,
      content: `<!doctype html><html lang="ko"><title>${escapeHtml(title)}</title><body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></body></html>`,
    });
  }
  return index;
}

interface StockModule {
  options(options: { basePath: string }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

async function stockPagefind(pages: readonly Page[]): Promise<Engine> {
  const index = await stockIndex(
    pages.map(({ id, title, text }) => ({ path: id, title, text, hidden: [], about: [], kind: 'article' })),
  );
  const folder = mkdtempSync(join(tmpdir(), 'jatdae-stock-'));
  await index.writeFiles({ outputPath: folder });
  await close();
  copyFileSync(join(folder, 'pagefind.js'), join(folder, 'stock.mjs'));
  const pagefind: StockModule = await import(pathToFileURL(join(folder, 'stock.mjs')).href);
  await pagefind.options({ basePath: `${folder}/` });
  return {
    name: 'Pagefind 1.6',
    async find(query) {
      const { results } = await pagefind.search(query);
      const found = await Promise.all(results.slice(0, 3).map((result) => result.data()));
      return found.map(({ url }) => url);
    },
  };
}

function miniSearch(pages: readonly Page[]): Engine {
  const index = new MiniSearch<Page>({
    fields: ['title', 'text'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
  });
  index.addAll(pages);
  return { name: 'MiniSearch', find: async (query) => index.search(query).map(({ id }) => String(id)) };
}

function fuse(pages: readonly Page[]): Engine {
  const index = new Fuse(pages, { keys: [{ name: 'title', weight: 2 }, 'text'], ignoreLocation: true, threshold: 0.3 });
  return { name: 'Fuse.js', find: async (query) => index.search(query).map(({ item }) => item.id) };
}

function flexSearch(pages: readonly Page[]): Engine {
  const index = new flexsearch.Document({ document: { id: 'id', index: ['title', 'text'] }, tokenize: 'full' });
  for (const page of pages) index.add({ ...page });
  return {
    name: 'FlexSearch',
    async find(query) {
      const fields = index.search(query, { limit: 10 });
      return [...new Set(fields.flatMap(({ result }) => result.map(String)))];
    },
  };
}

async function orama(pages: readonly Page[]): Promise<Engine> {
  const index = create({ schema: { id: 'string', title: 'string', text: 'string' } });
  await insertMultiple(index, [...pages]);
  return {
    name: 'Orama',
    async find(query) {
      const { hits } = await searchOrama(index, { term: query, boost: { title: 2 }, tolerance: 1 });
      return hits.map(({ id }) => id);
    },
  };
}
