import { loadImage } from '@napi-rs/canvas';
import type { Browser, Page } from 'playwright-core';
import type { Browser as Firefox } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compare } from '../../src/facts/compare.ts';
import { getBase } from '../../src/validate/base.ts';
import { launch, watch } from '../support/browser.ts';
import { findFirefox, launchFirefox } from '../support/firefox.ts';
import { withoutFirefox } from '../support/install-browser.ts';
import { layoutShifts, watchLayoutShifts } from '../support/layout-shifts.ts';
import { siteAddress } from '../support/site.ts';

// Two figures side by side: the page says of them what the build says.

const base = getBase();
const factOf = (id: string) => {
  const fact = base.facts.get(id);
  if (!fact) throw new Error(`no fact ${id}`);
  return fact;
};
const [valuation, target, weekly, monthly, paid] = [
  'openai-valuation-2024-09',
  'anthropic-valuation-target-2024-09',
  'chatgpt-weekly-users-2024-09',
  'claude-monthly-users-2024',
  'openai-business-users-2024-09',
] as const;
/** What the page shows once it has answered, without characters that only hold lines together. */
const plain = (text: string): string => text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
const pairs = [
  [weekly, monthly, '순서는 분명합니다'],
  [monthly, weekly, '순서는 분명합니다'],
  ['llama-release', 'o1-release', '순서는 분명합니다'],
  [valuation, target, '조건에 따라 다릅니다'],
  [weekly, paid, '비교할 수 없습니다'],
  ['openai-raise-2024-09', 'openai-equity-2024-09', '비교할 수 없습니다'],
  [valuation, 'groq-ceo-on-open-source', '비교할 수 없습니다'],
] as const;
const wordsOf = (a: string, b: string): string => compare(factOf(a), factOf(b), base).words;

/** What stands in the page, in a form that either driver can ask for. */
const read = () => ({
  state: document.querySelector<HTMLElement>('[data-compare-state]')?.dataset['compareState'] ?? '',
  label: document.querySelector('[data-told]')?.textContent ?? '',
  words: document.querySelector('[data-words]')?.textContent ?? '',
  figures: [...document.querySelectorAll('[data-figures] article')].map((figure) => figure.textContent ?? ''),
  links: [...document.querySelectorAll('[data-figures] .topic a')].map((link) => link.getAttribute('href')),
  beside: [...document.querySelectorAll('[data-beside]:not([hidden]) li')].map((row) => row.textContent ?? ''),
});
const address = (query: string): string => `${siteAddress()}compare/${query}`;

