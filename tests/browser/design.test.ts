import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { siteAddress } from '../support/site.ts';

const article = `${siteAddress()}articles/ai-model-race-2/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function onPage<T>(
  address: string,
  options: Parameters<Browser['newContext']>[0],
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(address);
    return await work(page);
  } finally {
    await context.close();
  }
}

describe('the setting of text', () => {
  test('a line holds 34 to 38 Hangul letters; words stay whole, figures stand under one another', () =>
    onPage(article, { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.evaluate(() => document.fonts.ready);
      const set = await page.evaluate(() => {
        const paragraph = document.querySelector<HTMLElement>('.part .prose > p');
        if (!paragraph) throw new Error('no paragraph');
        const style = getComputedStyle(paragraph);
        const ruler = document.createElement('span');
        ruler.style.whiteSpace = 'nowrap';
        ruler.textContent = '가'.repeat(100);
        paragraph.append(ruler);
        const letter = ruler.getBoundingClientRect().width / 100;
        ruler.remove();
        const { lineHeight, fontSize, wordBreak, fontVariantNumeric } = style;
        const heading = getComputedStyle(document.querySelector('h1') ?? paragraph);
        return {
          letters: paragraph.getBoundingClientRect().width / letter,
          leading: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
          wordBreak,
          fontVariantNumeric,
          wraps: [style.getPropertyValue('text-wrap-style'), heading.getPropertyValue('text-wrap-style')],
        };
      });
      expect(set.letters).toBeGreaterThanOrEqual(34);
      expect(set.letters).toBeLessThanOrEqual(38);
      expect(set.leading).toBeCloseTo(1.78, 2);
      expect(set).toMatchObject({
        wordBreak: 'keep-all',
        fontVariantNumeric: 'tabular-nums',
        wraps: ['pretty', 'balance'],
      });
    }));

  const whole =
    'no figure is parted from its unit, no range from its end, no day from its month, no name from its number';
  test.each([320, 360, 768, 1280])(`${whole}, %i px wide`, (width) =>
    onPage(article, { viewport: { width, height: 800 } }, async (page) => {
      await page.evaluate(() => document.fonts.ready);
      const broken = await page.evaluate(() => {
        const amount = /(?:약\s)?\d[\d.,]*(?:[조억만천]?\s?\d*)*[조억만]?\s(?:달러|원|명|회|배|건)/g;
        const range = /\d[\d.]*[조억만]?\u2060?~\u2060?\d[\d.]*[조억만]?/g;
        const others = [/\d월\s\d{1,2}일/g, /[A-Za-z]+-\u2060?\d\w*/g, /[^\s()]+\)\u2060?[가-힣]+/g];
        const found: string[] = [];
        const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!node.parentElement?.checkVisibility()) continue;
          const text = node.textContent ?? '';
          for (const [words, index] of [amount, range, ...others]
            .flatMap((all) => [...text.matchAll(all)])
            .map((match) => [match[0], match.index] as const)) {
            const part = document.createRange();
            part.setStart(node, index);
            part.setEnd(node, index + words.length);
            const tops = new Set([...part.getClientRects()].map(({ top }) => Math.round(top)));
            if (tops.size > 1) found.push(`${words} (${text.slice(Math.max(0, index - 20), index + 30)})`);
          }
        }
        return found;
      });
      expect(broken).toEqual([]);
    }),
  );

  test.each([360, 1280])('a headline ends its lines where it draws breath, %i px wide', (width) =>
    onPage(width === 360 ? article : siteAddress(), { viewport: { width, height: 800 } }, async (page) => {
      await page.evaluate(() => document.fonts.ready);
      const set = await page.locator('h1').evaluate((heading) => {
        const line = Number.parseFloat(getComputedStyle(heading).lineHeight);
        return [...heading.querySelectorAll('span')].map((clause) => {
          const { top, bottom } = clause.getBoundingClientRect();
          return { lines: (bottom - top) / line, middle: (top + bottom) / 2 / line };
        });
      });
      expect(set).toHaveLength(2);
      // Beside the poster's column a phone has no room for a whole clause; the next one begins a line all the same.
      const lines = set.map((clause) => Math.round(clause.lines));
      expect(Math.max(...lines)).toBeLessThanOrEqual(width === 360 ? 2 : 1);
      const apart = (set[1]?.middle ?? 0) - (set[0]?.middle ?? 0);
      expect(apart).toBeCloseTo(((lines[0] ?? 0) + (lines[1] ?? 0)) / 2, 1);
    }),
  );

  test('a row of the table of facts stands on the first line of a statement of two', () =>
    onPage(`${siteAddress()}facts/`, { viewport: { width: 1280, height: 900 } }, async (page) => {
      const rows = await page.locator('[data-facts] tbody tr').evaluateAll((all) =>
        all.map((row) => {
          const firstLine = (element: Element | null): DOMRect | undefined => {
            const range = document.createRange();
            if (element) range.selectNodeContents(element);
            return range.getClientRects()[0];
          };
          const [label, words] = [firstLine(row.querySelector('th')), firstLine(row.querySelector('td a'))];
          const lines = row.querySelector('td a')?.getClientRects().length ?? 0;
          return { text: row.textContent, lines, apart: Math.abs((label?.bottom ?? 0) - (words?.bottom ?? 99)) };
        }),
      );
      expect(rows.some(({ lines }) => lines > 1)).toBe(true);
      for (const { text, apart } of rows) expect(apart, text).toBeLessThan(4);
    }));

  test('no paragraph ends with a single short word on a line of its own', () =>
    onPage(article, { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.evaluate(() => document.fonts.ready);
      const widows = await page.locator('.prose > p').evaluateAll((paragraphs) =>
        paragraphs.flatMap((paragraph) => {
          const part = document.createRange();
          part.selectNodeContents(paragraph);
          const rects = [...part.getClientRects()];
          const bottom = Math.max(...rects.map((rect) => rect.bottom));
          const last = rects.filter((rect) => rect.bottom > bottom - 12);
          const width = Math.max(...last.map(({ right }) => right)) - Math.min(...last.map(({ left }) => left));
          const isTall = paragraph.getBoundingClientRect().height > 80;
          return isTall && width < 45 ? [paragraph.textContent?.slice(-30) ?? ''] : [];
        }),
      );
      expect(widows).toEqual([]);
    }));
});

describe('the frame', () => {
  test('the front page is led by its poster and its story, shows two charts, and leads to companies and models', () =>
    onPage(siteAddress(), {}, async (page) => {
      expect(await page.locator('h1 a').getAttribute('href')).toBe('/articles/ai-model-race-2/');
      expect(await page.locator('.parts li').count()).toBe(5);
      const charts = await page.locator('main jatdae-chart').count();
      expect(charts).toBeGreaterThanOrEqual(2);
      expect(charts).toBeLessThanOrEqual(3);
      expect(await page.locator('main a[href^="/companies/"]').count()).toBeGreaterThanOrEqual(4);
      expect(await page.locator('main a[href^="/models/"]').count()).toBeGreaterThanOrEqual(4);
    }));

  test('how far the reader has come is shown by the browser, without script', () =>
    onPage(article, { javaScriptEnabled: false }, async (page) => {
      const width = () => page.locator('.progress').evaluate((bar) => bar.getBoundingClientRect().width);
      expect(await width()).toBeLessThan(5);
      // A wheel turned before the page takes input is lost, so it is turned again.
      const scrolled = async (): Promise<number> => {
        await page.mouse.wheel(0, 100_000);
        return width();
      };
      await expect.poll(scrolled).toBeGreaterThan(1000);
    }));

  test('the contents stay beside the text on a wide screen and mark the section being read', () =>
    onPage(article, { viewport: { width: 1280, height: 800 } }, async (page) => {
      await page.locator('#llama-downloads').scrollIntoViewIfNeeded();
      await page.evaluate(() => document.getElementById('llama-downloads')?.scrollIntoView());
      await expect
        .poll(() => page.locator('#toc a[aria-current]').evaluateAll((links) => links.map((link) => link.textContent)))
        .toEqual(['메타는 라마를 공개해 내려받게 했다']);
      const box = await page.locator('#toc').boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(100);
    }));

  test('back above the first section no section is marked', () =>
    onPage(article, { viewport: { width: 1280, height: 800 } }, async (page) => {
      const marked = () =>
        page.locator('#toc a[aria-current]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      await page.evaluate(() => document.getElementById('sources')?.scrollIntoView());
      await expect.poll(marked).toEqual(['#sources']);
      await page.evaluate(() => scrollTo(0, 0));
      await expect.poll(marked).toEqual([]);
    }));

  test.each([320, 360, 1280])('the mark keeps its size beside the search, %i px wide', (width) =>
    onPage(siteAddress(), { viewport: { width, height: 800 } }, async (page) => {
      expect(await page.locator('.masthead .mark').boundingBox()).toMatchObject({ width: 30, height: 20 });
    }),
  );

  test('? lists the shortcuts, but not while somebody types', () =>
    onPage(article, { viewport: { width: 1280, height: 800 } }, async (page) => {
      await page.keyboard.press('?');
      const list = page.getByRole('dialog', { name: '단축키' });
      await list.waitFor();
      expect(await list.innerText()).toContain('검색');
      await page.keyboard.press('Escape');
      expect(await list.isVisible()).toBe(false);
      await page.keyboard.press('/');
      await page.keyboard.type('?');
      expect(await list.isVisible()).toBe(false);
    }));

  test('a chosen theme stands before the first frame is painted', async () => {
    const context = await browser.newContext({ colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(siteAddress());
    await page.evaluate(() => localStorage.setItem('jatdae:theme', 'dark'));
    await page.addInitScript(() => {
      requestAnimationFrame(() => {
        const root = document.documentElement;
        Object.assign(window, { firstFrame: [root.dataset['theme'], getComputedStyle(root).colorScheme] });
      });
    });
    await page.goto(article);
    expect(await page.evaluate(() => Reflect.get(window, 'firstFrame'))).toEqual(['dark', 'dark']);
    await context.close();
  });
});

describe('an address without a page', () => {
  test('is searched for by its own words', () =>
    onPage(`${siteAddress()}companies/opneai/`, {}, async (page) => {
      expect(await page.locator('h1').innerText()).toBe('페이지를 찾을 수 없습니다');
      await expect.poll(() => page.locator('#find-q').inputValue()).toBe('opneai');
      const first = page.locator('[data-found] li a').first();
      await first.waitFor();
      expect(await first.innerText()).toBe('오픈AI');
      await first.click();
      expect(new URL(page.url()).pathname).toBe('/companies/openai/');
    }));

  test('says so where nothing is like it, and offers the field, the newest article and charts', () =>
    onPage(`${siteAddress()}zzqqx/`, {}, async (page) => {
      await page.waitForLoadState('networkidle');
      expect(await page.locator('[data-found]').isVisible()).toBe(false);
      expect(await page.getByRole('navigation', { name: '둘러보기' }).getByRole('link').count()).toBeGreaterThan(4);
    }));
});

/** The size of letters in each layout, in pixels of its picture: the least that `src/charts/draw/page.ts` sets. */
const letters: Readonly<Record<string, number>> = { full: 12.3, wide: 12, medium: 13.6, narrow: 13.8 };

test.each([
  ...['', 'articles/ai-model-race-2/', 'articles/ai-model-race-2/money/', 'charts/', 'companies/openai/'],
  ...['models/llama-3-2/', 'people/jonathan-ross/', 'glossary/valuation/', 'glossary/weekly-active-users/'],
])('no picture of a chart on /%s is shown so small that its words are under 11 pixels', (path) =>
  onPage(siteAddress() + path, {}, async (page) => {
    for (const width of [360, 480, 768, 1024, 1180, 1280, 1680]) {
      await page.setViewportSize({ width, height: 900 });
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLPictureElement>('.chart-box picture')].flatMap((picture) => {
          const [image] = picture.getElementsByTagName('img');
          if (!image?.checkVisibility()) return [];
          const source =
            [...picture.querySelectorAll('source')].find(({ media }) => matchMedia(media).matches) ?? image;
          const natural = Number(source.getAttribute('width'));
          return [{ layout: source.dataset['layout'] ?? '', times: image.getBoundingClientRect().width / natural }];
        }),
      );
      const small = shown.filter(({ layout, times }) => (letters[layout] ?? 0) * times < 11);
      expect(small, `${width} px`).toEqual([]);
    }
  }),
);
