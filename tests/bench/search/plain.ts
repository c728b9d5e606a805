import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import type { IndexedPage } from '../../../src/search/index/indexed-pages.ts';
import { layOut } from '../../../src/search/index/lay-out.ts';
import { entityToken, wordToken } from '../../../src/search/index/token.ts';
import type { SearchFiles } from '../../../src/search/index/write.ts';
import { type Dictionary, wordOf } from '../../../src/search/language/lexicon.ts';
import { understand } from '../../../src/search/language/understand.ts';
import { answerReading, show } from '../../../src/search/query/answer.ts';
import type { FoundPage, FullText, Postings } from '../../../src/search/query/full-text.ts';
import { withPagefind } from '../../../src/search/query/pagefind.ts';
import { wordsNotOn } from '../../unit/search/generated.ts';
import { loadPagefind, type SearchSite } from '../../unit/search/site.ts';
import { readQueries, score, total } from './quality.ts';

// What our ways with Pagefind's files bring: the same pages handed to it as its documentation says, everything that is shown as
// `meta`, under our tokens, under stems as plain words, and as the texts themselves. Our query layer runs on each, so what
// differs is what Pagefind was given.

/** One way to hand a site's pages to Pagefind, and what to look up in what it made. */
interface Way {
  readonly name: string;
  /** What is indexed of a page, and for each word of that how many words of the page it is after the one before. */
  indexed(page: IndexedPage): { readonly content: string; readonly steps: string };
  /** What is typed into Pagefind for a word and for an entity: whatever any of these finds. */
  word(stem: string, verb: boolean): string;
  entity(id: string, names: readonly string[]): readonly string[];
  /** What is shown of a page lies in a file of its own beside Pagefind's, and not in its `meta`. */
  readonly apart?: boolean;
}

/** What a build hands over: the pages, and the dictionary without the ids that Pagefind gave them. */
type Made = Pick<SearchFiles, 'pages' | 'dictionary'>;
type Files = readonly Pick<IndexFile, 'path' | 'content'>[];

const textOf = ({ title, text, hidden }: IndexedPage): string => [title, text, ...hidden].join('\n').trim();
const idWord = (id: string): string => id.replaceAll('-', '');

/** The ways that are compared. `plain`: the words that our tokens stand for. */
function waysOf({ words, things }: Dictionary): readonly Way[] {
  const plain = new Map(words.map(wordOf).map(({ stem, verb }) => [wordToken(stem, verb), stem]));
  for (const { entity } of things) if (entity) plain.set(entityToken(entity), idWord(entity));
  const ours: Way = {
    name: 'our tokens, texts as `meta`',
    indexed: ({ tokens, steps }) => ({ content: tokens.join(' '), steps }),
    word: wordToken,
    entity: (id) => [entityToken(id)],
  };
  return [
    ours,
    { ...ours, name: 'our tokens, texts in files apart', apart: true },
    {
      name: 'stems as words, texts as `meta`',
      indexed: ({ tokens, steps }) => ({ content: tokens.map((token) => plain.get(token) ?? token).join(' '), steps }),
      word: (stem) => stem,
      entity: (id) => [idWord(id)],
    },
    {
      name: 'the texts themselves, and as `meta`',
      indexed: (page) => ({ content: textOf(page), steps: '1'.repeat(textOf(page).split(/\s+/).length) }),
      word: (stem) => stem,
      entity: (_, names) => names,
    },
  ];
}

/** What one way costs: bytes of what the first ten results of a name load (the median of five), and of all of it. */
interface Weight {
  readonly first: number;
  readonly index: number;
  readonly shown: number;
}

/** What one way costs and how right it is. */
export interface Plain extends Weight {
  readonly name: string;
  /** Right first and in the first three, in percent, of the public set and of our own. */
  readonly quality: readonly { readonly first: number; readonly three: number }[];
  /** Of the dictionary's words and entities those for which Pagefind finds just the pages that hold them, in percent. */
  readonly exact: number;
  /** Of words that stand nowhere on the site those that Pagefind finds all the same, in percent: Korean, English. */
  readonly bent: readonly [number, number];
  /** The weight on a synthetic site. */
  readonly large: Weight;
}

/** Measures what we build and each plain way, on the site and on a synthetic one. */
export async function measurePlain(site: SearchSite, large: Made & { readonly files: Files }): Promise<Plain[]> {
  const [ours, ...others] = waysOf(site.made.dictionary);
  const [oursLarge, ...othersLarge] = waysOf(large.dictionary);
  if (!ours || !oursLarge) throw new Error('no ways');
  const measured = [
    await measureWay(site, { ...ours, name: 'as built' }, site.made.files, await weigh(large, oursLarge, large.files)),
  ];
  for (const [i, way] of [ours, ...others].entries()) {
    const wayLarge = [oursLarge, ...othersLarge][i] ?? way;
    const largeWeight = await weigh(large, wayLarge, await write(large.pages, wayLarge));
    measured.push(await measureWay(site, way, await write(site.made.pages, way), largeWeight));
  }
  return measured;
}

/** Indexes pages in one way with nothing but Pagefind's API. */
async function write(pages: readonly IndexedPage[], way: Way): Promise<Files> {
  const { index } = await createIndex({ forceLanguage: 'ko' });
  if (!index) throw new Error('Pagefind made no index');
  const apart: { path: string; content: Uint8Array }[] = [];
  for (const page of pages) {
    const { content, steps } = way.indexed(page);
    const { path, kind, title, text } = page;
    const shown = { path, kind, title, text, steps };
    const added = await index.addCustomRecord({
      url: path,
      content,
      language: 'ko',
      filters: { kind: [kind] },
      ...(way.apart ? {} : { meta: shown }),
    });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    if (way.apart) apart.push({ path: fileApart(path), content: gzipSync(JSON.stringify(shown), { level: 9 }) });
  }
  const { files } = await index.getFiles();
  await close();
  return [...files, ...apart];
}

