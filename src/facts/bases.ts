import type { Metric } from '../schema/metric.ts';

/** The bases of a metric whose value that of `basis` can never be below: those that it declares, and theirs in turn. */
export function basesBelow({ bases }: Pick<Metric, 'bases'>, basis = '', found = new Set<string | undefined>()) {
  for (const below of bases[basis]?.neverBelow ?? []) {
    if (!found.has(below)) basesBelow({ bases }, below, found.add(below));
  }
  return found;
}
