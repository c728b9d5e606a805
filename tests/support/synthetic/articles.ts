import { readBody, readLine } from '../../../src/prose/read.ts';
import type { Article, Section } from '../../../src/schema/article.ts';
import type { Chart } from '../../../src/schema/chart.ts';
import type { Fact } from '../../../src/schema/fact.ts';
import type { Chance } from './chance.ts';
import type { Prose } from './prose.ts';
import type { Writer } from './sentences.ts';
import { type Size, sectionsPerArticle } from './size.ts';
import { dayAt, type Report } from './sources.ts';

/** Parts of a series. */
const partsPerSeries = 10;

/**
 * Makes articles of eight sections, an article a report: it cites the facts that were read there and a few of others. Each
 * chart stands in the first section of an article of its own.
 */
export function makeArticles(
  size: Size,
  dice: Chance,
  write: Writer,
  prose: Prose,
  facts: readonly Fact[],
  reports: readonly Report[],
  charts: readonly Chart[],
): Article[] {
  const byReport = Map.groupBy(facts, ({ source }) => source);
  const seriesNames: string[] = [];
  return reports.map((report, at): Article => {
    const slug = `story-${at + 1}`;
    const own = byReport.get(report.id) ?? [];
    const shown = charts.filter((_, place) => place % reports.length === at);
    const count = Math.min(sectionsPerArticle, size.sections - at * sectionsPerArticle);
    const series = Math.floor(at / partsPerSeries);
    seriesNames[series] ??= `${write.noun()} ${write.noun()}의 시대`;
    const published = dayAt((at + 1.2) / (reports.length + 1));
    return {
      people: {},
      slug,
      title: write.headline(),
      standfirst: readLine(`${write.sentence()} ${write.sentence()} ${cite()}`),
      summary: [cite(), `${write.sentence()} ${cite()}`, write.sentence()].map(readLine),
      keywords: [],
      authors: ['잣대 편집부'],
      published,
      asOf: report.date,
      ...(dice.in(0.8) ? { series: { name: seriesNames[series], number: (at % partsPerSeries) + 1 } } : {}),
      sources: [report.id],
      pictures: new Map(),
      charts: shown.map(({ id }) => id),
      sections: Array.from({ length: count }, (_, place): Section => {
        const cited = [...own.filter((_, index) => index % count === place), dice.of(facts)];
        const order = (place + 1) * 10;
        const id = `part-${place + 1}`;
        return {
          id,
          article: slug,
          order,
          file: `content/articles/${slug}/${order}-${id}.mdx`,
          title: write.headline(),
          summary: write.sentence(),
          body: readBody(prose.section(cited, place === 0 ? shown.map(({ id }) => id) : [])),
        };
      }),
    };

    function cite(): string {
      return prose.cite(own.length > 0 ? dice.of(own) : dice.of(facts));
    }
  });
}
