import { type Kind, kinds } from '../index/kinds.ts';
import { askOnce } from './ask-once.ts';
import type { FoundPage, FullText, Postings } from './full-text.ts';

/** The part of Pagefind's browser API (1.6) that is used. */
export interface PagefindModule {
  options(options: {
    readonly basePath?: string;
    readonly noWorker?: boolean;
    /** What stands behind the question mark where Pagefind asks for the list of its files; the time where none is given. */
    readonly metaCacheTag?: string | null;
  }): Promise<void>;
  search(
    term: string | null,
    options?: { readonly filters?: Readonly<Record<string, string>> },
  ): Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: string;
  readonly words: readonly number[];
  data(): Promise<{ readonly meta: Readonly<Record<string, string>> }>;
}

class FullTextError extends Error {
  override readonly name = 'FullTextError';
}

/** Reads full text with Pagefind. (In quotes a token would be found with its first place on a page only.) */
export function withPagefind(pagefind: PagefindModule): FullText {
  const postings = new Map<string, Promise<Postings>>();
  const results = new Map<string, PagefindResult>();
  const pages = new Map<string, Promise<FoundPage>>();
  let kindOf: Promise<ReadonlyMap<string, Kind>> | undefined;

  const search = async (token: string): Promise<Postings> => {
    const found = await pagefind.search(token);
    // Pagefind logs a chunk that does not load and answers nothing; the dictionary knows that there is something.
    if (found.results.length === 0) throw new FullTextError(`nothing under ${token}`);
    for (const result of found.results) results.set(result.id, result);
    return new Map(found.results.map(({ id, words }) => [id, words]));
  };
  const load = async (id: string): Promise<FoundPage> => {
    const result = results.get(id);
    if (!result) throw new FullTextError(`no page ${id}`);
    const { meta } = await result.data();
    const kind = kinds.find((known) => known === meta['kind']);
    if (!kind || meta['path'] === undefined) throw new FullTextError(`no page in fragment ${id}`);
    return {
      path: meta['path'],
      kind,
      title: meta['title'] ?? '',
      text: meta['text'] ?? '',
      steps: meta['steps'] ?? '',
    };
  };
  const loadKinds = async (): Promise<ReadonlyMap<string, Kind>> => {
    const lists = await Promise.all(
      kinds.map(async (kind) => {
        const found = await pagefind.search(null, { filters: { kind } });
        return found.results.map(({ id }) => [id, kind] as const);
      }),
    );
    // Pagefind answers nothing where the list of kinds does not load.
    if (lists.every((list) => list.length === 0)) throw new FullTextError('no kinds');
    return new Map(lists.flat());
  };

  return {
    find: (token) => askOnce(postings, token, search),
    page: (id) => askOnce(pages, id, load),
    kinds: () => (kindOf ??= loadKinds()),
  };
}
