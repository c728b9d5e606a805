import { baseOf, type FactAlone } from '../../facts/alone.ts';
import { compare, isTold } from '../../facts/compare.ts';
import type { Told } from './in-words.ts';
import type { Measure } from './told.ts';

/** What can be told of two facts beside one another, and whether that settles which is the greater. */
export type Comparison = readonly [words: string, isSettled: boolean];
interface Measured {
  readonly measures: Readonly<Record<string, Measure>>;
}

/** The outlet to which whatever an outlet reported is put down: a comparison asks no more than whether it was one. */
const outlet = 'outlet';

/** Compares two facts as the rest of the site does (`compare`), by what the dictionary keeps of them. */
export function compareTold(one: Told, two: Told, measured: Measured): Comparison {
  const [first, second] = [aloneFromTold(one, measured), aloneFromTold(two, measured)];
  const verdict = compare(first.fact, second.fact, baseOf([first, second]));
  return [verdict.words, isTold(verdict)];
}

/** A fact read by itself, as far as a comparison reads it. */
function aloneFromTold(told: Told, { measures }: Measured): FactAlone {
  const { id, kind, metric, basis, status, when, clock, of, names, where, stated, text, against } = told;
  const [own] = stated;
  const isSaid = clock === 'outlet' || clock === 'said';
  const { words = [], bases = {}, neverBelow = {} } = measures[metric] ?? {};
  const fact = {
    ...{ id, kind, metric, basis, status, text, supersedes: told.supersedes },
    ...(isSaid ? { said: when } : { date: when, asOfSource: clock === 'source' }),
    ...(own && { value: own.value, bound: own.bound, unit: own.unit.name, asStated: {} }),
    ...(told.ratioOf && { ratio: { of: id, to: id } }),
    attribution: clock === outlet ? outlet : undefined,
    subjects: of.map(String),
    where: where === undefined ? undefined : String(where),
    conflictsWith: against,
    compares: [],
    source: '',
  };
  const named = Object.entries(bases).map(([basisId, [name]]) => [
    basisId,
    { name, neverBelow: neverBelow[basisId] ?? [] },
  ]);
  const alone = {
    fact,
    // Of what contradicts it nothing counts but that it does.
    conflicts: against.map((other) => ({ ...fact, id: other, conflictsWith: [] })),
    meaning: {
      entities: of.map((place, i) => ({ id: String(place), name: names[i]?.[0] ?? '', reading: names[i]?.[1] })),
      metrics: [{ id: metric, name: words[0] ?? metric, bases: Object.fromEntries(named) }],
      units: stated.map(({ unit }) => ({ id: unit.name, ...unit })),
      sources: [{ id: outlet, kind: outlet }],
    },
  };
  return alone as unknown as FactAlone;
}
