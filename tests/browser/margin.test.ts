import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { siteAddress } from '../support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const widths = Array.from({ length: (1920 - 320) / 40 + 1 }, (_, i) => 320 + 40 * i);

test('notes never lie over one another, over text or over charts, from 320 to 1920 pixels', async () => {
  const page = await browser.newPage();
  for (const path of ['articles/ai-model-race-2/', 'articles/ai-model-race-2/money/', 'companies/openai/']) {
    await page.goto(`${siteAddress()}${path}`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const found = await page.evaluate(() => {
        const boxes = (selector: string): { box: DOMRect; words: string }[] =>
          [...document.querySelectorAll<HTMLElement>(selector)]
            .filter((element) => element.checkVisibility())
            .map((element) => ({ box: element.getBoundingClientRect(), words: element.innerText.slice(0, 40) }));
        const meets = (a: DOMRect, b: DOMRect): boolean =>
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        const notes = boxes('.about');
        const others = boxes('.prose > :not(.margin), .prose jatdae-chart, .part > h2, .alone');
        const wrong = notes.flatMap((note, i) =>
          [...notes.slice(i + 1), ...others]
            .filter((other) => meets(note.box, other.box))
            .map((other) => `${note.words} × ${other.words}`),
        );
        const { scrollWidth, clientWidth } = document.documentElement;
        return { notes: notes.length, wrong, sideways: scrollWidth - clientWidth };
      });
      expect({ ...found, notes: found.notes > 0 }, `${path} at ${width}`).toEqual({
        notes: width >= 640,
        wrong: [],
        sideways: 0,
      });
    }
  }
  await page.close();
});

test('a note begins near the line that cites it, and leaves no gap of more than 100 pixels before a chart at 1280', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${siteAddress()}articles/ai-model-race-2/`);
  const { away, gaps } = await page.evaluate(() => ({
    away: [...document.querySelectorAll<HTMLAnchorElement>('.prose a.fact[id]')].map((figure) => {
      const note = document.getElementById(figure.hash.slice(1));
      return Math.abs((note?.getBoundingClientRect().top ?? 9999) - figure.getBoundingClientRect().top);
    }),
    gaps: [...document.querySelectorAll('.prose > jatdae-chart')].map((chart) => {
      const texts = [...(chart.parentElement?.querySelectorAll('p') ?? [])].filter(
        (text) => text.parentElement === chart.parentElement && text.compareDocumentPosition(chart) & 4,
      );
      return chart.getBoundingClientRect().top - (texts.at(-1)?.getBoundingClientRect().bottom ?? 0);
    }),
  }));
  await page.close();
  expect(away.length).toBeGreaterThan(20);
  expect(Math.max(...away)).toBeLessThan(300);
  for (const gap of gaps) expect(gap).toBeLessThan(100 + 24);
});
