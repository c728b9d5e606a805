import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, watch } from '../support/browser.ts';
import { pageOfEachKind, siteAddress } from '../support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const at = (path: string): string => siteAddress('root') + path.slice(1);
const article = '/articles/ai-model-race-2/';

async function inContext<T>(
  options: Parameters<Browser['newContext']>[0],
  work: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

describe('without JavaScript', () => {
  test('the article reads from its title to its sources, its charts are pictures, its tables can be opened', () =>
    inContext({ javaScriptEnabled: false }, async (context) => {
      const page = await context.newPage();
      await page.goto(at(article));
      expect(await page.locator('main h2', { hasText: '두 회사의 몸값은 확정된 값이 아니었다' }).count()).toBe(1);
      expect(await page.locator('main').innerText()).toContain('o1과 클로드 가운데 어느 쪽이 앞서나');
      const pictures = page.locator('jatdae-chart picture img');
      expect(await pictures.count()).toBeGreaterThanOrEqual(5);
      await pictures.first().scrollIntoViewIfNeeded();
      await expect
        .poll(() => pictures.first().evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
        .toBeGreaterThan(100);
      const table = page.locator('jatdae-chart details:has(table)').first();
      await table.locator('summary').first().click();
      expect(await table.locator('table').first().isVisible()).toBe(true);
    }));

  const said = ['1500억 달러', '계획 인용 보도', '2024년 9월 11일', '블룸버그통신', '조선비즈'];

  test('what is said of a figure stands beside it on a wide screen, and leads to the fact', () =>
    inContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } }, async (context) => {
      const page = await context.newPage();
      await page.goto(at(article));
      const figure = page.locator('.prose a.fact', { hasText: '1500억 달러' }).first();
      const note = page.locator((await figure.getAttribute('href')) ?? '');
      const text = (await note.innerText()).replaceAll('\u00a0', ' ');
      for (const words of said) expect(text).toContain(words);
      const [box, place] = [await note.boundingBox(), await figure.boundingBox()];
      expect(box?.x).toBeGreaterThan((place?.x ?? 0) + (place?.width ?? 0));
      expect(Math.abs((box?.y ?? 0) - (place?.y ?? 0))).toBeLessThan(100);
      await note.locator('a').first().click();
      expect(new URL(page.url()).pathname).toBe('/facts/openai-valuation-2024-09/');
      expect(await page.locator('h1').innerText()).toContain('오픈AI');
    }));

  test('on a phone a figure opens its note as a sheet, which leads back to it', () =>
    inContext({ javaScriptEnabled: false, viewport: { width: 390, height: 780 } }, async (context) => {
      const page = await context.newPage();
      await page.goto(at(article));
      const figure = page.locator('.prose a.fact', { hasText: '1500억 달러' }).first();
      const note = page.locator((await figure.getAttribute('href')) ?? '');
      expect(await note.isVisible()).toBe(false);
      await figure.click();
      const text = (await note.innerText()).replaceAll('\u00a0', ' ');
      for (const words of said) expect(text).toContain(words);
      const box = await note.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(740);
      await note.getByText('닫기').click();
      expect(await note.isVisible()).toBe(false);
      expect(await figure.isVisible()).toBe(true);
    }));
});

