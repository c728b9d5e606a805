import type { Page } from 'playwright-core';

/** The canvas of the page's (first) living chart. */
export const canvas = '.chart-box[data-live] canvas';

/** Opens a chart's page and waits until its chart lives. */
export async function openChart(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector(canvas);
}

/** The sum of all layout shifts since the page began, those after a reader's own act left out, as web-vitals counts them. */
export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
            if (!entry.hadRecentInput) sum += entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );
