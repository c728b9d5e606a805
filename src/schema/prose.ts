import type { Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';

/** A fact cited in prose: `:fact[1500억 달러]{#openai-valuation-2024-09}`. */
export interface Citation {
  /** The fact's id; empty where the author gave none. */
  readonly id: string;
  /** The author's words. */
  readonly label: string;
  /** Counted from 1, in the text that was parsed. */
  readonly line: number;
  /** The place in the text's tree. */
  readonly node: TextDirective;
}

/** A picture shown in prose: `<Picture id="…" … />`. */
export interface ShownPicture {
  readonly id: string;
  readonly alt: string;
  readonly caption: string;
  /** Whose it is. */
  readonly credit: string;
  readonly licence: string;
  /** The address of the video that it is a still of. */
  readonly video?: string | undefined;
  /** Counted from 1, in the text that was parsed. */
  readonly line: number;
}

/**
 * A text of authors, parsed once by the reader of content (`src/prose/read.ts`). Checks, pages, references, search, feeds and
 * fonts read this and parse nothing. Plain data, so that workers can be given it.
 */
export interface Prose {
  /** As it is written. */
  readonly source: string;
  /** What was parsed, with headings that have their ids. Never changed: what is drawn from it is drawn from a copy. Empty where the text could not be read. */
  readonly tree: Root;
  /** Where MDX could not be read and what the parser says of it, in English; the line counts from 1. */
  readonly fault?: { readonly line: number; readonly reason: string };
  readonly citations: readonly Citation[];
  /** Directives that are none of ours. */
  readonly strays: readonly { readonly name: string; readonly line: number }[];
  /** The facts cited, each once, in order. */
  readonly facts: readonly string[];
  /** The charts shown, each once, in order. */
  readonly charts: readonly string[];
  readonly pictures: readonly ShownPicture[];
  /** The ids of its headings, in order. */
  readonly headings: readonly string[];
  /** The words alone, a block a line, of pictures their captions, charts left out: what search indexes, what reading time counts. */
  readonly plain: string;
}