describe('with JavaScript', () => {
  test('on a phone a tap on a figure opens its note over the page, says so, and keeps the address', () =>
    inContext({ viewport: { width: 390, height: 780 } }, async (context) => {
      const page = await context.newPage();
      await page.goto(at(article));
      const figure = page.locator('.prose a.fact', { hasText: '300억' }).first();
      const note = page.locator((await figure.getAttribute('href')) ?? '');
      await page.waitForFunction(() => document.documentElement.dataset['alive'] !== undefined);
      await figure.click();
      expect(await note.innerText()).toContain('계획 보도');
      await expect.poll(() => figure.getAttribute('aria-expanded')).toBe('true');
      expect(new URL(page.url()).hash).toBe('');
      expect(await note.evaluate((sheet) => sheet.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Escape');
      expect(await note.isVisible()).toBe(false);
      // The browser tells of a popover that closed in a task of its own.
      await expect.poll(() => figure.getAttribute('aria-expanded')).toBe('false');
      expect(await figure.evaluate((link) => link === document.activeElement)).toBe(true);
      // Focus that goes on takes the sheet away.
      await page.keyboard.press('Enter');
      expect(await note.isVisible()).toBe(true);
      for (let stops = 0; stops < 5; stops++) await page.keyboard.press('Tab');
      await expect.poll(() => note.isVisible()).toBe(false);
      const [opened] = await Promise.all([
        context.waitForEvent('page'),
        figure.click({ modifiers: ['ControlOrMeta'] }),
      ]);
      await opened.waitForURL('**/#about-*');
    }));

  test('facts are filtered and sorted in place, and the address remembers how', () =>
    inContext({}, async (context) => {
      const page = await context.newPage();
      await page.goto(at('/facts/'));
      const rows = page.locator('[data-facts] tbody tr:visible');
      const all = await rows.count();
      await page.selectOption('[data-fact-filter] select[name=status]', 'planned');
      await expect.poll(() => rows.count()).toBe(6);
      await page.selectOption('[data-fact-filter] select[name=voucher]', 'quoted');
      await expect.poll(() => rows.count()).toBe(3);
      expect(page.url()).toContain('?voucher=quoted&status=planned');
      await page.selectOption('[data-fact-filter] select[name=voucher]', '');
      await page.selectOption('[data-fact-filter] select[name=status]', '');
      await page.selectOption('[data-fact-filter] select[name=sort]', 'large');
      expect((await rows.first().innerText()).replaceAll('\u00a0', ' ')).toContain('1500억 달러');
      await page.goto(at('/facts/?metric=users&status=%00%3Cb%3E&nonsense=1'));
      await expect.poll(() => rows.count()).toBe(3);
      // What a status was once called still opens a list.
      await page.goto(at('/facts/?status=claimed'));
      await expect.poll(() => rows.count()).toBe(22);
      expect(all).toBeGreaterThan(25);
    }));

  test('theme and text size are kept, and put right before the first paint, whatever of the script has come', () =>
    inContext({ colorScheme: 'light' }, async (context) => {
      const page = await context.newPage();
      await page.goto(at('/about/'));
      // What reads the choices kept before never comes: a choice made now is kept all the same.
      await page.route('**/view-choices*.js', (route) => route.abort());
      const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const light = await ground();
      await page.getByRole('button', { name: '화면 설정' }).click();
      await page.getByLabel('어둡게').check();
      await page.getByLabel('더 크게').check();
      const dark = await ground();
      expect(dark).not.toBe(light);
      await page.goto(at(article));
      expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
        theme: 'dark',
        size: 'larger',
      });
      expect(await ground()).toBe(dark);
    }));

  test('the contents mark the section being read; on a phone they stand above the text, and each section leads there', () =>
    inContext({ viewport: { width: 390, height: 780 } }, async (context) => {
      const page = await context.newPage();
      await page.goto(at(article));
      await page.locator('#toc a', { hasText: '메타는 라마를 공개해 내려받게 했다' }).click();
      expect(new URL(page.url()).hash).toBe('#llama-downloads');
      await expect
        .poll(() => page.locator('#toc a[aria-current]').evaluateAll((links) => links.map((link) => link.textContent)))
        .toEqual(['메타는 라마를 공개해 내려받게 했다']);
      await page.locator('#llama-downloads').getByText('차례로').click();
      expect(new URL(page.url()).hash).toBe('#toc');
    }));

  test('the skip link comes first and leads to the text', () =>
    inContext({}, async (context) => {
      const page = await context.newPage();
      await page.goto(at(article));
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('본문으로 건너뛰기');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    }));
});

describe.each(['root', 'subpath'] as const)('every kind of page (%s)', (name) => {
  test('loads without an error, a violation of the policy or a request to anywhere else', async () => {
    const address = siteAddress(name);
    const problems = await inContext({}, async (context) => {
      const found: string[] = [];
      for (const { path } of pageOfEachKind(name)) {
        const page = await context.newPage();
        const problemsHere = watch(page, address);
        await page.goto(address + path.slice(1));
        await page.evaluate(async () => {
          for (let y = 0; y < document.body.scrollHeight; y += 500) {
            scrollTo(0, y);
            await new Promise((done) => setTimeout(done, 40));
          }
        });
        await page.waitForLoadState('networkidle');
        found.push(...problemsHere.map((problem) => `${path} ${problem}`));
        await page.close();
      }
      return found;
    });
    expect(problems).toEqual([]);
  });
});

test.each([320, 360, 768, 1280])('no page scrolls sideways at %i px', (width) =>
  inContext({ viewport: { width, height: 800 } }, async (context) => {
    const page = await context.newPage();
    const wide: string[] = [];
    for (const { path } of pageOfEachKind()) {
      await page.goto(at(path));
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) wide.push(`${path} by ${over} px`);
    }
    expect(wide).toEqual([]);
  }),
);
