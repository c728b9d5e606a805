import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { keystrokesOf } from '../support/keystrokes.ts';
import { siteAddress } from '../support/site.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
const open = async (options?: Parameters<Browser['newContext']>[0]): Promise<void> => {
  await context?.close();
  context = await browser.newContext(options);
  page = await context.newPage();
};
beforeEach(() => open());
afterEach(() => context.close());

const box = '[data-search-page] input';
const popup = '[data-search-popup]:not([hidden])';
const address = (query: string): string => `${siteAddress()}search/?q=${encodeURIComponent(query)}`;
const state = (): Promise<string | null> => page.locator('[data-search-state]').getAttribute('data-search-state');
const isBusy = (): Promise<string | null> => page.locator('[data-search-state]').getAttribute('aria-busy');
const count = (): Promise<number> => page.locator('[data-search-results] [data-search-hit]').count();
const settled = (query: string): Promise<unknown> =>
  page.waitForSelector(`[data-search-state="done"][data-search-query="${query}"]`, { state: 'attached' });

describe('on a slow line', () => {
  /**
   * Holds every request, and lets those go on that wait at a time, once no more come: so many times is something asked for after
   * something else has come.
   */
  async function steps(act: () => Promise<unknown>, query: string): Promise<string[][]> {
    const waves: string[][] = [];
    let held: Route[] = [];
    let last = Date.now();
    // Results need neither fonts nor the sign in the tab.
    await context.route(/(?<!\.woff2|\.svg)$/, (route) => {
      held.push(route);
      last = Date.now();
    });
    const acting = act();
    const isDone = (): Promise<boolean> =>
      page
        .evaluate((wanted) => {
          const root = document.querySelector<HTMLElement>('[data-search-state]');
          return root?.dataset['searchState'] === 'done' && root.dataset['searchQuery'] === wanted;
        }, query)
        .catch(() => false);
    // While a page is on its way, there is none to be asked.
    while (held.length > 0 || waves.length === 0 || !(await isDone())) {
      if (held.length > 0 && Date.now() - last > 500) {
        waves.push(held.map((route) => new URL(route.request().url()).pathname.split('/').at(-1) ?? ''));
        for (const route of held.splice(0)) await route.continue();
        held = [];
      }
      await page.waitForTimeout(50);
    }
    await context.unrouteAll();
    await acting;
    return waves;
  }

  test.each([
    '오픈AI',
    '복잡한 문제',
    '"복잡한 문제"',
    '오픈AI 기업가치 얼마야',
    '2024년 오픈AI 기업가치',
    '메타버스',
    '앞섰다',
  ])('all results for %s are there two steps after the page', async (query) => {
    const waves = await steps(() => page.goto(address(query), { waitUntil: 'commit' }), query);
    const [first, ...after] = waves;
    expect(first).toHaveLength(1);
    expect(after.length, waves.map((wave) => wave.join(' ')).join('\n')).toBeLessThanOrEqual(2);
    expect(await page.locator('[data-search-partial]').isVisible()).toBe(false);
  });

  test('they are two steps after the first letter where nothing was asked for before', async () => {
    await page.goto(`${siteAddress()}search/`, { waitUntil: 'networkidle' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const waves = await steps(() => page.locator(box).fill('오픈AI'), '오픈AI');
    // The script of suggestions comes beside what the results need.
    expect(waves.length, waves.map((wave) => wave.join(' ')).join('\n')).toBeLessThanOrEqual(2);
    const once = asked.filter((url) => url.includes('/search-index/'));
    expect(new Set(once).size).toBe(once.length);
  });

  test.each(['pagefind.js', 'wasm.*.pagefind', '*.pf_meta', '*.pf_index', '*.pf_fragment'])(
    'a request for %s that is never answered ends after 20 seconds, with the names in view, and can be tried again',
    async (file) => {
      await page.clock.install();
      // Nobody answers.
      await context.route(`**/search-index/**/${file}*`, () => undefined);
      await context.route(`**/search-index/${file}*`, () => undefined);
      await page.goto(address('오픈AI'), { waitUntil: 'commit' });
      await expect.poll(count).toBeGreaterThan(0);
      expect([await state(), await isBusy()]).toEqual(['loading', 'true']);
      for (let waited = 0; (await state()) === 'loading' && waited < 5; waited++) await page.clock.fastForward(20_500);
      await settled('오픈AI');
      expect(await isBusy()).toBe('false');
      expect(await page.locator('[data-search-hit]').first().textContent()).toBe('오픈AI');
      expect(await page.locator('[data-search-partial]').isVisible()).toBe(true);
      await context.unrouteAll();
      await page.locator('[data-search-partial] [data-search-retry]').click();
      await page.locator('[data-search-hit]', { hasText: '두 회사의 몸값은 확정된 값이 아니었다' }).waitFor();
      expect(await page.locator('[data-search-partial]').isVisible()).toBe(false);
    },
  );

  test('results of the letters before do not stay while the text is waited for', async () => {
    const held: Route[] = [];
    await context.route('**/pagefind.js*', (route) => void held.push(route));
    await page.goto(`${siteAddress()}search/`);
    await page.locator(box).focus();
    const session = await context.newCDPSession(page);
    const compose = (text: string): Promise<unknown> =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await compose('돈');
    await expect.poll(count).toBeGreaterThan(0);
    await compose('돋');
    await expect.poll(count).toBe(0);
    expect([await state(), await isBusy()]).toEqual(['loading', 'true']);
    await session.send('Input.insertText', { text: '돈' });
    await expect.poll(count).toBeGreaterThan(0);
    for (const route of held) await route.continue();
    await settled('돈');
    expect(await isBusy()).toBe('false');
  });
});

describe.each([360, 1280])('at %i px', (width) => {
  beforeEach(() => open({ viewport: { width, height: 800 } }));

  test('suggestions cover no result, and stay where they are when the reader turns to the results', async () => {
    await page.goto(`${siteAddress()}search/`);
    await page.locator(box).pressSequentially('오픈');
    await settled('오픈');
    await page.waitForSelector(popup);
    const hit = page.locator('[data-search-hit]').first();
    const [list, first] = [await page.locator(popup).boundingBox(), await hit.boundingBox()];
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(first?.y ?? 0);
    const reached = await hit.evaluate((link) => {
      const { x, y, width: wide, height } = link.getBoundingClientRect();
      return document.elementFromPoint(x + wide / 2, y + height / 2) === link;
    });
    expect(reached).toBe(true);
    await page.locator(box).blur();
    await page.keyboard.press('Shift');
    expect(await hit.boundingBox()).toEqual(first);
    // One line of them, whatever is typed: what is found does not move.
    await page.locator(box).fill('오픈AI 대출');
    await settled('오픈AI 대출');
    const filters = page.locator('[data-search-direct]');
    const before = await filters.boundingBox();
    await page.locator(box).fill('그록컴퍼니');
    await settled('그록컴퍼니');
    await page.locator(box).fill('오픈AI 대출');
    await settled('오픈AI 대출');
    expect((await filters.boundingBox())?.y).toBe(before?.y);
  });
});

test('whatever is to be touched on a phone is a thumb’s breadth wide and high', async () => {
  await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const small = (within: string): Promise<string[]> =>
    page.$$eval(`:is(${within}) :is(a, button, input, [role="option"])`, (all) =>
      all.flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        // What is not shown, or only to a screen reader.
        if (!target.checkVisibility() || target.matches('.visually-hidden')) return [];
        return Math.min(width, height) >= 43.99 ? [] : [`${target.outerHTML} ${width} × ${height}`];
      }),
    );
  const parts = '[data-search-box], [data-search-state]';
  await page.goto(`${siteAddress()}search/`);
  expect(await small(parts), 'idle').toEqual([]);
  for (const query of ['오픈AI 기업가치 얼마야', '챗GPT 클로드 이용자', 'dhvms', '라마 4', '메타버스', '오픈AI']) {
    await page.locator(box).fill(query);
    await settled(query);
    expect(await small(parts), query).toEqual([]);
    await page.keyboard.press('Enter');
  }
  await page.locator(box).fill('라마');
  await page.waitForSelector(popup);
  expect(await small(parts), 'suggestions').toEqual([]);
  await page.locator(box).fill('');
  await page.waitForSelector('[data-search-recent]:not([hidden])');
  expect(await small(parts), 'recent searches').toEqual([]);
  await page.goto(siteAddress());
  await page.locator('[data-search-box] input').fill('라마');
  await page.waitForSelector(popup);
  expect(await small('[data-search-box]'), 'suggestions of another page').toEqual([]);
  await context.route('**/*.pf_index', (route) => route.abort());
  await page.goto(address('오픈AI'));
  await page.waitForSelector('[data-search-partial]:not([hidden])');
  expect(await small(parts), 'retry').toEqual([]);
});

