import { compareKorean } from '../korean/collate.ts';
import { isoDay } from '../korean/date.ts';
import { oncePer } from '../korean/once-per.ts';
import { comparePeriods, periodOf } from '../korean/period.ts';
import type { Chart } from '../schema/chart.ts';
import type { Entity } from '../schema/entity.ts';
import type { Fact } from '../schema/fact.ts';
import type { Base } from './base.ts';
import { factIndex } from './fact-index.ts';

type OfKind<K extends Entity['kind']> = Extract<Entity, { kind: K }>;

/** Entities in the order of the Korean alphabet, sorted once for each base. */
const inOrder = oncePer((entities: Base['entities']): readonly Entity[] =>
  [...entities.values()].sort((a, b) => compareKorean(a.name, b.name)),
);

const byKind = oncePer((entities: Base['entities']) => Map.groupBy(inOrder(entities), ({ kind }) => kind));

/** Entities of one kind, in that order. */
export const entitiesOf = <K extends Entity['kind']>(base: Base, kind: K): readonly OfKind<K>[] =>
  (byKind(base.entities).get(kind) ?? []) as OfKind<K>[];

/**
 * The entities of a list that the most facts speak of, the best known first; of those that are level the list's order.
 * @param most how many
 */
export function bestKnown<T extends Entity>(base: Base, entities: readonly T[], most: number): readonly T[] {
  const { byEntity } = factIndex(base);
  const facts = ({ id }: Entity): number => byEntity.get(id)?.length ?? 0;
  return entities.toSorted((a, b) => facts(b) - facts(a)).slice(0, most);
}

/** A company's models and products, in the order of the Korean alphabet. */
export const modelsOf = (base: Base, company: string): OfKind<'model'>[] =>
  entitiesOf(base, 'model').filter(({ by }) => by === company);

/** The versions of a model's family, itself left out. */
export function relativesOf(base: Base, model: OfKind<'model'>): OfKind<'model'>[] {
  const family = model.family ?? model.id;
  return entitiesOf(base, 'model').filter((other) => other.id !== model.id && (other.family ?? other.id) === family);
}

/**
 * The day by which a fact is sorted, `2024-10-02`, or nothing. It is the last that its period may cover, since nothing is known to
 * have come after it in that time; else the day it was said, after which it cannot have been measured.
 */
export function sortKey({ date, said }: Pick<Fact, 'date' | 'said'>): string {
  const period = date ?? said;
  return period === undefined ? '' : isoDay(periodOf(period).last);
}

/** Facts, newest first by when they held, or where that is not known by when they were said; those without either last. */
export const newestFirst = (facts: Iterable<Fact>): Fact[] =>
  [...facts].sort((a, b) => {
    const [one, two] = [a.date ?? a.said, b.date ?? b.said];
    if (one && two) return comparePeriods(two, one);
    return one ? -1 : two ? 1 : 0;
  });

/** What firms and media said, whatever its mark (`voucherOf`), newest first; what people said is told by {@link factsOf}. */
export const quotedFacts = (base: Base): Fact[] =>
  newestFirst(
    [...base.facts.values()].filter(
      ({ attribution }) => attribution !== undefined && base.entities.get(attribution)?.kind !== 'person',
    ),
  );

/**
 * Facts that are about an entity (`aboutOf`), newest first. A company's include those of its models, a family's those of its
 * versions; a term's are those of the metrics and bases that it explains; a person's are those that they are named for.
 */
export const factsOf = (base: Base, { id }: Pick<Entity, 'id'>): Fact[] =>
  newestFirst(factIndex(base).byEntity.get(id) ?? []);

/** The entities that a fact speaks of, in the order of the Korean alphabet: what the list of facts can be asked about. */
export const entitiesWithFacts = (base: Base): Entity[] => {
  const { byEntity } = factIndex(base);
  return inOrder(base.entities).filter(({ id }) => byEntity.has(id));
};

export function chartsOf(base: Base, entity: Pick<Entity, 'id' | 'kind'>): Chart[] {
  const own = new Set(factsOf(base, entity).map(({ id }) => id));
  return [...base.charts.values()].filter(({ facts }) => facts.some((id) => own.has(id)));
}

export const chartsWith = (base: Base, fact: string): Chart[] =>
  [...base.charts.values()].filter(({ facts }) => facts.includes(fact));

/** Facts that contradict this one, whichever of the two says so. */
export const conflictsOf = (base: Pick<Base, 'facts' | 'entities' | 'metrics'>, fact: Fact): readonly Fact[] =>
  factIndex(base).conflicts.get(fact.id) ?? [];
