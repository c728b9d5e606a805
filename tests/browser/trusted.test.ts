import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, watch } from '../support/browser.ts';
import { siteAddress } from '../support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('no text becomes a script or markup, on a page that searches', async () => {
  const page = await browser.newPage();
  const problems = watch(page, siteAddress());
  await page.goto(`${siteAddress()}search/?q=${encodeURIComponent('오픈AI')}`);
  await page.waitForSelector('[data-search-state="done"]');
  expect(problems).toEqual([]);
  const refused = (attempt: string) =>
    page.evaluate((name) => {
      const attempts: Record<string, () => unknown> = {
        markup: () => {
          document.body.innerHTML = '<b>x</b>';
        },
        script: () => {
          document.createElement('script').src = '/theme.js';
        },
        worker: () => new Worker('/theme.js'),
        'Pagefind’s worker': () => new Worker('/search-index/pagefind-worker.js'),
      };
      try {
        attempts[name]?.();
        return '';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    }, attempt);
  for (const attempt of ['markup', 'script', 'worker']) expect(await refused(attempt), attempt).toBe('TypeError');
  expect(await refused('Pagefind’s worker')).toBe('');
});

test('the filter of facts takes in the rows of other pages of a long list', async () => {
  const page = await browser.newPage();
  const problems = watch(page, siteAddress());
  const real = await fetch(`${siteAddress()}facts/`);
  const list = await real.text();
  const headers = { 'content-security-policy': real.headers.get('content-security-policy') ?? '' };
  const answer = (body: string) => ({ contentType: 'text/html', headers, body });
  const pages = '<nav data-pages><ul><li><a href="/facts/2/">2</a></li></ul></nav></main>';
  await page.route('**/facts/2/', (route) => route.fulfill(answer(list)));
  await page.route(/\/facts\/(?:\?.*)?$/, (route) => route.fulfill(answer(list.replace('</main>', pages))));
  await page.goto(`${siteAddress()}facts/`);
  const rows = page.locator('[data-facts] tbody tr');
  const before = await rows.count();
  expect(before).toBeGreaterThan(20);
  await page.goto(`${siteAddress()}facts/?sort=large`);
  await expect.poll(() => rows.count()).toBe(2 * before);
  expect(await page.locator('[data-pages]').count()).toBe(0);
  expect(problems).toEqual([]);
});
