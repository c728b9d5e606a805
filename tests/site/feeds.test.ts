import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { load } from 'cheerio';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import robotsParser from 'robots-parser';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { getBase } from '../../src/validate/base.ts';
import { jsonFeedSchema } from '../support/json-feed.ts';
import { siteFile, siteFiles, siteFolder, sitePages, sites } from '../support/site.ts';

const base = getBase();
const [article] = base.articles.values();

/** The schema of sitemaps.org, which the package that writes the sitemap brings. */
function sitemapSchema(): string {
  const integration = createRequire(import.meta.url).resolve('@astrojs/sitemap');
  const writer = createRequire(integration).resolve('sitemap');
  return readFileSync(join(writer.replace(/[/\\]dist[/\\].*$/, ''), 'schema', 'sitemap.xsd'), 'utf8');
}

describe.each(['root', 'subpath'] as const)('%s', (site) => {
  const { origin, base: path } = sites[site];
  const start = origin + path;

  test('the JSON feed is a JSON Feed 1.1, and says who, when and where', () => {
    const feed = JSON.parse(siteFile('feed.json', site));
    const ajv = new Ajv({ allErrors: true });
    addFormats(ajv);
    const validate = ajv.compile(jsonFeedSchema);
    validate(feed);
    expect(validate.errors).toBeNull();
    // The schema is really asked.
    expect(validate({ ...feed, items: [{ ...feed.items[0], date_published: '2026-11-24' }] })).toBe(false);
    const parsed = parseJsonFeed(feed);
    expect(parsed.feed_url).toBe(`${start}feed.json`);
    expect(parsed.items?.map(({ url }) => url)).toEqual(
      [...base.articles.keys()].map((slug) => `${start}articles/${slug}/`),
    );
  });

  test('the RSS feed has all that RSS 2.0 asks for, and full text', () => {
    const xml = siteFile('feed.xml', site);
    const feed = parseRssFeed(xml);
    expect([feed.title, feed.link, feed.language].every(Boolean)).toBe(true);
    expect(feed.description?.length).toBeGreaterThan(10);
    expect(feed.atom?.links?.[0]).toMatchObject({ href: `${start}feed.xml`, rel: 'self', type: 'application/rss+xml' });
    const guids = feed.items?.map(({ guid }) => guid?.value);
    expect(new Set(guids).size).toBe(base.articles.size);
    for (const item of feed.items ?? []) {
      expect(item.title && item.description && item.content?.encoded).toBeTruthy();
      expect(item.link).toBe(item.guid?.value);
      expect(item.pubDate).toMatch(
        /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
      );
      expect(item.dc?.creators?.length ?? 0).toBeGreaterThan(0);
      expect(Number.isNaN(Date.parse(item.atom?.updated ?? ''))).toBe(false);
    }
  });

  test('both feeds carry every section and every chart of an article, with absolute addresses and nothing that runs', () => {
    const html = JSON.parse(siteFile('feed.json', site)).items[0].content_html;
    expect(parseRssFeed(siteFile('feed.xml', site)).items?.[0]?.content?.encoded).toBe(html);
    const $ = load(html);
    expect(
      $('h2')
        .get()
        .map((h2) => $(h2).text()),
    ).toEqual(article?.sections.map(({ title }) => title));
    const files = new Set(siteFiles(site));
    const pictures = $('figure img')
      .get()
      .map(({ attribs }) => attribs);
    expect(pictures.length).toBe(article?.charts.length);
    for (const { src, alt, width, height } of pictures) {
      expect(src?.startsWith(start)).toBe(true);
      expect(files.has((src ?? '').slice(start.length))).toBe(true);
      expect(alt?.length).toBeGreaterThan(20);
      const png = readFileSync(join(siteFolder(site), (src ?? '').slice(start.length)));
      expect([width, height].map(Number)).toEqual([png.readUInt32BE(16), png.readUInt32BE(20)]);
    }
    const addresses = $('[href], [src]')
      .get()
      .map(({ attribs }) => attribs['href'] ?? attribs['src'] ?? '');
    expect(addresses.filter((address) => !/^https?:\/\//.test(address))).toEqual([]);
    expect($('script, style, iframe, [style], jatdae-chart').length).toBe(0);
  });

  test('the sitemap is one by the schema of sitemaps.org', async () => {
    const schema = sitemapSchema();
    const files = siteFiles(site).filter((file) => /^sitemap-\d+\.xml$/.test(file));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { valid, rawOutput } = await validateXML({
        xml: { fileName: file, contents: siteFile(file, site) },
        schema: [{ fileName: 'sitemap.xsd', contents: schema }],
      });
      expect(valid, rawOutput).toBe(true);
    }
    const wrong = siteFile(files[0] ?? '', site).replace(/<lastmod>[^<]*/, '<lastmod>gestern');
    const asked = await validateXML({
      xml: { fileName: 'wrong.xml', contents: wrong },
      schema: [{ fileName: 'sitemap.xsd', contents: schema }],
    });
    expect(asked.valid).toBe(false);
  });

  test('the sitemap lists the pages that stand for themselves, each dated by its content', () => {
    const $ = load(siteFile('sitemap-0.xml', site), { xml: true });
    const entries = $('url')
      .get()
      .map((url) => ({ loc: $(url).find('loc').text(), lastmod: $(url).find('lastmod').text() }));
    const listed = entries.map(({ loc }) => loc);
    // The page of a version leads search engines to the living one.
    const indexed = sitePages(site).filter(({ path, file }) => {
      if (path.startsWith('/v/')) return false;
      const page = load(siteFile(file, site));
      return !/noindex/.test(page('meta[name=robots]').attr('content') ?? '');
    });
    expect(listed.toSorted()).toEqual(indexed.map(({ path: own }) => start + own.slice(1)).toSorted());
    const days = new Set(entries.map(({ lastmod }) => lastmod.slice(0, 10)));
    const stated = [...base.articles.values()].flatMap(({ published, modified }) => [published, modified ?? published]);
    const corrected = base.corrections.map(({ date }) => date);
    expect([...days].filter((day) => day !== '' && ![...stated, ...corrected].includes(day))).toEqual([]);
    expect(entries.filter(({ lastmod }) => lastmod !== '').length).toBeGreaterThan(entries.length * 0.9);
  });

  test('every page offers the search to the browser, under the name of the site', () => {
    for (const { path, file } of sitePages(site).filter(({ path }) => !path.endsWith('/embed/'))) {
      const page = load(siteFile(file, site));
      if (page('meta[http-equiv=refresh]').length > 0) continue;
      const link = page('link[rel=search][type="application/opensearchdescription+xml"]');
      expect(link.attr('title'), path).toBe('잣대');
      expect(new URL(link.attr('href') ?? '', start).href, path).toBe(`${start}opensearch.xml`);
    }
    const $ = load(siteFile('opensearch.xml', site), { xml: true });
    expect($('OpenSearchDescription').attr('xmlns')).toBe('http://a9.com/-/spec/opensearch/1.1/');
    // Browsers take a short name of at most 16 letters.
    expect($('ShortName').text()).toBe('잣대');
    expect($('Url[type="text/html"]').attr('template')).toBe(`${start}search/?q={searchTerms}`);
    expect($('Url[rel=self]').attr('template')).toBe(`${start}opensearch.xml`);
    expect(siteFiles(site)).toContain($('Image').text().slice(start.length));
  });

  test('robots.txt lets everybody in, Naver and Daum by name, and leads to the sitemap', () => {
    const robots = robotsParser(`${origin}/robots.txt`, siteFile('robots.txt', site));
    for (const crawler of ['Yeti', 'Daum', 'Daumoa', 'Googlebot', 'bingbot', 'somebody']) {
      for (const page of ['', 'articles/ai-model-race-2/', 'charts/valuation.png', 'search/']) {
        expect(robots.isAllowed(start + page, crawler), `${crawler} ${page}`).toBe(true);
      }
      expect(robots.isAllowed(`${start}search/?q=openai`, crawler)).toBe(false);
    }
    expect(robots.getSitemaps()).toEqual([`${start}sitemap-index.xml`]);
  });
});
