import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch, watch } from '../support/browser.ts';
import { type SiteName, siteAddress } from '../support/site.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

const box = '[data-search-page] input';

async function search(query: string, site: SiteName = 'root', more = ''): Promise<void> {
  await page.goto(`${siteAddress(site)}search/?q=${encodeURIComponent(query)}${more}`);
  await settled(query);
}

/** Waits until the page answers a query, and fails where it cannot. */
async function settled(query: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const root = document.querySelector<HTMLElement>('[data-search-state]');
    return root?.dataset['searchState'] === 'done' && root.dataset['searchQuery'] === wanted;
  }, query);
}

const hits = (): Promise<string[]> =>
  page.$$eval('[data-search-results] a[data-search-hit]', (links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );

const said = (): Promise<string | null> => page.locator('[data-search-said]').textContent();

test.each(['root', 'subpath'] as const)('오픈AI is found, and every hit leads to a page: %s', async (site) => {
  const problems = watch(page, siteAddress(site));
  await search('오픈AI', site);
  const base = new URL(siteAddress(site)).pathname;
  const found = await hits();
  expect(found[0]).toBe(`${base}companies/openai/`);
  expect(found.length).toBeGreaterThan(5);
  for (const path of found) {
    const response = await page.request.get(new URL(path, siteAddress(site)).href);
    expect(response.status(), path).toBe(200);
  }
  expect(await page.title()).toContain('오픈AI');
  expect(problems).toEqual([]);
});

test('what was understood is said and can be undone', async () => {
  await search('dhvms');
  expect((await hits())[0]).toBe('/companies/openai/');
  expect(await said()).toContain('dhvms → 오픈으로 찾았습니다 · dhvms 그대로 검색');
  await page.getByText('dhvms 그대로 검색').click();
  await settled('dhvms');
  expect(await hits()).toEqual([]);
  expect(new URL(page.url()).searchParams.get('as')).toBe('typed');
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('[data-search-hit]').length > 0);
  expect((await hits())[0]).toBe('/companies/openai/');
});

test('what the site does not know is said, and what is near only asked about', async () => {
  await search('메타버스');
  expect(await hits()).toEqual([]);
  expect(await said()).toContain('‘메타버스’는 이 사이트에 없습니다.');
  expect(await said()).toContain('혹시 메타?');
  await page.locator('[data-search-said] a', { hasText: '메타' }).click();
  await settled('메타');
  expect((await hits())[0]).toBe('/companies/meta/');
});

test('a version that is not known is not turned into another', async () => {
  await search('라마 4');
  expect((await hits())[0]).toBe('/models/llama/');
  expect(await said()).toContain('‘라마 4’는 이 사이트에 없습니다.');
  expect(await said()).toContain('혹시 라마 3, 라마 3.1, 라마 3.2?');
});

test('kinds filter with counts, in the address, back and forward', async () => {
  await search('오픈AI');
  const all = (await hits()).length;
  const filter = page.locator('[data-search-kinds] a', { hasText: '차트' });
  const count = Number((await filter.textContent())?.replace(/\D/g, ''));
  await filter.click();
  await page.waitForFunction((n) => document.querySelectorAll('[data-search-hit]').length === n, count);
  expect((await hits()).every((path) => path.startsWith('/charts/'))).toBe(true);
  expect(new URL(page.url()).searchParams.get('kind')).toBe('chart');
  await page.goBack();
  await page.waitForFunction((n) => document.querySelectorAll('[data-search-hit]').length === n, all);
  await page.goForward();
  await page.waitForFunction((n) => document.querySelectorAll('[data-search-hit]').length === n, count);
  await search('오픈AI', 'root', '&kind=fact');
  expect((await hits()).every((path) => path.startsWith('/facts/'))).toBe(true);
});

test('typing answers as it goes; what was settled stays in the history', async () => {
  await page.goto(`${siteAddress()}search/`);
  await page.locator(box).pressSequentially('라마');
  await settled('라마');
  await page.keyboard.press('Enter');
  await page.locator(box).fill('구글');
  await settled('구글');
  expect((await hits())[0]).toBe('/companies/google/');
  await page.goBack();
  await settled('라마');
  expect(await page.locator(box).inputValue()).toBe('라마');
});

test('results are walked with the arrow keys', async () => {
  await search('오픈AI');
  await page.locator(box).focus();
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() =>
      document.activeElement instanceof HTMLAnchorElement ? document.activeElement.pathname : undefined,
    );
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('/companies/openai/');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe((await hits())[1]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await page.locator(box).evaluate((input) => input === document.activeElement)).toBe(true);
});

test('more is shown on demand, and the focus goes on with it', async () => {
  await search('오픈AI');
  const before = await hits();
  await page.locator('[data-search-more]').click();
  await page.waitForFunction((n) => document.querySelectorAll('[data-search-hit]').length > n, before.length);
  const after = await hits();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(new Set(after).size).toBe(after.length);
  expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).pathname)).toBe(after[before.length]);
});