describe('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  async function opened(query: string, work: (page: Page, problems: string[]) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    const problems = watch(page, siteAddress());
    await page.goto(address(query));
    await work(page, problems);
    await context.close();
  }
  const settled = async (page: Page, state: string) => {
    await expect.poll(async () => (await page.evaluate(read)).state).toBe(state);
    return page.evaluate(read);
  };

  test.each(pairs)('%s and %s: %s, in the words of the build', (a, b, label) =>
    opened(`?a=${a}&b=${b}`, async (page, problems) => {
      const shown = await settled(page, 'done');
      expect(shown.label).toBe(label);
      expect(plain(shown.words).startsWith(wordsOf(a, b))).toBe(true);
      expect(shown.links).toEqual([`/facts/${a}/`, `/facts/${b}/`]);
      expect(problems).toEqual([]);
    }),
  );

  test('each figure is told in full, with what is to be known of it', () =>
    opened(`?a=${valuation}&b=${weekly}`, async (page) => {
      const [one = '', two = ''] = (await settled(page, 'done')).figures.map(plain);
      expect(plain((await page.locator('[data-drawn]').textContent()) ?? '')).toMatch(/1500억 달러.*2억 명 넘음/);
      for (const words of ['오픈AI 기업가치', '약 198조 8000억 원', '계획 인용 보도', '블룸버그통신'])
        expect(one).toContain(words);
      for (const words of [
        '주간 이용자',
        '기사 시점(2024년 10월 2일)',
        '챗GPT는 한 주, 클로드는 한 달 동안 쓴 사람을 셌다',
      ])
        expect(two).toContain(words);
    }));

  test('what lies between two is told in the headline and drawn, each value once, unless only it tells one from the other', () =>
    opened(`?a=${valuation}&b=${target}`, async (page) => {
      await settled(page, 'done');
      const told = plain((await page.locator('[data-result]').textContent()) ?? '');
      expect(told.match(/1100억~1200억/g)).toHaveLength(2);
      expect(told.match(/1500억 달러/g)).toHaveLength(1);
      await page.goto(address(`?a=anthropic-valuation-2024-01&b=${target}`));
      const { figures } = await settled(page, 'done');
      expect(figures.map((figure) => /184억|300억~400억/.exec(plain(figure))?.[0])).toEqual(['184억', '300억~400억']);
    }));

  test('what does not compare names the nearest that does, which leads to it', () =>
    opened(`?a=${weekly}&b=${paid}`, async (page) => {
      const { beside } = await settled(page, 'done');
      expect(beside.map(plain)).toEqual([expect.stringContaining('클로드 이용자 수(월간 이용자) 6500만 명')]);
      await page.locator('[data-beside] a').click();
      expect(new URL(page.url()).search).toBe(`?a=${weekly}&b=${monthly}`);
      expect((await settled(page, 'done')).label).toBe('순서는 분명합니다');
    }));

  test.each([
    ['?a=no-such-figure&b=o1-release', 'missing', '없는 숫자입니다'],
    ['?a=%3Cb%3E&b=', 'missing', '없는 숫자입니다'],
    [`?a=${weekly}&b=${weekly}`, 'done', '같은 숫자입니다'],
    [`?a=${weekly}`, 'done', '하나를 더 골라 주세요'],
    [`?b=${weekly}`, 'done', '하나를 더 골라 주세요'],
  ])('%s: %s, %s', (query, state, label) =>
    opened(query, async (page) => {
      expect((await settled(page, state)).label).toBe(label);
    }),
  );

  test('a figure that has another id now is shown under it, and the address says so', () =>
    opened('', async (page) => {
      const today = await page.request.get(`${siteAddress()}facts/${valuation}.json`);
      await page.route('**/facts/openai-worth.json', async (route) =>
        route.fulfill({ contentType: 'application/json', body: await today.text() }),
      );
      await page.goto(address(`?a=openai-worth&b=${target}`));
      expect((await settled(page, 'done')).links[0]).toBe(`/facts/${valuation}/`);
      expect(new URL(page.url()).search).toBe(`?a=${valuation}&b=${target}`);
    }));

  test('without a line it says so, and the page stands', () =>
    opened('', async (page) => {
      await page.route('**/facts/*.json', (route) => route.abort());
      await page.goto(address(`?a=${valuation}&b=${target}`));
      expect((await settled(page, 'error')).label).toBe('숫자를 불러오지 못했습니다');
      expect(await page.locator('main form').isVisible()).toBe(true);
    }));

  test('two figures are chosen by name, or by the address of their page', () =>
    opened('', async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.getByLabel('첫째 숫자').focus();
      await expect.poll(() => page.locator('datalist option').count()).toBe(base.facts.size);
      const name = await page.locator('datalist option[value^="챗GPT 이용자 수"]').getAttribute('value');
      await page.getByLabel('첫째 숫자').fill(name ?? '');
      await page.getByLabel('둘째 숫자').fill(`${siteAddress()}facts/${monthly}/`);
      await page.getByLabel('둘째 숫자').press('Enter');
      await page.waitForURL(`**/compare/?a=${weekly}&b=${monthly}`);
      expect((await settled(page, 'done')).label).toBe('순서는 분명합니다');
      expect(asked).toContain('/compare/figures.json');
    }));

  test('the address is copied and a picture is saved', () =>
    opened(`?a=${valuation}&b=${target}`, async (page, problems) => {
      await settled(page, 'done');
      await page.locator('[data-result] [data-copy-link]').click();
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toBe(address(`?a=${valuation}&b=${target}`));
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-picture]').click()]);
      expect(download.suggestedFilename()).toBe(`jatdae-${valuation}-${target}.png`);
      const { width, height } = await loadImage((await download.path()) ?? '');
      expect([width, height]).toEqual([1200, 630]);
      expect(problems).toEqual([]);
    }));

  test('nothing of it is loaded where nothing is asked for, and nothing moves where something is', () =>
    opened('', async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.reload({ waitUntil: 'networkidle' });
      expect(asked.filter((path) => /compare\.|\.json$|compare-picture/.test(path))).toEqual([]);
      // Letters that come late move words of their own accord (docs/performance.md).
      await page.route('**/*.woff2', (route) => route.abort());
      await watchLayoutShifts(page);
      await page.goto(address(`?a=${weekly}&b=${monthly}`), { waitUntil: 'networkidle' });
      await settled(page, 'done');
      expect(await layoutShifts(page)).toEqual([]);
    }));

  test('without script the page says so, and lists what compares with links to each figure', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(address(`?a=${weekly}&b=${monthly}`));
    expect(await page.locator('main form').isVisible()).toBe(false);
    expect(plain(await page.locator('main').innerText())).toContain('스크립트가 필요합니다');
    expect(plain(await page.locator('main').innerText())).toContain(wordsOf(weekly, monthly));
    expect(await page.locator(`section a[href="/facts/${weekly}/"]`).first().isVisible()).toBe(true);
    expect(await page.getByText('나란히 보기').first().isVisible()).toBe(false);
    await page.close();
  });

  test('a figure’s page leads here, and has the code of its chip to copy', async () => {
    const page = await browser.newPage();
    const problems = watch(page, siteAddress());
    await page.goto(`${siteAddress()}facts/${valuation}/`);
    await page.getByText('다른 사이트에 쓰기').click();
    const picture = page.locator('details img');
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(200);
    expect(await page.locator('details code').last().textContent()).toContain(`/facts/${valuation}.svg)](`);
    await page.getByRole('link', { name: '비교하기' }).click();
    expect(new URL(page.url()).search).toBe(`?a=${valuation}`);
    expect(problems).toEqual([]);
    await page.close();
  });
});

if (!findFirefox()) console.info(withoutFirefox);
describe.skipIf(!findFirefox())('in Firefox', () => {
  let browser: Firefox;
  beforeAll(async () => {
    browser = await launchFirefox();
  });
  afterAll(() => browser.close());

  test.each(pairs)('%s and %s: %s, in the words of the build', async (a, b, label) => {
    const page = await browser.newPage();
    await page.goto(address(`?a=${a}&b=${b}`));
    await expect.poll(async () => (await page.evaluate(read)).state).toBe('done');
    const shown = await page.evaluate(read);
    expect(shown.label).toBe(label);
    expect(plain(shown.words).startsWith(wordsOf(a, b))).toBe(true);
    expect(shown.links).toEqual([`/facts/${a}/`, `/facts/${b}/`]);
    await page.close();
  });
});
