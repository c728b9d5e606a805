import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { workerOf, workerThatEnds } from '../../src/build/offline.ts';
import { launch } from '../support/browser.ts';
import { output } from '../support/build.ts';
import { type Host, laterDeployment, openHost } from '../support/deployments.ts';
import { siteAddress, siteFolder } from '../support/site.ts';

const later = join(output, 'later');
const ended = join(output, 'ended');
const article = 'articles/ai-model-race-2/';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let host: Host;

beforeAll(async () => {
  browser = await launch();
  await laterDeployment(siteFolder(), later, await workerOf('later'));
});
afterAll(async () => {
  await browser.close();
  for (const folder of [later, ended]) await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  host = await openHost(siteFolder());
  context = await browser.newContext({ serviceWorkers: 'allow', viewport: { width: 412, height: 823 } });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await host.close();
});

/** What is kept: pages by their path, with the deployment that the worker kept them for, and how many files. */
const store = () =>
  page.evaluate(async () => {
    const pages = await caches.open('jatdae-pages');
    const kept: Record<string, string> = {};
    for (const request of await pages.keys()) {
      const { pathname } = new URL(request.url);
      kept[pathname] = (await pages.match(request))?.headers.get('x-jatdae-deployment') ?? '';
    }
    return { kept, files: (await (await caches.open('jatdae-files')).keys()).map(({ url }) => new URL(url).pathname) };
  });

/** Turns the wheel and waits until a page is kept. A turn before the page takes input is lost, so a little more is turned. */
async function keptAfterScroll(pixels: number, path: string): Promise<void> {
  await page.mouse.wheel(0, pixels);
  const kept = async (): Promise<string[]> => {
    await page.mouse.wheel(0, 1);
    return Object.keys((await store()).kept);
  };
  await expect.poll(kept).toContain(path);
}

/** Opens a page, begins to read it, and waits until it is kept. */
async function read(path: string): Promise<void> {
  await page.goto(host.address + path);
  await keptAfterScroll(600, `/${path}`);
}

/** Requests that failed or got an error, from now on; what is asked for beside the page itself (favicon) is left out. */
function failures(): string[] {
  const failed: string[] = [];
  const note = (url: string): void => void (/favicon|manifest/.test(url) || failed.push(new URL(url).pathname));
  page.on('requestfailed', (request) => note(request.url()));
  page.on('response', (response) => void (response.status() >= 400 && note(response.url())));
  return failed;
}

/** Whether every chart of the page shows its picture, and from which deployment each is. */
const chartsOf = (): Promise<string[]> =>
  page.locator('jatdae-chart .chart-light img').evaluateAll((images) =>
    Promise.all(
      (images as HTMLImageElement[]).map(async (image) => {
        image.loading = 'eager';
        await image.decode();
        const svg = await (await fetch(image.currentSrc)).text();
        return svg.includes('data-later') ? 'later' : 'first';
      }),
    ),
  );

describe('what was read', () => {
  test('opens without a line: text, styles, fonts, charts that come to life', async () => {
    await read(article);
    await page.locator('.chart-box').first().hover();
    await page.locator('jatdae-chart canvas').first().waitFor();
    await page.waitForLoadState('networkidle');
    host.line = 'down';
    const failed = failures();
    await page.reload();
    expect(await page.locator('h1').innerText()).toContain('그 몸값은 확정되지 않았다');
    expect(await chartsOf()).toHaveLength(5);
    await page.locator('.chart-box').first().hover();
    await page.locator('jatdae-chart canvas').first().waitFor();
    expect(await page.evaluate(() => document.fonts.check('17px "Jatdae Text"', '잣'))).toBe(true);
    expect(failed).toEqual([]);
  });

  test('is one page, whatever its query and fragment say, and with or without its closing slash', async () => {
    await read(article);
    host.line = 'down';
    for (const address of [`${article}?from=kakao#users`, article.slice(0, -1)]) {
      await page.goto(host.address + address);
      expect(await page.locator('h1').innerText()).toContain('그 몸값은 확정되지 않았다');
    }
  });

  test('shows a chart in the layout that was not seen by its narrow picture', async () => {
    await read('charts/valuation/');
    host.line = 'down';
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.reload();
    expect(await chartsOf()).toEqual(['first']);
  });

  test('costs nothing before the reader scrolls, and then no chart library that no chart has called for', async () => {
    await page.goto(host.address + article, { waitUntil: 'networkidle' });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    const before = host.asked.length;
    await keptAfterScroll(50, `/${article}`);
    const asked = host.asked.slice(before);
    expect(asked).toContain('/sw.js');
    // The browser asks for the picture of a chart that comes near; nobody has turned to one, so nothing brings one to life.
    expect(asked.filter((path) => /\/(?:live|sentence|combobox)\.|woff2$|pagefind/.test(path))).toEqual([]);
  });
});

