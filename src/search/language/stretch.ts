import { keysOf } from '../../korean/letters.ts';
import type { Name } from './lexicon.ts';

/**
 * How a name was recognised, surest first: as written, with particles after it, half typed, by some of its words, in the
 * other keyboard layout, by its initial consonants, with a slip.
 */
const ways = ['exact', 'particle', 'prefix', 'part', 'keyboard', 'initials', 'typo'] as const;
export type Way = (typeof ways)[number];

export interface Match {
  readonly way: Way;
  readonly name: Name;
  /** How far what was typed is from the name: edits for a slip, the missing part (0–1) for a half-typed name, else 0. */
  readonly cost: number;
  /** What of the name was typed: `오픈` of 오픈AI. */
  readonly shown: string;
}

/** A stretch of the query, as typed and in the forms it is compared in. */
export interface Stretch {
  readonly raw: string;
  readonly spaced: string;
  readonly bare: string;
  readonly keys: string;
}

export function stretchOf(raw: string, spaced: string): Stretch {
  const bare = spaced.replaceAll(' ', '');
  return { raw, spaced, bare, keys: keysOf(bare) };
}
