import type { Chart } from '../schema/chart.ts';
import type { Entity } from '../schema/entity.ts';
import type { Fact } from '../schema/fact.ts';
import { compareKorean } from '../text/collate.ts';
import { comparePartial } from '../text/date.ts';
import type { Base } from './base.ts';

/** Entities of one kind, in the order of the Korean alphabet. */
export function entitiesOf<K extends Entity['kind']>(base: Base, kind: K): Extract<Entity, { kind: K }>[] {
  return [...base.entities.values()]
    .filter((entity): entity is typeof entity & Extract<Entity, { kind: K }> => entity.kind === kind)
    .toSorted((a, b) => compareKorean(a.name, b.name));
}

/** A company's models and products, in the order of the Korean alphabet. */
export const modelsOf = (base: Base, company: string): Extract<Entity, { kind: 'model' }>[] =>
  entitiesOf(base, 'model').filter(({ by }) => by === company);

/** The versions of a model's family, itself left out. */
export function relativesOf(
  base: Base,
  model: Extract<Entity, { kind: 'model' }>,
): Extract<Entity, { kind: 'model' }>[] {
  const family = model.family ?? model.id;
  return entitiesOf(base, 'model').filter((other) => other.id !== model.id && (other.family ?? other.id) === family);
}

/** The company behind a subject: itself, its maker, its employer. Undefined for a term. */
export function companyOf(base: Pick<Base, 'entities'>, id: string): string | undefined {
  const entity = base.entities.get(id);
  if (entity?.kind === 'company') return id;
  if (entity?.kind === 'model') return entity.by;
  return entity?.kind === 'person' ? entity.of : undefined;
}

/** Facts, newest first; those without a date last. */
export const newestFirst = (facts: Iterable<Fact>): Fact[] =>
  [...facts].sort((a, b) => {
    if (a.date && b.date) return comparePartial(b.date, a.date);
    return a.date ? -1 : b.date ? 1 : 0;
  });

/**
 * Facts that speak of an entity, newest first. A company's include those of its models; a term's are those of the
 * metrics and bases that it explains; a person's are those that they are named for.
 */
export function factsOf(base: Base, entity: Pick<Entity, 'id' | 'kind'>): Fact[] {
  return newestFirst([...base.facts.values()].filter((fact) => speaksOf(base, fact, entity)));
}

function speaksOf(base: Base, fact: Fact, { id, kind }: Pick<Entity, 'id' | 'kind'>): boolean {
  if ([...fact.subjects, ...fact.compares, fact.where, fact.attribution].includes(id)) return true;
  if (kind === 'company') return fact.subjects.some((subject) => companyOf(base, subject) === id);
  if (kind !== 'term') return false;
  const metric = base.metrics.get(fact.metric);
  return (
    metric?.term === id ||
    (fact.kind === 'figure' && fact.basis !== undefined && metric?.bases[fact.basis]?.term === id)
  );
}

/** Charts that draw a fact of the entity. */
export function chartsOf(base: Base, entity: Pick<Entity, 'id' | 'kind'>): Chart[] {
  const own = new Set(factsOf(base, entity).map(({ id }) => id));
  return [...base.charts.values()].filter(({ facts }) => facts.some((id) => own.has(id)));
}

/** Charts that draw a fact. */
export const chartsWith = (base: Base, fact: string): Chart[] =>
  [...base.charts.values()].filter(({ facts }) => facts.includes(fact));

/** The fact that replaced this one, where one did. */
export const successorOf = (base: Base, id: string): Fact | undefined =>
  [...base.facts.values()].find(({ supersedes }) => supersedes === id);

/** Facts that contradict this one, whichever of the two says so. */
export const conflictsOf = (base: Base, fact: Fact): Fact[] =>
  [...base.facts.values()].filter(
    (other) => other.id !== fact.id && (fact.conflictsWith.includes(other.id) || other.conflictsWith.includes(fact.id)),
  );
