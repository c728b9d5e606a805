import type { Article } from '../schema/article.ts';
import type { Chart } from '../schema/chart.ts';
import { AS_OF_SOURCE } from '../schema/common.ts';
import type { Entity } from '../schema/entity.ts';
import type { Fact } from '../schema/fact.ts';
import type { Correction, Retired } from '../schema/ledger.ts';
import type { Metric, Unit } from '../schema/metric.ts';
import type { Prose } from '../schema/prose.ts';
import type { Source } from '../schema/source.ts';
import type { Content, Written } from './content.ts';

/**
 * The base: everything that `content/` holds, checked and by id. Prose, charts, tables, search, pictures and feeds all
 * read from it and from nowhere else. Maps keep the order of files sorted by path.
 */
export interface Base {
  readonly sources: ReadonlyMap<string, Source>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** Companies, models, people and terms; an id is unique across the four. */
  readonly entities: ReadonlyMap<string, Entity & { readonly body: Prose; readonly file: string }>;
  readonly charts: ReadonlyMap<string, Chart>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly corrections: readonly Correction[];
  readonly retired: readonly Retired[];
}

const byId = <T extends { id: string }>(items: readonly Written<T>[]): Map<string, T> =>
  new Map(items.map(({ value }) => [value.id, value]));

/** Gives a fact that its author dated by the source the day on which the source appeared. */
function dated<T extends Fact>(fact: T, sources: ReadonlyMap<string, Source>): T {
  if (fact.date !== AS_OF_SOURCE) return fact;
  const source = sources.get(fact.source);
  return { ...fact, date: source?.kind === 'report' ? source.date : undefined, asOfSource: true };
}

/**
 * Makes the base of what was read. Where an id stands twice the later one wins, so look at the rules' problems first.
 */
export function toBase(content: Content): Base {
  const sections = Map.groupBy(
    content.sections.map(({ value }) => value),
    ({ article }) => article,
  );
  const picturesOf = (slug: string): Article['pictures'] =>
    new Map(content.pictures.flatMap(({ article, id, file }) => (article === slug ? [[id, file]] : [])));
  const sources = byId(content.sources);
  return {
    sources,
    metrics: byId(content.metrics),
    units: byId(content.units),
    facts: new Map([...byId(content.facts)].map(([id, fact]) => [id, dated(fact, sources)])),
    entities: new Map(content.entities.map(({ value, body, file }) => [value.id, { ...value, body, file }])),
    charts: byId(content.charts),
    articles: new Map(
      content.articles.map(({ value }) => [
        value.slug,
        {
          ...value,
          pictures: picturesOf(value.slug),
          sections: (sections.get(value.slug) ?? []).toSorted((a, b) => a.order - b.order),
        },
      ]),
    ),
    corrections: content.corrections.map(({ value }) => value),
    retired: content.retired.map(({ value }) => value),
  };
}
