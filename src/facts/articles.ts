import { comparePartial, formatDate } from '../korean/date.ts';
import type { Article } from '../schema/article.ts';
import type { Base } from './base.ts';

/** Articles, the newest first; of one day, the later part of a series first. */
export const articlesNewestFirst = (base: Base): Article[] =>
  [...base.articles.values()].sort(
    (a, b) =>
      comparePartial(b.published, a.published) ||
      (b.series?.number ?? 0) - (a.series?.number ?? 0) ||
      (a.slug < b.slug ? -1 : 1),
  );

/** All parts of an article's series, its own with them, in order. */
export const seriesOf = (base: Base, article: Article): Article[] =>
  [...base.articles.values()]
    .filter(({ series }) => series !== undefined && series.name === article.series?.name)
    .sort((a, b) => (a.series?.number ?? 0) - (b.series?.number ?? 0));

/** What stands over a headline: the part of a series that it is, and up to which day its figures were known. */
export const kickerOf = ({ series, asOf }: Pick<Article, 'series' | 'asOf'>): string[] => [
  ...(series ? [partName(series)] : []),
  `${formatDate(asOf)} 기준`,
];

/** A part of a series by its name and number: `AI 패권 전쟁 2편`. */
export const partName = ({ name, number }: NonNullable<Article['series']>): string => `${name} ${number}편`;
