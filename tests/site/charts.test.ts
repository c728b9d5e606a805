import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import { loadImage } from '@napi-rs/canvas';
import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Series } from '../../src/charts/series.ts';
import { getEditions, sealedNow } from '../../src/editions/record.ts';
import { viewId } from '../../src/editions/version.ts';
import { chartVersion } from '../../src/share/chart-files.ts';
import { isCitation } from '../../src/share/citation.ts';
import { identity } from '../../src/site/identity.ts';
import { chartEndings } from '../../src/site/url.ts';
import { pageKind, type SiteName, siteFile, siteFiles, siteFolder, sitePages, sites } from '../support/site.ts';
import { everyView, siteBase } from '../unit/charts/bases.ts';

const base = siteBase();
const views = everyView(base);
const names: SiteName[] = ['root', 'subpath'];
const plots = ['full', 'wide', 'medium', 'narrow'].flatMap((layout) => [
  `plot-${layout}.svg`,
  `plot-${layout}.dark.svg`,
]);

/** A file that pages draw a chart from: `chart-files/valuation.krw.1a2b3c4d.json` of `valuation/krw`. */
const versioned = (place: string, series: Series, ending: string): string =>
  `${ending === 'png' ? 'pictures/charts.' : 'chart-files/'}${place.replace('/', '.')}.${chartVersion(series)}.${ending}`;

describe.each(names)('the site %s', (name) => {
  const { origin, base: path } = sites[name];
  const root = `${origin}${path}`;
  const files = new Set(siteFiles(name));

  test.each(views)('has every file of $name', ({ name: place, series }) => {
    for (const ending of chartEndings) expect(files).toContain(`charts/${place}.${ending}`);
    for (const ending of ['json', 'png', ...plots]) expect(files).toContain(versioned(place, series, ending));
    expect(files).toContain(`charts/${place}/index.html`);
    expect(files).toContain(`charts/${place}/embed/index.html`);
    expect(files).toContain(`oembed/${place}.json`);
  });

  test.each(views)('tells messengers and search engines of $name', ({ name: place, series }) => {
    const page = load(siteFile(`charts/${place}/index.html`, name));
    const meta = (property: string) => page(`meta[property="${property}"]`).attr('content');
    expect(meta('og:title')).toBe(series.question);
    expect(meta('og:url')).toBe(`${root}charts/${place}/`);
    const picture = versioned(place, series, 'png');
    expect(meta('og:image')).toBe(`${root}${picture}`);
    expect(readFileSync(join(siteFolder(name), picture))).toEqual(
      readFileSync(join(siteFolder(name), `charts/${place}.png`)),
    );
    expect(page('link[rel=canonical]').attr('href')).toBe(`${root}charts/${place}/`);
    expect(page('link[type="application/json+oembed"]').attr('href')).toBe(`${root}oembed/${place}.json`);
    const graph = JSON.parse(page('script[type="application/ld+json"]').text())['@graph'];
    const dataset = graph.find((thing: { '@type': string }) => thing['@type'] === 'Dataset');
    expect(dataset).toMatchObject({ name: series.question, url: `${root}charts/${place}/`, citation: series.source });
    expect(dataset.image).toBe(`${root}${picture}`);
    expect(dataset.description.length).toBeGreaterThan(50); // Google asks for 50 to 5000 characters.
    expect(dataset.distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl)).toEqual([
      `${root}charts/${place}.csv`,
      `${root}charts/${place}.json`,
    ]);
  });

  test.each(views)('answers oEmbed for $name', ({ name: place, series }) => {
    const answer = JSON.parse(siteFile(`oembed/${place}.json`, name));
    // https://oembed.com, 2.3.4.4: html, width and height are required of a rich answer.
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: series.question, provider_name: '잣대' });
    expect(answer.html).toContain(`src="${root}charts/${place}/embed/"`);
    expect(answer.width).toBeGreaterThan(279);
    expect(answer.height).toBeGreaterThan(100);
    expect(answer.thumbnail_url).toBe(`${root}${versioned(place, series, 'png')}`);
  });

  test.each(views)('gives addresses of facts that exist in the CSV of $name', ({ name: place, series }) => {
    const rows: Record<string, string>[] = parse(siteFile(`charts/${place}.csv`, name), { bom: true, columns: true });
    expect(rows).toHaveLength(series.points.length);
    for (const row of rows) {
      const address = row['사실의 주소'] ?? '';
      expect(address.startsWith(`${root}facts/`)).toBe(true);
      expect(files).toContain(`${address.slice(root.length)}index.html`);
    }
  });

  test.each(views)('describes the CSV of $name beside it and cites it in three forms', ({ name: place, series }) => {
    const described = JSON.parse(siteFile(`charts/${place}.meta.json`, name));
    // Absolute, so that the two belong together however they are called where they are saved.
    expect(described.url).toBe(`${root}charts/${place}.csv`);
    expect(described['dc:title']).toBe(series.question);
    // What is cited is what was seen: the version, once there is one.
    const [chart = '', view] = place.split('/');
    const sealed = sealedNow(base, getEditions(), 'view', viewId(chart, view));
    const address = sealed === undefined ? `${root}charts/${place}/` : `${root}v/${sealed}/`;
    expect(chartEndings.filter(isCitation)).toHaveLength(3);
    for (const ending of chartEndings.filter(isCitation)) {
      const [work] = new Cite(siteFile(`charts/${place}.${ending}`, name)).data;
      expect(work).toMatchObject({ title: series.question, URL: address, note: identity.licence });
      expect(JSON.stringify(work)).toContain('잣대');
    }
  });
});

