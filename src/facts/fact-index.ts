import type { Fact } from '../schema/fact.ts';
import type { Base } from './base.ts';
import { companyOf } from './company.ts';

/** Facts by what asks for them, so that a page takes as long on a large site as on a small one. */
export interface FactIndex {
  /** Entity id → the facts that speak of it, in the base's order. */
  readonly byEntity: ReadonlyMap<string, readonly Fact[]>;
  /** Fact id → the fact that replaced it. */
  readonly successor: ReadonlyMap<string, Fact>;
  /** Fact id → the facts that contradict it, whichever of the two says so, in the base's order. */
  readonly conflicts: ReadonlyMap<string, readonly Fact[]>;
}

type Sources = Pick<Base, 'facts' | 'entities' | 'metrics'>;

const indexes = new WeakMap<Sources, FactIndex>();

/** The index of a base, made once for each. */
export function factIndex(base: Sources): FactIndex {
  const known = indexes.get(base);
  if (known) return known;
  const byEntity = new Map<string, Fact[]>();
  const successor = new Map<string, Fact>();
  const conflicts = new Map<string, Fact[]>();
  const facts = [...base.facts.values()];
  const others = new Map<string, string[]>();
  for (const { id, conflictsWith } of facts) {
    for (const other of conflictsWith) {
      append(others, id, other);
      append(others, other, id);
    }
  }
  for (const fact of facts) {
    for (const id of aboutOf(base, fact)) append(byEntity, id, fact);
    if (fact.supersedes !== undefined && !successor.has(fact.supersedes)) successor.set(fact.supersedes, fact);
    for (const id of new Set(others.get(fact.id))) if (id !== fact.id) append(conflicts, id, fact);
  }
  const index = { byEntity, successor, conflicts };
  indexes.set(base, index);
  return index;
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

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
