import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { pages } from '../support/pages.ts';
import { siteAddress } from '../support/site.ts';

// Back and forward bring a page back as it was left, from the browser's memory (the back-forward cache).

const { home, article, section, company, chart } = pages;
const visited = { home, article, section, company, chart, search: `${pages.search}?q=오픈AI`, facts: 'facts/' };

let browser: Browser;
beforeAll(async () => {
  // Playwright switches the cache off.
  browser = await launch({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
});
afterAll(() => browser.close());

interface Return {
  path: string;
  /** What `pageshow` said: false where the page was loaded anew, undefined where it did not fire for a marked page. */
  persisted: boolean | undefined;
  /** Why the browser kept the page not (https://html.spec.whatwg.org/multipage/nav-history-apis.html#nrr). */
  reasons: unknown;
}

/** Marks the page, leaves it for another and comes back. */
async function leaveAndReturn(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
  });
  await page.goto(`${siteAddress()}about/`, { waitUntil: 'load' });
  // Playwright waits for a load that a page from the cache does not have: the page itself goes back.
  await page.evaluate(() => history.back());
}

/** What the page that is shown knows of its return; nothing while one page gives way to the other. */
const returned = (page: Page): Promise<Return | undefined> =>
  page
    .evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation');
      const reasons = entry && 'notRestoredReasons' in entry ? entry.notRestoredReasons : null;
      return {
        path: location.pathname + decodeURIComponent(location.search),
        persisted: Reflect.get(globalThis, 'persisted'),
        reasons: JSON.parse(JSON.stringify(reasons)),
      };
    })
    .catch(() => undefined);

test.each(Object.entries(visited))('%s comes back from the back-forward cache', async (_, path) => {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  await leaveAndReturn(page, new URL(path, siteAddress()).href);
  const { pathname } = new URL(siteAddress());
  await expect.poll(() => returned(page)).toEqual({ path: pathname + path, persisted: true, reasons: null });
  await page.close();
});
