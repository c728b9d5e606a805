import { contentTypesOfFiles } from '../../site/content-types.ts';
import { href } from '../../site/url.ts';
import { contentPolicy, framePolicy, hashedFolders, headerRules, headersFor } from '../headers.ts';

/** Hosts that read `_headers` take no more rules than this (Cloudflare Pages; Netlify names no number). */
export const mostRules = 100;

/** What these hosts say of caching by themselves, so that only hashed files need a rule. */
const hostDefault = 'cache-control';

/**
 * The headers in the form that Cloudflare Pages and Netlify read (`_headers` in the published folder). Where several
 * rules meet on a path these hosts send all of their values, so no header is given twice for one path but the content
 * security policy: two policies hold both, and the one for frames stands apart for that.
 * @param pages the paths of all pages, base path left out
 * @param styles the style sheets that stand in them, by `hashOf`
 * @returns the file's text, and the views of charts that found no room in it: their pages can be shown in a frame there
 */
export function headersFile(
  pages: readonly string[],
  styles: readonly string[] = [],
): { text: string; left: string[] } {
  const everywhere = headerRules(styles).flatMap(({ name, value }) => {
    if (value === undefined || name === hostDefault) return [];
    return [[name, name === 'content-security-policy' ? contentPolicy(styles) : value] as const];
  });
  const rules = [
    rule('/*', everywhere),
    ...hashedFolders
      .map((name) => `/${name}/`)
      .map((path) => rule(`${path}*`, [...only(path, hostDefault), ...only(path, allowOrigin)])),
    ...openFolders.map((path) => rule(path, only(path.slice(0, -1), allowOrigin))),
    ...Object.entries(contentTypesOfFiles).map(([path, type]) =>
      rule(path, [...only(path, allowOrigin), ['content-type', type]]),
    ),
  ];
  const closed = framed(pages);
  const room = mostRules - rules.length;
  // A folder has one rule, what others may read of it included.
  const isOpen = (path: string): boolean => openFolders.some((folder) => path.startsWith(folder.slice(0, -1)));
  const frames = closed.slice(0, room).map((path) => {
    const opened = isOpen(path) ? [] : only(path.replace(/\*$/, ''), allowOrigin);
    return rule(path, [['content-security-policy', framePolicy.closed], ...opened]);
  });
  return { text: `${[...rules, ...frames].join('\n')}\n`, left: closed.slice(room) };
}

const allowOrigin = 'access-control-allow-origin';
/** Folders that other sites may read and that stand in no frame by themselves, or in any. */
const openFolders = ['/charts/*', '/data/*', '/oembed/*', '/schemas/*', '/v/*'] as const;

const rule = (path: string, headers: readonly (readonly [string, string])[]): string =>
  [href(path), ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');

function only(path: string, name: string): [string, string][] {
  const value = headersFor(path)[name];
  return value === undefined ? [] : [[name, value]];
}

/**
 * Paths that no frame may show, as few as hold all of them however many charts there are: whole folders, and beside embeds any
 * chart's page (`:chart` is one name) and any version's, with each view by its name, views last. Cloudflare Pages gives a page
 * that is no folder's, `/404.html`, under its name without the ending.
 */
const framed = (pages: readonly string[]): string[] => {
  const closed = pages.filter((path) => headersFor(path)['content-security-policy']?.endsWith(framePolicy.closed));
  return [
    ...new Set(
      closed
        .flatMap((path) => (path.endsWith('.html') ? [path, path.replace(/\.html$/, '')] : [path]))
        .map((path) =>
          path
            .replace(/^(\/(?:charts\/pages|(?!charts\/|v\/)[^/]+)\/).*/, '$1*')
            .replace(/^\/v\/[^/]+\//, '/v/:version/')
            .replace(/^\/charts\/(?!pages\/)[^/]+\//, '/charts/:chart/'),
        ),
    ),
  ].toSorted((a, b) => Number(a.includes(':')) - Number(b.includes(':')));
};
