import type { Kind } from '../index/kinds.ts';

/** A page as full text gives it back. */
export interface FoundPage {
  readonly path: string;
  readonly kind: Kind;
  readonly title: string;
  readonly text: string;
  /** For each token how many words after the last token's word its own word is: see `IndexedPage`. */
  readonly steps: string;
}

/** On which pages a token stands, by the page's id, and at which places among its tokens. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** The full-text index, as little of it as the ranking needs. Pagefind is behind it in the browser and in tests alike. */
export interface FullText {
  /** Where a token stands. A token that the dictionary knows stands somewhere: an empty answer means a broken index. */
  find(token: string): Promise<Postings>;
  /** A page that {@link find} has named. */
  page(id: string): Promise<FoundPage>;
  /** The kind of every page. */
  kinds(): Promise<ReadonlyMap<string, Kind>>;
}
