import type { Browser, Page } from 'playwright-core';

/** Something that a reader does, and how it is done on an open page. */
interface Interaction {
  name: string;
  path: string;
  /** Brings the page to where the interaction is possible. */
  ready: (page: Page) => Promise<void>;
  /** Each step is one interaction with a next paint of its own. */
  steps: ((page: Page) => Promise<void>)[];
}

const article = 'articles/ai-model-race-2/';
const key =
  (name: string) =>
  (page: Page): Promise<void> =>
    page.keyboard.press(name);

export const interactions: readonly Interaction[] = [
  {
    name: 'go to the note of a figure',
    path: article,
    ready: (page) => page.locator('main a.fact').nth(4).scrollIntoViewIfNeeded(),
    steps: [(page) => page.locator('main a.fact').nth(4).click()],
  },
  {
    name: 'switch the theme',
    path: article,
    ready: (page) => page.locator('[data-view-settings] .opener').click(),
    steps: ['dark', 'light'].map(
      (theme) => (page: Page) => page.locator(`[data-settings] input[name=theme][value=${theme}]`).click(),
    ),
  },
  {
    name: 'type in the search box',
    path: article,
    ready: async (page) => {
      await page.locator('[data-search-box] input').click();
      // What the box loads when it is turned to is there before a reader has typed the second letter; its parsing counts.
      await page.waitForLoadState('networkidle');
    },
    steps: [...'openai'].map(key),
  },
  {
    name: 'type on the search page',
    path: 'search/',
    ready: async (page) => {
      await page.locator('[data-search-page] input').click();
      await page.waitForLoadState('networkidle');
    },
    steps: [...'openai'].map(key),
  },
  {
    name: 'walk a chart by keys',
    path: 'charts/valuation/',
    ready: async (page) => {
      await page.locator('jatdae-chart canvas').waitFor();
      await page.locator('jatdae-chart canvas').focus();
    },
    steps: ['ArrowRight', 'ArrowDown', 'ArrowDown', 'Home'].map(key),
  },
];

const eventTiming = { type: 'event', durationThreshold: 16 };

/**
 * Does an interaction once, on a phone with nothing in its cache and a CPU four times slower than this one.
 * @param site the address of the site, with a slash at the end
 * @returns the time to the next paint of its slowest step in milliseconds, as the browser's Event Timing gives it, in steps of
 *   8 ms and with 16 as the least
 */
export async function nextPaint(browser: Browser, site: string, { path, ready, steps }: Interaction): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 });
  const page = await context.newPage();
  await page.goto(site + path, { waitUntil: 'networkidle' });
  await ready(page);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // The types of the platform do not know the threshold yet.
  await page.evaluate((options: PerformanceObserverInit & { durationThreshold: number }) => {
    const durations: number[] = [];
    Object.assign(globalThis, { durations });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) durations.push(duration);
    }).observe(options);
  }, eventTiming);
  for (const step of steps) {
    await step(page);
    // Entries come after the paint that they tell of.
    await page.waitForTimeout(400);
  }
  const durations = await page.evaluate((): number[] => Reflect.get(globalThis, 'durations'));
  await context.close();
  return Math.max(16, ...durations);
}
