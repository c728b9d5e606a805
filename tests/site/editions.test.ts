import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { load } from 'cheerio';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { getEditions, sealedNow } from '../../src/editions/record.ts';
import { twins } from '../../src/feeds/twins.ts';
import { moves } from '../../src/site/retired.ts';
import { feedPath, pathOf, twinPath } from '../../src/site/url.ts';
import { getBase } from '../../src/validate/base.ts';
import { siteFile, siteFiles } from '../support/site.ts';

const [base, editions] = [getBase(), getEditions()];
const versions = [...editions.versions.values()];
const there = new Set(siteFiles());
/** Addresses that lead elsewhere. */
const moved = new Set(moves(base).map(({ from }) => from));
const pageOf = (path: string) => load(siteFile(`${path.slice(1)}index.html`));

describe('sealed versions', () => {
  test('each has its page, its data, and of a chart its picture, its CSV and its frame', () => {
    const wanted = versions.flatMap(({ kind, version, body }) => [
      `v/${version}/index.html`,
      ...(body ? [`v/${version}.json`] : []),
      ...(body && kind === 'view' ? [`v/${version}.csv`, `v/${version}.png`, `v/${version}/embed/index.html`] : []),
    ]);
    expect(wanted.filter((file) => !there.has(file))).toEqual([]);
  });

  test.each(versions.map(({ kind, id, version }) => [`${kind} ${id}`, version]))(
    '%s says when it was published',
    (_, version) => {
      const $ = pageOf(pathOf.version(version));
      expect($('.since time').attr('datetime')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect($('.since').text()).toMatch(/그 뒤로 바뀐 내용이 없습니다|그 뒤 고침|그 뒤 없어짐|내림/);
      expect($('link[rel="canonical"]').attr('href')).toMatch(/^http:\/\/localhost:4321\/(?:facts|charts|articles)\//);
    },
  );

  test('of many changes the first stand in sight and the others behind their number; all are there', () => {
    const slips = versions.map(({ version }) => pageOf(pathOf.version(version)));
    const long = slips.filter(($) => $('.since li').length > 5);
    expect(long.length).toBeGreaterThan(0);
    for (const $ of slips) expect($('.since > ul > li').length).toBeLessThanOrEqual(5);
    for (const $ of long) {
      const [all, folded] = [$('.since li').length, $('.since details li').length];
      expect(all - folded).toBe(3);
      expect($('.since').text()).toContain(`그 뒤 고침 ${all}건`);
      expect($('.since summary').text()).toBe(`나머지 ${folded}건 보기`);
      // What has changed of a figure says of which.
      for (const change of $('.since li').toArray())
        expect($(change).text()).not.toMatch(/^\s*(?:상태|시점|참고|출처):/);
    }
  });

  test('each links the style sheets that other pages hold, under names that never change', () => {
    for (const { version } of versions) {
      const $ = pageOf(pathOf.version(version));
      const sheets = $('link[rel="stylesheet"]')
        .get()
        .flatMap(({ attribs }) => attribs['href'] ?? []);
      expect($('style').length).toBe(0);
      expect(sheets.length).toBeGreaterThan(0);
      for (const sheet of sheets) {
        expect(sheet).toMatch(/^\/_astro\/[a-z]+\.[0-9a-f]{8}\.css$/);
        expect(there.has(sheet.slice(1)), sheet).toBe(true);
      }
    }
  });

  test('every page of what has versions leads to the one that says what it says', () => {
    const paths: [string, string | undefined][] = [
      ...[...base.facts.keys()].map((id): [string, string | undefined] => [
        pathOf.fact(id),
        sealedNow(base, editions, 'fact', id),
      ]),
      ...[...base.articles.values()].flatMap(({ slug, sections }): [string, string | undefined][] => [
        [pathOf.article(slug), sealedNow(base, editions, 'article', slug)],
        ...sections.map(({ id }): [string, string | undefined] => [
          pathOf.section(slug, id),
          sealedNow(base, editions, 'section', `${slug}/${id}`),
        ]),
      ]),
      ...[...base.charts.keys()].map((id): [string, string | undefined] => [
        pathOf.chart(id),
        sealedNow(base, editions, 'view', id),
      ]),
    ];
    // What has changed since the last edition has no version yet.
    const sealed = paths.filter(([, version]) => version !== undefined);
    expect(sealed.length).toBeGreaterThan(0);
    const missing = sealed.filter(([path, version]) => {
      const address = `http://localhost:4321${pathOf.version(version ?? '')}`;
      const $ = pageOf(path);
      return $(`a[href="${address}"]`).length + $(`input[value="${address}"]`).length === 0;
    });
    expect(missing).toEqual([]);
  });

  test('no page of a version is in the sitemap', () => {
    expect(siteFile('sitemap-0.xml')).not.toContain('/v/');
  });
});

describe('citations', () => {
  test.each(['view', 'fact', 'section', 'article'] as const)(
    'of a %s go through BibTeX and RIS and come back the same',
    (kind) => {
      const sealed = versions.find((one) => one.kind === kind);
      const $ = pageOf(pathOf.version(sealed?.version ?? ''));
      const address = `http://localhost:4321${pathOf.version(sealed?.version ?? '')}`;
      const files = $('#cite a[download]')
        .toArray()
        .map((link) => decodeURIComponent($(link).attr('href')?.split(',').slice(1).join(',') ?? ''));
      expect(files.length).toBe(3);
      for (const file of files) {
        const [data] = new Cite(file).data;
        expect(data?.['title']).toBe(sealed?.body?.title);
        expect(data?.['URL']).toBe(address);
        expect(JSON.stringify(data?.['issued'])).toContain('2026');
        expect(JSON.stringify(data?.['author'])).toContain('잣대');
      }
      const lines = $('#cite code').text();
      expect(lines).toContain(`. (2026, `);
      expect(lines).toContain(address);
      expect($('meta[name="citation_title"]').attr('content')).toBe(sealed?.body?.title);
      expect($('meta[name="citation_public_url"]').attr('content')).toBe(address);
    },
  );
});

describe('Markdown twins', () => {
  const all = twins(base).map(({ path }) => path);
  const pages = siteFiles()
    .filter((file) => file.endsWith('index.html') && !file.endsWith('/embed/index.html'))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    .filter((path) => !moved.has(path));

  test('every page that is to have one has one, and names it', () => {
    // What holds no figure of its own, later pages of lists, and versions, whose data are JSON.
    const without = /^\/(?:about|privacy|search|offline|compare|v)\/|\/pages\//;
    const wanted = pages.filter((path) => !without.test(path));
    expect(wanted.filter((path) => !there.has(twinPath(path).slice(1)))).toEqual([]);
    expect(all.filter((path) => !pages.includes(path))).toEqual([]);
    for (const path of wanted)
      expect(pageOf(path)('link[rel="alternate"][type="text/markdown"]').attr('href'), path).toBe(twinPath(path));
  });

  test.each(all)('that of %s holds every figure of its page, each with a note', (path) => {
    const $ = pageOf(path);
    const cited = new Set(
      $('main a[href^="/facts/"]')
        .toArray()
        .flatMap((link) => /^\/facts\/([a-z0-9-]+)\/$/.exec($(link).attr('href') ?? '')?.[1] ?? []),
    );
    const twin = siteFile(twinPath(path).slice(1));
    const noted = new Set([...twin.matchAll(/^\[\^([a-z0-9-]+)\]: /gm)].map(([, id]) => id));
    expect([...cited].filter((id) => !noted.has(id))).toEqual([]);
    for (const [, id] of twin.matchAll(/\[\^([a-z0-9-]+)\](?!:)/g)) expect(noted).toContain(id);
    expect(twin).toMatch(/^# /);
    // A note says what, how settled, from whom, and where.
    for (const line of twin.split('\n').filter((one) => one.startsWith('[^')))
      expect(line).toMatch(
        /상태: .*출처: .*주소: http:\/\/localhost:4321\/facts\/[a-z0-9-]+\/(?: 판: http:\/\/localhost:4321\/v\/[0-9a-f]{12}\/)?$/,
      );
  });

  test('llms.txt leads to twins that are there', () => {
    const links = [...siteFile('llms.txt').matchAll(/\]\(http:\/\/localhost:4321\/([^)]+)\)/g)].map(
      ([, path = '']) => path,
    );
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter((path) => !there.has(path))).toEqual([]);
  });
});

describe('feeds of corrections', () => {
  test.each([
    '/',
    ...[...base.entities.values()]
      .filter(({ kind }) => kind === 'company' || kind === 'model')
      .map((entity) => pathOf.entity(entity)),
    ...[...base.articles.keys()].map(pathOf.article),
  ])('that of %s is a feed whose links are there', (page) => {
    const feed = parseRssFeed(siteFile(feedPath(page).slice(1)));
    expect(feed.title).toContain('잣대');
    for (const { link } of feed.items ?? [])
      expect(there).toContain(`${new URL(link ?? '').pathname.slice(1)}index.html`);
    if (page !== '/') expect(pageOf(page)(`link[href="${feedPath(page)}"]`).length).toBe(1);
  });
});
