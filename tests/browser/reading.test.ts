import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { siteAddress } from '../support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('the home page opens', async () => {
  const page = await browser.newPage();
  await page.goto(siteAddress('root'));
  expect(await page.title()).toContain('잣대');
  await page.goto(siteAddress('subpath'));
  expect(await page.title()).toContain('잣대');
  await page.close();
});
