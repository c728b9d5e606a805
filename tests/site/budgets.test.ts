import { brotliCompressSync } from 'node:zlib';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { siteFile, siteFiles, sitePages } from '../support/site.ts';

// Budgets that do not depend on the machine: bytes as brotli at its best makes them, counted from the files themselves.
// KB is 1,000 bytes. The browser room holds what a browser really asks for (tests/browser/reading-budgets.test.ts).

const compressed = (path: string): number => brotliCompressSync(siteFile(path)).length;

/** A script and all that it imports before it runs; what it imports later, on demand, is left out. */
function withImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const statics = siteFile(path).matchAll(
    /(?:^|[;}\n])\s*(?:import|export)\s*(?:[^"'();]*?from\s*)?["'](\.[^"']+)["']/g,
  );
  for (const [, target = ''] of statics) withImports(new URL(target, `http://site/${path}`).pathname.slice(1), seen);
  return seen;
}

/** The files of every script that a page runs of its own accord. */
const scriptsOf = (file: string): string[] => {
  const $ = load(siteFile(file));
  const roots = $('script[src]')
    .get()
    .map(({ attribs }) => (attribs['src'] ?? '').replace(/^\//, ''));
  return [...new Set(roots.flatMap((root) => [...withImports(root)]))];
};

/** What runs that stands in the page itself. */
const inside = (file: string): string => load(siteFile(file))('script:not([src], [type])').text();

/** Pages whose very purpose is a script (the search page) have it counted by their own tests. */
const readingPages = sitePages().filter(({ path }) => path !== '/search/');

describe('budgets', () => {
  test('the imports of a script are followed', () => {
    const all = siteFiles().filter((file) => /^_astro\/.*\.js$/.test(file));
    expect(all.some((file) => withImports(file).size > 1)).toBe(true);
  });

  // What a page is for may bring a script along: the filter of facts, the list of what was kept (from the worker's store,
  // never over the line), the search for what an address without a page asked for,
  // what asks for the comparison of two figures, what copies the citation of a version. No other page is above 3 KB.
  const most = (path: string): number =>
    ['/facts/', '/compare/', '/offline/', '/404.html'].includes(path) || path.startsWith('/v/') ? 3600 : 3000;
  test('no page runs more than 3 KB of script before the reader does anything, a page with a script of its own 0.6 more', () => {
    for (const { path, file } of readingPages) {
      const files = scriptsOf(file).reduce((sum, script) => sum + compressed(script), 0);
      const bytes = files + brotliCompressSync(inside(file)).length;
      expect(bytes, `${path}: ${scriptsOf(file).join(', ')}`).toBeLessThanOrEqual(most(path));
    }
  });

  test('no script brings the schemas of content along, which only a build reads', () => {
    const scripts = siteFiles().filter((file) => /^_astro\/.*\.js$/.test(file));
    expect(scripts.filter((file) => siteFile(file).includes('ZodError'))).toEqual([]);
  });

  // 8.4 KB, of which 0.8 are the sums of the bundled files; they do not grow with the content.
  test('the service worker weighs no more than 9 KB', () => {
    expect(compressed('sw.js')).toBeLessThanOrEqual(9000);
  });

  // As counted on 28 November 2026, a hundredth on top. 12 and 19 KB are aimed at (docs/performance.md).
  test('an article is 12.5 KB of HTML, 21.2 KB with its style sheet', () => {
    const file = 'articles/ai-model-race-2/index.html';
    const html = siteFile(file);
    const bare = html.replace(/<style>[\s\S]*?<\/style>/g, '');
    expect(bare).not.toBe(html);
    expect(brotliCompressSync(bare).length).toBeLessThanOrEqual(12_500);
    expect(compressed(file)).toBeLessThanOrEqual(21_200);
  });

  test('an article names at most six scripts', () => {
    for (const { path, file } of readingPages.filter((page) => page.path.startsWith('/articles/'))) {
      const $ = load(siteFile(file));
      expect($('script[src]').length, path).toBeLessThanOrEqual(6);
    }
  });
});