test('what is found is announced', async () => {
  await search('앤트로픽');
  await expect.poll(() => page.locator('[data-search-status]').textContent()).toMatch(/검색어 ‘앤트로픽’: \d+건/);
  expect(await page.locator('[data-search-status]').getAttribute('role')).toBe('status');
});

test('markup in a query is text', async () => {
  const problems = watch(page, siteAddress());
  const query = '<img src=x onerror=alert(1)> 오픈AI "><script>';
  await search(query);
  expect(await page.locator('.answers img, .answers script').count()).toBe(0);
  expect(problems).toEqual([]);
});

test.each([
  ['Pagefind itself', '**/pagefind.js*'],
  ['its WebAssembly', '**/wasm.*.pagefind'],
  ['a chunk of its index', '**/*.pf_index'],
  ['the page fragments', '**/*.pf_fragment'],
])('without %s names still answer, the page says so, and it can be tried again', async (_, files) => {
  await context.route(files, (route) => route.abort());
  await search('오픈AI');
  expect((await hits())[0]).toBe('/companies/openai/');
  expect(await page.locator('[data-search-partial]').isVisible()).toBe(true);
  await context.unroute(files);
  await page.locator('[data-search-partial] [data-search-retry]').click();
  await page.locator('[data-search-hit]', { hasText: '두 회사의 몸값은 확정된 값이 아니었다' }).waitFor();
  expect(await page.locator('[data-search-partial]').isVisible()).toBe(false);
});

test('without the dictionary the page says that it failed, and can be tried again', async () => {
  await context.route('**/*.dict', (route) => route.abort());
  await page.goto(`${siteAddress()}search/?q=${encodeURIComponent('오픈AI')}`);
  await page.waitForSelector('[data-search-state="error"][data-search-query="오픈AI"]');
  await context.unroute('**/*.dict');
  await page.locator('.failed [data-search-retry]').click();
  await settled('오픈AI');
  expect((await hits())[0]).toBe('/companies/openai/');
});

test('without scripts the page leads on', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`${siteAddress()}search/?q=x`);
  expect(await still.locator('noscript a, main a').first().isVisible()).toBe(true);
  await plain.close();
});

test('no state has an accessibility violation', async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const check = async (what: string): Promise<void> => {
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const run = Reflect.get(window, 'axe') as {
        run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
      return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(violations, what).toEqual([]);
  };
  await page.goto(`${siteAddress()}search/`);
  await check('idle');
  for (const query of ['오픈AI', 'dhvms', '메타버스', '라마 4', '복잡한 문제']) {
    await search(query);
    await check(query);
  }
  await page.locator(box).fill('오픈');
  await page.waitForSelector('[data-search-popup]:not([hidden])');
  await check('suggestions');
});

test('a question of who and what is answered above the results, with its proof', async () => {
  const problems = watch(page, siteAddress());
  await search('오픈AI 기업가치 얼마야');
  const answer = page.locator('[data-search-answer]');
  expect(await answer.getAttribute('data-facts')).toBe('openai-valuation-2024-09');
  const text = ((await answer.textContent()) ?? '').replaceAll('\u00a0', ' ');
  for (const part of ['1500억 달러', '2024년 9월 11일', '블룸버그통신', '계획']) expect(text).toContain(part);
  const links = await answer
    .locator('a')
    .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(links).toContain('/facts/openai-valuation-2024-09/');
  expect(links.some((path) => path.startsWith('/charts/'))).toBe(true);
  const above = await answer.boundingBox();
  const first = await page.locator('[data-search-results] a[data-search-hit]').first().boundingBox();
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(first?.y ?? 0);
  expect(problems).toEqual([]);
});

test('two are compared in the words of the site, by a file that no other query asks for', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const isComparison = (path: string): boolean => path.startsWith('/_astro/comparison.');
  await search('오픈AI 기업가치 얼마야');
  expect(asked.filter(isComparison)).toEqual([]);
  for (const [query, facts, words] of [
    ['챗GPT와 라마 중 어느 쪽이 먼저 공개됐나', 'chatgpt-release llama-release', '챗GPT 공개가 라마 공개보다'],
    ['챗GPT가 클로드보다 많아?', 'chatgpt-weekly-users-2024-09 claude-monthly-users-2024', '1억 3500만 명 넘게'],
  ] as const) {
    await search(query);
    const answer = page.locator('[data-search-answer]');
    expect((await answer.getAttribute('data-facts'))?.split(' ').sort().join(' '), query).toBe(facts);
    expect(((await answer.textContent()) ?? '').replaceAll('\u00a0', ' '), query).toContain(words);
  }
  // Each search is a page of its own here.
  expect(asked.filter(isComparison).length).toBe(2);
  page.removeAllListeners('request');
});

test('what is not there is said, and not answered with what is', async () => {
  await search('챗GPT 월간 이용자');
  expect(await page.locator('[data-search-answer]').isVisible()).toBe(false);
  const missing = await page.locator('[data-search-missing]').textContent();
  expect(missing).toContain('월간 이용자');
  expect(missing).toContain('주간 이용자');
  await search('그록컴퍼니 기업가치 얼마야');
  expect(await page.locator('[data-search-answer]').isVisible()).toBe(false);
});
