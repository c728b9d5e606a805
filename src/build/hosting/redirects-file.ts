import type { Base } from '../../facts/base.ts';
import { moves } from '../../site/retired.ts';
import { href } from '../../site/url.ts';

/**
 * Addresses that moved, as Cloudflare Pages and Netlify read them (`_redirects` in the published folder), one a line:
 * from, to, status. Netlify serves the page that lies at the old address instead, and that page leads on as well.
 */
export const redirectsFile = (base: Pick<Base, 'retired'>): string =>
  moves(base)
    .map(({ from, to }) => `${href(from)} ${href(to)} 301\n`)
    .join('');

/** Reads what {@link redirectsFile} wrote: from each old path, base path included, to the new one. */
export const readRedirects = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/^(\S+) (\S+)/gm)].map(([, from = '', to = '']) => [from, to]));
