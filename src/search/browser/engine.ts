import { mayHoldFigures } from '../../korean/figure-sign.ts';
import '../../site/browser/trusted.ts';
import { loadComparison, loadFigures } from '../language/late.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Reading } from '../language/understand.ts';
import { type Answer, answerByName, answerReading, type Hit, show } from '../query/answer.ts';
import { askOnce } from '../query/ask-once.ts';
import type { FullText } from '../query/full-text.ts';
import { keepFirst } from '../query/keep-first.ts';
import { type Names, openNames } from '../query/open-names.ts';
import { type PagefindModule, withPagefind } from '../query/pagefind.ts';
import type { Ranked } from '../query/rank.ts';
import { readAsBegun } from '../query/suggest.ts';

/** Where the search's files are. The build writes them there (src/search/index/write.ts). */
const folder = `${import.meta.env.BASE_URL}search-index/`;

/** A file that has not come after so long does not come; in milliseconds. */
const patience = 20_000;

/** A file of the dictionary: JSON, gzipped by the build, so that no host need compress it. */
async function readFile(name: string): Promise<unknown> {
  const response = await fetch(folder + name, { signal: AbortSignal.timeout(patience) });
  if (!response.ok || !response.body) throw new Error(`${name}: ${response.status}`);
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).json();
}

const names = new Map<string, Promise<Names>>();
const fullText = new Map<string, Promise<FullText>>();
let ready = false;
let attempts = 0;

/** Whether full text has been loaded: then there is no need to answer from names first. */
export const isReady = (): boolean => ready;

/** The dictionary, asked for once; a failed attempt is forgotten. */
export const loadNames = (): Promise<Names> => askOnce(names, '', () => openNames(readFile));

/** Pagefind, asked for once. Each attempt after a failure is a module of its own, since Pagefind remembers its failures. */
export const loadFullText = (): Promise<FullText> => askOnce(fullText, '', () => inTime(importPagefind()));

/** Fails where nothing has come in time: Pagefind waits for a request that is never answered for ever. */
const inTime = <T>(waiting: Promise<T>): Promise<T> =>
  Promise.race([
    waiting,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error('nothing came in time')), patience)),
  ]);

export function forgetFullText(): void {
  fullText.clear();
  ready = false;
}

async function importPagefind(): Promise<FullText> {
  attempts += 1;
  // What Pagefind would ask for one after the other is asked for at once, where it has not been yet (src/site/search-ahead.ts).
  const ahead = document.querySelector<HTMLTemplateElement>('template[data-search-ahead]')?.content;
  for (const link of ahead?.querySelectorAll<HTMLLinkElement>('[as]') ?? []) link.rel = 'preload';
  for (const link of ahead?.querySelectorAll('[data-figures]') ?? []) link.remove();
  document.head.append(ahead ?? '');
  const entry = document.querySelector<HTMLLinkElement>('link[href*="pagefind-entry"]');
  const pagefind: PagefindModule = await import(
    /* @vite-ignore */ `${folder}pagefind.js${attempts > 1 ? `?attempt=${attempts}` : ''}`
  );
  await pagefind.options({
    basePath: folder,
    // A worker has files of its own, of which none is asked for ahead.
    noWorker: entry !== null,
    metaCacheTag: entry && attempts === 1 ? new URL(entry.href).searchParams.get('ts') : null,
  });
  const { find, page, kinds } = withPagefind(pagefind);
  return {
    find: (token) => inTime(find(token)),
    page: (id) => inTime(page(id)),
    kinds: () => inTime(kinds()),
  };
}

/** What is asked of the search. */
export interface Asked {
  readonly query: string;
  /** Taken as it was typed: no other layout, no slips. */
  readonly literal?: boolean;
  /** Whether it is still being typed. */
  readonly isTyped?: boolean;
  /** The path of what stood first before the last key. */
  readonly stood?: string | undefined;
}

export interface Found {
  readonly answer: Answer;
  readonly lexicon: Lexicon;
  /** Whether the text of the pages was searched, or names alone. */
  readonly complete: boolean;
  show(page: Ranked): Promise<Hit>;
}

/** What stands in most queries that ask for one thing beside another: a guess, so that what compares comes with the dictionary. */
const mayCompare = /보다|비교|차이|[과와] |배|vs/i;

/** Answers a query; where it is still being typed and finds nothing or words half typed, as the names that begin with it. */
async function answer(asked: Asked, by: (reading: Reading, lexicon: Lexicon) => Answer | Promise<Answer>) {
  // Beside the dictionary and not after it.
  if (mayHoldFigures(asked.query)) loadFigures().catch(() => undefined);
  if (mayCompare.test(asked.query)) loadComparison().catch(() => undefined);
  const { lexicon, read, loadNamed } = await loadNames();
  const reading = await read(asked.query, asked.literal);
  const found = await by(reading, lexicon);
  const [unit] = reading.units;
  const isHalf = found.ranked.length === 0 || (unit?.as === 'word' && unit.match.way === 'prefix');
  const begun = asked.isTyped && isHalf ? readAsBegun(reading, lexicon) : undefined;
  if (begun) await loadNamed(begun);
  const best = begun ? await by(begun, lexicon) : found;
  return { answer: asked.isTyped && asked.stood ? keepFirst(best, asked.stood, lexicon) : best, lexicon };
}

/** What names alone say to a query, at once. */
export async function findByName(asked: Asked): Promise<Found> {
  const found = await answer(asked, answerByName);
  return { ...found, complete: false, show: (page) => show(page, found.answer, found.lexicon, undefined) };
}

/** What names and full text say to a query. */
export async function find(asked: Asked): Promise<Found> {
  const [text] = await Promise.all([loadFullText(), loadNames()]);
  try {
    const found = await answer(asked, (reading, lexicon) => answerReading(reading, lexicon, text));
    ready = true;
    return { ...found, complete: true, show: (page) => show(page, found.answer, found.lexicon, text) };
  } catch (error) {
    forgetFullText();
    throw error;
  }
}
