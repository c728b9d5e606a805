import type { AnalysisNewsArticle } from 'schema-dts';
import type { Base } from '../model/base.ts';
import { citeSource } from '../model/citation.ts';
import { inlineText } from '../remark/inline.ts';
import type { Article } from '../schema/article.ts';
import { identity } from '../site/identity.ts';
import { absolute, pathOf } from '../site/url.ts';
import { dateTime } from '../text/date.ts';

/** An article as schema.org's AnalysisNewsArticle (https://schema.org/AnalysisNewsArticle). */
export function articleJsonLd(article: Article, base: Base): AnalysisNewsArticle {
  return {
    '@type': 'AnalysisNewsArticle',
    '@id': absolute(pathOf.article(article.slug)),
    headline: article.title,
    description: inlineText(article.standfirst),
    inLanguage: identity.language,
    datePublished: dateTime(article.published),
    dateModified: dateTime(article.modified ?? article.published),
    author: article.authors.map((name) => ({ '@type': 'Organization', name })),
    publisher: { '@type': 'NewsMediaOrganization', name: identity.name, url: absolute('/') },
    mainEntityOfPage: absolute(pathOf.article(article.slug)),
    image: absolute(`/articles/${article.slug}.png`),
    isAccessibleForFree: true,
    citation: article.sources.flatMap((id) => {
      const source = base.sources.get(id);
      return source ? [citeSource(source, base)] : [];
    }),
    ...(article.series ? { isPartOf: { '@type': 'CreativeWorkSeries', name: article.series.name } } : {}),
  };
}