const fileApart = (path: string): string => `apart/${path.replaceAll('/', '_')}.json`;

/** The search on what one way made, opened anew. `find`: the pages that Pagefind finds for a text of its own. */
async function open({ dictionary }: Made, way: Way, files: Files) {
  const idOf = new Map(files.flatMap(({ path, content }) => idIn(path, content)));
  const pathOf = new Map([...idOf].map(([path, id]) => [id, path]));
  const lexicon = layOut({
    ...dictionary,
    things: dictionary.things.map((thing) => ({ ...thing, page: idOf.get(thing.path) ?? '' })),
  });
  const asked = new Map(
    dictionary.words.map(wordOf).map(({ stem, verb }) => [wordToken(stem, verb), [way.word(stem, verb)]]),
  );
  const namesOf = Map.groupBy(dictionary.names, ([, place]) => place);
  for (const [place, { entity }] of dictionary.things.entries()) {
    const names = (namesOf.get(place) ?? []).map(([name]) => name);
    if (entity) asked.set(entityToken(entity), [...way.entity(entity, names)]);
  }
  const folder = { bytes: 0 };
  const pagefind = await loadPagefind({ files: [...files] });
  const fetchFile = globalThis.fetch;
  const read = async (address: Parameters<typeof fetch>[0]): Promise<Response> => {
    const response = await fetchFile(address);
    folder.bytes += (await response.clone().arrayBuffer()).byteLength;
    return response;
  };
  const inner = withPagefind(pagefind);
  const contentOf = new Map(files.map(({ path, content }) => [path, content]));
  const fullText: FullText = {
    ...inner,
    async find(token) {
      const found = new Map<string, readonly number[]>();
      for (const text of asked.get(token) ?? []) {
        // What Pagefind finds nothing for is no broken index here.
        const more = await inner.find(text).catch((): Postings => new Map());
        for (const [id, places] of more)
          found.set(
            id,
            [...(found.get(id) ?? []), ...places].sort((a, b) => a - b),
          );
      }
      return found;
    },
    async page(id) {
      if (!way.apart) return inner.page(id);
      const content = contentOf.get(fileApart(pathOf.get(id) ?? '')) ?? new Uint8Array();
      folder.bytes += content.length;
      return JSON.parse(gunzipSync(content).toString('utf8')) as FoundPage;
    },
  };
  const top = async (query: string, count: number): Promise<string[]> => {
    globalThis.fetch = read;
    const answer = await answerReading(understand(query, lexicon), lexicon, fullText);
    const hits = await Promise.all(answer.ranked.slice(0, count).map((page) => show(page, answer, lexicon, fullText)));
    globalThis.fetch = fetchFile;
    return hits.map(({ path }) => path);
  };
  /** The paths of the pages that Pagefind finds for a word's or an entity's token, or for a text as it is typed. */
  const pagesOf = async (token: string): Promise<(string | undefined)[]> =>
    [...(await fullText.find(token)).keys()].map((id) => pathOf.get(id));
  const finds = async (text: string): Promise<boolean> => (await pagefind.search(text)).results.length > 0;
  return { top, pagesOf, finds, tokens: [...asked.keys()], loaded: (): number => folder.bytes };
}

async function weigh(made: Made, way: Way, files: Files): Promise<Weight> {
  const size = (pattern: RegExp): number =>
    files.filter(({ path }) => pattern.test(path)).reduce((sum, { content }) => sum + content.length, 0);
  const loaded: number[] = [];
  const { names } = made.dictionary;
  for (const [name] of names.filter((_, place) => place % Math.ceil(names.length / 5) === 0)) {
    const opened = await open(made, way, files);
    await opened.top(name, 10);
    loaded.push(opened.loaded());
  }
  return {
    first: loaded.toSorted((a, b) => a - b)[Math.floor(loaded.length / 2)] ?? 0,
    index: size(/\.pf_(?:index|meta)$/),
    shown: size(/\.pf_fragment$|^apart/),
  };
}

async function measureWay(site: SearchSite, way: Way, files: Files, large: Weight): Promise<Plain> {
  const { made } = site;
  const { top, pagesOf, finds, tokens } = await open(made, way, files);
  const engine = { name: way.name, find: (query: string) => top(query, 3) };
  const quality = [];
  for (const file of ['queries.tsv', 'own.tsv'])
    quality.push(total(await score(engine, readQueries(new URL(file, import.meta.url)))));
  let exact = 0;
  for (const token of tokens) {
    const wanted = made.pages.filter((page) => page.tokens.includes(token)).map(({ path }) => path);
    exact += Number(wanted.sort().join() === (await pagesOf(token)).sort().join());
  }
  const bent = async (language: 'ko' | 'en'): Promise<number> => {
    const words = wordsNotOn(site, language, 2000);
    let found = 0;
    for (const word of words) found += Number(await finds(way.word(word, false)));
    return (100 * found) / words.length;
  };
  return {
    name: way.name,
    ...(await weigh(made, way, files)),
    quality,
    exact: (100 * exact) / tokens.length,
    bent: [await bent('ko'), await bent('en')],
    large,
  };
}

/** The path of the page whose fragment this is, and its id; nothing of another file. */
function idIn(path: string, content: Uint8Array): [path: string, id: string][] {
  const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
  if (id === undefined) return [];
  const { url }: { url: string } = JSON.parse(
    gunzipSync(content)
      .toString('utf8')
      .replace(/^[^{]*/, ''),
  );
  return [[url, id]];
}
