/** What reads the dates and amounts of a text (`spelt.ts`): a fifth of all that the search loads, and for few queries. */
export type Figures = typeof import('./spelt.ts');

export const loadFigures = (): Promise<Figures> => import('./spelt.ts');

/** For texts that hold none. */
export const noFigures: Figures = { spelt: (query) => query, amountsIn: () => [], datesIn: () => [] };

/** What compares two facts (`comparison.ts`), another 15 KB, and for queries that name two things. */
export const loadComparison = async () => (await import('./comparison.ts')).compareTold;