test.each(views)('the pictures of $name for sharing are 1200×630 and 1080×1350 and below 300 KB', async ({ name }) => {
  for (const [ending, size] of [
    ['png', [1200, 630]],
    ['portrait.png', [1080, 1350]],
  ] as const) {
    const bytes = readFileSync(join(siteFolder(), `charts/${name}.${ending}`));
    const { width, height } = await loadImage(bytes);
    expect([width, height]).toEqual(size);
    expect(bytes.length).toBeLessThan(300_000);
  }
});

test('share pictures of articles, sections, companies and models lie where they always did', async () => {
  const articles = [...base.articles.values()];
  const wanted = [
    ...articles.map(({ slug }) => `articles/${slug}.png`),
    ...articles.flatMap(({ slug, sections }) => sections.map(({ id }) => `articles/${slug}/${id}.png`)),
    ...[...base.entities.values()].flatMap(({ kind, id }) =>
      kind === 'company' ? [`companies/${id}.png`] : kind === 'model' ? [`models/${id}.png`] : [],
    ),
  ];
  expect(siteFiles()).toEqual(expect.arrayContaining(wanted));
  for (const file of wanted) {
    const bytes = readFileSync(join(siteFolder(), file));
    expect(bytes.length, file).toBeLessThan(300_000);
    const { width, height } = await loadImage(bytes);
    expect([width, height], file).toEqual([1200, 630]);
  }
});

test('each list, fact, entity, article and section has a share picture of its own, named by its content', async () => {
  const own = sitePages().filter(({ path }) =>
    /^\/(?:articles|companies|models|people|glossary|facts|charts)\//.test(path),
  );
  const byPicture = Map.groupBy(own, ({ file }) => {
    const page = load(siteFile(file));
    // A later page of a list has its list's; what moved and embeds have none.
    return page('meta[http-equiv=refresh]').length > 0 || file.includes('/embed/')
      ? ''
      : (page('meta[property="og:image"]').attr('content') ?? 'none').replace(sites.root.origin, '');
  });
  byPicture.delete('');
  const kinds = new Set<string>();
  for (const [picture, pages] of byPicture) {
    const paths = pages.map(({ path }) => path.replace(/pages\/\d+\/$/, ''));
    expect(picture, paths[0]).toMatch(/^\/pictures\/[\w.-]+\.[0-9a-f]{8}\.png$/);
    expect(new Set(paths).size, picture).toBe(1);
    kinds.add(pageKind(paths[0] ?? ''));
    const bytes = readFileSync(join(siteFolder(), picture));
    expect(bytes.length, picture).toBeLessThan(300_000);
    const { width, height } = await loadImage(bytes);
    expect([width, height], picture).toEqual([1200, 630]);
  }
  expect([...kinds]).toEqual(
    expect.arrayContaining(['/facts', '/facts/*', '/people', '/people/*', '/glossary', '/charts', '/articles/*/*']),
  );
});

test.each(views)('the SVG of $name is named, described, scalable and needs no font', ({ name, series }) => {
  const alone = ['svg', 'dark.svg'].map((ending) => `charts/${name}.${ending}`);
  for (const file of [...alone, ...plots.map((plot) => versioned(name, series, plot))]) {
    const svg = siteFile(file);
    const document = load(svg, { xml: true });
    expect(document('svg > title').text()).toBe(series.question);
    for (const { text } of series.warnings) expect(document('svg > desc').text()).toContain(text);
    expect(document('svg').attr('viewBox')).toBe(
      `0 0 ${document('svg').attr('width')} ${document('svg').attr('height')}`,
    );
    expect(svg).not.toMatch(/<text|<style|font-family|<image|<script/);
  }
});

test.each(views)(
  'the page of $name says its warnings on screen, in the table and without script',
  ({ name, series }) => {
    const page = load(siteFile(`charts/${name}/index.html`));
    const plain = (text: string) => text.replace(/[\u00a0\u2060]/g, (space) => (space === '\u00a0' ? ' ' : ''));
    const figure = page('jatdae-chart figure');
    for (const { text } of series.warnings) {
      expect(plain(figure.find('.chart-warnings').text())).toContain(text);
      expect(plain(figure.find('caption').text())).toContain(text);
    }
    // What the answer tells is told once.
    const told = plain(figure.find('.chart-answer, .chart-warnings').text());
    for (const text of series.conflicts) expect(told.split(text).length, text).toBe(2);
    for (const { text, reason } of series.leftOut)
      expect(plain(figure.find('.chart-left').text())).toContain(`${text}: ${reason}`);
    for (const point of series.points) expect(plain(figure.find('table').text())).toContain(point.valueText);
    expect(plain(figure.find('.chart-source').text())).toContain(series.source);
    // Each picture has its size before it has come, so that nothing moves.
    for (const element of figure.find('.chart-box :is(source, img)').toArray()) {
      expect(Number(element.attribs['width'])).toBeGreaterThan(0);
      expect(Number(element.attribs['height'])).toBeGreaterThan(0);
    }
  },
);
