import type { Base } from '../facts/base.ts';
import { companyOf } from '../facts/company.ts';
import { comparedWith } from '../facts/compare.ts';
import { givenNames } from '../facts/names.ts';
import { chartsWith } from '../facts/relations.ts';
import { factWords, timeOf } from '../facts/view.ts';
import { oncePer } from '../korean/once-per.ts';
import type { Fact } from '../schema/fact.ts';

/** A metric by the words that ask for it, and each of its bases by its own. The first word is its name. */
export interface Measure {
  readonly kind: Fact['kind'];
  readonly words: readonly string[];
  readonly bases: Readonly<Record<string, readonly string[]>>;
}

/** A fact as an answer tells it, and what a question may name of it. Things are places in the dictionary. */
export interface Told {
  readonly id: string;
  readonly topic: string;
  /** In the source's unit, then in others that it states. */
  readonly values: readonly string[];
  /** Basis, place, how settled it is, when. */
  readonly how: string;
  readonly source: string;
  readonly kind: Fact['kind'];
  readonly metric: string;
  readonly basis?: string | undefined;
  readonly status: Fact['status'];
  /** The period that it holds for, or the day on which it was said. */
  readonly when?: string | undefined;
  readonly units: readonly string[];
  /** What it is of, beside its subject: a statement's words. */
  readonly text: string;
  readonly of: readonly number[];
  readonly beside: readonly number[];
  readonly where?: number | undefined;
  readonly chart?: number | undefined;
  /** What can be told of it beside another, by that one's id, and whether it settles which is greater. */
  readonly versus: Readonly<Record<string, readonly [words: string, settled: boolean]>>;
}

/** Every metric that has facts, by its id. */
export function measuresOf({ metrics, facts, entities }: Base): Record<string, Measure> {
  const used = new Set([...facts.values()].map(({ metric }) => metric));
  const called = (name: string, words: readonly string[] = [], term = ''): string[] => {
    const entity = entities.get(term);
    return [...new Set([name, ...words, ...(entity ? givenNames(entity) : [])])];
  };
  return Object.fromEntries(
    [...metrics.values()].flatMap(({ id, kind, name, words, term, bases }) => {
      const own = Object.entries(bases).map(([basis, { name: full, short, words: others = [], term: of }]) => [
        basis,
        called(full, [short, ...others], of),
      ]);
      return used.has(id) ? [[id, { kind, words: called(name, words, term), bases: Object.fromEntries(own) }]] : [];
    }),
  );
}

/** Other words for what is measured, by the id of what they lead to: the term that explains it, else a chart of it. */
export const otherWords = oncePer((base: Base): ReadonlyMap<string, readonly string[]> => {
  const charts = [...base.charts.values()];
  const found = [...base.metrics.values()].flatMap(({ id, term, words = [] }) => {
    const to = term ?? charts.find(({ facts }) => facts.some((fact) => base.facts.get(fact)?.metric === id))?.id;
    return to === undefined ? [] : [{ to, words: words.filter((word) => !/다$|^.$/.test(word)) }];
  });
  const byTarget = Map.groupBy(found, ({ to }) => to);
  return new Map([...byTarget].map(([to, own]) => [to, own.flatMap(({ words }) => words)]));
});

/** The facts that answer for each entity, by its id: its own, a company's also those of its models, a model's those of its maker that count the same. */
export function toldOf(
  base: Base,
  placeOf: ReadonlyMap<string, number>,
  chartAt: (id: string) => number | undefined,
): Map<string, Told[]> {
  const at = (ids: readonly (string | undefined)[]): number[] => ids.flatMap((id) => placeOf.get(id ?? '') ?? []);
  const all = [...base.facts.values()].map((fact): { fact: Fact; told: Told; owners: string[] } => {
    const words = factWords(fact, base);
    const { told = [], untold = [] } = fact.kind === 'figure' ? comparedWith(fact, base) : {};
    const beside = [fact.where, fact.attribution, ...fact.compares];
    const owners = fact.subjects.flatMap((id) => companyOf(base, id) ?? []);
    return {
      fact,
      owners,
      told: {
        id: fact.id,
        topic: words.topic,
        values: [words.valueText, ...words.alsoStated],
        how: [words.basisName, words.where, words.statusName, timeOf(words)].filter(Boolean).join(' · '),
        source: words.source,
        kind: fact.kind,
        metric: fact.metric,
        basis: fact.kind === 'figure' ? fact.basis : undefined,
        status: fact.status,
        when: fact.date ?? fact.said,
        units:
          fact.kind === 'figure'
            ? [fact.unit, ...Object.keys(fact.asStated)].map((id) => base.units.get(id)?.name ?? id)
            : [],
        text: fact.text ?? '',
        of: at(fact.subjects),
        beside: at([...beside, ...owners]),
        where: at([fact.where])[0],
        chart: chartsWith(base, fact.id).map(({ id }) => chartAt(id))[0],
        versus: Object.fromEntries(
          [told, untold].flatMap((found, i) => found.map(({ fact: { id }, words: said }) => [id, [said, i === 0]])),
        ),
      },
    };
  });
  const counted = ({ fact }: (typeof all)[number]): boolean => fact.kind === 'figure';
  return new Map(
    [...base.entities.values()].map((entity) => {
      const own = all.filter(({ fact }) => fact.subjects.includes(entity.id));
      const below = all.filter((one) => counted(one) && !own.includes(one) && one.owners.includes(entity.id));
      const alike = new Set(own.filter(counted).map(({ fact }) => fact.metric));
      const maker = entity.kind === 'model' ? entity.by : undefined;
      const above = all.filter(
        (one) => counted(one) && maker !== undefined && one.fact.subjects.includes(maker) && alike.has(one.fact.metric),
      );
      return [entity.id, [...own, ...below, ...above].map(({ told }) => told)];
    }),
  );
}
