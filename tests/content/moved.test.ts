import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getBase } from '../../src/validate/base.ts';
import { Copy } from '../errors/breakages.ts';
import { build } from '../support/build.ts';

// A site whose content has moved and been corrected: old addresses lead on, and every page that shows the fact says so.
const folder = join(mkdtempSync(join(tmpdir(), 'jatdae-')), 'dist');
const page = (path: string) => load(readFileSync(join(folder, path, 'index.html'), 'utf8'));

beforeAll(async () => {
  const copy = new Copy();
  const retired = [
    ['fact', 'openai-worth', 'openai-worth-2024'],
    ['fact', 'openai-worth-2024', 'openai-valuation-2024-09'],
    ['chart', 'worth', 'valuation'],
    ['view', 'valuation/won', 'valuation/krw'],
    ['company', 'open-ai', 'openai'],
    ['model', 'o-one', 'o1'],
    ['term', 'large-language-model', 'llm'],
    ['article', 'ai-race', 'ai-model-race-2'],
    // Where it leads has moved on, too.
    ['section', 'ai-model-race-2/opening', 'ai-model-race-2/the-race'],
  ].map(([kind, id, to]) => `- { kind: ${kind}, id: ${id}, to: ${to}, date: 2026-12-01, reason: 시험 }`);
  copy.write('retired-ids.yaml', `${copy.read('retired-ids.yaml')}${retired.join('\n')}\n`);
  copy.write(
    'corrections.yaml',
    '- date: 2026-12-02\n  fact: openai-valuation-2024-09\n  was: 1400억 달러\n  now: 1500억 달러\n  note: 옮겨 적다 틀렸습니다.\n',
  );
  copy.change(
    'facts/openai/valuation.yaml',
    /$/,
    `
- id: openai-valuation-later
  value: 160000000000
  unit: USD
  bound: about
  date: 2024-09-20
  status: reported
  source: chosunbiz-2024-10-02
  supersedes: openai-valuation-2024-09
  note: 시험.
  unworded: 시험.
`,
  );
  const { code, output } = await build(folder, {
    CONTENT_DIR: copy.root,
    SITE_URL: 'https://example.org',
    BASE_PATH: '/jatdae',
  });
  copy.discard();
  expect(output).toBe(code === 0 ? output : 'a good build');
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

test.each([
  ['/facts/openai-worth/', '/facts/openai-valuation-2024-09/'],
  ['/facts/openai-worth-2024/', '/facts/openai-valuation-2024-09/'],
  ['/charts/worth/', '/charts/valuation/'],
  ['/charts/worth/embed/', '/charts/valuation/embed/'],
  ['/charts/valuation/won/', '/charts/valuation/krw/'],
  ['/companies/open-ai/', '/companies/openai/'],
  ['/models/o-one/', '/models/o1/'],
  ['/glossary/large-language-model/', '/glossary/llm/'],
  ['/articles/ai-race/', '/articles/ai-model-race-2/'],
  ['/articles/ai-model-race-2/opening/', '/articles/ai-model-race-2/money/'],
  ['/articles/ai-model-race-2/the-race/', '/articles/ai-model-race-2/money/'],
  ['/articles/ai-model-race-2/openai-money-and-users/', '/articles/ai-model-race-2/money/'],
  ['/articles/ai-model-race-2/anthropic-funding/', '/articles/ai-model-race-2/money/'],
  ['/articles/ai-model-race-2/anthropic/', '/articles/ai-model-race-2/benchmark/'],
  ['/articles/ai-model-race-2/o1/', '/articles/ai-model-race-2/benchmark/'],
  ['/articles/ai-model-race-2/meta/', '/articles/ai-model-race-2/llama-downloads/'],
])('%s leads to %s', (from, to) => {
  const $ = page(from);
  expect($('meta[http-equiv=refresh]').attr('content')).toBe(`0; url=/jatdae${to}`);
  expect($('link[rel=canonical]').attr('href')).toBe(`https://example.org/jatdae${to}`);
  expect($('a').attr('href')).toBe(`/jatdae${to}`);
  expect(existsSync(join(folder, to, 'index.html'))).toBe(true);
});

test.each([
  ['/charts/worth.png', '/charts/valuation.png'],
  ['/charts/worth.csv', '/charts/valuation.csv'],
  ['/charts/valuation/won.json', '/charts/valuation/krw.json'],
  ['/companies/open-ai.png', '/companies/openai.png'],
  ['/oembed/worth.json', '/oembed/valuation.json'],
  ['/facts/openai-worth.json', '/facts/openai-valuation-2024-09.json'],
  ['/facts/openai-worth-2024.svg', '/facts/openai-valuation-2024-09.svg'],
])('the file at %s is that at %s', (from, to) => {
  expect(readFileSync(join(folder, from)).equals(readFileSync(join(folder, to)))).toBe(true);
});

const corrected = 'openai-valuation-2024-09';
const said = '“1400억 달러”를 “1500억 달러”로 고쳤습니다. 옮겨 적다 틀렸습니다.';
const file = (path: string): string => readFileSync(join(folder, path), 'utf8');
const pages = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));

