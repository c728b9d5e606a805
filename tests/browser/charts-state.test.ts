import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, watch } from '../support/browser.ts';
import { canvas, openChart } from '../support/chart.ts';
import { hostileQueries } from '../support/hostile.ts';
import { differenceOf } from '../support/pixels.ts';
import { siteAddress } from '../support/site.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

const chart = () => `${siteAddress()}charts/valuation/`;
const query = () => page.evaluate(() => location.search);
const answer = async () =>
  (await page.locator('[data-answer]').textContent())?.replace(/\u00a0/g, ' ').replaceAll('\u2060', '');
const entries = () => page.evaluate(() => history.length);

describe('an address', () => {
  test('shows just the state that it holds', async () => {
    await openChart(page, `${chart()}?table=1&focus=anthropic&theme=dark&status=reported`);
    expect(await page.locator('[data-table]').evaluate((element: HTMLDetailsElement) => element.open)).toBe(true);
    expect(await page.locator('select[name=focus]').inputValue()).toBe('anthropic');
    expect(await page.locator('input[value="planned"]').isChecked()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(await answer()).toBe('2024년 초 앤트로픽의 기업가치는 184억 달러였다.');
    expect(await page.locator('[data-table] tbody tr:visible').count()).toBe(1);
    // No unsettled money is left, so nothing is to be warned of.
    expect(await page.locator('[data-warnings] li').count()).toBe(0);
    expect(await page.locator('[data-left]').textContent()).toContain('고른 상태의 값만 그렸다');
  });

  test('with what the chart has not is told quietly and put right, without a new entry', async () => {
    await page.goto(siteAddress());
    const before = await entries();
    await openChart(page, `${chart()}?focus=nobody&table=1&utm_source=kakao&status=opinion#main`);
    expect(await page.evaluate(() => location.search + location.hash)).toBe('?table=1&utm_source=kakao#main');
    expect(await page.locator('[data-notice]').textContent()).toBe(
      '주소에 적힌 강조·상태 값을 알 수 없어 빼고 보여 드립니다.',
    );
    expect(await entries()).toBe(before + 1);
    await page.goBack();
    expect(page.url()).toBe(siteAddress());
  });
});

describe('what a reader changes', () => {
  test('is an entry of the history each, and back and forward restore it', async () => {
    await openChart(page, chart());
    const first = await answer();
    await page.locator('select[name=focus]').selectOption('anthropic');
    expect(await query()).toBe('?focus=anthropic');
    const second = await answer();
    await page.locator('input[value="planned"]').uncheck();
    expect(await query()).toBe('?focus=anthropic&status=done');
    const third = await answer();
    await page.locator('[data-table] summary').click();
    await expect.poll(query).toBe('?table=1&focus=anthropic&status=done');
    expect(new Set([first, second, third]).size).toBe(3);

    await page.goBack();
    await expect.poll(query).toBe('?focus=anthropic&status=done');
    await expect
      .poll(() => page.locator('[data-table]').evaluate((element: HTMLDetailsElement) => element.open))
      .toBe(false);
    await page.goBack();
    await expect.poll(answer).toBe(second);
    await page.goBack();
    await expect.poll(answer).toBe(first);
    expect(await page.locator('select[name=focus]').inputValue()).toBe('');
    await page.goForward();
    await expect.poll(answer).toBe(second);
    expect(await page.locator('input[value="planned"]').isChecked()).toBe(true);
  });

  test('never takes everything away', async () => {
    await openChart(page, chart());
    await page.locator('input[value="planned"]').uncheck();
    await page.locator('input[value="done"]').click();
    expect(await query()).toBe('');
    expect(await page.locator('[data-table] tbody tr[hidden]').count()).toBe(0);
  });

  test('takes a theme of the reader’s own back when the address asks for none', async () => {
    await page.addInitScript(() => {
      localStorage.setItem('jatdae:theme', 'dark');
    });
    await openChart(page, `${chart()}?theme=light`);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    await openChart(page, chart());
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  });
});

describe('a copied link', () => {
  test.each(['', '?focus=anthropic', '?table=1&theme=dark&status=done'])(
    'with %j shows the same pixels in another browser context',
    async (state) => {
      const view = { viewport: { width: 900, height: 1000 } };
      const mine = await browser.newContext({ ...view, permissions: ['clipboard-read', 'clipboard-write'] });
      const here = await mine.newPage();
      await openChart(here, chart() + state);
      await here.locator('[data-share] > summary').click();
      await here.locator('[data-copy="link"]').click();
      await expect.poll(() => here.locator('.chart-said').textContent()).toBe('복사했습니다.');
      const link = await here.evaluate(() => navigator.clipboard.readText());
      expect(link).toBe(chart() + state);
      await here.mouse.move(1, 1);
      const theirs = await browser.newContext(view);
      const there = await theirs.newPage();
      await openChart(there, link);
      const figures = await Promise.all(
        [here, there].map((one) => one.locator('.chart-box').screenshot({ animations: 'disabled' })),
      );
      const [first, second] = figures;
      if (!first || !second) throw new Error('no screenshots');
      expect(await differenceOf(first, second)).toBeLessThan(0.001);
      await Promise.all([mine.close(), theirs.close()]);
    },
  );
});

test('200 hostile queries raise no exception and bring in no node', { timeout: 300_000 }, async () => {
  expect(hostileQueries).toHaveLength(200);
  await openChart(page, chart());
  const census = () =>
    page.evaluate(() => {
      // From the second visit on the page asks for its own fonts ahead.
      const all = document.querySelectorAll('*:not(link[rel=preload][as=font][href^="/_astro/"])');
      const names = [...all].map(({ tagName }) => tagName);
      return names.filter((name) =>
        ['SCRIPT', 'IMG', 'IFRAME', 'SVG', 'OBJECT', 'B', 'LINK', 'STYLE'].includes(name.toUpperCase()),
      ).length;
    });
  const clean = await census();
  const cleanAnswer = await answer();
  const problems = watch(page, siteAddress());
  for (const [at, hostile] of hostileQueries.entries()) {
    // Every tenth is opened; the others come as an entry of the history does, which is read by the same code in a fiftieth of the time.
    if (at % 10 === 0) {
      await page.goto(`${chart()}?${hostile}`);
      await page.waitForSelector(canvas);
    } else {
      await page.evaluate((query) => {
        history.pushState(null, '', `?${query}`);
        dispatchEvent(new PopStateEvent('popstate'));
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }, hostile);
    }
    expect(await census(), hostile).toBe(clean);
    expect(await answer(), hostile).toBe(cleanAnswer);
    expect(await page.evaluate(() => 'polluted' in {}), hostile).toBe(false);
    expect(await page.evaluate(() => /[?&](?:table|focus|theme|status)=/.test(location.search)), hostile).toBe(false);
  }
  // The same way a good one is followed.
  await page.evaluate(() => {
    history.pushState(null, '', '?focus=anthropic');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect.poll(answer).not.toBe(cleanAnswer);
  expect(problems).toEqual([]);
});