describe('the address', () => {
  /** A browser that takes a hundred addresses in half a minute and throws at the next, as Safari does. */
  const strict = (): void => {
    const written: number[] = [];
    Object.assign(globalThis, { written });
    for (const name of ['pushState', 'replaceState'] as const) {
      const write = history[name].bind(history);
      history[name] = (...given) => {
        written.push(Date.now());
        if (written.filter((time) => time > Date.now() - 30_000).length > 100)
          throw new DOMException('', 'SecurityError');
        write(...given);
      };
    }
  };
  const written = (): Promise<number> => page.evaluate(() => (Reflect.get(globalThis, 'written') as number[]).length);
  // As the page has it: what drives it hears of a new address a moment later.
  const asked = () => page.evaluate(() => new URLSearchParams(location.search).get('q'));

  beforeEach(async () => {
    await page.addInitScript(strict);
    await page.goto(`${siteAddress()}search/`);
  });

  test('is written when typing rests and not with every letter', async () => {
    const text = '오픈AI 기업가치 얼마야 '.repeat(9).trim();
    await page.locator(box).pressSequentially(text, { delay: 5 });
    await expect.poll(asked).toBe(text);
    // A busy machine now and then rests between two letters.
    expect(text.length).toBeGreaterThan(120);
    expect(await written()).toBeLessThanOrEqual(12);
  });

  test('holds everything at once where the reader submits or leaves', async () => {
    await page.locator(box).pressSequentially('오픈AI');
    await page.keyboard.press('Enter');
    expect(await asked()).toBe('오픈AI');
    await page.locator(box).pressSequentially(' 대출');
    await page.locator('header nav a').first().click();
    await page.waitForURL(/\/articles\/$/);
    await page.goBack();
    expect(await asked()).toBe('오픈AI 대출');
    expect(await page.locator(box).inputValue()).toBe('오픈AI 대출');
    await page.locator(box).press('End');
    await page.locator(box).pressSequentially(' 얼마');
    await page.evaluate((to) => location.assign(to), siteAddress());
    await page.waitForURL(siteAddress());
    await page.goBack();
    expect(await asked()).toBe('오픈AI 대출 얼마');
  });
});

