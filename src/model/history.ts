import type { Entity } from '../schema/entity.ts';
import type { Fact, Figure } from '../schema/fact.ts';
import { periodOf } from '../text/period.ts';
import type { Base } from './base.ts';
import { companyOf } from './company.ts';
import { isSettled } from './fact.ts';
import { factIndex } from './fact-index.ts';

/** The values of one thing over time: the same subject, metric, basis and place of measurement. Two or more, oldest first. */
export type History = readonly [Dated, Dated, ...Dated[]];
/** A figure whose date is known. */
export type Dated = Figure & { date: string };

const isDated = (fact: Fact): fact is Dated => fact.kind === 'figure' && fact.date !== undefined;

/** What a fact measures. Facts with one key are values of the same thing, and the newer takes the older's place. */
export const thingOf = (fact: Fact): string =>
  [fact.subjects.join('+'), fact.metric, fact.kind === 'figure' ? (fact.basis ?? '') : '', fact.where ?? ''].join(' ');

/** A partial date's last day, so that 2024 is as new as 2024-12-31: nothing is known to have come after it in that year. */
const last = ({ date }: { date?: string | undefined }): number =>
  date === undefined ? Number.NEGATIVE_INFINITY : periodOf(date).last;

/**
 * How an entity's values changed: a history for each thing that was measured of it, or of its models where it is a company,
 * at two times or more. Values of one day are no history; they stand side by side elsewhere.
 */
export function historiesOf(base: Base, { id }: Pick<Entity, 'id'>): History[] {
  const own = (factIndex(base).byEntity.get(id) ?? [])
    .filter(isDated)
    .filter(({ subjects }) => subjects.some((subject) => subject === id || companyOf(base, subject) === id));
  return [...Map.groupBy(own, thingOf).values()].flatMap((group): History[] => {
    const [first, second, ...more] = group.toSorted((a, b) => last(a) - last(b));
    if (!first || !second || new Set(group.map(({ date }) => date)).size < 2) return [];
    return [[first, second, ...more]];
  });
}

/**
 * Of facts that could be drawn together, those that have been overtaken: a newer value of the same thing stands beside
 * them, or one that supersedes them. What is planned or in talks overtakes no value that has been reported, nor the other
 * way round. A fact without a date is not known to be older than any.
 */
export function overtaken(facts: readonly Fact[]): Set<Fact> {
  const track = (fact: Fact): string => `${thingOf(fact)} ${isSettled(fact.status)}`;
  const newest = new Map<string, number>();
  for (const fact of facts) newest.set(track(fact), Math.max(newest.get(track(fact)) ?? last(fact), last(fact)));
  const superseded = new Set(facts.map(({ supersedes }) => supersedes));
  return new Set(
    facts.filter(
      (fact) =>
        superseded.has(fact.id) || (fact.date !== undefined && last(fact) < (newest.get(track(fact)) ?? last(fact))),
    ),
  );
}