describe('what was not read', () => {
  beforeEach(() => read(article));

  test('is answered by a page that says so and lists what was kept', async () => {
    host.line = 'down';
    await page.goto(`${host.address}companies/openai/`);
    expect(await page.locator('h1').innerText()).toBe('지금 연결이 없습니다');
    const links = page.locator('[data-kept] a');
    expect(await links.allInnerTexts()).toEqual([expect.stringContaining('그 몸값은 확정되지 않았다')]);
    await links.first().click();
    expect(await page.locator('h1').innerText()).toContain('그 몸값은 확정되지 않았다');
  });

  test('opens by itself when the line is back', async () => {
    host.line = 'down';
    await context.setOffline(true);
    await page.goto(`${host.address}companies/openai/`);
    host.line = 'up';
    await context.setOffline(false);
    await expect.poll(() => page.locator('h1').innerText()).toContain('오픈AI');
  });

  test('search is not kept: its results need the line', async () => {
    await page.goto(`${host.address}search/?q=오픈AI`, { waitUntil: 'networkidle' });
    host.line = 'down';
    await page.reload();
    expect(await page.locator('h1').innerText()).toBe('지금 연결이 없습니다');
  });
});

describe('a new deployment', () => {
  // Low, so that few pictures come near: those that were not seen are asked for when they are.
  beforeEach(async () => {
    await page.setViewportSize({ width: 412, height: 500 });
    await read(article);
  });

  test('leaves what was kept as a whole while there is no line', async () => {
    await host.deploy(later);
    host.line = 'down';
    const failed = failures();
    await page.reload();
    expect(await page.locator('h1').innerText()).not.toContain('둘째 판');
    expect(await chartsOf()).toEqual(Array(5).fill('first'));
    expect(failed).toEqual([]);
  });

  test('is never mixed into a kept page, though the line brings its files and not its pages', async () => {
    await host.deploy(later);
    host.line = 'slow pages';
    const failed = failures();
    // Wide, for other pictures than were kept, and low, so that few of them are asked for.
    await page.setViewportSize({ width: 1280, height: 400 });
    await page.reload();
    expect(await page.locator('h1').innerText()).not.toContain('둘째 판');
    expect(await chartsOf()).toEqual(Array(5).fill('first'));
    expect(failed).toEqual([]);
  });

  test('is shown at once, whole, and takes the place of what was kept', async () => {
    const before = (await store()).files;
    await host.deploy(later);
    await page.goto(`${host.address}companies/openai/`);
    expect(await page.locator('h1').innerText()).toContain('둘째 판');
    await expect.poll(async () => (await store()).kept[`/${article}`]).toBe('later');
    host.line = 'down';
    const failed = failures();
    await page.goto(host.address + article);
    expect(await page.locator('h1').innerText()).toContain('둘째 판');
    expect(await chartsOf()).toEqual(Array(5).fill('later'));
    expect(failed).toEqual([]);
    expect(before.some((path) => path.includes('Later'))).toBe(false);
  });

  test('lets a page that stays open finish with the files it began with', async () => {
    const [other] = [await context.newPage()];
    await host.deploy(later);
    await other.goto(`${host.address}companies/openai/`);
    await expect.poll(async () => (await store()).kept[`/${article}`]).toBe('later');
    expect(await chartsOf()).toEqual(Array(5).fill('first'));
  });

  test('lets go of pages that it has no more', async () => {
    await rm(join(later, 'companies', 'openai'), { recursive: true });
    await read('companies/openai/');
    await host.deploy(later);
    await page.goto(`${host.address}about/`);
    await expect.poll(async () => Object.keys((await store()).kept)).not.toContain('/companies/openai/');
  });
});

describe('the worker', () => {
  test('is switched off by one setting: it clears its store and goes', async () => {
    await read(article);
    await laterDeployment(siteFolder(), ended, await workerThatEnds());
    await host.deploy(ended);
    await page.goto(`${host.address}about/`);
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
      .toBe(0);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });

  test('goes on reading where storage is full, and keeps nothing', async () => {
    await read(article);
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.address).origin, quotaSize: 1000 });
    const problems: string[] = [];
    context.on('console', (message) => void (message.type() === 'error' && problems.push(message.text())));
    await page.goto(`${host.address}companies/openai/`);
    await expect.poll(async () => Object.keys((await store()).kept)).toEqual([]);
    await page.goto(host.address + article);
    expect(await page.locator('h1').innerText()).toContain('그 몸값은 확정되지 않았다');
    expect(await chartsOf()).toHaveLength(5);
    expect(problems).toEqual([]);
  });

  test('stands at the site’s root, of a sub-path too, and is asked for anew each time', async () => {
    for (const name of ['root', 'subpath'] as const) {
      await page.goto(siteAddress(name));
      const scope = async (): Promise<string | undefined> => {
        await page.mouse.wheel(0, 100);
        return page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.scope);
      };
      await expect.poll(scope).toBe(siteAddress(name));
      const answer = await fetch(`${siteAddress(name)}sw.js`);
      expect(answer.headers.get('content-type')).toMatch(/javascript/);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    }
  });
});
