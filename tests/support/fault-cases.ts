import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Asset, assets, breakAsset, delay, type Fault } from './faults.ts';
import { siteAddress } from './site.ts';

const article = (): string => `${siteAddress()}articles/ai-model-race-2/`;
/** A phrase that stands in the text alone, and a section that has it. */
const phrase = '복잡한 문제';

/** Files without which something is missing that a reader is told of, and where the page says so. */
const told: Partial<Record<Asset, string>> = {
  'script of every page': '.missing',
  'Chart.js': '.chart-failed',
  'data of a chart': '.chart-failed',
  'script of the search page': '.missing',
  'dictionary of names': '.failed [data-search-retry]',
  'Pagefind’s runtime': '[data-search-partial]',
  'Pagefind’s WebAssembly': '[data-search-partial]',
  'Pagefind’s entry': '[data-search-partial]',
  'Pagefind’s list of pages': '[data-search-partial]',
  'Pagefind’s words': '[data-search-partial]',
  'Pagefind’s filters': '[data-search-partial]',
  'Pagefind’s fragments': '[data-search-partial]',
};
/**
 * One cell of the matrix of assets and faults: a reader reads the article and reaches a fact, or searches, while the file
 * fails; what is missing is said; once the line is good again a second attempt brings it.
 */
export async function meetFault(browser: Browser, asset: Asset, fault: Fault): Promise<void> {
  // What a worker keeps would hide the fault.
  const serviceWorkers = asset === 'service worker' ? 'allow' : 'block';
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, serviceWorkers });
  const page = await context.newPage();
  const exceptions: string[] = [];
  page.on('pageerror', (error) => exceptions.push(`${error.name}: ${error.message}`));
  try {
    if (/search|dictionary|Pagefind/.test(asset)) await search(context, page, asset, fault);
    else await read(context, page, asset, fault);
    // Half a script does not parse, nor does a page in the place of one, which no page can catch.
    const unparsed = (message: string): boolean =>
      (fault === 'truncated' || fault === 'replaced') && message.startsWith('SyntaxError');
    // Pagefind starts in its constructor, where nobody can wait for it; what fails there shows when it is asked.
    const ofPagefind = (message: string): boolean => /^Error: Failed to load (?:the )?Pagefind/.test(message);
    expect(exceptions.filter((message) => !unparsed(message) && !ofPagefind(message))).toEqual([]);
  } finally {
    await context.close();
  }
}

async function read(context: BrowserContext, page: Page, asset: Asset, fault: Fault): Promise<void> {
  const { met, mend } = await breakAsset(context, asset, fault);
  await page.goto(article());
  await seesArticle(page);
  await reachesFact(page);
  await page.goto(article());
  const chart = page.locator('jatdae-chart').first();
  await chart.locator('.chart-box').hover();
  expect(await chart.locator('[data-answer]').innerText()).not.toBe('');
  if (asset === 'pictures of charts') {
    for (const image of await chart.locator('img').all()) expect(await image.getAttribute('alt')).not.toBe('');
  }
  // A service worker is asked for once the page has nothing else to do.
  await expect.poll(met, { timeout: 10_000 }).toBeGreaterThan(0);
  const notice = told[asset];
  if (notice) await isTold(page, fault, notice);
  await mend();
  // Where the page offers another attempt it is taken, else a reader's own.
  const retry = page.locator(`${notice} a`).first();
  if (notice && (await retry.isVisible())) {
    const reloaded = page.waitForEvent('load');
    await retry.click();
    await reloaded;
  } else await page.reload();
  await seesArticle(page);
  await chart.locator('.chart-box').hover();
  await chart.locator('.chart-box[data-live] canvas').waitFor();
  for (const line of ['.missing', '.chart-failed']) {
    expect(await page.locator(line).first().isVisible(), line).toBe(false);
  }
}

/** The article stands there whole: every section, and as many words as without any fault. */
async function seesArticle(page: Page): Promise<void> {
  const { shown, whole } = await page.locator('main').evaluate((main: HTMLElement) => ({
    shown: [...main.querySelectorAll('h1, article p, section > h2, .prose p')].filter((element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    ).length,
    whole: main.innerText.length,
  }));
  expect(shown).toBeGreaterThan(20);
  expect(whole).toBeGreaterThan(3000);
}

/** A figure in the text leads to what is said of it, and that to the fact's page. */
async function reachesFact(page: Page): Promise<void> {
  const figure = page.locator('main a.fact').first();
  const note = page.locator((await figure.getAttribute('href')) ?? '');
  const path = (await note.locator('b a').first().getAttribute('href')) ?? '';
  await figure.click();
  await expect.poll(() => note.isVisible()).toBe(true);
  await page.goto(new URL(path, siteAddress()).href);
  const text = await page.locator('main').innerText();
  expect(text).toMatch(/출처/);
  expect(text).toMatch(/\d/);
}

async function search(context: BrowserContext, page: Page, asset: Asset, fault: Fault): Promise<void> {
  const { met, mend } = await breakAsset(context, asset, fault);
  if (asset === 'script of the search box') {
    await page.goto(siteAddress());
    const box = page.locator('[data-search-box] input').first();
    await box.click();
    await expect.poll(met).toBeGreaterThan(0);
    await box.fill(phrase);
    await box.press('Enter');
    await page.waitForURL('**/search/?q=*');
  } else await page.goto(`${siteAddress()}search/?q=${encodeURIComponent(phrase)}`);
  await expect.poll(met).toBeGreaterThan(0);
  const notice = told[asset];
  if (notice) await isTold(page, fault, notice);
  // Whatever fails, the lists lead on.
  expect(await page.locator('header nav a').first().isVisible()).toBe(true);
  if (fault !== 'delayed') await mend();
  const retry = page.locator('[data-search-retry]:visible, .missing a:visible').first();
  if (await retry.isVisible()) await retry.click();
  // Late is not lost: nobody need ask again.
  const found = page.locator('[data-search-state="done"] [data-search-hit]').first();
  await found.waitFor({ timeout: 6 * delay });
  expect(await page.locator('[data-search-hit]').count()).toBeGreaterThan(0);
  await expect.poll(() => page.locator('[data-search-partial]').isVisible()).toBe(false);
}

/** The page says what is missing; with a slow line it says nothing in the end, since nothing is. */
async function isTold(page: Page, fault: Fault, notice: string): Promise<void> {
  const line = page.locator(notice).first();
  const visible = () => line.isVisible();
  if (fault === 'delayed') {
    await page.waitForTimeout(delay);
    await expect.poll(visible, { timeout: 4 * delay }).toBe(false);
    return;
  }
  await expect.poll(visible, { message: `${notice} is to be seen` }).toBe(true);
}

/** Every asset of the matrix. */
export const allAssets = Object.keys(assets) as Asset[];
