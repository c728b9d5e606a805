import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { moves } from '../../src/site/retired.ts';
import { getBase } from '../../src/validate/base.ts';
import type { SiteName } from './build.ts';
import { filesIn } from './folder.ts';
import './global-setup.ts';

export { type SiteName, sites } from './build.ts';

/** Where a built site answers, with a slash at the end: `http://localhost:40123/jatdae/`. For the rooms site and browser. */
export const siteAddress = (name: SiteName = 'root'): string => inject('sites')[name].address;

/** The folder of a built site. For the rooms site and browser. */
export const siteFolder = (name: SiteName = 'root'): string => inject('sites')[name].folder;

/** Every file of a built site, as paths from its root, sorted: `companies/openai/index.html`. */
export const siteFiles = (name: SiteName = 'root'): string[] => filesIn(siteFolder(name));

/** A file of a built site as text. */
export const siteFile = (path: string, name: SiteName = 'root'): string =>
  readFileSync(join(siteFolder(name), path), 'utf8');

/** A file of a built site as bytes. */
export const binarySiteFile = (path: string, name: SiteName = 'root'): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(siteFolder(name), path)));

/** A page: its path with the base left out, and the file it lies in. */
export interface SitePage {
  path: string;
  file: string;
}

const moved = new Set(moves(getBase()).map(({ from }) => from));

/** Every page of a built site, sorted by path. */
export const sitePages = (name: SiteName = 'root'): SitePage[] =>
  siteFiles(name)
    .filter((file) => file.endsWith('.html'))
    // What Pagefind brings along for its own use is no page of ours.
    .filter((file) => !file.startsWith('pagefind/'))
    // An address that moved only leads on (tests/content/moved.test.ts).
    .filter((file) => !moved.has(`/${file.replace(/(^|\/)index\.html$/, '$1')}`))
    .map((file) => ({ path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, file }));

/** The shape of a page's path, ids left out. Pages of one shape come from one template: `/companies/openai/`, `/companies/groq/`. */
export function pageKind(path: string): string {
  const [first = '', ...rest] = path.split('/').filter(Boolean);
  const shape = rest.map((segment) => (segment === 'embed' ? segment : '*'));
  return `/${[first, ...shape].filter(Boolean).join('/')}`;
}

/** One page of each kind, the one with the most in it, so that a new template is tested without a line here. */
export function pageOfEachKind(name: SiteName = 'root'): SitePage[] {
  const kinds = Map.groupBy(sitePages(name), ({ path }) => pageKind(path));
  return [...kinds.values()].flatMap((pages) => {
    const size = ({ file }: SitePage): number => siteFile(file, name).length;
    return pages.toSorted((a, b) => size(b) - size(a)).slice(0, 1);
  });
}
