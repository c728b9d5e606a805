import { findNames, indexNames, type NameIndex } from '../../korean/names.ts';
import { type Lexicon, wordEntry } from '../language/lexicon.ts';
import { amountsIn } from '../language/spelt.ts';
import type { Analyse, Term } from './analyse.ts';
import { type AnalysedWord, termsAsked } from './as-asked.ts';
import type { SearchRecord } from './records.ts';
import { entityToken, wordToken } from './token.ts';

/** A record turned into what the index holds. */
export interface IndexedPage extends SearchRecord {
  /** The tokens in the order of the words: the title's, the text's, then those of what is hidden. */
  readonly tokens: readonly string[];
  /** For each token how many words after the last token's word its own word is, in base 36. */
  readonly steps: string;
  /** The terms that stand on the page. */
  readonly terms: readonly Term[];
}

/** Is told how much of something is done. */
export type OnProgress = (done: number, of: number) => void;

/**
 * Turns records into pages with their tokens.
 *
 * An analyser reads a word in its sentence, a query's word is read by itself (답한다: 답 and 하다 here, 답하다 there). So all
 * records are read first, and then each word is given what a query would find in it as well: whoever types a headline finds it.
 */
export function indexPages(
  records: readonly SearchRecord[],
  lexicon: Lexicon,
  analyse: Analyse,
  onProgress?: OnProgress,
): IndexedPage[] {
  const names = namedIn(lexicon);
  const read = records.map((record, at) => {
    onProgress?.(at, records.length);
    const texts = [record.title, record.text, ...record.hidden];
    return { record, words: texts.flatMap((text) => wordsIn(text, names, analyse)) };
  });
  const asked = termsAsked(
    lexicon,
    read.flatMap(({ words }) => words),
  );
  const complete = (word: ReadWord): ReadWord => ({ ...word, terms: [...word.terms, ...asked(word)] });
  return read.map(({ record, words: own }) => {
    const words = [...own.map(complete), { word: '', entities: record.about, terms: [] }];
    const tokens: string[] = [];
    let steps = '';
    let gap = 0;
    for (const word of words) {
      gap += 1;
      for (const token of tokensOf(word)) {
        tokens.push(token);
        steps += Math.min(gap, 35).toString(36);
        gap = 0;
      }
    }
    return { ...record, tokens, steps, terms: words.flatMap((word) => word.terms) };
  });
}

/** A word of a text, its terms, and the entities whose names begin there. */
interface ReadWord extends AnalysedWord {
  readonly entities: readonly string[];
}

/** Reads each word of a text: what stands between spaces. */
function wordsIn(text: string, names: NameIndex<readonly string[]>, analyse: Analyse): ReadWord[] {
  const words = text.trim().split(/\s+/);
  const entities = entitiesOf(text.normalize('NFC').trim(), names);
  const wordAt = (index: number): number => text.trim().slice(0, index).split(/\s+/).length - 1;
  const amounts = Map.groupBy(amountsIn(text.trim()), ({ index }) => wordAt(index));
  return analyse(text).map((own, at) => {
    const terms = amounts.get(at)?.flatMap(({ stems }) => stems.map((stem): Term => ({ stem, verb: false }))) ?? [];
    return { word: words[at] ?? '', entities: entities.get(at) ?? [], terms: [...own, ...terms] };
  });
}

/** The tokens of a word: the entities that are named there, then its terms. */
const tokensOf = ({ entities, terms }: ReadWord): string[] => [
  ...entities.map(entityToken),
  ...terms.map(({ stem, verb }) => wordToken(stem, verb)),
];

/** The names of entities, each with the tokens it stands under: a version counts for its family too. */
function namedIn({ names, things }: Lexicon): NameIndex<readonly string[]> {
  return indexNames(
    names
      .map(({ text, things: places }) => {
        const named = places.flatMap((place) => {
          const family = things[place]?.family;
          return [things[place]?.entity, family === undefined ? undefined : things[family]?.entity];
        });
        return [text, named.filter((id) => id !== undefined)] as const;
      })
      .filter(([, ids]) => ids.length > 0),
  );
}

/** The entities named in a text without spaces at its ends, by the place of the word at which the name begins. */
function entitiesOf(text: string, names: NameIndex<readonly string[]>): Map<number, string[]> {
  const found = new Map<number, string[]>();
  let [word, from] = [0, 0];
  for (const { index, of } of findNames(text, names)) {
    word += text.slice(from, index).match(/\s+/g)?.length ?? 0;
    from = index;
    found.set(word, [...new Set([...(found.get(word) ?? []), ...of])]);
  }
  return found;
}

/** The words of the index for the dictionary, in the order of the alphabet. */
export const wordsOf = (pages: readonly IndexedPage[]): string[] =>
  [...new Set(pages.flatMap(({ terms }) => terms.map(wordEntry)))].sort();
