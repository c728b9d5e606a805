import type { Base } from '../facts/base.ts';
import { byKeys } from '../facts/fact-index.ts';
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

/** Reads all sections for what they speak of; once for each base. */
export const referencesOf = once('references', () =>
  oncePer((base: Base) => {
    const index = nameIndexOf(base);
    const all = [...base.articles.values()].flatMap((article) =>
      article.sections.map((section) => ({ article, section })),
    );
    const by = (idsIn: (body: Section['body']) => readonly string[]): ReadonlyMap<string, readonly Place[]> =>
      byKeys(all, ({ section }) => idsIn(section.body));
    return {
      /** The sections that link to an entity, by its id; that cite a fact; that show a chart. */
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
