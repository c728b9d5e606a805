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
