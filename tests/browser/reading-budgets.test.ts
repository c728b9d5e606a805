import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptLook } from '../../src/site/kept-look.ts';
import { launch } from '../support/browser.ts';
import { layoutShifts, watchLayoutShifts } from '../support/layout-shifts.ts';
import { pages } from '../support/pages.ts';
import { siteAddress } from '../support/site.ts';

// What a browser asks for on a phone, counted in bytes as brotli at its best makes them (fonts and PNG as they are), so that
// the figures do not depend on the server or the machine. KB is 1,000 bytes.

const { article } = pages;

interface Loaded {
  url: string;
  kind: string;
  bytes: number;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens a page on a phone with nothing in its cache, does something, and gives what was loaded and how much shifted. */
async function visit(path: string, act: (page: Page) => Promise<void> = async () => {}, reads = false) {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
  });
  const page = await context.newPage();
  // What is counted is reading: charts stay pictures, and do not ask for what they need to come to life.
  if (reads) await page.route(/\/live\.[^/]+\.js$/, (route) => route.abort());
  await watchLayoutShifts(page);
  const loading: Promise<Loaded>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    loading.push(
      response.body().then(
        (body) => {
          const packed = /\.(?:woff2|png)$/.test(response.url());
          return { url: response.url(), kind, bytes: packed ? body.length : brotliCompressSync(body).length };
        },
        () => ({ url: response.url(), kind, bytes: 0 }),
      ),
    );
  });
  await page.goto(siteAddress() + path, { waitUntil: 'networkidle' });
  await act(page);
  const shifts = await layoutShifts(page);
  const loaded = await Promise.all(loading);
  await context.close();
  return { loaded, shift: shifts.reduce((sum, shift) => sum + shift, 0) };
}

const sum = (loaded: readonly Loaded[]): number => loaded.reduce((total, { bytes }) => total + bytes, 0);
const table = (loaded: readonly Loaded[]): string =>
  loaded.map(({ url, bytes }) => `${String(bytes).padStart(7)} ${new URL(url).pathname}`).join('\n');

/** Down the whole page as a reader goes, half a screen at a time. */
async function readThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 400) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(40);
  }
  await page.waitForLoadState('networkidle');
}

/** What a page needs for its text to be readable. */
const forReading = ({ kind }: Loaded): boolean => ['document', 'stylesheet', 'font'].includes(kind);

/**
 * The lightest of up to three visits, or the first that is light enough. On a busy machine Chromium now and then fetches a font's second file though no
 * character of it is in sight (docs/performance.md); what every visit costs is what the lightest one does.
 */
async function lightestVisit(path: string, enough = 0): Promise<Loaded[]> {
  const visits: Loaded[][] = [];
  for (let turn = 0; turn < 3 && !visits.some((loaded) => sum(loaded.filter(forReading)) <= enough); turn++)
    visits.push((await visit(path)).loaded);
  return visits.toSorted((a, b) => sum(a) - sum(b))[0] ?? [];
}

describe('an article on a phone', () => {
  test('is readable within 72.5 KB, all scripts of its first view included', async () => {
    const loaded = await lightestVisit(article);
    const text = loaded.filter((file) => forReading(file) || file.kind === 'script');
    expect(sum(text), table(text)).toBeLessThanOrEqual(72_500);
  });

  test('asks for two font files and no more', async () => {
    const loaded = await lightestVisit(article);
    const fonts = loaded.filter(({ kind }) => kind === 'font').map(({ url }) => /\/([a-z-]+)\.[^/]+$/.exec(url)?.[1]);
    expect([...new Set(fonts)].sort()).toEqual(['headline', 'text']);
  });

  test('runs at most 3 KB of script, and nothing of Chart.js or Pagefind', async () => {
    const loaded = await lightestVisit(article);
    const scripts = loaded.filter(({ kind }) => kind === 'script');
    const inside = brotliCompressSync(keptLook).length;
    expect(sum(scripts) + inside, table(scripts)).toBeLessThanOrEqual(3000);
    expect(loaded.filter(({ url }) => url.includes('/pagefind/'))).toEqual([]);
  });

  test('comes to 160 KB at most with every picture of its charts seen', async () => {
    const { loaded } = await visit(article, readThrough, true);
    const pictures = loaded.filter(({ kind }) => kind === 'image');
    expect(pictures.length, 'pictures of charts').toBeGreaterThanOrEqual(5);
    const all = [...loaded.filter(forReading), ...pictures];
    expect(sum(all), table(all)).toBeLessThanOrEqual(160_000);
  });
});

describe('nothing moves', () => {
  // With the fonts in the cache; while they arrive on a slow line, text still moves (docs/performance.md).
  test.each(Object.entries(pages))('on the page of kind %s, while it is read through', async (_, path) => {
    const { shift } = await visit(path, async (page) => {
      await readThrough(page);
      await page.reload({ waitUntil: 'networkidle' });
      await readThrough(page);
    });
    expect(shift).toBe(0);
  });
});

describe('requests before the reader does anything, and what they weigh', () => {
  // Two above what was counted on 28 November 2026; one more for everyone should be a decision.
  const most: Record<keyof typeof pages, number> = {
    home: 11,
    article: 9,
    section: 10,
    company: 13,
    fact: 12,
    chart: 22,
    search: 15,
    embed: 10,
  };
  // Page, styles and fonts in KB, 3 % above what was counted that day: a slice of rare letters is more than that.
  const heaviest: Record<keyof typeof pages, number> = {
    home: 82.3,
    article: 70.3,
    section: 69.3,
    company: 90.2,
    fact: 92.9,
    chart: 84.4,
    search: 73.7,
    embed: 5.4,
  };
  test.each(Object.entries(pages))('%s', async (kind, path) => {
    const bytes = heaviest[kind as keyof typeof pages] * 1000;
    const loaded = await lightestVisit(path, bytes);
    expect(loaded.length, table(loaded)).toBeLessThanOrEqual(most[kind as keyof typeof pages]);
    const text = loaded.filter(forReading);
    expect(sum(text), table(text)).toBeLessThanOrEqual(bytes);
  });
});
