import { keysOf, normalise } from '../../korean/letters.ts';
import type { Lexicon, Name } from '../language/lexicon.ts';
import { beginning, matchNames } from '../language/name-match.ts';
import { type Match, stretchOf } from '../language/stretch.ts';
import type { Reading } from '../language/understand.ts';

/** Something to offer while one types. */
export interface Suggestion {
  readonly thing: number;
  /** The name that what was typed begins, or is. */
  readonly by: Name;
  /** The words before it, as typed, where only the last one is completed; else empty. */
  readonly before: string;
}

/** Ways of being recognised that are no guess. */
const sure = ['exact', 'particle', 'prefix', 'part'];
/** How good a name is that begins with what was typed as it is written: see `named`. */
const written = 1;
const isHangul = (text: string): boolean => /^[ㄱ-ㅣ가-힣]/.test(text);

/** Offers for what is typed so far the things that all of it names, then its end completed with the words before it kept. */
export function suggest(typed: string, lexicon: Lexicon, most = 6): Suggestion[] {
  const whole = named(typed, lexicon).map((found) => ({ ...found, before: '' }));
  for (const { index } of typed.trim().matchAll(/(?<=\S)\s+/g)) {
    const begun = named(typed.trim().slice(index), lexicon).filter(({ at }) => at <= written);
    const completed = begun.filter(({ by }, i) => begun.findIndex((other) => other.by === by) === i);
    whole.push(...completed.map((found) => ({ ...found, before: typed.trim().slice(0, index) })));
    if (completed.length > 0) break;
  }
  return whole.slice(0, most);
}

/**
 * Reads a query as the names that begin with it: what finds nothing while it is being typed is on its way to one of them.
 * @returns undefined where it is a single letter or a word of its own, or no name begins so
 */
export function readAsBegun(reading: Reading, lexicon: Lexicon): Reading | undefined {
  const { bare } = stretchOf('', normalise(reading.query));
  if (lexicon.realWords.has(bare) || !/[가-힣]|[a-z]{2}/.test(bare)) return undefined;
  const begun = named(reading.query, lexicon).filter(({ at }) => at <= written);
  const matches = begun.map(({ by }): Match => ({ way: 'prefix', name: by, cost: 0, shown: by.text }));
  return matches.length > 0 ? { ...reading, units: [{ as: 'name', text: reading.query, matches }] } : undefined;
}

/**
 * What a text names, each thing once: what it is recognised as and names that begin with it as it is written; then names by
 * their initials or typed in the other layout (챗 is typed with the keys of CoT, and means 챗GPT); then names with words that
 * begin with its words. In each the names that things are called by come before their other names, the shorter first.
 */
function named(typed: string, lexicon: Lexicon) {
  const stretch = stretchOf(typed, normalise(typed));
  if (stretch.bare === '') return [];
  const keys = stretch.keys.toLowerCase();
  const words = stretch.spaced.split(' ').map(keysOf);
  const matches = [...beginning(stretch, lexicon), ...matchNames(stretch, lexicon)];
  const recognised = new Map(matches.toReversed().map(({ name, way }) => [name, sure.includes(way) ? 0 : 2]));
  const rank = (name: Name): number | undefined => {
    const known = recognised.get(name);
    const begins = name.keys.toLowerCase().startsWith(keys);
    if (known === 0) return 0;
    if (begins && isHangul(name.bare) === isHangul(stretch.bare)) return written;
    if (known || begins || name.initials.toLowerCase().startsWith(keys)) return 2;
    return haveBegun(words, name.spaced) ? 3 : undefined;
  };
  const found = lexicon.names.flatMap((by) => {
    const at = rank(by);
    if (at === undefined) return [];
    return by.things.map((thing) => ({ thing, by, at, other: Number(lexicon.things[thing]?.title !== by.text) }));
  });
  found.sort((a, b) => a.at - b.at || a.other - b.other || a.by.keys.length - b.by.keys.length);
  const seen = new Set<number>();
  return found.filter(({ thing }) => !seen.has(thing) && seen.add(thing));
}

/** Whether words of a name begin, in their order, with these. */
function haveBegun(words: readonly string[], name: string): boolean {
  let left = 0;
  for (const word of name.split(' ')) if (keysOf(word).startsWith(words[left] ?? ' ')) left += 1;
  return left === words.length;
}
