import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor, stylesAllowed } from '../../src/build/headers.ts';
import { serveSite } from '../../src/build/serve.ts';
import { ask } from '../support/answers.ts';
import { launch, watch } from '../support/browser.ts';
import { build } from '../support/build.ts';
import { filesIn } from '../support/folder.ts';
import { startCaddy, startNginx, stopServers } from '../support/servers.ts';

// A site under a path of Hangul, which stands encoded in addresses and decoded in what servers compare.

const own = mkdtempSync(join(tmpdir(), 'jatdae-hangul-'));
const site = join(own, 'site');
const base = '/%ED%95%9C%EA%B8%80/';
const origins = { own: '', nginx: '', caddy: '' };
let server: Server;
let browser: Browser;

beforeAll(async () => {
  const { code, output } = await build(site, { BASE_PATH: '/한글' });
  expect(code, output).toBe(0);
  const served = await serveSite(site, 0, base);
  server = served.server;
  origins.own = new URL(served.address).origin;
  origins.nginx = await startNginx({ site, own: join(own, 'nginx') });
  origins.caddy = await startCaddy({ site, own: join(own, 'caddy') });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  await stopServers();
  rmSync(own, { recursive: true });
});

/** Every address of our own that a page names, as a browser asks for it. */
function addresses(): string[] {
  const found = filesIn(site)
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .flatMap((file) => {
      const page = new URL(base + file.replace(/index\.html$/, ''), 'http://localhost:4321');
      const $ = load(readFileSync(join(site, file), 'utf8'));
      // What a script fills in leads nowhere yet.
      $('template').remove();
      return $('[href], [src], [srcset]')
        .get()
        .flatMap(({ attribs: { href, src, srcset } }) => [href, src, ...(srcset?.split(',') ?? [])])
        .flatMap((value) => (value ? [new URL(value.trim().split(' ')[0] ?? '', page)] : []))
        .filter(({ origin }) => origin === page.origin);
    });
  return [...new Set(found.map(({ pathname }) => pathname))];
}

describe.each(['own', 'nginx', 'caddy'] as const)('%s', (name) => {
  test('whatever a page names is there, with its headers', async () => {
    const all = addresses();
    expect(all.length).toBeGreaterThan(200);
    for (const path of all) {
      const { status, headers } = await ask(origins[name], path);
      const styles = stylesAllowed(readFileSync(join(site, '_headers'), 'utf8'));
      const wanted = headersFor(decodeURIComponent(path.slice(base.length - 1)), true, styles);
      expect([path.startsWith(base), status], path).toEqual([true, 200]);
      expect(headers, path).toMatchObject(wanted);
    }
  });

  test.each([
    [base.slice(0, -1), base],
    [`${base.slice(0, -1)}?a=1?b`, `${base}?a=1?b`],
    [`${base}companies?a=1?b`, `${base}companies/?a=1?b`],
    [`${base.toLowerCase()}companies`, `${base}companies/`],
  ])('%s is put right', async (path, to) => {
    const { status, headers } = await ask(origins[name], path);
    expect([301, 308]).toContain(status);
    const there = new URL(headers['location'] ?? '', origins[name] + path);
    expect(decodeURI(there.pathname) + there.search).toBe(decodeURI(to));
    expect(headers['location']).toMatch(/^[!-~]+$/);
  });

  test.each([
    '/',
    '/companies/',
    `${base}nothing/`,
    `${base}_astro/nothing.js`,
    `${base}_headers`,
    `${base}%5fheaders`,
  ])('%s is not there', async (path) => {
    const { status, headers, body } = await ask(origins[name], path);
    expect(status).toBe(404);
    expect(body.equals(readFileSync(join(site, '404.html')))).toBe(true);
    expect(headers['cache-control']).toBe(headersFor('/')['cache-control']);
  });
});

test('in a browser: charts, search, what an address asked for, reading without a line', async () => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page: Page = await context.newPage();
  const problems = watch(page, origins.own);
  await page.goto(`${origins.own}/한글/articles/ai-model-race-2/`);
  await page.locator('.chart-box').first().hover();
  await page.locator('jatdae-chart canvas').first().waitFor();
  await page.goto(`${origins.own}/한글/search/?q=오픈AI`);
  const hit = page.locator('[data-search-results] a[data-search-hit]').first();
  await hit.waitFor();
  expect(new URL(await hit.evaluate((link: HTMLAnchorElement) => link.href)).pathname).toBe(`${base}companies/openai/`);
  await hit.click();
  await page.waitForURL(/companies\/openai/);
  await page.locator('h1').waitFor();
  expect(problems).toEqual([]);
  await page.goto(`${origins.own}/한글/companies/opneai/`);
  await page.locator('[data-found] li a').first().waitFor();
  expect(await page.locator('[data-asked]').inputValue()).toBe('opneai');
  // An address of the base alone asks for nothing.
  await page.goto(`${origins.own}/한글/companies/nothing/../../`);
  await page.goto(`${origins.own}/한글/charts/embed/`);
  expect(await page.locator('[data-asked]').inputValue()).toBe('');
  await context.close();
});

test('a page that was read opens without a line', async () => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto(`${origins.own}/한글/companies/openai/`);
  const kept = async (): Promise<string[]> => {
    await page.mouse.wheel(0, 100);
    return page.evaluate(async () => {
      const requests = await (await caches.open('jatdae-pages')).keys();
      return requests.map(({ url }) => new URL(url).pathname);
    });
  };
  await expect.poll(kept).toContain(`${base}companies/openai/`);
  await context.setOffline(true);
  await page.reload();
  expect(await page.locator('h1').innerText()).toContain('오픈AI');
  await context.close();
});
