import type { Base } from '../facts/base.ts';
import type { Content } from '../facts/content.ts';
import { nameIndexOf } from '../facts/names.ts';
import { findNames } from '../korean/names.ts';
import type { Article } from '../schema/article.ts';
import type { Prose } from '../schema/prose.ts';
import { entityRooms } from '../site/url.ts';

/** Whether an article is not to be read yet: a draft, or one under embargo. */
export const isWithheld = ({ status, publish }: Pick<Article, 'status' | 'publish'>, now: number): boolean =>
  status === 'draft' || (publish !== undefined && Date.parse(publish) > now);

/** What a build leaves out. */
export interface Withheld {
  readonly articles: readonly Pick<Article, 'slug' | 'status' | 'publish'>[];
  /** Files that only those articles make use of, and their own, from the project's root. */
  readonly files: ReadonlySet<string>;
}

/**
 * Parts content that may be published from articles that may not be yet and from what only they speak of: facts and charts,
 * and the companies, models and people of those facts. What a published page speaks of stays, and so does what nobody does.
 * @param base the base of all of it
 * @param now the time, in milliseconds
 * @returns the content without them, the same value where there are none
 */
export function withhold(content: Content, base: Base, now: number): { content: Content; withheld: Withheld } {
  const articles = [...base.articles.values()].filter((article) => isWithheld(article, now));
  if (articles.length === 0) return { content, withheld: { articles, files: new Set() } };
  const graph = graphOf(base);
  const drafts = articles.map(({ slug }) => `article ${slug}`);
  const hidden = reached(drafts, graph);
  const others = [...graph.keys()].filter((thing) => !hidden.has(thing));
  const shown = reached(others, graph);
  // A term is nobody's secret, and its page may have been there before.
  const isTerm = (thing: string): boolean => base.entities.get(thing.replace('entity ', ''))?.kind === 'term';
  const isOut = (thing: string): boolean => hidden.has(thing) && !shown.has(thing) && !isTerm(thing);
  const files = new Set<string>();
  const keep = <T extends { readonly file: string }>(items: readonly T[], thingOf: (item: T) => string): T[] =>
    items.filter((item) => {
      const out = isOut(thingOf(item));
      if (out) files.add(item.file);
      return !out;
    });
  return {
    content: {
      ...content,
      sources: keep(content.sources, ({ value }) => `source ${value.id}`),
      facts: keep(content.facts, ({ value }) => `fact ${value.id}`),
      entities: keep(content.entities, ({ value }) => `entity ${value.id}`),
      charts: keep(content.charts, ({ value }) => `chart ${value.id}`),
      articles: keep(content.articles, ({ value }) => `article ${value.slug}`),
      sections: keep(content.sections, ({ value }) => `article ${value.article}`),
      corrections: keep(content.corrections, ({ value }) => `fact ${value.fact}`),
      retired: content.retired.filter(({ value: { kind, to } }) => {
        const list = kind === 'section' ? 'article' : kind === 'view' ? 'chart' : kind;
        return !isOut(`${list in entityRooms ? 'entity' : list} ${to.split('/')[0]}`);
      }),
    },
    withheld: { articles, files },
  };
}

function reached(from: readonly string[], graph: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set(from);
  for (const thing of found) for (const other of graph.get(thing) ?? []) found.add(other);
  return found;
}

function graphOf(base: Base): Map<string, readonly string[]> {
  const names = nameIndexOf(base);
  const all = (list: string, ids: readonly (string | undefined)[]): string[] => ids.map((id) => `${list} ${id}`);
  const inTexts = (texts: readonly Prose[], ...lines: readonly string[]): string[] => [
    ...texts.flatMap(({ facts, charts }) => [...all('fact', facts), ...all('chart', charts)]),
    ...findNames([...texts.map(({ plain }) => plain), ...lines].join('\n'), names).map(({ of }) => `entity ${of.id}`),
  ];
  const graph = new Map<string, readonly string[]>();
  for (const { slug, title, standfirst, summary, sections, ...given } of base.articles.values())
    graph.set(`article ${slug}`, [
      ...inTexts([standfirst, ...summary], title),
      ...sections.flatMap((section) => inTexts([section.body], section.title, section.summary)),
      ...all('source', given.sources),
      ...all('chart', given.charts),
      ...all('entity', Object.values(given.people)),
    ]);
  for (const fact of base.facts.values())
    graph.set(`fact ${fact.id}`, [
      ...all('entity', [...fact.subjects, ...fact.compares, fact.attribution, fact.where]),
      ...all('source', [fact.source, fact.attribution]),
      ...all('fact', [...fact.conflictsWith, fact.supersedes]),
      ...(fact.kind === 'figure' ? all('fact', [fact.ratio?.of, fact.ratio?.to]) : []),
    ]);
  for (const { id, facts, views } of base.charts.values()) {
    const shown = Object.values(views).flatMap(({ focus, company }) => [focus, company]);
    graph.set(`chart ${id}`, [...all('fact', facts), ...all('entity', shown)]);
  }
  for (const entity of base.entities.values())
    graph.set(`entity ${entity.id}`, [
      ...inTexts([entity.body], entity.summary, entity.caution ?? ''),
      ...(entity.kind === 'model' ? all('entity', [entity.by, entity.family]) : []),
      ...(entity.kind === 'person' ? all('entity', [entity.of]) : []),
    ]);
  for (const source of base.sources.values()) {
    const from = source.kind === 'outlet' ? [] : [source.outlet];
    graph.set(`source ${source.id}`, [...all('source', from), ...all('entity', from)]);
  }
  return graph;
}

/** What a build leaves out, in a line for whoever runs it; undefined where that is nothing. */
export function withheldWords({ articles, files }: Withheld): string | undefined {
  if (articles.length === 0) return undefined;
  const minute = (publish = ''): string => publish.slice(0, 16).replace('T', ' ');
  const list = articles
    .map(({ slug, status, publish }) => `${slug}(${status ? '초고' : `${minute(publish)}부터`})`)
    .join(', ');
  const beside = [...files].filter((file) => !file.includes('/articles/')).length;
  return `발행하지 않는 글: ${list}.${beside > 0 ? ` 그 글에만 쓰인 파일 ${beside}개도 함께 뺐습니다.` : ''}`;
}
