import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { siteAddress } from '../support/site.ts';

const lists = ['companies/', 'models/', 'people/', 'glossary/'];
const things = ['companies/openai/', 'models/llama-3-2/', 'people/jonathan-ross/', 'glossary/valuation/'];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function at<T>(width: number, path: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  try {
    await page.goto(siteAddress() + path);
    return await work(page);
  } finally {
    await page.close();
  }
}

describe.each([320, 390, 768, 1280])('%i px wide', (width) => {
  test.each(lists)('a row of /%s is one target of a finger at least, wherever it is touched', (path) =>
    at(width, path, async (page) => {
      const rows = await page.locator('main .row').evaluateAll((all) =>
        all.map((row) => {
          row.scrollIntoView({ block: 'center' });
          const box = row.getBoundingClientRect();
          const missed = [0.02, 0.5, 0.98].flatMap((x) =>
            [0.1, 0.5, 0.9].filter((y) => {
              const hit = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
              return hit?.closest('a') !== row.querySelector('a');
            }),
          );
          return { name: row.querySelector('a')?.textContent ?? '', height: box.height, missed };
        }),
      );
      expect(rows.length).toBeGreaterThan(0);
      for (const { name, height, missed } of rows) {
        expect(height, name).toBeGreaterThanOrEqual(44);
        expect(missed, name).toEqual([]);
      }
    }),
  );

  test.each([...lists, ...things])(
    'nothing of /%s is wider than the page, no words of a drawing small or over others',
    (path) =>
      at(width, path, async (page) => {
        await page.evaluate(() => document.fonts.ready);
        const found = await page.evaluate(() => {
          const root = document.documentElement;
          const texts = [...document.querySelectorAll<SVGTextElement>('svg.strip text')];
          const boxes = texts.map((text) => text.getBoundingClientRect());
          const over = texts.flatMap((text, i) => {
            const [one, two] = [boxes[i], boxes[i + 1]];
            const isNext = text.nextElementSibling === texts[i + 1];
            return isNext && one && two && one.right + 2 > two.left ? [text.textContent] : [];
          });
          const small = texts.filter((text) => Number.parseFloat(getComputedStyle(text).fontSize) < 12);
          const outside = boxes.filter(({ left, right }) => left < 0 || right > root.clientWidth);
          return {
            wider: Math.max(0, root.scrollWidth - root.clientWidth),
            over,
            small: small.length,
            outside: outside.length,
          };
        });
        expect(found).toEqual({ wider: 0, over: [], small: 0, outside: 0 });
      }),
  );
});

test('what another row draws on a ruler is of the same size and colour as where the ruler stands', () =>
  at(1280, 'companies/', async (page) => {
    const words = await page.locator('svg.strip').evaluateAll((all) =>
      all.map((svg) => {
        const box = (svg.querySelector('use') ?? svg.querySelector('.ruler'))?.getBoundingClientRect();
        return Math.round(box?.height ?? 0);
      }),
    );
    expect(words.length).toBeGreaterThan(2);
    expect(new Set(words).size).toBe(1);
  }));

test('a row that the keyboard is on is seen as a row', () =>
  at(1280, 'companies/', async (page) => {
    const row = page.locator('main .row').first();
    const ground = () => row.evaluate((one) => getComputedStyle(one).backgroundColor);
    const before = await ground();
    await row.locator('a').focus();
    expect(await ground()).not.toBe(before);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/companies\/[a-z-]+\/$/);
  }));

test.each(things)(
  'on a phone /%s is no longer than 3,000 px, or has a way down to each of its parts at its head',
  (path) =>
    at(390, path, async (page) => {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const ways = page.locator('#toc a');
      if (height <= 3000) return;
      expect(await ways.count()).toBe(await page.locator('main .band > h2').count());
      expect((await ways.first().boundingBox())?.y).toBeLessThan(800);
      for (const way of await ways.all()) {
        expect((await way.boundingBox())?.height).toBeGreaterThanOrEqual(44);
        await way.click();
        const id = (await way.getAttribute('href')) ?? '';
        const top = await page.locator(id).evaluate((heading) => heading.getBoundingClientRect().top);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top).toBeLessThan(800);
        await page.evaluate(() => scrollTo(0, 0));
      }
    }),
);
