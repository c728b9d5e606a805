import type { Chart } from '../schema/chart.ts';
import type { Fact, Status } from '../schema/fact.ts';
import type { Metric } from '../schema/metric.ts';
import type { Base } from './base.ts';
import { isSettled } from './marks.ts';
import { selectionsOf } from './selection.ts';

/** A way in which values that share an axis may not compare: a key of `mixes` in a chart's file. */
export type Mix = keyof Chart['mixes'];

/** What of a value decides whether it compares with another. */
export interface Measured {
  readonly fact: string;
  readonly metric: string;
  readonly basis?: string | undefined;
  readonly status: Status;
  readonly money: boolean;
}

/** What of a fact decides whether it compares with another. */
export function measuredOf(fact: Fact, base: Pick<Base, 'units'>): Measured {
  const figure = fact.kind === 'figure' ? fact : undefined;
  const money = figure !== undefined && base.units.get(figure.unit)?.money === true;
  return { fact: fact.id, metric: fact.metric, basis: figure?.basis, status: fact.status, money };
}

/**
 * What does not compare of values on one axis: two metrics, two bases of one metric, settled and unsettled money; and which
 * facts stand on which side.
 */
export function mixesOf(values: readonly Measured[]) {
  const split = (mix: Mix, among: readonly Measured[], side: (value: Measured) => string) => {
    const groups = Map.groupBy(among, side);
    const sides = new Map([...groups].map(([key, group]) => [key, group.map(({ fact }) => fact)]));
    return sides.size > 1 ? [{ mix, sides }] : [];
  };
  const money = values.filter((value) => value.money);
  return [
    ...split('metric', values, ({ metric }) => metric),
    ...[...Map.groupBy(values, ({ metric }) => metric).values()].flatMap((group) =>
      split('basis', group, ({ basis }) => basis ?? ''),
    ),
    ...split('settlement', money, ({ status }) => (isSettled(status) ? 'settled' : 'unsettled')),
  ];
}

/** The mixes that a chart or one of its views shows and does not declare; what the chart as such shows is not named for its views. */
export function undeclaredMixes(chart: Chart, base: Pick<Base, 'facts' | 'entities' | 'units'>) {
  const seen = new Set<Mix>();
  return selectionsOf(chart, base).flatMap(({ id: view, drawn }) => {
    const found = mixesOf(drawn.map((fact) => measuredOf(fact, base))).filter(
      ({ mix }) => chart.mixes[mix] === undefined && !seen.has(mix),
    );
    for (const { mix } of found) seen.add(mix);
    return found.map((mix) => ({ ...mix, view }));
  });
}

/** The bases of a metric whose value that of `basis` can never be below: those that it declares, and theirs in turn. */
export function basesBelow({ bases }: Pick<Metric, 'bases'>, basis = '', found = new Set<string | undefined>()) {
  for (const below of bases[basis]?.neverBelow ?? []) {
    if (!found.has(below)) basesBelow({ bases }, below, found.add(below));
  }
  return found;
}
