import type { Page } from 'playwright-core';

/** Has a page write down every layout shift of what it opens next, for {@link layoutShifts}. */
export const watchLayoutShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value));
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** The shifts that a page has seen so far, each as the browser scores it (https://web.dev/articles/cls). */
export const layoutShifts = (page: Page): Promise<number[]> => page.evaluate(() => Reflect.get(globalThis, 'shifts'));
