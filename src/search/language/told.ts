import type { Base } from '../../facts/base.ts';
import { companyOf } from '../../facts/company.ts';
import { comparedWith } from '../../facts/compare.ts';
import { isPast, measureOf } from '../../facts/fact.ts';
import { isSettled, markPath } from '../../facts/marks.ts';
import { givenNames } from '../../facts/names.ts';
import { chartsWith } from '../../facts/relations.ts';
import { type FactWords, factWords, timeOf } from '../../facts/view.ts';
import { amountPredicate } from '../../korean/amount.ts';
import { withJosa } from '../../korean/josa.ts';
import { oncePer } from '../../korean/once-per.ts';
import { unbreakable } from '../../korean/unbreakable.ts';
import type { Chart } from '../../schema/chart.ts';
import type { Fact } from '../../schema/fact.ts';

/** A metric by the words that ask for it, and each of its bases by its own. The first word is its name. */
export type Measure = ReturnType<typeof measuresOf>[string];
/** A fact as an answer tells it, and what a question may name of it. */
export type Told = ReturnType<typeof tell>;
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
    return [
      id,
      { kind, words: called(name, words, term), bases: Object.fromEntries(own) as Record<string, readonly string[]> },
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

/** The answer in a sentence, with what its value is short of a plain report: `오픈AI 기업가치는 1500억 달러(계획 인용 보도)다.` Words are one by themselves. */
function sentenceOf(fact: Fact, { valueText, voucher, status, statusName }: FactWords, base: Base): string | undefined {
  if (fact.kind === 'statement') return undefined;
  const remark = voucher === 'press' && isSettled(status) ? undefined : statusName;
  return `${withJosa(measureOf(fact, base), '은/는')} ${amountPredicate(valueText, isPast(fact, base), remark)}.`;
}

/** Tells a fact. `beside`: whom it names otherwise, and who makes what it is of. `versus`: what is told of it beside another, and whether that settles which is greater. */
function tell(fact: Fact, base: Base, placeOf: PlaceOf, chartAt: ChartAt) {
  const words = factWords(fact, base);
  const { told = [], untold = [] } = fact.kind === 'figure' ? comparedWith(fact, base) : {};
  const at = (ids: readonly (string | undefined)[]): number[] => ids.flatMap((id) => placeOf(id) ?? []);
  const makers = fact.subjects.map((id) => companyOf(base, id));
  const units = fact.kind === 'figure' ? [fact.unit, ...Object.keys(fact.asStated)] : [];
  return {
    id: fact.id,
    topic: words.topic,
    sentence: sentenceOf(fact, words, base),
    values: [words.valueText, ...words.alsoStated].map(unbreakable),
    mark: markPath(words),
    how: [words.basisName, words.where, words.statusName, timeOf(words)].filter(Boolean).join(' · '),
    source: words.source,
    kind: fact.kind,
    metric: fact.metric,
    basis: fact.kind === 'figure' ? fact.basis : undefined,
    status: fact.status,
    when: fact.date ?? fact.said,
    units: units.map((id) => base.units.get(id)?.name ?? id),
    text: fact.text ?? '',
    of: at(fact.subjects),
    beside: at([fact.where, fact.attribution, ...fact.compares, ...makers]),
    where: placeOf(fact.where),
    chart: chartsWith(base, fact.id).map(chartAt)[0],
    versus: Object.fromEntries(
      [told, untold].flatMap((found, i) =>
        found.map(({ fact: { id }, words: said }) => [id, [said, i === 0] as const]),
      ),
    ),
  };
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
