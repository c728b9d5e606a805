import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../src/build/serve.ts';
import { checkContent } from '../../src/validate/base.ts';
import { launch } from '../support/browser.ts';
import { build, output } from '../support/build.ts';
import { type Beside, contentWith, wordsOfTheFirst } from '../support/second-article.ts';

// A second article is added by files alone. Both sites are built one after the other: builds share a cache.

const slug = 'data-center-race-3';
const article = `/articles/${slug}/`;
const sections = ['who-builds', 'power', 'money', 'heat', 'forms'];
const charts = ['data-center-power', 'data-center-funding', 'data-center-openings', 'data-center-size'];
const views = ['data-center-power/mulmaru', 'data-center-funding/usd', 'data-center-size/years'];
const entities = [
  'companies/mulmaru',
  'companies/solmoe-data',
  'companies/kkachinol-ai',
  'models/mulmaru-m2',
  'people/seo-haereum',
  'glossary/power-capacity',
  'glossary/power-usage-effectiveness',
  'glossary/immersion-cooling',
];

const contents = new Map<Beside, string>();
const servers: Server[] = [];
const addresses = new Map<Beside, string>();
let browser: Browser;

const folderOf = (beside: Beside): string => join(output, `second-${beside}`);
const file = (beside: Beside, path: string): string => readFileSync(join(folderOf(beside), path), 'utf8');
const page = (beside: Beside, path: string) => load(file(beside, join(path, 'index.html')));

beforeAll(async () => {
  for (const beside of ['both', 'alone'] as const) {
    const content = await contentWith(beside);
    contents.set(beside, content);
    const { code, output: text } = await build(folderOf(beside), { CONTENT_DIR: content });
    expect(code, text).toBe(0);
    const { server, address } = await serveSite(folderOf(beside), 0, '/');
    servers.push(server);
    addresses.set(beside, address);
  }
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
  for (const content of contents.values()) await rm(dirname(content), { recursive: true });
});

