import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, watch } from '../support/browser.ts';
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

test('the section that follows is to be made ready whole where its link is pointed at, and not before', async () => {
  // The browser tells that it sets about it, and then that whoever holds the page keeps it from that
  // (PrerenderingDisabledByDevTools): here it is only tried.
  const session = await page.context().newCDPSession(page);
  const tried: string[] = [];
  session.on('Preload.prerenderStatusUpdated', ({ key }) => tried.push(`${key.action} ${new URL(key.url).pathname}`));
  await session.send('Preload.enable');
  await page.goto(`${siteAddress()}articles/ai-model-race-2/money/`, { waitUntil: 'networkidle' });
  await page.locator('main a[rel=prev], header nav a[href$="/companies/"]').first().hover();
  await expect.poll(() => ahead.length).toBeGreaterThan(0);
  expect(tried).toEqual([]);
  await page.locator('a[rel=next]').hover();
  await expect.poll(() => tried).toContain('Prerender /articles/ai-model-race-2/users/');
  ahead.length = 0;
  await session.detach();
});

test('an embed has no list of pages to fetch', async () => {
  await page.goto(`${siteAddress()}charts/valuation/embed/`);
  expect(await page.locator('script[type=speculationrules]').count()).toBe(0);
});
