import type { Article } from '../schema/article.ts';
import type { Chart } from '../schema/chart.ts';
import { AS_OF_SOURCE } from '../schema/common.ts';
import type { Entity } from '../schema/entity.ts';
import type { Fact } from '../schema/fact.ts';
import type { Correction, Retired } from '../schema/ledger.ts';
import type { Metric, Unit } from '../schema/metric.ts';
import type { Prose } from '../schema/prose.ts';
import type { Publisher } from '../schema/publisher.ts';
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
  readonly publisher: Publisher;
}

const byId = <T extends { id: string }>(items: readonly Written<T>[]): Map<string, T> =>
  new Map(items.map(({ value }) => [value.id, value]));

/** Gives a fact what its source says of it: the day, where its author dated it by the source; who speaks, of what is no report. */
function sourced<T extends Fact>(fact: T, sources: ReadonlyMap<string, Source>): T {
  const source = sources.get(fact.source);
  const read = source && source.kind !== 'outlet' ? source : undefined;
  const speaker = fact.attribution ?? (read?.kind === 'report' ? undefined : read?.outlet);
  const spoken = speaker === undefined ? fact : { ...fact, attribution: speaker };
  return fact.date === AS_OF_SOURCE ? { ...spoken, date: read?.date, asOfSource: true } : spoken;
}

/** The names of an article's authors, and of those who have a page the ids. */
function bylineOf(authors: readonly string[], { entities }: Content): Pick<Article, 'authors' | 'people'> {
  const written = authors.map((author) => entities.find(({ value }) => value.id === author)?.value ?? { name: author });
  const people = written.flatMap((one) => ('id' in one ? [[one.name, one.id] as const] : []));
  return { authors: written.map(({ name }) => name), people: Object.fromEntries(people) };
}

/** Makes the base of what was read. Where an id stands twice the later wins, so look at the rules' problems first. */
export function toBase(content: Content): Base {
  const sections = Map.groupBy(content.sections, ({ value }) => value.article);
  const picturesOf = (slug: string): Article['pictures'] =>
    new Map(content.pictures.flatMap(({ article, id, file }) => (article === slug ? [[id, file]] : [])));
  const sources = byId(content.sources);
  return {
    sources,
    metrics: byId(content.metrics),
    units: byId(content.units),
    facts: new Map([...byId(content.facts)].map(([id, fact]) => [id, sourced(fact, sources)])),
    entities: new Map(content.entities.map(({ value, body, file }) => [value.id, { ...value, body, file }])),
    charts: byId(content.charts),
    articles: new Map(
      content.articles.map(({ value }) => [
        value.slug,
        {
          ...value,
          ...bylineOf(value.authors, content),
          pictures: picturesOf(value.slug),
          sections: (sections.get(value.slug) ?? []).map((one) => one.value).toSorted((a, b) => a.order - b.order),
        },
      ]),
    ),
    corrections: content.corrections.map(({ value }) => value),
    retired: content.retired.map(({ value }) => value),
    publisher: content.publisher.value,
  };
}
