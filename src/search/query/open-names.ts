import { mayHoldFigures } from '../../korean/figure-sign.ts';
import { keysOf, normalise } from '../../korean/letters.ts';
import { areParticles } from '../../korean/particles.ts';
import {
  namesFile,
  type Root,
  rootFile,
  type Shard,
  shardKey,
  thingsFile,
  thingsPerFile,
  wordsFile,
} from '../index/shards.ts';
import { neighbours } from '../language/distance.ts';
import { loadComparison, loadFigures } from '../language/late.ts';
import { emptyLexicon, layIn } from '../language/lexicon.ts';
import { type Reading, textRead, type Unit, understand } from '../language/understand.ts';
import { type ThingsFile, unpack } from '../language/unpack.ts';
import { askOnce } from './ask-once.ts';
import { isEntity } from './rank.ts';
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
  if (root.file) lexicon.things.push(...unpack(root.file, 0, root));

  const loaded = new Map<string, Promise<void>>();
  const once = (name: string, lay: (content: unknown) => void): Promise<void> =>
    askOnce(loaded, name, () => readFile(name).then(lay));
  const loadShards = async (keys: readonly string[], ...files: readonly ((key: string) => string)[]): Promise<void> => {
    const known = [...new Set(keys)].filter((key) => key !== '' && root.keys.includes(key));
    const names = known.flatMap((key) => files.map((file) => file(key)));
    await Promise.all(names.map((name) => once(name, (content) => layIn(lexicon, content as Shard))));
  };
  /** Loads what is known of things. */
  const loadThings = async (places: readonly number[]): Promise<void> => {
    const missing = places.filter((place) => lexicon.things[place] === undefined && place < lexicon.kinds.length);
    await Promise.all(
      missing.map((place) =>
        once(thingsFile(place), (content) => {
          const first = place - (place % thingsPerFile);
          for (const [i, thing] of unpack(content as ThingsFile, first, root).entries())
            lexicon.things[first + i] = thing;
        }),
      ),
    );
  };

  /** Loads what is known of the things that a reading names, and of their charts. */
  const loadNamed = async ({ units, without }: Reading): Promise<void> => {
    const places = [...units, ...without].flatMap(thingsOf);
    const comparison = units.filter(isSubject).length > 1 ? loadComparison() : undefined;
    await loadThings(places);
    await loadThings(places.flatMap((place) => lexicon.things[place]?.charts ?? []));
    // Two figures side by side are worth showing without a word on both.
    lexicon.compare = (await comparison?.catch(() => undefined)) ?? lexicon.compare;
  };
  /** Whether something is named that has facts: an entity, or a chart by its subject and what is measured. */
  const isSubject = (unit: Unit): boolean => {
    const [match] = unit.as === 'name' ? unit.matches : [];
    const kind = lexicon.kinds[match?.name.things[0] ?? -1] ?? '';
    return isEntity.test(kind) || (kind === 'chart' && match?.name.spaced.includes(' ') === true);
  };

  return {
    lexicon,
    loadThings,
    loadNamed,
    /** Reads a query, loading what of the dictionary it needs. */
    async read(query: string, literal = false): Promise<Reading> {
      if (mayHoldFigures(textRead(query))) lexicon.figures = await loadFigures();
      const asked = lexicon.figures.spelt(textRead(query));
      const words = normalise(asked).split(' ');
      const typed = [...words, ...lexicon.figures.amountsIn(asked).flatMap(({ stems }) => stems)].map(keysOf);
      await loadShards(typed.map(shardKey), namesFile, wordsFile);
      let reading = understand(query, lexicon, literal);
      const unknown = reading.units.flatMap(({ as, text }) => (as === 'unknown' ? keysOf(normalise(text)) : []));
      // What is written together with a name before it: 라마누적다운로드.
      const after = words.flatMap((word) => {
        const end = [...word].findIndex((_, at) => at > 1 && lexicon.byBare.has(word.slice(0, at)));
        const rest = word.slice(end);
        return end < 0 || areParticles(keysOf(rest)) ? [] : [...rest];
      });
      if (root.keys !== '' && unknown.length + after.length > 0) {
        // The slip may be in the first key.
        const slips = unknown.flatMap((keys) => [shardKey(keys.slice(1)), ...neighbours(keys.charAt(0))]);
        await Promise.all([
          loadShards(slips, namesFile),
          loadShards(after.map(keysOf).map(shardKey), namesFile, wordsFile),
        ]);
        reading = understand(query, lexicon, literal);
      }
      await loadNamed(reading);
      return reading;
    },
  };
}
