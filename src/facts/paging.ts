/** How much stands on one page of a list: what a reader looks through, and what a phone still lays out at once. */
export const pageSizes = { facts: 200, articles: 40, charts: 12 } as const;

/** How many rows a table of facts has on a page that is no list; what is more, the list has. */
export const mostFacts = 100;

/** One page of a long list: which one it is, counted from 1, and how many there are; 1 where the list is empty or short. */
export type Paged<T> = { readonly items: readonly T[]; readonly page: number; readonly pages: number };

/**
 * Cuts a list into pages.
 * @returns the pages in order, at least one
 */
export function paged<T>(items: readonly T[], size: number): Paged<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, at) => ({
    items: items.slice(at * size, (at + 1) * size),
    page: at + 1,
    pages,
  }));
}

/** The same as what a route `[...page]` below the list's own path is made of: the first page there, the second at `pages/2`. */
export const pagesAsPaths = <T>(items: readonly T[], size: number) =>
  paged(items, size).map((props) => ({
    params: { page: props.page === 1 ? undefined : `pages/${props.page}` },
    props,
  }));
