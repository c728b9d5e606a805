import { nameKey } from './letters.ts';
import { endsNoun } from './particles.ts';
import { matchAt, type Place } from './place.ts';

/** A name that stands in a text, and what it is the name of. */
export interface FoundName<T> extends Place {
  readonly of: T;
}

interface Known<T> {
  readonly name: string;
  readonly pattern: RegExp;
  readonly of: T;
}

/** Names, ready to be looked for: by the one or two characters that they begin with, the longest first. */
export type NameIndex<T> = ReadonlyMap<string, readonly Known<T>[]>;

/**
 * Makes names ready for {@link findNames}.
 * @param names each with what it is the name of; of those with one key the first counts
 */
export function indexNames<T>(names: Iterable<readonly [name: string, of: T]>): NameIndex<T> {
  const byKey = new Map<string, Known<T> & { readonly start: string }>();
  for (const [written, of] of names) {
    const name = written.normalize('NFC').trim();
    const key = nameKey(name);
    if (key === '' || byKey.has(key)) continue;
    const parts = name.split(between);
    const start = (parts[0] ?? '').slice(0, 2).toLowerCase();
    byKey.set(key, { name, pattern: patternOf(parts), of, start });
  }
  const longestFirst = [...byKey.values()].sort((a, b) => b.name.length - a.name.length);
  return Map.groupBy(longestFirst, ({ start }) => start);
}

/** Spaces and hyphens of a name, and where Hangul meets other letters or digits: a text may have one there, or none. */
const between = /[\s‐‑-]+|(?<=[가-힣])(?=[A-Za-z\d])|(?<=[A-Za-z\d])(?=[가-힣])/;

/** The pattern of a name as a word of its own, at one place. */
function patternOf(parts: readonly string[]): RegExp {
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}]|[A-Za-z\\d][-.,])${escaped.join('[\\s‐‑-]*')}`, 'giuy');
}

/**
 * Finds where names stand in a text, the longest first and no two over one another. A name counts where it is a word of its
 * own, particles after it or not: 라마 in 라마를, not in 라마단; 라마 3 neither in 라마 3.5 nor in 라마 3억. Spaces and hyphens
 * may be left out (라마3, GPT 4o), and letters be capitals that are not; a Latin name does not stand in small letters alone (ms
 * is not MS).
 * @param text in NFC
 */
export function findNames<T>(text: string, names: NameIndex<T>): FoundName<T>[] {
  const found: FoundName<T>[] = [];
  for (let at = 0; at < text.length; at++) {
    const one = names.get(text.charAt(at).toLowerCase()) ?? [];
    const two = names.get(text.slice(at, at + 2).toLowerCase()) ?? [];
    const known = one.length === 0 ? two : [...two, ...one].sort((a, b) => b.name.length - a.name.length);
    for (const { name, pattern, of } of known) {
      const words = matchAt(pattern, text, at)?.[0];
      if (words === undefined || (capital.test(name) && !capital.test(words))) continue;
      if (!endsNoun(text.slice(at + words.length))) continue;
      found.push({ index: at, length: words.length, of });
      at += words.length - 1;
      break;
    }
  }
  return found;
}

/** A capital, or Hangul, which has none. */
const capital = /[A-Z가-힣]/;

/** Whether a name goes on with the number of another version: 라마 before ` 4`, not before ` 2024년` or ` 3억`. */
export const isOtherVersion = (rest: string): boolean =>
  /^[ -]?\d{1,2}(?:\.\d+)*(?![\d년월일분편억만조배%])/.test(rest);
