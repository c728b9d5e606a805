import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Base } from '../facts/base.ts';
import { nameIndexOf } from '../facts/names.ts';
import { once } from '../facts/once.ts';
import { comparePartial } from '../korean/date.ts';
import type { Article, Section } from '../schema/article.ts';
import { readDirectives } from './directives.ts';
import { findMentions } from './mentions.ts';
import { parseMdx } from './parse.ts';

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
  /** `<article>/<section>` → the facts that it cites, in order. */
  cited: ReadonlyMap<string, readonly string[]>;
}

/** The facts that a body of MDX cites, each once, in order. */
export function citedIn(body: string): string[] {
  const parsed = parseMdx(body);
  return 'problem' in parsed ? [] : idsIn(parsed.tree);
}

const idsIn = (tree: Root): string[] => [...new Set(readDirectives(tree).citations.map(({ id }) => id))];

const known = once('references', () => new WeakMap<Base, References>());

/** Reads all sections for what they speak of; once for each base. */
export function referencesOf(base: Base): References {
  const earlier = known.get(base);
  if (earlier) return earlier;
  const index = nameIndexOf(base);
  const entities = new Map<string, Place[]>();
  const facts = new Map<string, Place[]>();
  const charts = new Map<string, Place[]>();
  const cited = new Map<string, string[]>();
  const add = (map: Map<string, Place[]>, id: string, place: Place): void => {
    const places = map.get(id);
    if (places) places.push(place);
    else map.set(id, [place]);
  };
  for (const article of base.articles.values()) {
    for (const section of article.sections) {
      const place = { article, section };
      const parsed = parseMdx(section.body);
      if ('problem' in parsed) continue;
      const ids = idsIn(parsed.tree);
      cited.set(`${article.slug}/${section.id}`, ids);
      for (const id of ids) add(facts, id, place);
      for (const { entity } of findMentions(parsed.tree, index)) add(entities, entity.id, place);
      visit(parsed.tree, 'mdxJsxFlowElement', (node) => {
        const id = node.attributes.find(
          (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
        )?.value;
        if (node.name === 'Chart' && typeof id === 'string') add(charts, id, place);
      });
    }
  }
  const references = { entities, facts, charts, cited };
  known.set(base, references);
  return references;
}

/** Sections, those of the newest article first; those of one article stay in its order. */
export const placesNewestFirst = (places: readonly Place[]): Place[] =>
  places.toSorted((a, b) => comparePartial(b.article.published, a.article.published));

/** The facts that a section shows: those that it cites, and those of its charts. */
export function shownInSection(base: Base, article: Pick<Article, 'slug'>, section: string): string[] {
  const { cited, charts } = referencesOf(base);
  const isHere = (place: Place): boolean => place.article.slug === article.slug && place.section.id === section;
  const drawn = [...charts].flatMap(([id, places]) => (places.some(isHere) ? (base.charts.get(id)?.facts ?? []) : []));
  return [...new Set([...(cited.get(`${article.slug}/${section}`) ?? []), ...drawn])];
}

/** The facts that an article shows: in its standfirst, its summary and its sections. */
export function shownInArticle(base: Base, article: Article): string[] {
  const above = [article.standfirst, ...article.summary].flatMap(citedIn);
  return [...new Set([...above, ...article.sections.flatMap(({ id }) => shownInSection(base, article, id))])];
}
