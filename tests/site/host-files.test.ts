import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headersFor, stylesAllowed } from '../../src/build/headers.ts';
import { mostRules } from '../../src/build/hosting/headers-file.ts';
import { contentTypeOf } from '../../src/site/content-types.ts';
import { directivesAsked, readCaddyfile, readHeadersFile, readNginxConfig, type Said } from '../support/host-files.ts';
import { fileOfEachKind } from '../support/hosting.ts';
import { siteFile, siteFolder, sitePages, sites } from '../support/site.ts';

// The files that hosts read say what src/build/headers.ts says, for each kind of file. They are read here as the hosts
// read them; in tests/deep nginx and Caddy themselves are asked.

describe.each(['root', 'subpath'] as const)('%s', (site) => {
  const { base } = sites[site];
  const paths = [
    ...fileOfEachKind(site).map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`),
    ...sitePages(site).map(({ path }) => path),
  ];
  const expected = (path: string): Said => {
    const type = contentTypeOf(path);
    return {
      ...headersFor(path, true, stylesAllowed(siteFile('_headers', site))),
      ...(type ? { 'content-type': type } : {}),
    };
  };
  const written = (name: string): string => readFileSync(`${siteFolder(site)}.hosting/${name}`, 'utf8');

  test.each([
    ['nginx.conf', readNginxConfig],
    ['Caddyfile', readCaddyfile],
  ] as const)('%s', (name, read) => {
    const say = read(written(name));
    const differing = paths
      .map((path) => ({ path, said: say(base.slice(0, -1) + path) }))
      .flatMap(({ path, said }) => {
        // Caddy takes a page's type from the file that it sends for the folder.
        const wanted = expected(path);
        if (name === 'Caddyfile' && path.endsWith('/')) delete wanted['content-type'];
        return JSON.stringify(sorted(said)) === JSON.stringify(sorted(wanted)) ? [] : [{ path, said, wanted }];
      });
    expect(differing).toEqual([]);
  });

  test('_headers', () => {
    const text = siteFile('_headers', site);
    const say = readHeadersFile(text);
    for (const path of paths) {
      const { 'content-security-policy': policy, 'cache-control': caching, ...rest } = expected(path);
      const {
        'content-security-policy': saidPolicy,
        'cache-control': saidCaching,
        ...said
      } = say(base.slice(0, -1) + path);
      expect(directivesAsked(path, saidPolicy), path).toEqual(directivesAsked(path, policy));
      // These hosts revalidate what no rule speaks of.
      expect(saidCaching, path).toBe(/^\/(?:_astro|chart-files|pictures)\//.test(path) ? caching : undefined);
      // Types by ending are the hosts' own.
      if (said['content-type'] === undefined) delete rest['content-type'];
      expect(said, path).toEqual(rest);
    }
    expect(text.split('\n').filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(mostRules);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  });

  test('what hosts read lies where they look for it, and the servers’ own configurations are not served', () => {
    expect(existsSync(`${siteFolder(site)}/nginx.conf`)).toBe(false);
    for (const line of siteFile('_redirects', site).split('\n').filter(Boolean)) {
      expect(line).toMatch(/^\/\S+ \/\S+ 301$/);
    }
  });
});

const sorted = (said: Said): [string, string][] => Object.entries(said).toSorted(([a], [b]) => (a < b ? -1 : 1));
