import { initialsOf, keysOf, normalise } from '../../korean/letters.ts';
import { stemForms } from '../../korean/verb-endings.ts';
import type { compareTold } from './comparison.ts';
import type { Told } from './in-words.ts';
import { noFigures } from './late.ts';
import type { Measure } from './told.ts';

/** What a name leads to. */
export type ThingKind = 'company' | 'model' | 'person' | 'term' | 'chart';

/** A page that can be found by name, as the dictionary holds it. */
export interface Thing {
  /** The page's path, base path left out. */
  readonly path: string;
  readonly title: string;
  readonly kind: ThingKind;
  /** One sentence on it, shown under the title. */
  readonly summary: string;
  /** The entity's id, under which full text knows it. Charts have none. */
  readonly entity?: string;
  /** Places of other things in the dictionary: the family of a version, the charts that feature an entity. */
  readonly family?: number;
  readonly charts?: readonly number[];
  /** What can be answered of it. */
  readonly facts?: readonly Told[];
  /** Under what id full text holds its page; known once the index is written. */
  readonly page?: string;
}

export type NameEntry = readonly [text: string, ...things: number[]];

/** A word as the dictionary holds it: its stem, with a hyphen where it is a verb's (열리-). */
export const wordEntry = ({ stem, verb }: Pick<Word, 'stem' | 'verb'>): string => (verb ? `${stem}-` : stem);

/** The word of an entry. */
export const wordOf = (entry: string): Pick<Word, 'stem' | 'verb'> => ({
  stem: entry.replace(/-$/, ''),
  verb: entry.endsWith('-'),
});

/** What the build writes: names with the places of the things they lead to, the words of the index, and real words. */
export interface Dictionary {
  readonly things: readonly Thing[];
  /** A name as written and the places in `things` it leads to, most fitting first. */
  readonly names: readonly NameEntry[];
  /** What can be asked for, by the metric's id. */
  readonly measures: Readonly<Record<string, Measure>>;
  /** The words of the index, see {@link wordEntry}. */
  readonly words: readonly string[];
  /** Real words that would else pass for a slip or a beginning of a name: 엔트로피, evaluation; `그록>그로크` for the name of something else, at which 그로크 is asked about. */
  readonly realWords: readonly string[];
  /** How many pages the index holds. */
  readonly pages: number;
}

/** A name in all the forms it is compared in. */
export interface Name {
  readonly text: string;
  /** Normalised, with the spaces of its writing. */
  readonly spaced: string;
  /** Normalised, without spaces. */
  readonly bare: string;
  /** The keys that type it. */
  readonly keys: string;
  readonly initials: string;
  /** The letters that stand in it, as bits, to tell quickly that two strings cannot be near. */
  readonly letters: number;
  readonly things: readonly number[];
}

/** A word of the index. */
export interface Word {
  readonly stem: string;
  readonly keys: string;
  /** Whether it is a verb or an adjective. */
  readonly verb: boolean;
}

/** The bits of the letters in keys. */
export function lettersOf(keys: string): number {
  let bits = 0;
  for (let i = 0; i < keys.length; i++) bits |= 1 << (keys.charCodeAt(i) & 31);
  return bits;
}

/** The first three keys, in lower case. */
export const headOf = (keys: string): string => keys.slice(0, 3).toLowerCase();

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** What stands before the first digit of a name, or `undefined` where it has none or begins with it. */
export const stemOfName = (bare: string): string | undefined => /^(\D+)\d/.exec(bare)?.[1];

/** Every run of a name's words that is not the whole of it, spaces gone. */
function partsOf(spaced: string): string[] {
  const words = spaced.split(' ');
  const runs = words.flatMap((_, start) =>
    words.slice(start).map((_word, count) => words.slice(start, start + count + 1)),
  );
  return runs.filter((run) => run.length < words.length).map((run) => run.join(''));
}

/** A lexicon with nothing in it yet. `kinds`: the kind of every thing, loaded or not. */
export function emptyLexicon(kinds: readonly ThingKind[], pages: number) {
  return {
    kinds,
    pages,
    measures: {} as Record<string, Measure>,
    things: [] as (Thing | undefined)[],
    /** What reads dates and amounts, once a query may hold one. */
    figures: noFigures,
    /** What compares two facts, once a query names two things. */
    compare: undefined as typeof compareTold | undefined,
    names: [] as Name[],
    /** By the number of their keys. */
    byLength: new Map<number, Name[]>(),
    byBare: new Map<string, Name>(),
    /** By the first three keys, in lower case. */
    byHead: new Map<string, Name[]>(),
    /** By keys in lower case. */
    byKeys: new Map<string, Name[]>(),
    byInitials: new Map<string, Name[]>(),
    /** Names with a version by what stands before its first digit: 라마 → 라마 3, 라마 3.1. */
    byBase: new Map<string, Name[]>(),
    /** Names of several words by each run of their words: 언어모델 → 대규모 언어모델. */
    byPart: new Map<string, Name[]>(),
    /** Words of the index by every form that their stem takes, in keys. */
    stems: new Map<string, Word[]>(),
    realWords: new Set<string>(),
    /** Names of something else, and the name that is asked about where one is typed. */
    mistaken: new Map<string, string>(),
  };
}

/** The dictionary, or the parts of it that are loaded, laid out for look-ups. */
export type Lexicon = Readonly<ReturnType<typeof emptyLexicon>>;

/** Lays a part of a dictionary out. Names that are there already are left as they are. */
export function layIn(
  lexicon: Lexicon,
  { names, words, realWords }: Pick<Dictionary, 'names' | 'words' | 'realWords'>,
): void {
  for (const [text, ...things] of names) {
    const spaced = normalise(text);
    const bare = spaced.replaceAll(' ', '');
    if (lexicon.byBare.has(bare)) continue;
    const keys = keysOf(bare);
    const name: Name = { text, spaced, bare, keys, initials: initialsOf(bare), letters: lettersOf(keys), things };
    lexicon.names.push(name);
    append(lexicon.byLength, keys.length, name);
    lexicon.byBare.set(bare, name);
    append(lexicon.byKeys, keys.toLowerCase(), name);
    append(lexicon.byHead, headOf(keys), name);
    if (name.initials !== keys) append(lexicon.byInitials, name.initials.toLowerCase(), name);
    const base = stemOfName(bare);
    if (base !== undefined) append(lexicon.byBase, base, name);
    for (const part of partsOf(spaced)) append(lexicon.byPart, part, name);
  }
  for (const { stem, verb } of words.map(wordOf)) {
    const word: Word = { stem, verb, keys: keysOf(stem) };
    for (const form of verb ? stemForms(stem) : [word.keys]) append(lexicon.stems, form, word);
  }
  for (const entry of realWords) {
    const [word = '', meant] = entry.split('>');
    lexicon.realWords.add(word);
    if (meant !== undefined) lexicon.mistaken.set(word, meant);
  }
}
