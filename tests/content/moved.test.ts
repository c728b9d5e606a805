import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
    ['section', 'ai-model-race-2/opening', 'ai-model-race-2/the-race'],
  ].map(([kind, id, to]) => `- { kind: ${kind}, id: ${id}, to: ${to}, date: 2026-12-01, reason: 시험 }`);
  copy.write('retired-ids.yaml', `${retired.join('\n')}\n`);
  copy.write(
    'corrections.yaml',
    '- date: 2026-12-02\n  fact: openai-valuation-2024-09\n  was: 1400억 달러\n  now: 1500억 달러\n  note: 옮겨 적다 틀렸습니다.\n',
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
  ['/articles/ai-model-race-2/opening/', '/articles/ai-model-race-2/the-race/'],
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
])('the file at %s is that at %s', (from, to) => {
  expect(readFileSync(join(folder, from)).equals(readFileSync(join(folder, to)))).toBe(true);
});

test.each([
  '/facts/openai-valuation-2024-09/',
  '/articles/ai-model-race-2/',
  '/articles/ai-model-race-2/openai-money-and-users/',
  '/companies/openai/',
  '/charts/valuation/',
])('%s says what was corrected, and when', (path) => {
  const text = page(path)('.correction').text().replace(/\s+/g, ' ');
  expect(text).toContain('2026년 12월 2일');
  expect(text).toContain('“1400억 달러”를 “1500억 달러”로 고쳤습니다.');
});

test('a page that does not show the fact says nothing', () => {
  expect(page('/companies/meta/')('.correction').length).toBe(0);
});
