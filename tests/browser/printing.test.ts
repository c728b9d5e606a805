import type { Browser } from 'playwright-core';
import type { Browser as Firefox } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { findFirefox, launchFirefox } from '../support/firefox.ts';
import { withoutFirefox } from '../support/install-browser.ts';
import { pages } from '../support/pages.ts';
import { hangulOf, printedPages } from '../support/printed.ts';
import { siteAddress, siteFile, siteFiles } from '../support/site.ts';

/** What a page on the screen has that a reader looks for on paper. */
interface OnScreen {
  charts: { question: string; source: string }[];
  headings: string[];
}

/** Runs in the page. */
const readPage = (): OnScreen => ({
  charts: [...document.querySelectorAll('jatdae-chart')].map((chart) => ({
    question: chart.querySelector('.chart-question')?.textContent ?? '',
    source: chart.querySelector('[data-source]')?.textContent ?? '',
  })),
  headings: [...document.querySelectorAll('main :is(h1, h2, h3)')].map((heading) => heading.textContent ?? ''),
});

/** A page of the site in a browser: what it shows, and what it prints. */
type Print = (address: string) => Promise<{ screen: OnScreen; pdf: Uint8Array }>;

const printed: Readonly<Record<string, string>> = {
  article: pages.article,
  home: pages.home,
  section: pages.section,
  chart: pages.chart,
  charts: 'charts/',
  company: pages.company,
  fact: pages.fact,
  facts: 'facts/',
  about: 'about/',
};

function holds(print: Print): void {
  test('several charts find room on a sheet', async () => {
    const { screen, pdf } = await print(`${siteAddress()}charts/`);
    const sheets = await printedPages(pdf);
    const on = sheets.map(
      ({ hangul }) => screen.charts.filter(({ question }) => hangul.includes(hangulOf(question))).length,
    );
    expect(screen.charts.length).toBeGreaterThan(4);
    expect(Math.max(...on)).toBeGreaterThan(1);
    expect(sheets.length).toBeLessThan(screen.charts.length);
  });

  test.each(Object.entries(printed))('%s', async (_, address) => {
    const { screen, pdf } = await print(siteAddress() + address);
    const sheets = await printedPages(pdf);
    expect(sheets.filter(({ inkedTo }) => inkedTo === 0)).toEqual([]);
    if (sheets.length > 1) expect(sheets[0]?.inkedTo).toBeGreaterThan(0.5);
    for (const { question, source } of screen.charts) {
      const sheet = sheets.find(({ hangul }) => hangul.includes(hangulOf(question)));
      // Title and source frame the picture: where both stand on one page, it is whole.
      expect(sheet?.hangul.split(hangulOf(question)).at(-1), question).toContain(hangulOf(source));
    }
    for (const { hangul } of sheets.slice(0, -1)) {
      // A heading that ends a page heads nothing.
      const left = screen.headings.map(hangulOf).filter((heading) => heading !== '' && hangul.endsWith(heading));
      expect(left).toEqual([]);
    }
  });
}

describe('Chromium prints no empty page, no first page mostly empty, no chart in two', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  holds(async (address) => {
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const screen = await page.evaluate(readPage);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    return { screen, pdf };
  });

  test('what the slip of a version folds on the screen is on paper', async () => {
    const file = siteFiles().find(
      (name) => /^v\/.*index\.html$/.test(name) && String(siteFile(name)).includes('건 보기</summary>'),
    );
    const page = await browser.newPage();
    await page.goto(siteAddress() + file?.replace('index.html', ''));
    const changes = await page.locator('.since li').allTextContents();
    const sheets = await printedPages(await page.pdf({ preferCSSPageSize: true }));
    await page.close();
    expect(changes.length).toBeGreaterThan(5);
    const paper = sheets.map(({ hangul }) => hangul).join('');
    expect(changes.filter((change) => !paper.includes(hangulOf(change)))).toEqual([]);
    expect(paper).not.toContain('건보기');
  });

  test('no table sticks out of the paper', async () => {
    // A4 less its margins, as print.css sets them.
    const page = await browser.newPage({ viewport: { width: Math.floor((154 / 25.4) * 96), height: 900 } });
    await page.emulateMedia({ media: 'print' });
    for (const address of Object.values(printed)) {
      await page.goto(siteAddress() + address);
      const out = await page.evaluate(() =>
        [...document.querySelectorAll('main table')]
          .filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map((table) => table.outerHTML.slice(0, 90)),
      );
      expect(out, address).toEqual([]);
    }
    await page.close();
  });
});

if (!findFirefox()) console.info(withoutFirefox);
describe.skipIf(!findFirefox())('Firefox prints no empty page, no first page mostly empty, no chart in two', () => {
  let browser: Firefox;
  beforeAll(async () => {
    browser = await launchFirefox();
  });
  afterAll(() => browser.close());

  holds(async (address) => {
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'networkidle0' });
    const screen = await page.evaluate(readPage);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    return { screen, pdf };
  });
});
