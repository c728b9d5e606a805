import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, watch } from '../support/browser.ts';
import { pageOfEachKind, siteAddress } from '../support/site.ts';

// What /privacy/ promises, held on one page of each kind: nothing is asked for elsewhere, no cookie is set, nothing that a
// device could be known by is read, and nothing is kept but what the page says.

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Interfaces that fingerprints are made from, and that nothing on this site has a use for. */
function listen(): void {
  const calls: string[] = [];
  Reflect.set(window, 'called', calls);
  const watchCall = (owner: object | undefined, name: string): void => {
    if (!owner) return;
    const own = Object.getOwnPropertyDescriptor(owner, name);
    if (!own) return;
    const note = (): void => void calls.push(name);
    if (own.get) {
      const { get } = own;
      Object.defineProperty(owner, name, {
        ...own,
        get() {
          note();
          return get.call(this);
        },
      });
    } else if (typeof own.value === 'function') {
      const real = own.value as (...given: unknown[]) => unknown;
      Object.defineProperty(owner, name, {
        ...own,
        value(this: unknown, ...given: unknown[]) {
          note();
          return real.apply(this, given);
        },
      });
    }
  };
  for (const name of [
    'userAgent',
    'plugins',
    'mimeTypes',
    'hardwareConcurrency',
    'deviceMemory',
    'languages',
    'getBattery',
    'sendBeacon',
    'getGamepads',
    'requestMediaKeySystemAccess',
  ]) {
    watchCall(Navigator.prototype, name);
  }
  for (const name of ['colorDepth', 'pixelDepth', 'availWidth', 'availHeight']) watchCall(Screen.prototype, name);
  watchCall(CanvasRenderingContext2D.prototype, 'getImageData');
  watchCall(HTMLCanvasElement.prototype, 'toDataURL');
  watchCall(WebGLRenderingContext.prototype, 'getParameter');
  watchCall(Intl.DateTimeFormat.prototype, 'resolvedOptions');
  watchCall(Document.prototype, 'cookie');
  watchCall(globalThis.OfflineAudioContext?.prototype, 'startRendering');
  watchCall(globalThis.RTCPeerConnection?.prototype, 'createDataChannel');
}

test.each(pageOfEachKind())(
  '$path asks nothing elsewhere, sets no cookie and reads nothing a device is known by',
  async ({ path }) => {
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
    const page = await context.newPage();
    await page.addInitScript(listen);
    const problems = watch(page, siteAddress());
    await page.goto(siteAddress() + path.slice(1));
    // Down and up again, so that whatever waits for being seen comes to life.
    await page.evaluate(async () => {
      const wait = (): Promise<void> => new Promise((done) => setTimeout(done, 60));
      for (let top = 0; top < document.body.scrollHeight; top += 700) {
        scrollTo(0, top);
        await wait();
      }
    });
    await page.waitForLoadState('networkidle');
    expect(problems.filter((problem) => problem.startsWith('elsewhere'))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => Reflect.get(window, 'called'))).toEqual([]);
    // Of which fonts have come, and nothing else.
    const kept = await page.evaluate(() => Object.entries(localStorage));
    for (const [key, value] of kept) {
      expect(key).toBe('jatdae:fonts');
      expect(value).toMatch(/^(?:\/_astro\/[a-z0-9-]+\.[0-9a-f]{10}\.woff2(?: |$))*$/);
    }
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
    await context.close();
  },
);

test('the ears hear: a page that asks is heard', async () => {
  const page = await browser.newPage();
  await page.addInitScript(listen);
  await page.goto(`${siteAddress()}about/`);
  const heard = await page.evaluate(() => {
    void navigator.userAgent;
    document.createElement('canvas').toDataURL();
    void document.cookie;
    return Reflect.get(window, 'called') as string[];
  });
  expect(heard).toEqual(['userAgent', 'toDataURL', 'cookie']);
  await page.close();
});

test('after a search and a change of the screen, what is kept is what the page on privacy says', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${siteAddress()}search/?q=${encodeURIComponent('오픈AI')}`);
  await page.locator('[data-search-state="done"]').first().waitFor();
  await page.locator('[data-search-results] a[data-search-hit]').first().click();
  await page.waitForLoadState('load');
  await page.getByRole('button', { name: '화면 설정' }).click();
  await page.getByRole('radio', { name: '어둡게' }).check();
  await page.getByRole('radio', { name: '크게', exact: true }).check();
  // What the settings do comes once they are turned to.
  await page.waitForFunction(() => localStorage.getItem('jatdae:size') !== null);
  const kept = await page.evaluate(() => Object.keys(localStorage).toSorted());
  const named = ['jatdae:fonts', 'jatdae:recent-searches', 'jatdae:size', 'jatdae:theme'];
  expect(kept.filter((key) => !named.includes(key))).toEqual([]);
  expect(kept).toEqual(expect.arrayContaining(['jatdae:size', 'jatdae:theme']));
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test('every page leads to the page on privacy', async () => {
  const page = await browser.newPage();
  await page.goto(siteAddress());
  await page.getByRole('link', { name: '개인정보' }).click();
  await page.waitForURL('**/privacy/');
  expect(await page.locator('h1').innerText()).toBe('개인정보');
  await page.close();
});
