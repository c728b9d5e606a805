import type { Entity } from '../schema/entity.ts';
import type { Fact } from '../schema/fact.ts';
import type { Metric, Unit } from '../schema/metric.ts';
import type { Source } from '../schema/source.ts';
import type { Base } from './base.ts';
import type { Compared } from './compare.ts';
import { conflictsOf } from './relations.ts';

/** A fact, the facts that contradict it, and what the ids in them mean: all of the base that it takes to read it, and to compare it. */
export interface FactAlone {
  /** The fact as it is kept: numbers in the base unit, periods in the form of `periodOf`, all else by id. */
  readonly fact: Fact;
  /** Facts that contradict it, likewise. */
  readonly conflicts: readonly Fact[];
  /** What the ids in them mean. */
  readonly meaning: {
    readonly entities: readonly Named[];
    readonly metrics: readonly Metric[];
    readonly units: readonly Unit[];
    readonly sources: readonly Source[];
  };
}

/** An entity by its names. */
type Named = Pick<Entity, 'id' | 'kind' | 'name' | 'en' | 'reading'>;

/** Takes out of the base what a fact needs to be read by itself. */
export function aloneOf(fact: Fact, base: Base): FactAlone {
  const conflicts = conflictsOf(base, fact);
  const all = [fact, ...conflicts];
  const sources = found(
    base.sources,
    all.flatMap(({ source, attribution }) => [source, attribution]),
  );
  const outlets = found(
    base.sources,
    sources.map((source) => (source.kind === 'outlet' ? undefined : source.outlet)),
  );
  return {
    fact,
    conflicts,
    meaning: {
      entities: found(
        base.entities,
        all.flatMap(({ subjects, compares, where, attribution }) => [...subjects, ...compares, where, attribution]),
      ).map(({ id, kind, name, en, reading }) => ({ id, kind, name, en, ...(reading ? { reading } : {}) })),
      metrics: found(
        base.metrics,
        all.map(({ metric }) => metric),
      ).map(({ words, bases, ...metric }) => ({
        ...metric,
        // The words that a search goes by are nobody else's.
        bases: Object.fromEntries(Object.entries(bases).map(([id, { words, ...basis }]) => [id, basis])),
      })),
      units: found(
        base.units,
        all.flatMap((one) => (one.kind === 'figure' ? [one.unit, ...Object.keys(one.asStated)] : [])),
      ),
      sources: [...new Set([...sources, ...outlets])],
    },
  };
}

/** Each that a map holds under these ids, once. */
const found = <T>(map: ReadonlyMap<string, T>, ids: readonly (string | undefined)[]): T[] =>
  [...new Set(ids)].flatMap((id) => map.get(id ?? '') ?? []);

/** Facts read by themselves as a base again, for `compare` to say of them what it says of the whole one. */
export function baseOf(facts: readonly FactAlone[]): Compared {
  const byId = <T extends { readonly id: string }>(of: (alone: FactAlone) => readonly T[]): Map<string, T> =>
    new Map(facts.flatMap((alone) => of(alone).map((one) => [one.id, one] as const)));
  return {
    // Of what contradicts another little is kept: where both are here, the whole ones count.
    facts: new Map([...byId(({ conflicts }) => conflicts), ...byId(({ fact }) => [fact])]),
    // Of an entity a comparison reads its names alone.
    entities: byId(({ meaning }) => meaning.entities) as ReadonlyMap<string, unknown> as Base['entities'],
    metrics: byId(({ meaning }) => meaning.metrics),
    units: byId(({ meaning }) => meaning.units),
    sources: byId(({ meaning }) => meaning.sources),
  };
}
