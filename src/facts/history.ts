import { comparePartial } from '../korean/date.ts';
import type { Entity } from '../schema/entity.ts';
import type { Fact, Figure } from '../schema/fact.ts';
import type { Base } from './base.ts';
import { standsFor } from './company.ts';
import { conflictSets } from './conflicts.ts';
import { factIndex } from './fact-index.ts';
import { isSettled } from './marks.ts';
import { sortKey } from './relations.ts';

/** Values of one subject, metric, basis and place: two or more, oldest first, of which none contradicts another. */
export type History = readonly [Dated, Dated, ...Dated[]];
/** A figure whose date is known. */
type Dated = Figure & { date: string };

/** What a fact measures: of facts with one key the newer replaces the older, unless they contradict (`outdated`). */
export const thingOf = (fact: Fact): string =>
  [
    ...[fact.subjects.join('+'), fact.metric, fact.kind === 'figure' ? (fact.basis ?? '') : '', fact.where ?? ''],
    ...(fact.kind !== 'statement' && fact.text ? [fact.text] : []),
  ].join(' ');

const oldestFirst = <T extends Fact>(facts: readonly T[]): T[] =>
  facts.toSorted((a, b) => comparePartial(sortKey(a), sortKey(b)));

/**
 * How an entity's values changed: a history for each thing that was measured of it, or of its models where it is a company,
 * at two times or more. Values of one day are no history; they stand side by side elsewhere. Nor are values that contradict
 * one another: nobody says that the one became the other. What has not happened is no later value, unless a
 * source says that it took the place of another, or another its place.
 */
export function historiesOf(base: Base, { id }: Pick<Entity, 'id'>): History[] {
  const isOwn = ({ subjects }: Fact): boolean => subjects.some((subject) => standsFor(subject, id, base));
  const own = (factIndex(base).byEntity.get(id) ?? []).filter(isOwn).filter((fact) => fact.kind === 'figure');
  return [...Map.groupBy(own, thingOf).values()].flatMap((group): History[] => {
    const disputed = new Set<Fact>(conflictSets(group).flat());
    const linked = new Set(group.flatMap(({ id, supersedes }) => (supersedes === undefined ? [] : [id, supersedes])));
    const belongs = (fact: Figure): boolean => (isSettled(fact.status) || linked.has(fact.id)) && !disputed.has(fact);
    const [first, second, ...more] = oldestFirst(
      group.filter((fact): fact is Dated => fact.date !== undefined).filter(belongs),
    );
    if (!first || !second || new Set([first, second, ...more].map(({ date }) => date)).size < 2) return [];
    return [[first, second, ...more]];
  });
}

/**
 * Facts beside which a newer one of the same stands. What contradicts a fact is no newer value of it, whatever its date; nor
 * is a plan of what has happened, or the other way round. A fact without any day is not known to be older than any.
 */
export function outdated(facts: readonly Fact[]): Set<Fact> {
  return new Set(
    [...Map.groupBy(facts, (fact) => `${thingOf(fact)} ${isSettled(fact.status)}`).values()].flatMap((track) => {
      const setOf = new Map(conflictSets(track).flatMap((set) => set.map((fact) => [fact, set] as const)));
      const newestFirst = oldestFirst(track).reverse();
      return track.filter((fact) => {
        const set = setOf.get(fact);
        const newest = newestFirst.find((other) => set === undefined || setOf.get(other) !== set);
        return sortKey(fact) !== '' && newest !== undefined && sortKey(fact) < sortKey(newest);
      });
    }),
  );
}

/** Of facts to be drawn together those beside which a newer value of the same stands, or one that supersedes them. */
export function overtaken(facts: readonly Fact[]): Set<Fact> {
  const older = outdated(facts);
  const superseded = new Set(facts.map(({ supersedes }) => supersedes));
  return new Set(facts.filter((fact) => superseded.has(fact.id) || older.has(fact)));
}
