import { compare, isTold } from '../../facts/compare.ts';
import type { Fact } from '../../schema/fact.ts';
import type { Told } from './in-words.ts';
import type { Measure } from './told.ts';

/** What can be told of two facts beside one another, and whether that settles which is the greater. */
export type Comparison = readonly [words: string, isSettled: boolean];

type Base = Parameters<typeof compare>[2];
/** The outlet to which whatever an outlet reported is put down: a comparison asks no more than whether it was one. */
const outlet = 'outlet';

/** Compares two facts as the rest of the site does (`compare`), by what the dictionary keeps of them. */
export function compareTold(
  one: Told,
  two: Told,
  { measures }: { readonly measures: Readonly<Record<string, Measure>> },
): Comparison {
  const facts = [one, two].map(factOf);
  const [first, second] = facts as [Fact, Fact];
  // Of what contradicts them nothing counts but that it does.
  const others = [one, two].flatMap(({ against }) => against.map((id) => ({ ...first, id, conflictsWith: [] })));
  const names = [one, two].flatMap(({ of, names: own }) =>
    of.map((place, i) => {
      const [name = '', reading] = own[i] ?? [];
      return [String(place), { name, reading }] as const;
    }),
  );
  const metrics = [one, two].map(({ metric }) => {
    const { words = [], bases = {}, neverBelow = {} } = measures[metric] ?? {};
    const named = Object.entries(bases).map(([id, [name]]) => [id, { name, neverBelow: neverBelow[id] ?? [] }]);
    return [metric, { name: words[0] ?? metric, bases: Object.fromEntries(named) }] as const;
  });
  const base = {
    facts: new Map([...others, ...facts].map((fact) => [fact.id, fact])),
    entities: new Map(names),
    metrics: new Map(metrics),
    units: new Map([one, two].flatMap(({ stated }) => stated.map(({ unit }) => [unit.name, unit] as const))),
    sources: new Map([[outlet, { kind: outlet }]]),
  };
  // Of each a comparison reads what is given here.
  const verdict = compare(first, second, base as unknown as Base);
  return [verdict.words, isTold(verdict)];
}

/** A fact as far as a comparison reads it. */
function factOf(told: Told): Fact {
  const { id, kind, metric, basis, status, when, clock, of, where, stated, text, against, supersedes, ratioOf } = told;
  const [own] = stated;
  const isSaid = clock === 'outlet' || clock === 'said';
  return {
    ...{ id, kind, metric, basis, status, text, supersedes },
    ...(isSaid ? { said: when } : { date: when, asOfSource: clock === 'source' }),
    ...(own && { value: own.value, bound: own.bound, unit: own.unit.name, asStated: {} }),
    ...(ratioOf && { ratio: { of: id, to: id } }),
    attribution: clock === outlet ? outlet : undefined,
    subjects: of.map(String),
    where: where === undefined ? undefined : String(where),
    conflictsWith: against,
    compares: [],
    source: '',
  } as unknown as Fact;
}