test('every page that shows the fact says what was corrected, and when', () => {
  const charts = [...getBase().charts.values()].filter(({ facts }) => facts.includes(corrected));
  const drawn = charts.map(({ id }) => `/jatdae/charts/${id}`);
  const showing = pages().filter((path) => {
    const $ = load(file(path));
    const links = $('main a').filter((_, { attribs }) => attribs['href'] === `/jatdae/facts/${corrected}/`);
    const chart = $('jatdae-chart').filter((_, { attribs }) =>
      drawn.some((start) => new RegExp(`^${start}(?:/[a-z-]+)?\\.[0-9a-f]+\\.json$`).test(attribs['data-src'] ?? '')),
    );
    return links.length + chart.length > 0 && $('meta[http-equiv=refresh]').length === 0;
  });
  for (const one of [
    'index.html',
    'about/index.html',
    'facts/index.html',
    `facts/${corrected}/index.html`,
    'charts/index.html',
    'charts/valuation/index.html',
    'charts/valuation/krw/embed/index.html',
    'articles/ai-model-race-2/index.html',
    'articles/ai-model-race-2/money/index.html',
    'companies/openai/index.html',
  ]) {
    expect(showing.map((path) => path.replaceAll('\\', '/'))).toContain(one);
  }
  const silent = showing.filter((path) => {
    const text = load(file(path))('main').text().replace(/\s+/g, ' ');
    return !text.includes('2026년 12월 2일') || !text.includes(said);
  });
  expect(silent).toEqual([]);
});

test('what others have taken along of the fact says it: its chip, with the old value struck out, and its data', () => {
  const chip = file(`facts/${corrected}.svg`);
  expect(/line-through"[^>]*>([^<]*)/.exec(chip)?.[1]).toBe('1400억 달러');
  expect(chip).toContain('2026년 12월 2일 정정');
  expect(chip).toContain('새 값 약 1600억 달러');
  expect(JSON.parse(file(`facts/${corrected}.json`))).toMatchObject({
    corrections: [{ was: '1400억 달러', now: '1500억 달러' }],
    supersededBy: 'openai-valuation-later',
  });
});

test('a page that does not show the fact says nothing', () => {
  expect(page('/companies/meta/')('.correction').length).toBe(0);
  expect(page('/charts/llama-downloads/embed/')('.correction').length).toBe(0);
});

test('feeds, structured data and the data of charts say it too', () => {
  const rss = load(file('feed.xml'), { xml: true });
  expect(load(rss('item').first().find('content\\:encoded').text())('p').first().text()).toContain(said);
  expect(rss('item').first().find('atom\\:updated').text()).toBe('2026-12-02T00:00:00.000Z');
  const [item] = JSON.parse(file('feed.json')).items;
  expect(item.date_modified).toBe('2026-12-02T00:00:00.000Z');
  expect(item.content_html).toContain(said);
  expect(JSON.parse(file('charts/valuation/krw.json')).corrections).toEqual([
    { date: '2026-12-02', fact: corrected, was: '1400억 달러', now: '1500억 달러', note: '옮겨 적다 틀렸습니다.' },
  ]);
  expect(JSON.parse(file('charts/llama-downloads.json')).corrections).toBeUndefined();
  const article = page('/articles/ai-model-race-2/')('script[type="application/ld+json"]').text();
  const graph = JSON.parse(article)['@graph'] as Record<string, unknown>[];
  expect(graph.find((thing) => thing['@type'] === 'AnalysisNewsArticle')).toMatchObject({
    dateModified: '2026-12-02',
    correction: [{ '@type': 'CorrectionComment', text: said, datePublished: '2026-12-02' }],
  });
});

test('the data package lists it, and what replaced what', () => {
  const rows = (table: string): Record<string, string>[] =>
    parse(file(`data/${table}.csv`), { bom: true, columns: true });
  expect(rows('corrections')).toEqual([
    { date: '2026-12-02', fact: corrected, was: '1400억 달러', now: '1500억 달러', note: '옮겨 적다 틀렸습니다.' },
  ]);
  const find = (id: string) => rows('facts').find((row) => row['id'] === id);
  expect(find(corrected)).toMatchObject({ corrected: '2026-12-02', superseded_by: 'openai-valuation-later' });
  expect(find('openai-valuation-later')).toMatchObject({ supersedes: corrected, corrected: '' });
});

test('a fact that was replaced keeps its page, which points to the new one', () => {
  const notice = page(`/facts/${corrected}/`)('.notice');
  expect(notice.text()).toContain('새 값으로 대체됐습니다');
  expect(notice.find('a').attr('href')).toBe('/jatdae/facts/openai-valuation-later/');
  expect(page('/facts/openai-valuation-later/')(`dd a[href="/jatdae/facts/${corrected}/"]`).length).toBe(1);
});

test('the sitemap dates what was corrected anew, and nothing else', () => {
  const xml = load(file('sitemap-0.xml'), { xml: true });
  const dates = new Map(
    xml('url')
      .get()
      .map((url) => [new URL(xml(url).find('loc').text()).pathname, xml(url).find('lastmod').text().slice(0, 10)]),
  );
  expect(dates.get(`/jatdae/facts/${corrected}/`)).toBe('2026-12-02');
  expect(dates.get('/jatdae/articles/ai-model-race-2/')).toBe('2026-12-02');
  expect(dates.get('/jatdae/about/')).toBe('2026-12-02');
  expect(dates.get('/jatdae/')).toBe('2026-12-02');
  expect(dates.get('/jatdae/companies/meta/')).toBe('2026-11-24');
  expect(dates.get('/jatdae/facts/openai-valuation-later/')).toBe('');
});
