/** How much a synthetic site holds. */
export interface Size {
  readonly articles: number;
  readonly sections: number;
  readonly facts: number;
  readonly entities: number;
  readonly charts: number;
}

/** Sections of an article. */
export const sectionsPerArticle = 8;

/** The site that the project is to stay natural at. */
export const large: Size = { articles: 200, sections: 1600, facts: 3000, entities: 600, charts: 20 };

/** The smallest site that has every kind of thing in it. */
const least = { facts: 40, entities: 24, charts: 3 };

/** A site of so many sections, with everything else in the proportions of {@link large}. */
export function sizeOf(sections: number): Size {
  const share = (of: number, floor: number): number => Math.max(floor, Math.round((sections * of) / large.sections));
  return {
    articles: Math.ceil(sections / sectionsPerArticle),
    sections,
    facts: share(large.facts, least.facts),
    entities: share(large.entities, least.entities),
    charts: share(large.charts, least.charts),
  };
}
