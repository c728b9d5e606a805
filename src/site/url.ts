import { decoded } from '../korean/decoded.ts';
import type { Entity } from '../schema/entity.ts';

/** Where the site stands. */
export interface Site {
  /** Scheme, host and port, without a closing slash. */
  origin: string;
  /** The path it stands under, as it is written in addresses (percent-encoded), with a slash at both ends. */
  base: string;
}

/**
 * Where the site stands: `SITE_URL` (an origin, `https://example.org`) and `BASE_PATH` (`/jatdae`). Read once, so that
 * links, canonical addresses, feeds and pictures cannot disagree. No script of a page asks for it, and what reads it is left out there.
 */
export const site = /* @__PURE__ */ siteOrEnd();

/** Every command reads the settings through this file, so that a wrong one ends each of them with the one sentence. */
function siteOrEnd(): Site {
  try {
    return readSite(process.env['SITE_URL'], process.env['BASE_PATH']);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/**
 * Reads the two settings of the environment.
 * @param url the origin; `http://localhost:4321` where none is given
 * @param basePath the path the site stands under, percent-encoded or not; `/` where none is given
 * @throws {TypeError} in Korean, where `SITE_URL` is no http(s) address or more than an origin, or where `BASE_PATH` has
 * in it what means something else in an address or in the configuration of a server
 */
export function readSite(url?: string, basePath?: string): Site {
  return { origin: readOrigin(url || 'http://localhost:4321'), base: readBase(basePath ?? '') };
}

function readOrigin(given: string): string {
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(`SITE_URL에는 https://example.org 같은 주소를 적습니다. 지금 적힌 것: “${given}”`);
  }
  if (url.href !== `${url.origin}/`) {
    const apart = url.pathname === '/' ? '' : ` 경로는 BASE_PATH에 적습니다: BASE_PATH=${decoded(url.pathname) ?? ''}`;
    throw new TypeError(`SITE_URL에는 ${url.origin}처럼 도메인까지만 적습니다. 지금 적힌 것: “${given}”${apart}`);
  }
  return url.origin;
}

function readBase(given: string): string {
  const segments = given
    .split('/')
    .filter(Boolean)
    .map((segment) => decoded(segment)?.normalize('NFC') ?? '%');
  if (segments.some((segment) => !/^[\p{L}\p{M}\p{N}._~-]+$/u.test(segment) || /^\.\.?$/.test(segment))) {
    throw new TypeError(
      `BASE_PATH에는 /jatdae 같은 경로를 적습니다. 글자, 숫자와 - _ . ~만 쓰고, 빈칸이나 ..은 쓸 수 없습니다. 지금 적힌 것: “${given}”`,
    );
  }
  return `/${segments.map((segment) => `${encodeURIComponent(segment)}/`).join('')}`;
}

/** A path of the site (`/companies/openai/`) as a link's `href`, base path included. */
export const href = (path: string): string => site.base + path.replace(/^\//, '');

/** A path of the site as an absolute address: canonical links, feeds, share pictures. */
export const absolute = (path: string): string => site.origin + href(path);

/** The folder of each kind of entity, in `content/` and in addresses alike. */
export const entityRooms = { company: 'companies', model: 'models', person: 'people', term: 'glossary' } as const;

/** What stands beside a chart's page, `/charts/<id>.<ending>`: pictures and data. */
export const chartEndings = [
  ...['svg', 'dark.svg', 'png', 'portrait.png'],
  ...['csv', 'meta.json', 'json', 'bib', 'ris', 'csl.json'],
] as const;

/** The path of each kind of page, base path left out: give it to {@link href} or {@link absolute}. */
export const pathOf = {
  article: (slug: string): string => `/articles/${slug}/`,
  section: (article: string, id: string): string => `/articles/${article}/${id}/`,
  picture: (article: string, id: string): string => `/articles/${article}/${id}.jpg`,
  fact: (id: string): string => `/facts/${id}/`,
  entity: (entity: Pick<Entity, 'kind' | 'id'>): string => `/${entityRooms[entity.kind]}/${entity.id}/`,
  chart: (id: string, view?: string): string => (view ? `/charts/${id}/${view}/` : `/charts/${id}/`),
  /** Two facts side by side; of one, what it may be put beside. */
  compare: (a: string, b?: string): string => `/compare/?a=${a}${b === undefined ? '' : `&b=${b}`}`,
  /** A version of something published, for good, and the files beside it. */
  version: (version: string): string => `/v/${version}/`,
  versionFile: (version: string, ending: string): string => `/v/${version}.${ending}`,
  versionEmbed: (version: string): string => `/v/${version}/embed/`,
  /** The list of the facts that speak of an entity. */
  factsAbout: (entity: string): string => `/facts/?about=${entity}`,
  /** What is found for words, of one kind of page. */
  search: (words: string, kind?: string): string =>
    `/search/?q=${encodeURIComponent(words)}${kind === undefined ? '' : `&kind=${kind}`}`,
} as const;

/**
 * The path of one page of a long list: `/facts/` is the first, `/facts/pages/2/` the second.
 * @param list the list's own path
 * @param page counted from 1
 */
export const listPath = (list: string, page: number): string => (page === 1 ? list : `${list}pages/${page}/`);

/** The path of the feed of what is new and corrected on a page: of the home page all that was corrected. */
export const feedPath = (page: string): string => (page === '/' ? '/corrections.xml' : `${page}feed.xml`);

/** The path of a page's Markdown twin: `/companies/openai.md`, `/index.md` of the home page. */
export const twinPath = (page: string): string => (page === '/' ? '/index.md' : `${page.slice(0, -1)}.md`);

/**
 * Whether a file is of a version: its page, its frame, its data. Of these there are more with every edition, and few are asked for.
 * @param path from the site's folder on, with slashes
 */
export const isOfVersion = (path: string): boolean => /^v\/[0-9a-f]{12}\b/.test(path);
