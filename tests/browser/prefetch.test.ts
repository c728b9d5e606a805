import { setTimeout } from 'node:timers/promises';
import type { Browser, Page, Request } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launch, watch } from '../support/browser.ts';
import { siteAddress } from '../support/site.ts';

// The page that a reader is about to open is fetched ahead, by the browser's own means.

let browser: Browser;
let page: Page;
/** What was fetched ahead, by its path. */
const ahead: string[] = [];
const isAhead = (request: Request): boolean => /prefetch/.test(request.headers()['sec-purpose'] ?? '');

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  page.on('request', (request) => {
    if (isAhead(request)) ahead.push(new URL(request.url()).pathname);
  });
});
afterAll(() => browser.close());

describe.each(['root', 'subpath'] as const)('on the site at the %s:', (name) => {
  test('a link that is pointed at is fetched ahead, and nothing before', async () => {
    const problems = watch(page, siteAddress(name));
    await page.goto(siteAddress(name), { waitUntil: 'networkidle' });
    expect(ahead).toEqual([]);
    await page.locator('header nav a[href$="/companies/"]').hover();
    await expect.poll(() => ahead).toEqual([new URL('companies/', siteAddress(name)).pathname]);
    ahead.length = 0;
    expect(problems).toEqual([]);
  });

  test('a file, and a place on the page itself, are not', async () => {
    await page.goto(`${siteAddress(name)}articles/ai-model-race-2/`, { waitUntil: 'networkidle' });
    for (const link of ['footer a[href$="/feed.xml"]', 'main a.fact']) {
      await page.locator(link).first().hover();
      await page.waitForTimeout(600);
    }
    expect(ahead).toEqual([]);
  });
});

test('the section that follows is made ready whole where its link is pointed at', async () => {
  // Playwright's hold on a page keeps it from making others ready (PrerenderingDisabledByDevTools).
  const chromium = await puppeteer.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const reader = await chromium.newPage();
  await reader.goto(`${siteAddress()}articles/ai-model-race-2/money/`, { waitUntil: 'networkidle0' });
  const opened = (): Promise<unknown> =>
    reader.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation');
      return [location.pathname, Number(visit && Reflect.get(visit, 'activationStart')) > 0];
    });
  const next = 'a[rel=next]';
  await reader.hover(next);
  // Made ready is what only shows once it is opened.
  await setTimeout(2000);
  await reader.click(next);
  await expect.poll(opened).toEqual(['/articles/ai-model-race-2/users/', true]);
  await chromium.close();
});

test('an embed has no list of pages to fetch', async () => {
  await page.goto(`${siteAddress()}charts/valuation/embed/`);
  expect(await page.locator('script[type=speculationrules]').count()).toBe(0);
});
