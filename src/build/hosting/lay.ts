import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { replaceFile } from '../../cache/kept.ts';
import type { Base } from '../../facts/base.ts';
import { caddyfile } from './caddy.ts';
import { headersFile } from './headers-file.ts';
import { nginxConfig } from './nginx.ts';
import { redirectsFile } from './redirects-file.ts';

/** Where the site is expected to lie on a server, to be changed there. */
const place = { root: '/srv/jatdae', listen: '80' };

/**
 * Lays `_headers` and `_redirects` into the finished site, where hosts look for them.
 * @param folder the finished site, not yet published
 * @param styles the style sheets that stand in its pages, by `hashOf`
 * @returns pages that found no room in `_headers`, see {@link headersFile}
 */
export async function layHostFiles(folder: string, base: Base, styles: readonly string[]): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const pages = names
    .filter((name) => name.endsWith('.html'))
    .map((name) => `/${name.split(sep).join('/')}`.replace(/\/index\.html$/, '/'))
    .toSorted();
  const { text, left } = headersFile(pages, styles);
  await writeFile(join(folder, '_headers'), text);
  await writeFile(join(folder, '_redirects'), redirectsFile(base));
  return left;
}

/**
 * Writes the configurations of servers that one runs oneself: `nginx.conf` and `Caddyfile`. They lie beside the site, not
 * in it: what is in it is served.
 * @param styles the style sheets that stand in its pages, by `hashOf`
 */
export async function writeServerConfigs(folder: string, base: Base, styles: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await replaceFile(join(folder, 'nginx.conf'), nginxConfig(base, { ...place, styles }));
  await replaceFile(join(folder, 'Caddyfile'), caddyfile(base, { ...place, styles, listen: `:${place.listen}` }));
}
