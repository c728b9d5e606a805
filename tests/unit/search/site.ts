import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadAnalyser } from '../../../src/search/index/analyse.ts';
import { layOut } from '../../../src/search/index/lay-out.ts';
import { makeSearch, type SearchFiles } from '../../../src/search/index/write.ts';
import type { Lexicon } from '../../../src/search/language/lexicon.ts';
import { understand } from '../../../src/search/language/understand.ts';
import { type Answer, answerReading, type Hit, show } from '../../../src/search/query/answer.ts';
import type { FullText } from '../../../src/search/query/full-text.ts';
import { type PagefindModule, withPagefind } from '../../../src/search/query/pagefind.ts';
import { getBase } from '../../../src/validate/base.ts';

/** The search of the real content, with the real Pagefind behind it, in Node. */
export interface SearchSite {
  readonly made: SearchFiles;
  readonly lexicon: Lexicon;
  readonly fullText: FullText;
  answer(query: string): Promise<Answer>;
  /** The first hits as a reader sees them. */
  top(query: string, count?: number): Promise<Hit[]>;
}

/** Builds the search as the site does and loads it; with another analyser, to measure what ours brings, or of other content. */
export async function searchSite(load = loadAnalyser, base = getBase()): Promise<SearchSite> {
  const made = await makeSearch(base, { load });
  const lexicon = layOut(made.dictionary);
  const fullText = withPagefind(await loadPagefind(made));
  const ask = (query: string): Promise<Answer> => answerReading(understand(query, lexicon), lexicon, fullText);
  return {
    made,
    lexicon,
    fullText,
    answer: ask,
    async top(query, count = 3) {
      const found = await ask(query);
      return Promise.all(found.ranked.slice(0, count).map((page) => show(page, found, lexicon, fullText)));
    },
  };
}

/** Pagefind's own browser code, reading its files from the disk. */
export async function loadPagefind({ files }: Pick<SearchFiles, 'files'>): Promise<PagefindModule> {
  const folder = mkdtempSync(join(tmpdir(), 'jatdae-search-'));
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  globalThis.fetch = async (address) => new Response(readFileSync(String(address).split('?')[0] ?? ''));
  const module = join(folder, 'pagefind.mjs');
  copyFileSync(join(folder, 'pagefind.js'), module);
  const pagefind: PagefindModule = await import(/* @vite-ignore */ pathToFileURL(module).href);
  await pagefind.options({ basePath: `${folder}/` });
  return pagefind;
}