test('box and page let go of all that they listen to when they are taken out, and take it up again', async () => {
  await page.goto(address('오픈AI'));
  await settled('오픈AI');
  await page.locator(box).focus();
  await page.waitForLoadState('networkidle');
  const session = await context.newCDPSession(page);
  const listening = async (expression: string): Promise<string[]> => {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
    return listeners.map(({ type }) => type).sort();
  };
  const targets = ['window', 'box', 'form', 'popup', 'list'];
  await page.evaluate(() => {
    const root = document.querySelector('[data-search-box]');
    Object.assign(window, {
      root,
      results: document.querySelector('[data-search-state]'),
      box: root?.querySelector('input'),
      form: root?.querySelector('form'),
      popup: root?.querySelector('[data-search-popup]'),
      list: root?.querySelector('[role=listbox]'),
    });
  });
  const before = await Promise.all(targets.map(listening));
  expect(before[0]).toContain('popstate');
  expect(before[1]).toContain('keydown');
  await page.evaluate(() => {
    const take = (name: string): HTMLElement => Reflect.get(window, name);
    const [root, results] = [take('root'), take('results')];
    Object.assign(window, { places: [root, results].map((element) => [element, element.parentElement]) });
    root.remove();
    results.remove();
  });
  const [ofWindow, ...ofBox] = await Promise.all(targets.map(listening));
  expect(ofWindow).not.toContain('popstate');
  expect(ofWindow).not.toContain('pagehide');
  expect(ofWindow?.filter((type) => type === 'keydown').length).toBeLessThan(
    before[0]?.filter((type) => type === 'keydown').length ?? 0,
  );
  expect(ofBox).toEqual([[], [], [], []]);
  await page.evaluate(() => {
    for (const [element, place] of Reflect.get(window, 'places') as [HTMLElement, HTMLElement][])
      place.prepend(element);
  });
  await page.locator(box).fill('메타');
  await settled('메타');
  await page.waitForSelector(popup);
  expect(await Promise.all(targets.map(listening))).toEqual(before);
});

test('every key of some queries finds or offers something, and nothing flickers', async () => {
  const queries = [
    '앤트로픽',
    '온디바이스',
    '챗GPT 이용자',
    '대규모 언어모델',
    '데이터센터',
    '클로드',
    'Microsoft',
    '벤치마크',
  ];
  const { empty, gone } = await keystrokesOf(browser, queries, 1);
  expect({ empty, gone }).toEqual({ empty: [], gone: [] });
});
