import { keysOf, normalise } from '../../korean/letters.ts';
import { type Root, rootFile, type Shard, shardFile, shardKey, thingsFile, thingsPerFile } from '../index/shards.ts';
import { neighbours } from '../language/distance.ts';
import { emptyLexicon, layIn, type Thing } from '../language/lexicon.ts';
import { amountsIn, spelt } from '../language/spelt.ts';
import { longest, type Reading, understand } from '../language/understand.ts';
import { askOnce } from './ask-once.ts';
import { thingsOf } from './retrieve.ts';

/** Reads one file of the dictionary. */
export type ReadFile = (name: string) => Promise<unknown>;

/** The dictionary, loaded as far as queries need it. */
export type Names = Awaited<ReturnType<typeof openNames>>;

/** Opens the dictionary: loads its first file. */
export async function openNames(readFile: ReadFile) {
  const root = (await readFile(rootFile)) as Root;
  const lexicon = emptyLexicon(
    root.kinds.flatMap(([kind, count]) => Array.from({ length: count }, () => kind)),
    root.pages,
  );
  Object.assign(lexicon.measures, root.measures);
  if (root.shard) layIn(lexicon, root.shard);
  if (root.things) lexicon.things.push(...root.things);

  const loaded = new Map<string, Promise<void>>();
  const once = (name: string, lay: (content: unknown) => void): Promise<void> =>
    askOnce(loaded, name, () => readFile(name).then(lay));
  const loadShards = async (keys: Iterable<string>): Promise<void> => {
    const known = [...new Set(keys)].filter((key) => key !== '' && root.keys.includes(key));
    await Promise.all(known.map((key) => once(shardFile(key), (content) => layIn(lexicon, content as Shard))));
  };
  /** Loads what is known of things. */
  const loadThings = async (places: readonly number[]): Promise<void> => {
    const missing = places.filter((place) => lexicon.things[place] === undefined && place < lexicon.kinds.length);
    await Promise.all(
      missing.map((place) =>
        once(thingsFile(place), (content) => {
          const first = place - (place % thingsPerFile);
          for (const [i, thing] of (content as Thing[]).entries()) lexicon.things[first + i] = thing;
        }),
      ),
    );
  };

  /** Loads what is known of the things that a reading names, and of their charts. */
  const loadNamed = async ({ units }: Reading): Promise<void> => {
    const places = units.flatMap(thingsOf);
    await loadThings(places);
    await loadThings(places.flatMap((place) => lexicon.things[place]?.charts ?? []));
  };

  return {
    lexicon,
    loadThings,
    loadNamed,
    /** Reads a query, loading what of the dictionary it needs. */
    async read(query: string, literal = false): Promise<Reading> {
      const asked = spelt(query.slice(0, longest));
      const words = [...normalise(asked).split(' '), ...amountsIn(asked).flatMap(({ stems }) => stems)].map(keysOf);
      await loadShards(words.map(shardKey));
      let reading = understand(query, lexicon, literal);
      const unknown = reading.units.filter(({ as }) => as === 'unknown').map(({ text }) => keysOf(normalise(text)));
      if (unknown.length > 0 && root.keys !== '') {
        // The slip may be in the first key, and the word may be two in one.
        await loadShards(unknown.flatMap((keys) => [shardKey(keys.slice(1)), ...neighbours(keys.charAt(0))]));
        reading = understand(query, lexicon, literal);
      }
      await loadNamed(reading);
      return reading;
    },
  };
}