describe.each(['both', 'alone'] as const)('the second article, %s', (beside) => {
  test('breaks no rule', () => {
    expect(checkContent(contents.get(beside) ?? '').problems).toEqual([]);
  });

  test('leads the home page with its own first chart, as the newest', () => {
    const $ = page(beside, '/');
    expect($('main h1').text().trim()).toBe('데이터센터 경쟁, 누가 얼마나 지었나');
    expect($(`main h1 a[href="${article}"]`)).toHaveLength(1);
    expect($('main').text()).toContain('데이터센터의 전력은 얼마나 늘었나');
  });

  test('is in the list, and its sections are in its contents and have pages', () => {
    expect(page(beside, '/articles/')(`main a[href="${article}"]`).length).toBeGreaterThan(0);
    const $ = page(beside, article);
    for (const id of sections) {
      expect($(`nav a[href="#${id}"]`).length).toBeGreaterThan(0);
      expect(page(beside, `${article}${id}/`)('h1').text().trim()).not.toBe('');
    }
  });

  test('is in both feeds with its full text, and everything of it in the sitemap', () => {
    const rss = load(file(beside, 'feed.xml'), { xml: true });
    const item = rss('item').filter((_, node) => rss(node).find('link').text().endsWith(article));
    expect(item).toHaveLength(1);
    expect(item.text()).toContain('물마루가 가동하는 용량은');
    const json: { items: { url: string; content_html: string }[] } = JSON.parse(file(beside, 'feed.json'));
    expect(json.items.find(({ url }) => url.endsWith(article))?.content_html).toContain('물마루가 가동하는 용량은');
    const sitemap = file(beside, 'sitemap-0.xml');
    const paths = [
      article,
      ...sections.map((id) => `${article}${id}/`),
      ...[...charts, ...views].map((id) => `/charts/${id}/`),
      ...entities.map((path) => `/${path}/`),
      '/facts/mulmaru-power-ratio-2026-10/',
    ];
    expect(paths.filter((path) => !sitemap.includes(`${path}</loc>`))).toEqual([]);
  });

  test('has a page, a picture and data for a chart of each kind and for each view', () => {
    const list = page(beside, '/charts/');
    for (const id of charts) expect(list(`main a[href="/charts/${id}/"]`).length).toBeGreaterThan(0);
    for (const id of [...charts, ...views]) {
      expect(page(beside, `/charts/${id}/`)('main svg, main img').length).toBeGreaterThan(0);
      const png = readFileSync(join(folderOf(beside), 'charts', `${id}.png`));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(file(beside, `charts/${id}.svg`)).toContain('<svg');
      expect(file(beside, `charts/${id}.csv`).trim().split('\n').length).toBeGreaterThan(1);
    }
  });

  test('has share pictures for the article and each section', () => {
    for (const path of [slug, ...sections.map((id) => `${slug}/${id}`)]) {
      expect(existsSync(join(folderOf(beside), 'articles', `${path}.png`)), path).toBe(true);
    }
  });

  test('gives each company, model, person and term a page, and the sections that speak of it', () => {
    for (const path of entities) {
      expect(page(beside, `/${path}/`)(`main a[href^="${article}"]`).length, path).toBeGreaterThan(0);
    }
  });

  test('says of a figure what it replaced, and of the replaced one what replaced it', () => {
    const newer = '/facts/kkachinol-ai-power-contracted-2026-10/';
    const older = '/facts/kkachinol-ai-power-contracted-2025-11/';
    expect(page(beside, newer)(`main a[href="${older}"]`).length).toBeGreaterThan(0);
    expect(page(beside, older)(`main a[href="${newer}"]`).length).toBeGreaterThan(0);
  });

  test.each([
    ['물마루', '/companies/mulmaru/'],
    ['솔뫼', '/companies/solmoe-data/'],
    ['전력사용효율', '/glossary/power-usage-effectiveness/'],
  ])('is found by search: %s', async (query, path) => {
    const tab = await browser.newPage();
    await tab.goto(`${addresses.get(beside)}search/?q=${encodeURIComponent(query)}`);
    await tab.locator('[data-search-state="done"]').waitFor();
    expect(await tab.locator('[data-search-results] a[data-search-hit]').first().getAttribute('href')).toBe(path);
    await tab.close();
  });

  test('is set in the fonts of the site to the last character', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${addresses.get(beside)}${article.slice(1)}`);
    await tab.evaluate(() => document.fonts.ready.then(() => undefined));
    // Fonts are optional for the page that waits for them; the next page has them from the cache.
    await tab.reload();
    await tab.evaluate(() => document.fonts.ready.then(() => undefined));
    const session = await tab.context().newCDPSession(tab);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeIds } = await session.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: 'main h1, main h2, main p, main li, main td',
    });
    const own = new Set<string>();
    const strangers = new Set<string>();
    for (const nodeId of nodeIds) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      for (const { isCustomFont, familyName } of fonts) (isCustomFont ? own : strangers).add(familyName);
    }
    expect(own.size).toBeGreaterThan(1);
    expect([...strangers]).toEqual([]);
    await tab.close();
  });
});

describe('what ordinary articles hold besides prose', () => {
  const forms = () => page('both', `${article}forms/`);

  test('a table whose figures are those of facts, by the unit at the head of their column', () => {
    const $ = forms();
    expect($('.rows table th[scope=col]')).toHaveLength(4);
    expect($('.rows table th[scope=row]').first().text()).toBe('물마루');
    expect($('.rows a.fact#figure-forms-mulmaru-power-running-2024-12').text()).toBe('40');
    expect($('.rows [style], .rows [align]')).toHaveLength(0);
  });

  test('notes that lead there and back, on the article’s page too', () => {
    for (const path of [article, `${article}forms/`]) {
      const $ = page('both', path);
      for (const link of $('a.note, .notes a.no-print').toArray())
        expect($(`[id="${$(link).attr('href')?.slice(1)}"]`), $(link).attr('href')).toHaveLength(1);
      expect($('.notes > li')).toHaveLength(2);
      expect($('style').text()).toContain('.prose .pull');
    }
    // The style sheet of blocks stands where there is one.
    expect(page('both', `${article}heat/`)('style').text()).not.toContain('.prose .pull');
  });

  test('pictures in sizes and forms of their own, with room kept for them, and never the original', () => {
    const $ = forms();
    const picture = $('figure.picture').first();
    expect(
      picture
        .find('source')
        .map((_, one) => $(one).attr('type'))
        .get(),
    ).toEqual(['image/avif', 'image/webp']);
    const image = picture.find('img');
    expect([image.attr('loading'), image.attr('width'), image.attr('height')]).toEqual(['lazy', '720', '480']);
    for (const [, path = ''] of $.html().matchAll(/(\/_astro\/[\w-]+\.[\w-]+\.(?:avif|webp|jpg)) /g))
      expect(existsSync(join(folderOf('both'), path)), path).toBe(true);
    const kept = readdirSync(join(folderOf('both'), '_astro')).filter((name) => /^(?:dalbit|heat)/.test(name));
    expect(kept.filter((name) => !/_\w+\.(?:avif|webp|jpg)$/.test(name))).toEqual([]);
    expect(file('both', 'sw.js')).not.toContain('dalbit-center');
  });

  test('in feeds by an address of their own, which is the share picture too', () => {
    const address = 'http://localhost:4321/articles/data-center-race-3/dalbit-center.jpg';
    expect(file('both', 'feed.json')).toContain(`<img src=\\"${address}\\"`);
    expect(page('both', article)('meta[property="og:image"]').attr('content')).toBe(address);
    const jpeg = readFileSync(join(folderOf('both'), `${article}dalbit-center.jpg`));
    expect(jpeg.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  });
});

describe('values over time', () => {
  /** The rows of a table as they are read: date, value, status; the source is the same in all. */
  const rows = (path: string, caption: string): string[][] => {
    const $ = page('alone', path);
    const table = $('table.history').filter((_, node) => $(node).find('caption').text() === caption);
    return table
      .find('tbody tr')
      .toArray()
      .map((row) =>
        $(row)
          .children()
          .toArray()
          .slice(0, 3)
          .map((cell) => $(cell).text().replace(/\s+/g, ' ').trim()),
      );
  };

  test('are a small table on the page of what was measured, oldest first', () => {
    expect(rows('/companies/mulmaru/', '물마루 전력 용량(가동 용량)')).toEqual([
      ['2024년 12월', '40메가와트', '보도'],
      ['2025년 12월', '110메가와트', '보도'],
      ['2026년 10월', '약 160메가와트', '인용 보도 예시통신'],
    ]);
    // One value alone, or several of one day, are no history.
    expect(page('alone', '/companies/mulmaru/')('table.history')).toHaveLength(1);
  });

  test('say there what superseded what, and so do both facts and the card in the article', () => {
    const [older = '', newer = ''] = ['2025-11', '2026-10'].map(
      (date) => `/facts/kkachinol-ai-power-contracted-${date}/`,
    );
    const said = '발표한 계획 까치놀AI 발표, 가상일보\u2060(2026년 11월 10일) 인용';
    expect(rows('/companies/kkachinol-ai/', '까치놀AI 전력 용량(계약 용량)')).toEqual([
      ['2025년 11월', '200메가와트 새 값: 120메가와트', said],
      ['2026년 10월', '120메가와트', said],
    ]);
    expect(page('alone', older)(`main .notice a[href="${newer}"]`).text()).toContain('120메가와트');
    expect(page('alone', newer)(`main dl a[href="${older}"]`).text()).toContain('200메가와트');
    const note = page('alone', `${article}power/`)(`.about:has(a[href="${older}"])`);
    expect(note.find(`a[href="${newer}"]`).text()).toContain('120메가와트');
  });

  test('are drawn by a chart as it asks: only the latest, the others named with the reason, or all', () => {
    const drawn = (id: string): { points: { fact: string }[]; leftOut: { fact: string; omission: string }[] } =>
      JSON.parse(file('alone', `charts/${id}.json`));
    const latest = drawn('data-center-size');
    expect(latest.points.map(({ fact }) => fact).toSorted()).toEqual([
      'mulmaru-power-running-2026-10',
      'solmoe-data-power-running-2026-10',
    ]);
    expect(latest.leftOut.map(({ omission }) => omission)).toEqual(['older', 'older', 'older', 'older']);
    expect(page('alone', '/charts/data-center-size/')('main').text()).toContain('더 새로운 값이 있어 그리지 않았다.');
    expect(drawn('data-center-size/years').points).toHaveLength(6);
  });
});

describe('the two articles beside one another', () => {
  test('lead from one to the other as parts of a series', () => {
    expect(page('both', article)('nav a[href="/articles/ai-model-race-2/"]').parent().text()).toContain('이전 편');
    expect(page('both', '/articles/ai-model-race-2/')(`nav a[href="${article}"]`).parent().text()).toContain('다음 편');
    expect(page('alone', article).text()).not.toMatch(/이전 편|다음 편/);
  });

  test('meet on the page of a term that both speak of', () => {
    const $ = page('both', '/glossary/funding/');
    expect($(`main a[href^="${article}"]`).length).toBeGreaterThan(0);
    expect($('main a[href^="/articles/ai-model-race-2/"]').length).toBeGreaterThan(0);
  });

  test('are both on the home page: the newer leads, the other is among the other articles', () => {
    const $ = page('both', '/');
    expect($(`main h1 a[href="${article}"]`)).toHaveLength(1);
    expect($('section[aria-labelledby="more-articles-title"] a[href="/articles/ai-model-race-2/"]')).toHaveLength(1);
    expect(page('alone', '/')('section[aria-labelledby="more-articles-title"]')).toHaveLength(0);
  });

  test('are both in the list, the newer first', () => {
    const links = page(
      'both',
      '/articles/',
    )('main h2 a')
      .toArray()
      .map((node) => node.attribs['href']);
    expect(links).toEqual([article, '/articles/ai-model-race-2/']);
  });
});

test('nothing of the first article is written into the code', async () => {
  const words = await wordsOfTheFirst(contents.get('alone') ?? '');
  expect(words).toContain('OpenAI');
  expect(words).toContain('ai-model-race-2');
  // The service worker is mostly workbox, which speaks of Google Analytics; licences name the owners of what is shipped.
  const files = (await readdir(folderOf('alone'), { recursive: true })).filter(
    (path) =>
      /\.(?:html|js|css|xml|json|csv|svg|txt|webmanifest)$/.test(path) && !['sw.js', 'licenses.txt'].includes(path),
  );
  expect(files.length).toBeGreaterThan(50);
  const found = await Promise.all(
    files.map(async (path) => {
      const text = await readFile(join(folderOf('alone'), path), 'utf8');
      return words.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`);
    }),
  );
  expect(found.flat()).toEqual([]);
});
