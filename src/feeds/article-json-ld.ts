import type { AnalysisNewsArticle } from 'schema-dts';
import type { Base } from '../facts/base.ts';
import { citeSource } from '../facts/citation.ts';
import { correctionsOf, correctionWords } from '../facts/corrections.ts';
import { dateTime } from '../korean/date.ts';
import { shownInArticle } from '../prose/references.ts';
import type { Article } from '../schema/article.ts';
import { imageOf } from '../share/page-pictures.ts';
import { identity } from '../site/identity.ts';
import { publisher } from '../site/json-ld.ts';
import { absolute, pathOf } from '../site/url.ts';
import { articleModified } from './modified.ts';

/** An article as schema.org's AnalysisNewsArticle (https://schema.org/AnalysisNewsArticle). */
export function articleJsonLd(article: Article, base: Base): AnalysisNewsArticle {
  const correction = correctionsOf(base, shownInArticle(base, article)).map((one) => ({
    '@type': 'CorrectionComment' as const,
    text: correctionWords(one),
    datePublished: dateTime(one.date),
  }));
  const sources = article.sources.flatMap((id) => base.sources.get(id) ?? []);
  return {
    '@type': 'AnalysisNewsArticle',
    '@id': absolute(pathOf.article(article.slug)),
    headline: article.title,
    description: article.standfirst.plain,
    inLanguage: identity.language,
    datePublished: dateTime(article.published),
    dateModified: dateTime(articleModified(base, article)),
    author: article.authors.map((name) => {
      const id = article.people[name];
      const person = base.entities.get(id ?? '');
      if (person?.kind !== 'person') return { '@type': 'Organization', name };
      const { email, role: jobTitle } = person;
      return { '@type': 'Person', name, url: absolute(pathOf.entity(person)), jobTitle, ...(email ? { email } : {}) };
    }),
    publisher,
    mainEntityOfPage: absolute(pathOf.article(article.slug)),
    image: absolute(imageOf(base, pathOf.article(article.slug)).path),
    isAccessibleForFree: true,
    citation: sources.map((source) => citeSource(source, base)),
    ...(correction.length > 0 ? { correction } : {}),
    ...(article.series ? { isPartOf: { '@type': 'CreativeWorkSeries', name: article.series.name } } : {}),
  };
}
