import { normalise } from '../../korean/letters.ts';
import { nounOf } from '../../korean/particles.ts';
import { isEmpty } from '../language/empty.ts';
import { matchWord } from '../language/index-words.ts';
import { emptyLexicon, type Lexicon, layIn, wordEntry } from '../language/lexicon.ts';
import { asWritten } from '../language/name-match.ts';
import { stretchOf } from '../language/stretch.ts';
import type { Term } from './analyse.ts';

/** A word of a text and the terms that the analyser found in it. */
export interface AnalysedWord {
  readonly word: string;
  readonly terms: readonly Term[];
}

/**
 * Reads the words of the site as a query's words are read, by themselves and by rule, where the analyser read them in their
 * sentences. The two differ: 답한다 is 답하다 here and 답 with 하다 there, 도의회 is 의회 to the analyser. A word that a query
 * could not read at all goes in as it stands.
 * @returns a function that gives the terms which a query finds in a word and the analyser did not
 */
export function termsAsked(named: Lexicon, words: readonly AnalysedWord[]): (word: AnalysedWord) => readonly Term[] {
  const lexicon = emptyLexicon(named.kinds, named.pages);
  layIn(lexicon, {
    names: named.names.map(({ text, things }) => [text, ...things]),
    words: stemsOf(words),
    realWords: [],
  });
  const unread = words.filter(({ terms }) => terms.length > 0).flatMap(({ word }) => partsOf(word).filter(isUnread));
  layIn(lexicon, {
    names: [],
    words: [...new Set(unread.map((part) => nounOf(part) ?? part))],
    realWords: [],
  });

  const known = new Map<string, readonly (readonly Term[])[]>();
  return ({ word, terms }) => {
    const asked = known.get(word) ?? partsOf(word).flatMap(askedFor);
    known.set(word, asked);
    const has = ({ stem, verb }: Term): boolean => terms.some((own) => own.stem === stem && own.verb === verb);
    return asked.flatMap((any) => (any.some(has) ? [] : any.slice(0, 1)));
  };

  function isUnread(part: string): boolean {
    const stretch = stretchOf(part, part);
    return /^[가-힣]{2,}$/.test(part) && !asWritten(stretch, lexicon).length && !matchWord(stretch, lexicon, false);
  }

  /** What a query looks for to find a part of a word: terms of which any will do. A compound needs each of its words. */
  function askedFor(part: string): Term[][] {
    const stretch = stretchOf(part, part);
    const match = asWritten(stretch, lexicon).length > 0 ? undefined : matchWord(stretch, lexicon, false);
    const terms = match?.words.map(({ stem, verb }) => ({ stem, verb })) ?? [];
    if (terms.length === 0) return [];
    return match?.way === 'compound' ? terms.map((term) => [term]) : [terms];
  }
}

/** The parts of a word between punctuation, as a query is cut up, those that say nothing left out. */
const partsOf = (word: string): string[] =>
  normalise(word)
    .split(' ')
    .filter((part) => part !== '' && !isEmpty(part));

const stemsOf = (words: readonly AnalysedWord[]): string[] => [
  ...new Set(words.flatMap(({ terms }) => terms.map(wordEntry))),
];
