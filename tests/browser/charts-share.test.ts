import { readFileSync } from 'node:fs';
import { loadImage } from '@napi-rs/canvas';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, watch } from '../support/browser.ts';
import { openChart } from '../support/chart.ts';
import { siteAddress, siteFile, sites } from '../support/site.ts';
import { siteBase } from '../unit/charts/bases.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const chart = () => `${siteAddress()}charts/valuation/`;
const said = (page: Page) => page.locator('.chart-said').textContent();
const openShare = async (page: Page, address: string): Promise<void> => {
  await openChart(page, address);
  await page.locator('[data-share] > summary').click();
  await page.waitForSelector('[data-copy="link"]:visible');
};
/** Opens what the panel keeps for those who count or write with a chart. */
const openMore = (page: Page) => page.locator('.chart-further > summary').click();

describe('with the clipboard allowed', () => {
  let context: BrowserContext;
  let page: Page;
  let problems: string[];
  beforeEach(async () => {
    context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true });
    page = await context.newPage();
    problems = watch(page, siteAddress());
  });
  afterEach(async () => {
    expect(problems).toEqual([]);
    await context.close();
  });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

  test('the citation is copied as it is to be printed', async () => {
    await openShare(page, chart());
    await page.locator('[data-copy="cite"]').click();
    await expect.poll(() => said(page)).toBe('복사했습니다.');
    expect(await clipboard()).toBe(
      '자료: 블룸버그통신 등 주요 외신 보도(2024년 9월 11일), 조선비즈(2024년 10월 2일) 인용; 조선비즈(2024년 10월 2일) · 잣대 구성',
    );
  });

  test('link, citation and code are copied by keyboard alone', async () => {
    await openChart(page, chart());
    await page.locator('[data-share] > summary').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-copy="link"]:visible');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toBe('복사했습니다.');
    expect(await clipboard()).toBe(chart());
  });

  test('the link follows what the reader changes', async () => {
    await openShare(page, chart());
    await page.locator('select[name=focus]').selectOption('openai');
    expect(await page.locator('[data-field="link"]').inputValue()).toBe(`${chart()}?focus=openai`);
  });

  test('code, its preview and the full citation name the state, the day it was seen and the licence', async () => {
    await openShare(page, `${chart()}?table=1&focus=openai`);
    await page.locator('.chart-embed > summary').click();
    const query = '?table=1&focus=openai';
    const field = (name: string) => page.locator(`[data-field="${name}"]`).inputValue();
    const framed = page.frameLocator('.chart-embed iframe');
    const src = load(await field('embed'))('iframe').attr('src') ?? '';
    expect(new URL(src).pathname + new URL(src).search).toBe(`/charts/valuation/embed/${query}`);
    await framed.locator('[data-table][open]').waitFor();
    expect(page.frames()[1]?.url()).toBe(`${chart()}embed/${query}`);
    const today = new Date().toLocaleDateString('ko', { dateStyle: 'long' });
    // Both addresses, each in the reader's own state: the living one, and that of the version.
    const sealed = await field('sealed');
    expect(sealed).toMatch(/\/v\/[0-9a-f]{12}\/\?table=1&focus=openai$/);
    expect(await field('full')).toBe(
      `잣대, ‘AI 기업의 몸값은 얼마인가’, 2026년 11월 24일, ${chart()}${query}, 바뀌지 않는 주소 ${sealed}, CC BY 4.0, ${today} 확인`,
    );
    await page.locator('select[name=focus]').selectOption('anthropic');
    await expect.poll(() => page.frames()[1]?.url()).toBe(`${chart()}embed/?table=1&focus=anthropic`);
  });

  const copiedPicture = async (): Promise<Buffer> => {
    await page.locator('[data-copy-picture]').click();
    await expect.poll(() => said(page), { timeout: 5000 }).toBe('출처가 적힌 그림을 복사했습니다.');
    const bytes = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const blob = await item?.getType('image/png');
      return [...new Uint8Array((await blob?.arrayBuffer()) ?? [])];
    });
    return Buffer.from(bytes);
  };

  test('the picture is copied with its source line', async () => {
    await openShare(page, chart());
    const { width, height } = await loadImage(await copiedPicture());
    expect([width, height]).toEqual([1200, 630]);
  });

  test('the picture that is copied is the one that is seen', async () => {
    await openShare(page, `${chart()}?status=done`);
    const changed = await copiedPicture();
    const { width, height } = await loadImage(changed);
    expect([width, height]).toEqual([1200, 630]);
    await page.locator('input[value="planned"]').check();
    expect((await copiedPicture()).equals(changed)).toBe(false);
  });

  const content = async (ending: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-share] a[href$="/valuation.${ending}"]`).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`jatdae-valuation.${ending}`);
    return readFileSync((await download.path()) ?? '');
  };
  const whole = () => page.locator('[data-whole]:visible').locator('xpath=..').allInnerTexts();

  test('each file holds what is seen, or its button says that it holds the whole chart', async () => {
    const query = '?focus=anthropic&status=done';
    await openShare(page, chart() + query);
    await openMore(page);
    const kept = 'anthropic-valuation-2024-01';
    const table = (await content('csv')).toString();
    expect(table.startsWith('\uFEFF')).toBe(true);
    const rows: Record<string, string>[] = parse(table, { bom: true, columns: true });
    expect(rows.map(({ 사실, '사실의 주소': address }) => [사실, address])).toEqual([
      [kept, `${sites.root.origin}/facts/${kept}/`],
    ]);
    const written = JSON.parse((await content('json')).toString());
    const validate = new Ajv2020().compile(JSON.parse(siteFile('schemas/chart.json')));
    expect([validate(written), validate.errors]).toEqual([true, null]);
    expect(written).toMatchObject({ url: `${sites.root.origin}/charts/valuation/${query}`, focus: 'anthropic' });
    expect(written.points.map(({ fact }: { fact: string }) => fact)).toEqual([kept]);
    expect(written.answer).toBe('2024년 초 앤트로픽의 기업가치는 184억 달러였다.');
    const described = JSON.parse((await content('meta.json')).toString());
    expect(described).toMatchObject({ url: 'jatdae-valuation.csv', 'dc:description': written.answer });
    expect(described.notes.map((note: Record<string, string>) => note['dc:type'])).toContain('뺀 값');
    expect(described.tableSchema.columns.map(({ titles }: { titles: string }) => titles)).toEqual(
      Object.keys(rows[0] ?? {}),
    );
    const marked = ['구글시트', '파이썬', 'R언어', 'SVG그림', 'BibTeX인용', 'RIS인용', 'CSL-JSON인용'];
    expect((await whole()).map((words) => words.replace(/\s/g, ''))).toEqual(
      marked.map((words) => `${words}(차트전체)`),
    );
    expect(await page.locator('[data-field="cite"]').inputValue()).toBe(written.source);
    const upright = await content('portrait.png');
    const { width, height } = await loadImage(upright);
    expect([width, height]).toEqual([1080, 1350]);
    await page.locator('input[value="planned"]').check();
    expect((await content('portrait.png')).equals(upright)).toBe(false);
  });

  test('each download holds the facts', async () => {
    await openShare(page, chart());
    await openMore(page);
    const facts = siteBase().facts;
    expect(await whole()).toEqual([]);
    const rows: Record<string, string>[] = parse(await content('csv'), { bom: true, columns: true });
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      const fact = facts.get(row['사실'] ?? '');
      if (fact?.kind !== 'figure') throw new Error(`no figure ${row['사실']}`);
      const value = typeof fact.value === 'number' ? { min: fact.value, max: fact.value } : fact.value;
      expect({ min: Number(row['최솟값']), max: Number(row['최댓값']) }).toEqual(value);
      expect(row['출처']).not.toBe('');
    }
    const published = JSON.parse((await content('json')).toString());
    expect(published.points.map(({ fact }: { fact: string }) => fact).toSorted()).toEqual(
      rows.map(({ 사실 }) => 사실).toSorted(),
    );
    const svg = (await content('svg')).toString();
    expect(svg).toContain('<title id="title">AI 기업의 몸값은 얼마인가</title>');
    const { width } = await loadImage(await content('png'));
    expect(width).toBe(1200);
    expect((await loadImage(await content('portrait.png'))).height).toBe(1350);
  });
});

test('address, citation and pictures come first; what few take along is closed', async () => {
  const page = await browser.newPage();
  await openShare(page, chart());
  const shown = (selector: string) => page.locator(`[data-share] ${selector}`).locator('visible=true');
  expect(await shown('label').allInnerTexts()).toEqual(['주소', '바뀌지 않는 주소', '인용']);
  expect(await shown('a').allInnerTexts()).toEqual(['가로 그림', '세로 그림(4:5)']);
  expect(await shown('summary').allInnerTexts()).toEqual(['공유', '자료와 코드', '다른 사이트에 넣기']);
  await openMore(page);
  expect(await shown('label').count()).toBe(7);
  expect(await shown('a').count()).toBe(9);
  await page.close();
});

test('an article offers its picture in both shapes', async () => {
  const page = await browser.newPage({ acceptDownloads: true });
  await page.goto(`${siteAddress()}articles/ai-model-race-2/`);
  for (const [name, size, ending] of [
    ['가로 그림', [1200, 630], 'png'],
    ['세로 그림(4:5)', [1080, 1350], 'portrait.png'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    expect(download.suggestedFilename()).toBe(`jatdae-ai-model-race-2.${ending}`);
    const { width, height } = await loadImage(readFileSync((await download.path()) ?? ''));
    expect([width, height]).toEqual(size);
  }
  await page.close();
});

describe('without leave to copy', () => {
  test('the text stands selected in its field', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
      });
    });
    await openShare(page, chart());
    await page.locator('.chart-embed > summary').click();
    for (const name of ['link', 'cite', 'embed']) {
      await page.locator(`[data-copy="${name}"]`).click();
      await expect.poll(() => said(page)).toContain('복사를 막았습니다');
      const isSelected = await page.locator(`[data-field="${name}"]`).evaluate((field: HTMLInputElement) => {
        const { selectionStart, selectionEnd, value } = field;
        return field === document.activeElement && selectionStart === 0 && selectionEnd === value.length;
      });
      expect(isSelected, name).toBe(true);
    }
    await page.locator('[data-copy-picture]').click();
    await expect.poll(() => said(page)).toContain('그림 복사를 막았습니다');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/charts/valuation.png');
    await context.close();
  });
});

describe('the phone’s share sheet', () => {
  interface Shared {
    title: string;
    text: string;
    url: string;
    files?: { name: string; type: string }[];
  }
  test.each([true, false])('gets the link and, where files can be shared (%s), the picture', async (takesFiles) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript((canTakeFiles) => {
      Object.assign(navigator, {
        canShare: ({ files }: ShareData) => canTakeFiles || !files,
        share: (data: ShareData) => {
          const files = data.files?.map(({ name, type }) => ({ name, type }));
          Object.assign(window, { shared: { ...data, ...(files ? { files } : {}) } });
          return Promise.resolve();
        },
      });
    }, takesFiles);
    await openShare(page, `${chart()}?focus=anthropic`);
    await page.locator('[data-web-share]').click();
    const shared = () => page.evaluate(() => (window as unknown as { shared?: Shared }).shared);
    await expect.poll(shared, { timeout: 5000 }).toMatchObject({
      title: 'AI 기업의 몸값은 얼마인가',
      url: `${chart()}?focus=anthropic`,
      text: expect.stringContaining('앤트로픽'),
    });
    expect((await shared())?.files).toEqual(takesFiles ? [{ name: 'jatdae.png', type: 'image/png' }] : undefined);
    await context.close();
  });
});

test('the embed code has a preview', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openShare(page, chart());
  expect(asked.filter((url) => url.includes('/embed/'))).toEqual([]);
  await page.locator('.chart-embed > summary').click();
  const frame = page.frameLocator('.chart-embed iframe');
  await frame.locator('.chart-light img').waitFor();
  expect(await page.locator('[data-field="embed"]').inputValue()).toContain('/charts/valuation/embed/');
  await page.close();
});

describe('in a page that shows a chart among others', () => {
  const article = 'articles/ai-model-race-2/';

  test('the link leads to the open panel in the page of the chart, without script too', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(siteAddress() + article);
    await page.locator('[data-share]').first().click();
    await page.waitForURL(/\/charts\/valuation\/anthropic\/#share-valuation-anthropic$/);
    expect(await page.locator('[data-field="link"]').isVisible()).toBe(true);
    await context.close();
  });

  test('the panel opens where its link was, dressed as in the page of the chart, and works', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    const problems = watch(page, siteAddress());
    await page.goto(siteAddress() + article, { waitUntil: 'networkidle' });
    const at = page.url();
    const link = page.locator('a[data-share]').first();
    const name = await link.getAttribute('aria-label');
    await link.click();
    const panel = page.locator('details[data-share]');
    await panel.locator('[data-copy="link"]').click();
    await expect.poll(() => said(page)).toBe('복사했습니다.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${siteAddress()}charts/valuation/anthropic/`,
    );
    expect(page.url()).toBe(at);
    expect(await panel.locator('summary').first().getAttribute('aria-label')).toBe(name);
    const framed = await panel.locator('.chart-share-body').evaluate((body) => getComputedStyle(body).borderTopStyle);
    expect(framed).toBe('solid');
    expect(problems).toEqual([]);
    await context.close();
  });

  test('a click that opens the page of the chart in a window of its own leaves the panel to the next click', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(siteAddress() + article, { waitUntil: 'networkidle' });
    const at = page.url();
    const link = page.locator('a[data-share]').first();
    const opened = context.waitForEvent('page');
    await link.click({ modifiers: ['ControlOrMeta'] });
    await opened;
    await link.click();
    await page.locator('details[data-share] [data-copy="link"]').waitFor();
    expect(page.url()).toBe(at);
    await context.close();
  });

  test('where the panel does not come, the next click leads to it', async () => {
    const page = await browser.newPage();
    await page.route('**/share-panel.*.js', (route) => route.abort());
    await page.goto(siteAddress() + article, { waitUntil: 'networkidle' });
    const link = page.locator('a[data-share]').first();
    await link.click();
    await page.waitForTimeout(300);
    await link.click();
    await page.waitForURL(/\/charts\/valuation\/anthropic\/#share-/);
    await page.close();
  });
});
