import { keysOf, normalise } from '../../korean/letters.ts';
import type { Dictionary, NameEntry, ThingKind } from '../language/lexicon.ts';
import type { Tables, ThingsFile } from '../language/unpack.ts';
import { pack, tablesOf } from './pack.ts';

/**
 * Names that begin with one key, one of several words under the key of each; or words that do. A slip may be in a first key, so
 * that names under others are looked through, and never words: they lie in files of their own.
 */
export interface Shard {
  readonly names: readonly NameEntry[];
  readonly words: readonly string[];
  readonly realWords: readonly string[];
}

/** The first file of the dictionary: all of it, or where the rest is. */
export interface Root extends Tables {
  readonly pages: number;
  /** The kinds of the things: `[kind, how many]`, in order. */
  readonly kinds: readonly (readonly [ThingKind, number])[];
  /** The keys under which there are shards; none where the shard of everything is here. */
  readonly keys: string;
  readonly shard?: Shard;
  readonly file?: ThingsFile;
}

/** A dictionary is cut up where its one file would be larger than this, in characters of JSON. */
const largest = 60_000;
/** How many things a file of things has. */
export const thingsPerFile = 64;

/** The name of the dictionary's first file, of a shard of names or of words, and of a file of things. */
export const rootFile = 'names.dict';
export const namesFile = (key: string): string => `names/${key}.dict`;
export const wordsFile = (key: string): string => `words/${key}.dict`;
export const thingsFile = (place: number): string => `things/${Math.floor(place / thingsPerFile)}.dict`;

/** The key under which something is found: its first, digits together. */
export const shardKey = (keys: string): string => keys.charAt(0).toLowerCase().replace(/\d/, '0');

/** Cuts a dictionary into files, by name. A small one is one file. */
export function cutUp(dictionary: Dictionary): Map<string, Root | Shard | ThingsFile> {
  const { things, names, words, realWords, pages } = dictionary;
  const tables = tablesOf(dictionary);
  const kinds: [ThingKind, number][] = [];
  for (const { kind } of things) {
    const last = kinds.at(-1);
    if (last?.[0] === kind) last[1] += 1;
    else kinds.push([kind, 1]);
  }
  const file = pack(things, 0, things, tables);
  const whole: Root = { pages, kinds, ...tables, keys: '', shard: { names, words, realWords }, file };
  if (JSON.stringify(whole).length <= largest) return new Map([[rootFile, whole]]);

  const shards = new Map<string, { names: NameEntry[]; words: string[]; realWords: string[] }>();
  const shardOf = (text: string) => {
    const key = shardKey(keysOf(normalise(text)));
    const shard = shards.get(key) ?? { names: [], words: [], realWords: [] };
    shards.set(key, shard);
    return shard;
  };
  for (const name of names) {
    for (const shard of new Set(normalise(name[0]).split(' ').map(shardOf))) shard.names.push(name);
  }
  for (const word of words) shardOf(word).words.push(word);
  for (const word of realWords) shardOf(word).realWords.push(word);

  const files = new Map<string, Root | Shard | ThingsFile>();
  files.set(rootFile, { pages, kinds, ...tables, keys: [...shards.keys()].sort().join('') });
  for (const [key, { names: own, ...others }] of shards) {
    files.set(namesFile(key), { names: own, words: [], realWords: [] });
    files.set(wordsFile(key), { names: [], ...others });
  }
  for (let place = 0; place < things.length; place += thingsPerFile) {
    files.set(thingsFile(place), pack(things.slice(place, place + thingsPerFile), place, things, tables));
  }
  return files;
}
