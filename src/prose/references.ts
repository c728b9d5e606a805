import type { Base } from '../facts/base.ts';
import { nameIndexOf } from '../facts/names.ts';
import { once } from '../facts/once.ts';
import { comparePartial } from '../korean/date.ts';
import { oncePer } from '../korean/once-per.ts';
import type { Article, Section } from '../schema/article.ts';
import { findMentions } from './mentions.ts';

/** A section with its article. */
export interface Place {
  article: Article;
  section: Section;
}

/** What each section speaks of, read from its prose. */
export interface References {
  /** Entity id → the sections that link to it. */
  entities: ReadonlyMap<string, readonly Place[]>;
  /** Fact id → the sections that cite it. */
  facts: ReadonlyMap<string, readonly Place[]>;
  /** Chart id → the sections that show it. */
  charts: ReadonlyMap<string, readonly Place[]>;
}

/** Reads all sections for what they speak of; once for each base. */
export const referencesOf = once('references', () =>
  oncePer((base: Base): References => {
    const index = nameIndexOf(base);
    const by = (idsIn: (body: Section['body']) => readonly string[]): Map<string, Place[]> => {
      const places = new Map<string, Place[]>();
      for (const article of base.articles.values())
        for (const section of article.sections)
          for (const id of idsIn(section.body)) {
            if (!places.has(id)) places.set(id, []);
            places.get(id)?.push({ article, section });
          }
      return places;
    };
    return {
      entities: by(({ tree }) => findMentions(tree, index).map(({ entity }) => entity.id)),
      facts: by(({ facts }) => facts),
      charts: by(({ charts }) => charts),
    };
  }),
);

/** Sections, those of the newest article first; those of one article stay in its order. */
export const placesNewestFirst = (places: readonly Place[]): Place[] =>
  places.toSorted((a, b) => comparePartial(b.article.published, a.article.published));

/** The facts that a section shows: those that it cites, and those of its charts. */
export function shownInSection(base: Pick<Base, 'charts'>, { body }: Pick<Section, 'body'>): string[] {
  return [...new Set([...body.facts, ...body.charts.flatMap((id) => base.charts.get(id)?.facts ?? [])])];
}

/** The facts that an article cites above its sections: in its standfirst and its summary. */
export const citedAbove = ({ standfirst, summary }: Pick<Article, 'standfirst' | 'summary'>): string[] => [
  ...new Set([standfirst, ...summary].flatMap(({ facts }) => facts)),
];

/** The facts that an article shows: in its standfirst, its summary and its sections. */
export const shownInArticle = (base: Pick<Base, 'charts'>, article: Article): string[] => [
  ...new Set([...citedAbove(article), ...article.sections.flatMap((section) => shownInSection(base, section))]),
];
