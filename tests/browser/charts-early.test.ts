import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { siteAddress } from '../support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

// On a slow line a reader is there before the script: what was opened must not be shut again when it arrives.
test.each(['charts/valuation/', 'charts/valuation/embed/', 'articles/ai-model-race-2/'])(
  'a table opened before the chart comes to life stays open (%s)',
  async (path) => {
    const page = await browser.newPage();
    let letThrough = (): void => undefined;
    const held = new Promise<void>((done) => {
      letThrough = done;
    });
    await page.route(/\/_astro\/live\.[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(siteAddress() + path);
    const chart = page.locator('jatdae-chart').first();
    const table = chart.locator('[data-table]');
    await table.locator('summary').click();
    expect(await chart.locator('canvas').count()).toBe(0);
    letThrough();
    await chart.locator('canvas').waitFor({ timeout: 20_000 });
    // Let the toggle events, which come as tasks of their own, run out.
    await page.waitForTimeout(300);
    expect(await table.evaluate((details: HTMLDetailsElement) => details.open)).toBe(true);
    expect(await table.locator('table').isVisible()).toBe(true);
    if (path.startsWith('charts/')) expect(new URL(page.url()).searchParams.get('table')).toBe('1');
    await page.close();
  },
);
