import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch, watch } from '../support/browser.ts';
import { siteAddress } from '../support/site.ts';

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

const input = '[data-search-box] input';
const popup = '[data-search-popup]:not([hidden])';

test('nothing of the search is downloaded before somebody means to search', async () => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(siteAddress());
  await page.mouse.move(600, 700);
  await page.keyboard.press('Tab');
  await page.waitForTimeout(500);
  expect(requests.filter((path) => path.includes('search-index'))).toEqual([]);
  const before = requests.length;
  await page.locator(input).hover();
  await expect.poll(() => requests.length).toBeGreaterThan(before);
  expect(requests.slice(before).filter((path) => /pagefind/.test(path))).toEqual([]);
});

test.each([
  ['/', '/'],
  ['Ctrl K', 'Control+k'],
  ['⌘ K', 'Meta+k'],
])('%s leads to the box', async (_, keys) => {
  const problems = watch(page, siteAddress());
  await page.goto(siteAddress());
  await page.keyboard.press(keys);
  expect(await page.locator(input).evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await page.locator(input).inputValue()).toBe('');
  // Within the box the slash is a letter.
  await page.keyboard.type('a/b');
  expect(await page.locator(input).inputValue()).toBe('a/b');
  expect(problems).toEqual([]);
});

test('suggestions follow the combobox pattern', async () => {
  await page.goto(siteAddress());
  await page.locator(input).fill('라마');
  await page.waitForSelector(popup);
  const box = page.locator(input);
  expect(await box.getAttribute('aria-expanded')).toBe('true');
  expect(await box.getAttribute('aria-activedescendant')).toBeNull();
  await page.keyboard.press('ArrowDown');
  const active = await box.getAttribute('aria-activedescendant');
  const option = page.locator(`#${active}`);
  expect(await option.getAttribute('aria-selected')).toBe('true');
  expect(await option.textContent()).toContain('라마');
  await page.keyboard.press('Escape');
  expect(await box.getAttribute('aria-expanded')).toBe('false');
  expect(await box.inputValue()).toBe('라마');
  await box.press('End');
  await box.pressSequentially(' 3.2');
  await page.waitForFunction(() => document.querySelector('[data-search-popup] .title')?.textContent === '라마 3.2');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/models/llama-3-2/');
});

test('a suggestion is chosen with the mouse, too', async () => {
  await page.goto(siteAddress('subpath'));
  await page.locator(input).fill('dosxmfh');
  await page.waitForSelector(popup);
  await page.locator('[data-search-popup] [role="option"]').first().click();
  await page.waitForURL('**/jatdae/companies/anthropic/');
});

test('Enter leads to the results', async () => {
  await page.goto(siteAddress('subpath'));
  await page.locator(input).fill('복잡한 문제');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/jatdae/search/?q=*');
  await page.waitForSelector('[data-search-state="done"]');
  expect(await page.locator('[data-search-hit]').count()).toBeGreaterThan(0);
});

test('recent searches are kept on the device and can be cleared', async () => {
  await page.goto(siteAddress());
  for (const query of ['구글', '파이', '구글']) {
    await page.locator(input).fill(query);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-search-state="done"]');
    await page.goto(siteAddress());
  }
  await page.locator(input).click();
  await page.waitForSelector(popup);
  expect(await page.locator('[data-search-popup] .title').allInnerTexts()).toEqual(['구글', '파이']);
  await page.locator('[data-search-forget]').click();
  expect(await page.locator(popup).count()).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem('jatdae:recent-searches'))).toBeNull();
});

/** Types with a Korean input method: each step replaces the syllable in the making. */
async function compose(session: CDPSession, steps: readonly string[], committed: string): Promise<void> {
  for (const text of steps) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(60);
  }
  await session.send('Input.insertText', { text: committed });
}

test('a syllable in the making is searched, flickers to nothing never, and fires nothing twice', async () => {
  await page.goto(`${siteAddress()}search/`);
  await page.locator(input).focus();
  await page.evaluate(() => {
    const counts: number[] = [];
    Object.assign(window, { counts });
    const list = document.querySelector('[data-search-results]');
    if (list) new MutationObserver(() => counts.push(list.children.length)).observe(list, { childList: true });
  });
  const session = await context.newCDPSession(page);
  await compose(session, ['ㅋ', '크', '클'], '클');
  await compose(session, ['ㄹ', '로', '롣'], '로');
  await compose(session, ['ㄷ', '드'], '드');
  await page.waitForSelector('[data-search-state="done"][data-search-query="클로드"]');
  expect(await page.locator('[data-search-hit]').first().textContent()).toBe('클로드');
  const counts = await page.evaluate(() => Reflect.get(window, 'counts') as number[]);
  const first = counts.findIndex((count) => count > 0);
  expect(
    counts.slice(first).every((count) => count > 0),
    counts.join(' '),
  ).toBe(true);
  expect(await page.evaluate(() => history.length)).toBe(3);
});

test('Enter that finishes a syllable does not submit', async () => {
  await page.goto(siteAddress());
  await page.locator(input).focus();
  const session = await context.newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: '라마', selectionStart: 2, selectionEnd: 2 });
  await page.waitForSelector(popup);
  await page.keyboard.press('ArrowDown');
  await page.locator(input).evaluate((box) => {
    box.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
    );
  });
  await page.waitForTimeout(300);
  expect(new URL(page.url()).pathname).toBe('/');
  await session.send('Input.insertText', { text: '라마' });
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\/\?q=|models\/llama/);
});
