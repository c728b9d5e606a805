import type { Base } from '../../facts/base.ts';
import { companyOf } from '../../facts/company.ts';
import { isPast, statedIn } from '../../facts/fact.ts';
import { isSettled, markPath } from '../../facts/marks.ts';
import { givenNames } from '../../facts/names.ts';
import { chartsWith, conflictsOf } from '../../facts/relations.ts';
import { factWords, timeOf } from '../../facts/view.ts';
import { oncePer } from '../../korean/once-per.ts';
import { unbreakable } from '../../korean/unbreakable.ts';
import type { Chart } from '../../schema/chart.ts';
import type { Fact } from '../../schema/fact.ts';
import { inWords, type Kept, type Told } from './in-words.ts';

/** A metric by the words that ask for it, and each of its bases by its own. The first word is its name. */
export type Measure = ReturnType<typeof measuresOf>[string];
/** Where entities stand in the dictionary, and where charts do. */
type PlaceOf = (id: string | undefined) => number | undefined;
type ChartAt = (chart: Chart) => number;

/** Every metric that has facts, by its id. */
export function measuresOf({ metrics, facts, entities }: Base) {
  const called = (name: string, words: readonly string[] = [], term = ''): readonly string[] => {
    const entity = entities.get(term);
    return [...new Set([name, ...words, ...(entity ? givenNames(entity) : [])])];
  };
  const used = new Set([...facts.values()].flatMap(({ metric }) => metrics.get(metric) ?? []));
  const measures = [...used].map(({ id, kind, name, words, term, bases }) => {
    const own = Object.entries(bases).map(([basis, of]) => [
      basis,
      called(of.name, [of.short, ...(of.words ?? [])], of.term),
    ]);
    const above = Object.entries(bases).flatMap(([basis, { neverBelow }]) =>
      neverBelow.length > 0 ? [[basis, neverBelow] as const] : [],
    );
    return [
      id,
      {
        kind,
        words: called(name, words, term),
        bases: Object.fromEntries(own) as Record<string, readonly string[]>,
        /** The bases below which the value on another never is (`basesBelow`). */
        neverBelow: above.length > 0 ? (Object.fromEntries(above) as Record<string, readonly string[]>) : undefined,
      },
    ] as const;
  });
  return Object.fromEntries(measures);
}

/** Other words for what is measured, by the id of what they lead to: the term that explains it, else a chart of it. */
export const otherWords = oncePer((base: Base): ReadonlyMap<string, readonly string[]> => {
  const charts = [...base.charts.values()];
  const found = [...base.metrics.values()].map(({ id, term, words = [] }) => {
    const chart = charts.find(({ facts }) => facts.some((fact) => base.facts.get(fact)?.metric === id));
    return { to: term ?? chart?.id ?? '', words: words.filter((word) => !/다$|^.$/.test(word)) };
  });
  return new Map([...Map.groupBy(found, ({ to }) => to)].map(([to, own]) => [to, own.flatMap(({ words }) => words)]));
});

/** Tells a fact. */
function tell(fact: Fact, base: Base, placeOf: PlaceOf, chartAt: ChartAt): Told {
  const words = factWords(fact, base);
  const at = (ids: readonly (string | undefined)[]): number[] => ids.flatMap((id) => placeOf(id) ?? []);
  const makers = fact.subjects.map((id) => companyOf(base, id));
  const units = fact.kind === 'figure' ? [fact.unit, ...Object.keys(fact.asStated)] : [];
  const isOutlet = base.sources.get(fact.attribution ?? '')?.kind === 'outlet';
  const period = fact.asOfSource ? 'source' : 'period';
  const kept: Kept = {
    id: fact.id,
    kind: fact.kind,
    metric: fact.metric,
    basis: fact.kind === 'figure' ? fact.basis : undefined,
    status: fact.status,
    when: fact.date ?? fact.said,
    clock: fact.date ? period : fact.said ? (isOutlet ? 'outlet' : 'said') : undefined,
    of: at(fact.subjects),
    names: fact.subjects.map((id) => {
      const { name = id, reading } = base.entities.get(id) ?? {};
      return reading ? [name, reading] : [name];
    }),
    beside: at([fact.where, fact.attribution, ...fact.compares, ...makers]),
    where: placeOf(fact.where),
    chart: chartsWith(base, fact.id).map(chartAt)[0],
    text: fact.text ?? '',
    stated: units.flatMap((id) => {
      const [unit, stated] = [base.units.get(id), fact.kind === 'figure' ? statedIn(fact, id) : undefined];
      if (!unit || !stated) return [];
      const { name, space, money } = unit;
      return { value: stated.value, bound: stated.bound, unit: { name, space, money } };
    }),
    apart: [words.basisName, words.where],
    time: words.isEvent ? words.valueText : timeOf(words),
    isPast: isPast(fact, base),
    mark: markPath(words),
    markName: words.statusName,
    isPlain: words.voucher === 'press' && isSettled(words.status),
    source: words.source,
    against: conflictsOf(base, fact).map(({ id }) => id),
    supersedes: fact.supersedes,
    ratioOf: fact.kind === 'figure' ? base.facts.get(fact.ratio?.of ?? '')?.metric : undefined,
  };
  const metric = base.metrics.get(fact.metric)?.name ?? fact.metric;
  return { ...kept, ...inWords(kept, metric, [words.valueText, ...words.alsoStated].map(unbreakable)) };
}

/** The facts that answer for an entity: its own, a company's models', and those of a model's maker that count what its own do. */
export function toldOf(base: Base, placeOf: PlaceOf, chartAt: ChartAt): (id: string) => Told[] {
  const all = [...base.facts.values()].map((fact) => ({ fact, told: tell(fact, base, placeOf, chartAt) }));
  return (id) => {
    const entity = base.entities.get(id);
    const maker = entity?.kind === 'model' ? entity.by : undefined;
    const own = all.filter(({ fact }) => fact.subjects.includes(id));
    const alike = new Set(own.map(({ fact }) => fact.metric));
    const others = all.filter(
      ({ fact: { kind, subjects, metric } }) =>
        kind === 'figure' &&
        !subjects.includes(id) &&
        subjects.some((subject) => companyOf(base, subject) === id || (subject === maker && alike.has(metric))),
    );
    return [...own, ...others].map(({ told }) => told);
  };
}
