import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { type Host, openHost, type Wrong } from '../support/deployments.ts';
import { siteFile, siteFolder } from '../support/site.ts';

// What a host answers wrong is never kept for good, and what an older worker kept wrong heals.

const article = 'articles/ai-model-race-2/';
const portal = '<!DOCTYPE html><html><head><title>와이파이</title></head><body><h1>로그인하세요</h1></body></html>';
/** With the header that hosts give every answer below `/_astro/`, errors too: the browser's own store keeps it for a year. */
const typed = (type: string, body: string): Wrong => ({
  headers: { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' },
  body,
});
const html = (): Wrong => typed('text/html; charset=utf-8', portal);
/** As the line of a café sends its page. */
const passing = (body = portal): Wrong => ({
  headers: { 'content-type': 'text/html', 'cache-control': 'no-store' },
  body,
});
const failed = (status: number): Wrong => ({ status, headers: { 'content-type': 'text/html' }, body: '<h1>고장</h1>' });

let browser: Browser;
let context: BrowserContext;
let page: Page;
let host: Host;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  host = await openHost(siteFolder());
  context = await browser.newContext({ serviceWorkers: 'allow', viewport: { width: 412, height: 823 } });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await host.close();
});

/** The paths of kept pages, sorted. */
const keptPages = (): Promise<string[]> =>
  page.evaluate(async () =>
    (await (await caches.open('jatdae-pages')).keys()).map(({ url }) => new URL(url).pathname).sort(),
  );

/** The paths of kept files and pages whose bytes are not those of the site. */
async function keptWrong(): Promise<string[]> {
  const kept = await page.evaluate(async () => {
    const found: [string, string][] = [];
    for (const name of ['jatdae-files', 'jatdae-pages']) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const bytes = await (await cache.match(url, { ignoreVary: true }))?.arrayBuffer();
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes ?? new ArrayBuffer()));
        found.push([new URL(url).pathname, [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')]);
      }
    }
    return found;
  });
  const wrong: string[] = [];
  for (const [path, hash] of kept) {
    const file = await readFile(join(siteFolder(), path.endsWith('/') ? `${path}index.html` : path));
    if (createHash('sha256').update(file).digest('hex') !== hash) wrong.push(path);
  }
  return wrong;
}

/** Opens a page and begins to read it, until the host has been left alone for a second. */
async function visit(path: string): Promise<void> {
  await page.goto(host.address + path, { waitUntil: 'networkidle' });
  // A turn of the wheel before the page takes input is lost; a page without length cannot be turned.
  for (let turns = 0; turns < 10 && (await page.evaluate(() => scrollY)) === 0; turns += 1) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(100);
  }
  for (let asked = -1; asked !== host.asked.length; ) {
    asked = host.asked.length;
    await page.waitForTimeout(1000);
  }
}

/** Visits a page until it is kept, and the page for no line with it. */
async function read(path: string): Promise<void> {
  await visit(path);
  await expect.poll(keptPages).toEqual(expect.arrayContaining([`/${path}`, '/offline/']));
}

/** A chart comes to life. */
async function seesChart(): Promise<void> {
  await page.locator('.chart-box').first().hover();
  await page.locator('jatdae-chart canvas').first().waitFor();
}

/** Without a line, the article is there as it was made, and another page says that there is none. */
async function readsWithoutLine(): Promise<void> {
  host.line = 'down';
  await page.goto(host.address + article);
  expect(await page.locator('h1').innerText()).toContain('그 몸값은 확정되지 않았다');
  const looks = await page.evaluate(() => [...document.styleSheets].map(({ cssRules }) => cssRules.length > 0));
  expect(looks).not.toContain(false);
  await page.goto(`${host.address}companies/openai/`);
  expect(await page.locator('h1').innerText()).toBe('지금 연결이 없습니다');
}

