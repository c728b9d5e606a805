import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, watch } from '../support/browser.ts';
import { siteAddress } from '../support/site.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  problems = watch(page, siteAddress());
});
afterEach(() => context.close());

/** A browser that keeps nothing for the site, as with cookies and site data blocked: even to ask for it throws. */
const denied = (): void => {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(globalThis, name, {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  }
  Object.defineProperty(Document.prototype, 'cookie', {
    get() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
};

/** A browser whose storage is full: what was kept can be read. */
const full = (): void => {
  Storage.prototype.setItem = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
};

describe.each([
  ['storage and cookies denied', denied],
  ['storage full', full],
] as const)('%s', (_, deny) => {
  beforeEach(() => page.addInitScript(deny));

  test('the theme changes for the page in view', async () => {
    await page.goto(siteAddress());
    await page.getByRole('button', { name: '화면 설정' }).click();
    await page.getByRole('radio', { name: '어둡게' }).check();
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(problems).toEqual([]);
  });

  test('the article reads and its figures open', async () => {
    await page.goto(`${siteAddress()}articles/ai-model-race-2/`);
    await page.locator('main a.fact').first().click();
    await page.locator('.about:target').waitFor();
    expect(problems).toEqual([]);
  });

  test('charts live and search answers', async () => {
    await page.goto(`${siteAddress()}charts/valuation/?focus=anthropic`);
    await page.locator('.chart-box[data-live] canvas').waitFor();
    await page.goto(siteAddress());
    await page.locator('[data-search-box] input').fill('엔트로픽');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-search-state="done"]');
    expect(await page.locator('[data-search-hit]').first().textContent()).toBe('앤트로픽');
    expect(problems).toEqual([]);
  });
});

describe('what another tab keeps', () => {
  test('is followed where it is a choice, else left alone', async () => {
    await page.goto(siteAddress());
    const other = await context.newPage();
    await other.goto(siteAddress());
    const keep = (key: string, value: string) =>
      other.evaluate(([name = '', text = '']) => localStorage.setItem(name, text), [key, value]);
    const root = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
    await keep('jatdae:theme', 'dark');
    await expect.poll(root).toMatchObject({ theme: 'dark' });
    expect(await page.locator('input[name=theme][value=dark]').isChecked()).toBe(true);
    const before = await root();
    await keep('jatdae:recent-searches', '["구글"]');
    await keep('jatdae:theme', '<b>');
    await keep('jatdae:size', 'larger');
    await expect.poll(root).toEqual({ ...before, size: 'larger' });
    expect(problems).toEqual([]);
  });
});

test('an old page whose files a new deployment took away reads on, and says so', async () => {
  await context.route('**/_astro/**', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '' }));
  await page.goto(`${siteAddress()}articles/ai-model-race-2/`);
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(3000);
  await page.locator('.missing').waitFor();
  await page.locator('.about a').first().click();
  await page.waitForURL('**/facts/**');
  expect(await page.locator('main').innerText()).toContain('출처');
});
