import type { Analyse, Term } from './analyse.ts';
import { keysOf, normalise } from './letters.ts';
import type { Lexicon, Name } from './lexicon.ts';
import { areParticles } from './particles.ts';
import type { SearchRecord } from './records.ts';
import { entityToken, wordToken } from './token.ts';

/** A record turned into what the index holds. */
export interface IndexedPage extends SearchRecord {
  /** The tokens in the order of the words: the title's, the text's, then those of what is hidden. */
  readonly tokens: readonly string[];
  /** For each token how many words after the last token's word its own word is, in base 36. */
  readonly steps: string;
  /** How many of the tokens are the title's. */
  readonly titleTokens: number;
  /** The terms that stand on the page. */
  readonly terms: readonly Term[];
}

/** How many words a name may span. */
const longestName = 6;

/** Is told how much of something is done. */
export type OnProgress = (done: number, of: number) => void;

/** Turns records into pages with their tokens. */
export function indexPages(
  records: readonly SearchRecord[],
  lexicon: Lexicon,
  analyse: Analyse,
  onProgress?: OnProgress,
): IndexedPage[] {
  return records.map((record, at) => {
    onProgress?.(at, records.length);
    const title = tokensOf(record.title, lexicon, analyse);
    const text = tokensOf(record.text, lexicon, analyse);
    const hidden = record.hidden.flatMap((line) => tokensOf(line, lexicon, analyse));
    const words = [...title, ...text, ...hidden, { terms: [], tokens: record.about.map(entityToken) }];
    const tokens: string[] = [];
    let steps = '';
    let gap = 0;
    for (const word of words) {
      gap += 1;
      for (const token of word.tokens) {
        tokens.push(token);
        steps += Math.min(gap, 35).toString(36);
        gap = 0;
      }
    }
    const titleTokens = title.reduce((count, { tokens: own }) => count + own.length, 0);
    return { ...record, tokens, steps, titleTokens, terms: words.flatMap(({ terms }) => terms) };
  });
}

interface TokenisedWord {
  readonly terms: readonly Term[];
  readonly tokens: readonly string[];
}

/** The tokens of each word of a text: the entities that are named there, then its terms. */
function tokensOf(text: string, lexicon: Lexicon, analyse: Analyse): TokenisedWord[] {
  const terms = analyse(text);
  const named = entitiesOf(text.trim().split(/\s+/), lexicon);
  return terms.map((own, i) => ({
    terms: own,
    tokens: [...(named.get(i) ?? []).map(entityToken), ...own.map(({ stem, verb }) => wordToken(stem, verb))],
  }));
}

/** The entities named in a text, by the place of the word at which the name begins; a version counts for its family too. */
function entitiesOf(words: readonly string[], lexicon: Lexicon): Map<number, string[]> {
  const parts = words.flatMap((word, at) =>
    normalise(word)
      .split(' ')
      .filter(Boolean)
      .map((part) => ({ part, at })),
  );
  const found = new Map<number, string[]>();
  for (let i = 0; i < parts.length; i++) {
    for (let count = Math.min(longestName, parts.length - i); count > 0; count--) {
      const name = nameAt(
        parts
          .slice(i, i + count)
          .map(({ part }) => part)
          .join(''),
        lexicon,
      );
      if (!name) continue;
      const at = parts[i]?.at ?? 0;
      const entities = name.things.flatMap((place) => {
        const thing = lexicon.things[place];
        const family = thing?.family === undefined ? undefined : lexicon.things[thing.family];
        return [thing?.entity, family?.entity].filter((id) => id !== undefined);
      });
      if (entities.length === 0) continue;
      found.set(at, [...new Set([...(found.get(at) ?? []), ...entities])]);
      i += count - 1;
      break;
    }
  }
  return found;
}

/** The name that a stretch of text is, with particles after it or without. */
function nameAt(text: string, { byBare }: Lexicon): Name | undefined {
  const whole = byBare.get(text);
  if (whole) return whole;
  for (let end = text.length - 1; end > 1; end--) {
    const name = byBare.get(text.slice(0, end));
    if (name && areParticles(keysOf(text.slice(end)))) return name;
  }
  return undefined;
}

/** The words of the index for the dictionary: every stem and on how many pages it stands, in the order of the alphabet. */
export function wordsOf(pages: readonly IndexedPage[]): [stem: string, pages: number, verb?: 1][] {
  const counts = new Map<string, { stem: string; verb: boolean; pages: number }>();
  for (const { terms } of pages) {
    const own = new Map(terms.map((term) => [`${term.stem} ${term.verb}`, term]));
    for (const [key, { stem, verb }] of own) {
      const count = counts.get(key) ?? { stem, verb, pages: 0 };
      count.pages += 1;
      counts.set(key, count);
    }
  }
  return [...counts.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { stem, verb, pages: n }]) => (verb ? [stem, n, 1] : [stem, n]));
}
