import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { mayScroll, needlessScrolling } from '../support/page-audit.ts';
import { pages } from '../support/pages.ts';
import { pageOfEachKind, siteAddress } from '../support/site.ts';

// The browser shows its scrollbars: whoever sees one expects that something lies beyond it.

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Every kind of page, and the search with an answer. */
const addresses = [...pageOfEachKind().map(({ path }) => path.slice(1)), `${pages.search}?q=${encodeURI('오픈AI')}`];

const widths = [320, 360, 768, 1280];

/** Makes the window another width and lets the page take it in: two frames. */
async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

test.each(addresses)('/%s does not scroll sideways at any width, and no box of it scrolls', async (address) => {
  const page = await browser.newPage({ viewport: { width: widths[0] ?? 320, height: 800 } });
  await page.goto(siteAddress() + address);
  if (address.includes('?')) await page.locator('[data-search-state="done"]').waitFor();
  for (const width of widths) {
    await resize(page, width);
    expect(await page.evaluate(needlessScrolling, mayScroll), `${width} px`).toEqual([]);
  }
  // All that folds is unfolded, previews of embeds too: pages, too, without a bar down their side.
  const previews = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const frames = [...document.querySelectorAll('iframe')];
    for (const frame of frames) frame.loading = 'eager';
    return frames.length;
  });
  if (previews > 0) await page.waitForLoadState('networkidle');
  for (const width of widths) {
    await resize(page, width);
    expect(await page.evaluate(needlessScrolling, mayScroll), `${width} px`).toEqual([]);
    for (const frame of page.frames().slice(1)) {
      expect(await frame.evaluate(needlessScrolling, mayScroll), `${width} px`).toEqual([]);
      // The frame follows its page's new height when the message comes.
      const bar = () => frame.evaluate(() => innerWidth - document.documentElement.clientWidth);
      await expect.poll(bar, { message: `${width} px, ${frame.url()}` }).toBe(0);
    }
  }
  await page.close();
});

describe.each(widths)('at %d pixels', (width) => {
  test('the ring round each entry of the menu is whole', async () => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(siteAddress());
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.masthead nav a')].flatMap((entry) => {
        entry.focus();
        const { outlineOffset, outlineWidth } = getComputedStyle(entry);
        const reach = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
        const ring = entry.getBoundingClientRect();
        if (ring.left < reach || ring.right + reach > document.documentElement.clientWidth) return [entry.innerText];
        for (let box = entry.parentElement; box && box !== document.body; box = box.parentElement) {
          if (getComputedStyle(box).overflow === 'visible') continue;
          const edge = box.getBoundingClientRect();
          const within = ring.left - reach >= edge.left && ring.right + reach <= edge.right;
          if (!within || ring.top - reach < edge.top || ring.bottom + reach > edge.bottom) return [entry.innerText];
        }
        return [];
      }),
    );
    expect(cut).toEqual([]);
    await page.close();
  });
});
