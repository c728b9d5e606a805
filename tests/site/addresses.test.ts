import { expect, test } from 'vitest';
import { moves } from '../../src/site/retired.ts';
import { entityRooms, pathOf } from '../../src/site/url.ts';
import { addressesOf } from '../../src/validate/addresses.ts';
import { getBase } from '../../src/validate/base.ts';
import { type SiteName, siteFile, siteFiles } from '../support/site.ts';

// The addresses of the contract: what has been shared must go on opening.
const base = getBase();
const both: SiteName[] = ['root', 'subpath'];

const pages = [
  '/',
  '/articles/',
  ...Object.values(entityRooms).map((room) => `/${room}/`),
  '/charts/',
  '/facts/',
  '/search/',
  '/compare/',
  '/about/',
  ...[...base.articles.values()].flatMap(({ slug, sections }) => [
    pathOf.article(slug),
    ...sections.map(({ id }) => pathOf.section(slug, id)),
  ]),
  ...[...base.entities.values()].map((entity) => pathOf.entity(entity)),
  ...[...base.facts.keys()].map(pathOf.fact),
  ...[...base.charts.values()].flatMap(({ id, views }) =>
    [undefined, ...Object.keys(views)].flatMap((view) => [pathOf.chart(id, view), `${pathOf.chart(id, view)}embed/`]),
  ),
];

const files = [
  '404.html',
  'feed.xml',
  'feed.json',
  'robots.txt',
  'manifest.webmanifest',
  'opensearch.xml',
  'sitemap-index.xml',
  'favicon.svg',
  'schemas/fact.json',
  ...[...base.facts.keys()].flatMap((id) => [`facts/${id}.json`, `facts/${id}.svg`]),
  ...[...base.charts.values()].flatMap(({ id, views }) => [
    `oembed/${id}.json`,
    ...[id, ...Object.keys(views).map((view) => `${id}/${view}`)].flatMap((path) =>
      ['svg', 'png', 'csv', 'json'].map((ending) => `charts/${path}.${ending}`),
    ),
  ]),
];

test.each(both)('every address of the design is there (%s)', (name) => {
  const there = new Set(siteFiles(name));
  const missing = [...pages.map((path) => `${path.slice(1)}index.html`), ...files].filter((file) => !there.has(file));
  expect(missing).toEqual([]);
});

test('the addresses that authors may link to are those of the built site', () => {
  const there = siteFiles();
  const { all } = addressesOf(base);
  const fileOf = (path: string): string => path.slice(1).replace(/(^|\/)$/, '$1index.html');
  expect([...all].filter((path) => !there.includes(fileOf(path)))).toEqual([]);
  const known = new Set([...all].map(fileOf));
  // Whether there is a page for reading offline is a setting of the build.
  // Versions are what pages of today lead to, and authors to those.
  const made = there.filter((file) => file.endsWith('.html') && !/^(?:pagefind|offline|v)\//.test(file));
  const moved = new Set(moves(base).map(({ from }) => fileOf(from)));
  expect(made.filter((file) => !known.has(file) && !moved.has(file))).toEqual([]);
});

test('the addresses that the design names by hand are among them', () => {
  for (const path of [
    '/articles/ai-model-race-2/',
    '/charts/valuation/',
    '/charts/valuation/krw/',
    '/charts/users/',
    '/charts/openai-funding/',
    '/charts/llama-downloads/',
    '/charts/releases/',
    '/companies/openai/',
    '/models/o1/',
    '/people/jonathan-ross/',
    '/glossary/llm/',
    '/facts/openai-valuation-2024-09/',
  ]) {
    expect(pages).toContain(path);
  }
});

test('the sitemap lists what can be found and nothing that is kept out', () => {
  const sitemap = siteFiles()
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .map((file) => siteFile(file))
    .join('');
  expect(sitemap).toContain(pathOf.article('ai-model-race-2'));
  expect(sitemap).not.toContain('/embed/');
  expect(sitemap).not.toContain('404');
});
