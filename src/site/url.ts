import type { Entity } from '../schema/entity.ts';

/**
 * Where the site stands: `SITE_URL` (an origin, `https://example.org`) and `BASE_PATH` (`/jatdae`). Read once, so that
 * links, canonical addresses, feeds and pictures cannot disagree.
 */
export const site = readSite(process.env['SITE_URL'], process.env['BASE_PATH']);

/**
 * Reads the two settings of the environment.
 * @param url the origin; `http://localhost:4321` where none is given
 * @param basePath the path the site stands under; `/` where none is given
 * @returns the origin without a closing slash, and the base with a slash at both ends
 * @throws {TypeError} in Korean, where `SITE_URL` is no http(s) address
 */
export function readSite(url?: string, basePath?: string): { origin: string; base: string } {
  const given = url || 'http://localhost:4321';
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    throw new TypeError(`SITE_URL에는 https://example.org 같은 주소가 와야 하는데 “${given}”가 들어 있습니다.`);
  }
  const segments = (basePath ?? '').split('/').filter(Boolean);
  return { origin: new URL(given).origin, base: segments.length > 0 ? `/${segments.join('/')}/` : '/' };
}

/** A path of the site (`/companies/openai/`) as a link's `href`, base path included. */
export const href = (path: string): string => site.base + path.replace(/^\//, '');

/** A path of the site as an absolute address: canonical links, feeds, share pictures. */
export const absolute = (path: string): string => site.origin + href(path);

/** The folder of each kind of entity, in `content/` and in addresses alike. */
export const entityRooms = { company: 'companies', model: 'models', person: 'people', term: 'glossary' } as const;

/** What stands beside a chart's page, `/charts/<id>.<ending>`: pictures and data. */
export const chartEndings = ['svg', 'dark.svg', 'png', 'csv', 'json'] as const;

/** The path of each kind of page, base path left out: give it to {@link href} or {@link absolute}. */
export const pathOf = {
  article: (slug: string): string => `/articles/${slug}/`,
  section: (article: string, id: string): string => `/articles/${article}/${id}/`,
  fact: (id: string): string => `/facts/${id}/`,
  entity: (entity: Pick<Entity, 'kind' | 'id'>): string => `/${entityRooms[entity.kind]}/${entity.id}/`,
  chart: (id: string, view?: string): string => (view ? `/charts/${id}/${view}/` : `/charts/${id}/`),
  /** The list of the facts that speak of an entity. */
  factsAbout: (entity: string): string => `/facts/?about=${entity}`,
  /** What is found for words, of one kind of page. */
  search: (words: string, kind: string): string => `/search/?q=${encodeURIComponent(words)}&kind=${kind}`,
} as const;

/**
 * The path of one page of a long list: `/facts/` is the first, `/facts/pages/2/` the second.
 * @param list the list's own path
 * @param page counted from 1
 */
export const listPath = (list: string, page: number): string => (page === 1 ? list : `${list}pages/${page}/`);

/** The same as the parameter of a route `[...page]` below the list's path. */
export const listParameter = (page: number): string | undefined => (page === 1 ? undefined : `pages/${page}`);
