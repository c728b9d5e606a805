import { expect, test } from 'vitest';
import { framePolicy } from '../../../src/build/headers.ts';
import { headersFile, mostRules } from '../../../src/build/hosting/headers-file.ts';
import { readHeadersFile } from '../../support/host-files.ts';

/** The pages of a site with so many charts, each with two views; embeds apart. */
function site(charts: number): { pages: string[]; embeds: string[] } {
  const own = Array.from({ length: charts }, (_, at) => `/charts/chart-${at}/`);
  const views = own.flatMap((path) => [path, `${path}krw/`, `${path}by-year/`]);
  const lists = ['', 'pages/2/', 'pages/17/'].map((end) => `/charts/${end}`);
  const others = ['/', '/404.html', '/facts/', '/facts/a/', '/articles/x/', '/articles/x/y/'];
  return { pages: [...views, ...lists, ...others], embeds: views.map((path) => `${path}embed/`) };
}

test.each([1, 100, 2000])('with %i charts every page is closed to frames, every embed open', (charts) => {
  const { pages, embeds } = site(charts);
  const { text, left } = headersFile([...pages, ...embeds]);
  const policyAt = (path: string): string => readHeadersFile(text)(path)['content-security-policy'] ?? '';
  expect(left).toEqual([]);
  const few = (paths: readonly string[]): string[] => [...paths.slice(0, 9), ...paths.slice(-20)];
  // Cloudflare Pages gives "/404.html" there.
  expect(policyAt('/404')).toContain(framePolicy.closed);
  expect(few(pages).filter((path) => !policyAt(path).includes(framePolicy.closed))).toEqual([]);
  expect(few(embeds).filter((path) => /frame-ancestors/.test(policyAt(path)))).toEqual([]);
});

test('the rules do not grow with the charts', () => {
  const rulesOf = (charts: number): number => {
    const { pages, embeds } = site(charts);
    return headersFile([...pages, ...embeds]).text.match(/^\//gm)?.length ?? 0;
  };
  expect(rulesOf(2000)).toBe(rulesOf(1));
});

test('views of more names than there is room for are told', () => {
  const views = Array.from({ length: mostRules }, (_, at) => `/charts/one/view-${at}/`);
  const { text, left } = headersFile(['/', ...views, '/charts/one/embed/', '/facts/', '/people/a/']);
  expect(text.match(/^\//gm)).toHaveLength(mostRules);
  expect(left.length).toBeGreaterThan(0);
  expect(text).toContain('\n/people/*\n');
  expect(left.every((path) => path.startsWith('/charts/:chart/view-'))).toBe(true);
});
