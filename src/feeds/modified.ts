import type { Base } from '../facts/base.ts';
import { correctionsOf } from '../facts/corrections.ts';
import { byKeys } from '../facts/fact-index.ts';
import { chartsWith, factsOf } from '../facts/relations.ts';
import { oncePer } from '../korean/once-per.ts';
import { citedAbove, referencesOf, shownInArticle, shownInSection } from '../prose/references.ts';
import type { Article } from '../schema/article.ts';
import { entityRooms, pathOf } from '../site/url.ts';

const own = ({ published, modified }: Article): string => modified ?? published;

/** The latest of some dates as they are written; ISO dates sort as text. Undefined where there is none. */
const latest = (dates: readonly string[]): string | undefined => dates.toSorted().at(-1);

const correctedAt = (base: Base, facts: Iterable<string>): string[] =>
  correctionsOf(base, facts).map(({ date }) => date);

/** When an article last changed: its own date, or that of the last correction in a fact that it shows. */
export const articleModified = (base: Base, article: Article): string =>
  latest([own(article), ...correctedAt(base, shownInArticle(base, article))]) ?? own(article);

/**
 * When each page last changed, from the dates that the content states and never from those of files: a page is as new as
 * the newest article that uses what it shows, or the last correction in it. What no article uses has no date.
 * @returns dates as written (`2026-11-24`), by the page's path, base left out
 */
const lastModified = oncePer((base: Base): ReadonlyMap<string, string> => {
  const dates = new Map<string, string>();
  const set = (path: string, of: readonly string[]): void => {
    const date = latest(of);
    if (date !== undefined) dates.set(path, date);
  };
  const references = referencesOf(base);
  const articles = [...base.articles.values()];
  const inArticles = (places: readonly { article: Article }[]): string[] => places.map(({ article }) => own(article));
  const leads = (id: string): string[] => articles.filter(({ charts }) => charts.includes(id)).map(own);
  const above = byKeys(articles, citedAbove);

  for (const article of articles) {
    set(pathOf.article(article.slug), [articleModified(base, article)]);
    for (const section of article.sections) {
      const path = pathOf.section(article.slug, section.id);
      set(path, [own(article), ...correctedAt(base, shownInSection(base, section))]);
    }
  }
  for (const chart of base.charts.values()) {
    const used = [...inArticles(references.charts.get(chart.id) ?? []), ...leads(chart.id)];
    const all = [...used, ...correctedAt(base, chart.facts)];
    set(pathOf.chart(chart.id), all);
    for (const view of Object.keys(chart.views)) set(pathOf.chart(chart.id, view), all);
  }
  const inCharts = (fact: string): string[] =>
    chartsWith(base, fact).flatMap(({ id }) => dates.get(pathOf.chart(id)) ?? []);
  for (const { id } of base.facts.values()) {
    const cited = (above.get(id) ?? []).map(own);
    const used = [...inArticles(references.facts.get(id) ?? []), ...cited, ...inCharts(id)];
    set(pathOf.fact(id), [...used, ...correctedAt(base, [id])]);
  }
  for (const entity of base.entities.values()) {
    const facts = factsOf(base, entity).map(({ id }) => id);
    const used = inArticles(references.entities.get(entity.id) ?? []);
    set(pathOf.entity(entity), [...used, ...facts.flatMap((id) => dates.get(pathOf.fact(id)) ?? [])]);
  }
  const under = (room: string): string[] => [...dates].flatMap(([path, date]) => (path.startsWith(room) ? date : []));
  for (const room of ['/articles/', '/charts/', '/facts/', ...Object.values(entityRooms).map((name) => `/${name}/`)]) {
    set(room, under(room));
  }
  set('/', under('/'));
  const corrected = base.corrections.map(({ date }) => date);
  set('/about/', corrected);
  return dates;
});

/**
 * When one page last changed. Later pages of a list are as new as its first.
 * @param path the page's path, base left out
 */
export const modifiedOf = (base: Base, path: string): string | undefined => {
  const dates = lastModified(base);
  return dates.get(path) ?? dates.get(path.replace(/\d+\/$/, ''));
};
