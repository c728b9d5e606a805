import { oncePer } from '../korean/once-per.ts';
import type { Fact } from '../schema/fact.ts';
import type { Base } from './base.ts';
import { companyOf } from './company.ts';

type Sources = Pick<Base, 'facts' | 'entities' | 'metrics'>;

/** The facts of a base by what asks for them, so that a page takes as long on a large site as on a small one. Made once for each. */
export const factIndex = oncePer((base: Sources) => {
  const facts = [...base.facts.values()];
  const disputing = byKeys(facts, ({ conflictsWith }) => conflictsWith);
  const disputed = ({ id, conflictsWith }: Fact): string[] =>
    [...conflictsWith, ...(disputing.get(id) ?? []).map((other) => other.id)].filter((other) => other !== id);
  return {
    /** Entity id → the facts that speak of it, in the base's order. */
    byEntity: byKeys(facts, (fact) => aboutOf(base, fact)),
    /** Fact id → the fact that replaced it. Of several the first counts, and a map keeps the last. */
    successor: new Map(
      facts.toReversed().flatMap((fact) => (fact.supersedes ? [[fact.supersedes, fact] as const] : [])),
    ),
    /** Fact id → the facts that contradict it, whichever of the two says so, in the base's order. */
    conflicts: byKeys(facts, disputed),
  };
});

/** Things by each of their keys, in their order, under one key once. */
export function byKeys<T>(
  things: readonly T[],
  keysOf: (thing: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const keyed = things.flatMap((thing) => [...new Set(keysOf(thing))].map((key) => ({ key, thing })));
  const byKey = Map.groupBy(keyed, ({ key }) => key);
  return new Map([...byKey].map(([key, group]) => [key, group.map(({ thing }) => thing)]));
}

/**
 * What a fact is about: the entities that it names, the companies and the model families behind its subjects, the terms that
 * explain its metric and its basis. Pages of entities show these facts, the list of facts and the search find them by these.
 * @returns ids, each once
 */
export function aboutOf(base: Sources, fact: Fact): string[] {
  const metric = base.metrics.get(fact.metric);
  const basis = fact.kind === 'figure' && fact.basis !== undefined ? metric?.bases[fact.basis] : undefined;
  const behind = fact.subjects.flatMap((id) => {
    const entity = base.entities.get(id);
    return [companyOf(base, id), entity?.kind === 'model' ? entity.family : undefined];
  });
  const ids = [...fact.subjects, ...fact.compares, fact.where, fact.attribution, ...behind, metric?.term, basis?.term];
  return [...new Set(ids)].flatMap((id) => (id !== undefined && base.entities.has(id) ? id : []));
}

/** The fact that replaced this one, where one did. */
export const successorOf = (base: Sources, id: string): Fact | undefined => factIndex(base).successor.get(id);
