import type { Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSeries } from '../../src/charts/build.ts';
import { embedCode } from '../../src/share/embed.ts';
import { launch } from '../support/browser.ts';
import { serveHost } from '../support/host.ts';
import { siteAddress } from '../support/site.ts';
import { siteBase } from '../unit/charts/bases.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let host: { server: Server; address: string };
let body = '';

beforeAll(async () => {
  browser = await launch();
  host = await serveHost(() => `<!doctype html><html lang="ko"><title>남의 글</title><body>${body}</body></html>`);
});
afterAll(async () => {
  await browser.close();
  host.server.closeAllConnections();
  host.server.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

const base = siteBase();
const seriesOf = (id: string) => {
  const chart = base.charts.get(id);
  if (!chart) throw new Error(id);
  return buildSeries(base, chart);
};
const embed = (id: string, query = '') => `${siteAddress()}charts/${id}/embed/${query}`;
const frameHeight = () => page.locator('iframe').evaluate((frame: HTMLIFrameElement) => Number(frame.height));
const contentHeight = () =>
  page
    .frameLocator('iframe')
    .locator('html')
    .evaluate((root) => Math.ceil(root.getBoundingClientRect().height));

describe('in a page of another origin', () => {
  test.each(['valuation', 'users', 'openai-funding', 'releases', 'llama-downloads'])(
    '%s takes the height that it needs, and again when it changes',
    async (id) => {
      body = `<div style="width:640px">${embedCode(seriesOf(id), embed(id))}</div>`;
      await page.goto(host.address);
      await page.frameLocator('iframe').locator('.chart-light img').waitFor();
      await expect.poll(async () => (await frameHeight()) - (await contentHeight())).toBe(0);
      const closed = await frameHeight();
      await page.frameLocator('iframe').locator('[data-table] summary').click();
      await expect.poll(frameHeight).toBeGreaterThan(closed + 50);
      await expect.poll(async () => (await frameHeight()) - (await contentHeight())).toBe(0);
    },
  );

  test.each(['valuation', 'users', 'openai-funding', 'releases', 'llama-downloads'])(
    '%s is whole at its fixed height where the host runs no script',
    async (id) => {
      const code = embedCode(seriesOf(id), embed(id));
      expect(code.match(/<script>\n([\s\S]*)\n<\/script>/)?.[1]?.split('\n').length).toBeLessThanOrEqual(10);
      body = `<div style="width:640px">${code.replace(/<script>[\s\S]*<\/script>/, '')}</div>`;
      await page.goto(host.address);
      await page.frameLocator('iframe').locator('.chart-light img').waitFor();
      // The frame's styles have arrived with its load event; before it there is nothing to measure.
      await page.frames()[1]?.waitForLoadState('load');
      const source = page.frameLocator('iframe').locator('.chart-source');
      const bottom = await source.evaluate((element) => element.getBoundingClientRect().bottom);
      expect(bottom).toBeLessThanOrEqual(await frameHeight());
    },
  );

  test('heights from elsewhere are not believed', async () => {
    body = embedCode(seriesOf('valuation'), embed('valuation'));
    await page.goto(host.address);
    await page.frameLocator('iframe').locator('.chart-light img').waitFor();
    await expect.poll(async () => (await frameHeight()) - (await contentHeight())).toBe(0);
    const before = await frameHeight();
    await page.evaluate(() => postMessage({ type: 'jatdae:height', height: 9999 }, '*'));
    await page.waitForTimeout(200);
    expect(await frameHeight()).toBe(before);
  });

  test('only embeds can be framed', async () => {
    for (const path of ['', 'charts/valuation/', 'facts/']) {
      body = `<iframe src="${siteAddress()}${path}" width="600" height="400"></iframe>`;
      await page.goto(host.address);
      await page.waitForTimeout(300);
      expect(page.frames()[1]?.url(), path).toMatch(/^chrome-error:/);
    }
  });

  test('links leave the frame', async () => {
    body = embedCode(seriesOf('valuation'), embed('valuation'));
    await page.goto(host.address);
    const frame = page.frameLocator('iframe');
    const [opened] = await Promise.all([context.waitForEvent('page'), frame.locator('[data-back]').click()]);
    expect(opened.url()).toMatch(/\/charts\/valuation\/$/);
    expect(page.frames()[1]?.url()).toBe(embed('valuation'));
    await opened.close();
    // The point's card, by keyboard.
    await frame.locator('.chart-box').hover();
    const canvas = frame.locator('.chart-box[data-live] canvas');
    await canvas.waitFor();
    await canvas.focus();
    await page.keyboard.press('Home');
    const [fact] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
    expect(fact.url()).toMatch(/\/facts\/openai-valuation-2024-09\/$/);
    expect(page.frames()[1]?.url()).toBe(embed('valuation'));
  });

  test('a reader’s changes leave the host’s history alone', async () => {
    body = embedCode(seriesOf('valuation'), embed('valuation', '?focus=anthropic'));
    await page.goto(host.address);
    const frame = page.frameLocator('iframe');
    await frame.locator('.chart-box[data-live]').waitFor();
    const before = await page.evaluate(() => history.length);
    await frame.locator('[data-table] summary').click();
    await expect.poll(() => page.frames()[1]?.url()).toContain('table=1');
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
});

describe('by itself', () => {
  test.each([280, 320, 480, 760])('it fits a frame of %d pixels', async (width) => {
    await page.setViewportSize({ width, height: 700 });
    for (const id of base.charts.keys()) {
      await page.goto(embed(id));
      await page.locator('[data-table] summary').click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(width);
    }
  });

  test.each([
    ['', 'light', 'light'],
    ['', 'dark', 'dark'],
    ['?theme=auto', 'dark', 'dark'],
    ['?theme=dark', 'light', 'dark'],
    ['?theme=light', 'dark', 'light'],
    ['?theme=<b>', 'dark', 'dark'],
  ] as const)('%j in a %s system is %s', async (query, colorScheme, shown) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(embed('valuation', query));
    await expect.poll(() => page.locator(`.chart-${shown} img`).isVisible()).toBe(true);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(paper).toBe(shown === 'light' ? 'rgb(251, 250, 246)' : 'rgb(23, 24, 26)');
  });

  test('it weighs little before a reader turns to it, and no fonts but the text’s after', async () => {
    const asked: string[] = [];
    const weights: Promise<number>[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      asked.push(pathname);
      // As a host sends it: text compressed, fonts as they are.
      weights.push(response.body().then((body) => (pathname.endsWith('woff2') ? body : gzipSync(body)).length));
    });
    const weight = async () => (await Promise.all(weights)).reduce((sum, bytes) => sum + bytes, 0);
    await page.goto(embed('valuation'), { waitUntil: 'networkidle' });
    const before = await weight();
    expect(asked.filter((path) => /woff2$|\.json$|live/.test(path))).toEqual([]);
    await page.locator('.chart-box').hover();
    await page.waitForSelector('.chart-box[data-live]');
    await page.waitForLoadState('networkidle');
    const after = await weight();
    console.info(`embed of valuation, gzipped: ${before} bytes before a reader turns to it, ${after} after`);
    // docs/charts.md has what was measured: 16 and 172 KB.
    expect(before).toBeLessThan(20_000);
    expect(after).toBeLessThan(200_000);
    for (const font of asked.filter((path) => path.endsWith('woff2')))
      expect(font).toMatch(/\/(?:text|bold)[^/]*\.woff2$/);
  });
});