describe('what comes wrong in a first visit', () => {
  test.each<[string, (path: string) => Wrong | undefined]>([
    ['an error for the page for no line', (path) => (path === '/offline/' ? failed(500) : undefined)],
    [
      'half a file, or nothing,',
      (path) => {
        if (path.endsWith('.woff2')) return typed('font/woff2', '');
        return /^\/chart-files.*json$/.test(path) ? typed('application/json', '{"a') : undefined;
      },
    ],
    [
      'an error for a script, a way to elsewhere for pictures,',
      (path) => {
        // Not the script that registers the worker, or there would be none to keep anything.
        if (/^\/_astro\/index.*\.js$/.test(path)) return failed(503);
        const elsewhere = { status: 302, headers: { location: '/favicon.svg' }, body: '' };
        return /^\/chart-files.*svg$/.test(path) ? elsewhere : undefined;
      },
    ],
    [
      'a page for all but pages',
      (path) => (path.startsWith('/_astro/') || path.startsWith('/chart-files/') ? passing() : undefined),
    ],
  ])('%s is not kept, and the next visit brings what is right', async (_, instead) => {
    host.instead = instead;
    await visit(article);
    expect(await keptWrong()).toEqual([]);
    host.instead = () => undefined;
    await read(article);
    // What brings charts to life is kept as it is asked for.
    await visit(article);
    await seesChart();
    await page.waitForLoadState('networkidle');
    expect(await keptWrong()).toEqual([]);
    await readsWithoutLine();
    await page.goto(host.address + article);
    await seesChart();
  });

  test('is asked for once more at once: one wrong answer costs nothing', async () => {
    const first = new Set<string>();
    host.instead = (path) => {
      if (!/^\/(?:offline\/$|_astro\/.*css$|chart-files\/)/.test(path) || first.has(path)) return undefined;
      first.add(path);
      return html();
    };
    await read(article);
    expect(first.size).toBeGreaterThan(3);
    expect(await keptWrong()).toEqual([]);
    await visit(article);
    await readsWithoutLine();
  });
});

describe('what comes wrong in the place of a page', () => {
  const wrong = [
    ['a page of the line', passing()],
    ['an error', failed(500)],
    ['another page of the site', passing(siteFile('index.html'))],
    ['half of it', passing(siteFile(`${article}index.html`).slice(0, 9000))],
    ['a part', { ...passing(siteFile(`${article}index.html`)), status: 206 }],
  ] as const satisfies readonly (readonly [string, Wrong])[];

  test('is shown, as it would be without a worker, and never kept: what was kept before stays', async () => {
    await read(article);
    await visit(article);
    for (const [what, answer] of wrong) {
      host.instead = (path) => (path.endsWith('/') ? answer : undefined);
      for (const path of [article, 'about/']) {
        await visit(path);
        expect(await page.content(), what).not.toContain('이 페이지는 아직 읽은 적이 없어');
        expect(await keptWrong(), what).toEqual([]);
        expect(await keptPages(), what).toEqual([`/${article}`, '/offline/'].sort());
      }
    }
    await readsWithoutLine();
  });
});

describe('what an older worker kept wrong', () => {
  /** Puts into the store what the worker before this one kept: whatever came, for pages with its own marks on it. */
  async function poison(): Promise<void> {
    await read(article);
    await visit(article);
    await page.evaluate(async (body) => {
      const files = await caches.open('jatdae-files');
      for (const [index, { url }] of (await files.keys()).entries()) {
        const [text, type] = [
          [body, 'text/html'],
          ['', 'application/octet-stream'],
          ['a', /js$/.test(url) ? 'text/javascript' : /svg$/.test(url) ? 'image/svg+xml' : 'font/woff2'],
        ][index % 3] as [string, string];
        await files.put(url, new Response(text, { headers: { 'content-type': type } }));
      }
      const pages = await caches.open('jatdae-pages');
      for (const { url } of await pages.keys()) {
        const kept = await pages.match(url, { ignoreVary: true });
        await pages.put(url, new Response(body, kept && { headers: kept.headers }));
      }
    }, portal);
    expect((await keptWrong()).length).toBeGreaterThan(10);
  }

  test('heals when a new worker comes, though the reader reads another page', async () => {
    await poison();
    const worker = `${siteFile('sw.js')}\n//`;
    host.instead = (path) => (path === '/sw.js' ? typed('text/javascript', worker) : undefined);
    await page.goto(`${host.address}about/`);
    // In this order: what is wrong goes, then what is right comes.
    const kept = async (): Promise<unknown> => ({ wrong: await keptWrong(), pages: await keptPages() });
    await expect.poll(kept).toEqual({ wrong: [], pages: ['/about/', `/${article}`, '/offline/'] });
    await readsWithoutLine();
  });

  test('heals when it is asked for', async () => {
    await poison();
    await visit(article);
    await visit(article);
    await expect.poll(keptWrong).toEqual([]);
    await readsWithoutLine();
  });

  test('is not shown without a line', async () => {
    await poison();
    host.line = 'down';
    // The browser has a page of its own for it, since ours was kept wrong too.
    await expect(page.goto(host.address + article)).rejects.toThrow();
  });
});
