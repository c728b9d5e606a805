import type { Metric } from '../schema/metric.ts';
import type { Base } from './base.ts';

/** The ways of counting that the facts use, by the name of their metric. */
export const basesInUse = (base: Pick<Base, 'metrics'>): { metric: string; basis: string }[] =>
  [...base.metrics.values()].flatMap(({ name, bases }) =>
    Object.values(bases).map((basis) => ({ metric: name, basis: basis.name })),
  );

/** The bases of a metric whose value that of `basis` can never be below: those that it declares, and theirs in turn. */
export function basesBelow({ bases }: Pick<Metric, 'bases'>, basis = '', found = new Set<string | undefined>()) {
  for (const below of bases[basis]?.neverBelow ?? []) {
    if (!found.has(below)) basesBelow({ bases }, below, found.add(below));
  }
  return found;
}
