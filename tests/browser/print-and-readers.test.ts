import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { siteAddress } from '../support/site.ts';
import { siteBase } from '../unit/charts/bases.ts';

const article = `${siteAddress()}articles/ai-model-race-2/`;
const base = siteBase();

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function onPage<T>(options: Parameters<Browser['newContext']>[0], work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(article, { waitUntil: 'networkidle' });
    return await work(page);
  } finally {
    await context.close();
  }
}

describe('on paper', () => {
  test('navigation, buttons and controls are gone, text and tables of sources stay, dark readers get light paper', () =>
    onPage({ colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const seen = await page.evaluate(() => ({
        controls: [...document.querySelectorAll('nav, search, form, button, details, dialog, .skip, .progress, footer')]
          .filter((element) => element.checkVisibility())
          .map((element) => element.outerHTML.slice(0, 90)),
        paper: getComputedStyle(document.documentElement).backgroundColor,
        ink: getComputedStyle(document.querySelector('.prose p') ?? document.body).color,
        sources: document.getElementById('sources')?.checkVisibility(),
      }));
      expect(seen.controls).toEqual([]);
      expect(seen).toMatchObject({ paper: 'rgb(255, 255, 255)', sources: true });
      const [red = 255] = seen.ink.match(/\d+/g)?.map(Number) ?? [];
      expect(red).toBeLessThan(90);
    }));

  test('the head says the address and stands in line with the text; a long table begins where it stands', () =>
    onPage({}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const set = await page.evaluate(() => {
        const left = (selector: string): number | undefined =>
          document.querySelector(selector)?.getBoundingClientRect().left;
        const table = document.createElement('table');
        document.querySelector('main')?.append(table);
        table.insertRow();
        const [head, warning] = [document.querySelector('.masthead'), document.querySelector('.chart-warnings li')];
        return {
          indent: (left('.masthead .mark') ?? 99) - (left('.poster') ?? 0),
          address: head && getComputedStyle(head, '::after').content,
          given: head?.getAttribute('data-address'),
          breaks: [table, table.rows[0]].map((part) => part && getComputedStyle(part).breakInside),
          warning: warning && getComputedStyle(warning, '::before').content,
        };
      });
      expect(set).toMatchObject({ indent: 0, breaks: ['auto', 'avoid'], warning: '"주의: "' });
      expect(set.given).toMatch(/^https?:\/\/.+\/articles\/ai-model-race-2\/$/);
      expect([`"${set.given}"`, 'attr(data-address)', 'attr("data-address")']).toContain(set.address);
    }));

  test('what is said of each figure stands beside its paragraph', () =>
    onPage({}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const figures = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('section.part a.fact')].map((link) => {
          const note = document.getElementById(link.hash.slice(1));
          const aside = note?.parentElement?.getBoundingClientRect();
          const paragraph = note?.parentElement?.previousElementSibling?.getBoundingClientRect();
          return {
            words: note?.innerText.replaceAll('\u00a0', ' '),
            shown: note?.checkVisibility(),
            beside: aside && paragraph && aside.left >= paragraph.right && aside.top >= paragraph.top - 1,
          };
        }),
      );
      expect(figures.length).toBeGreaterThan(20);
      for (const { words, shown, beside } of figures) {
        expect({ shown, beside }, words).toEqual({ shown: true, beside: true });
        expect(words).toMatch(/조선비즈|메타|로스/);
      }
    }));

  test('it is A4, and each chart stands there as a picture', () =>
    onPage({}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await expect
        .poll(() =>
          page
            .locator('.chart-light img')
            .evaluateAll((images) => (images as HTMLImageElement[]).every((image) => image.naturalWidth > 100)),
        )
        .toBe(true);
      expect(await page.locator('canvas').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(
        0,
      );
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      // A4 in points, https://www.iso.org/standard/36631.html: 210 by 297 mm.
      const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
      expect(boxes.length).toBeGreaterThan(0);
      for (const [, width, height] of boxes) {
        expect(Number(width)).toBeCloseTo(595, -1);
        expect(Number(height)).toBeCloseTo(842, -1);
      }
    }));
});

describe('in the reader mode of browsers', () => {
  // Firefox's own: https://github.com/mozilla/readability.
  const readability = readFileSync(
    createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
    'utf8',
  );

  test('the whole article is there: title, every paragraph, every figure, every chart', () =>
    onPage({ bypassCSP: true }, async (page) => {
      await page.evaluate(readability);
      const read = await page.evaluate(() => {
        const Reader = Reflect.get(window, 'Readability') as new (
          page: Document,
        ) => { parse(): { title: string; content: string; textContent: string; lang: string } | null };
        return new Reader(document.cloneNode(true) as Document).parse();
      });
      if (!read) throw new Error('Readability found no article');
      const plain = (text: string): string => text.replaceAll(/[\u2060\s]+/g, '');
      const text = plain(read.textContent);
      const written = await page
        .locator('section.part .prose > p, section.part h2')
        .evaluateAll((all) => all.map((one) => one.textContent?.replace(/#\s*$/, '') ?? ''));
      const missing = written.filter((paragraph) => !text.includes(plain(paragraph)));
      expect(missing).toEqual([]);
      expect(read.title).toContain('몸값도 이용자도 오픈AI, 그 몸값은 확정되지 않았다');
      expect(read.lang).toBe('ko');
      const charts = base.articles.get('ai-model-race-2')?.charts ?? [];
      expect(charts.length).toBeGreaterThan(0);
      for (const chart of charts) expect(read.content, chart).toMatch(new RegExp(`charts/${chart}[./]`));
    }));
});
