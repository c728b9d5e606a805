import type { Page } from 'playwright-core';

/** The canvas of the page's (first) living chart. */
export const canvas = '.chart-box[data-live] canvas';

/** Opens a chart's page and waits until its chart lives. */
export async function openChart(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector(canvas);
}

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

/**
 * The sum of the layout shifts since the page began that move a chart or anything in it; those after a reader's own act
 * left out, as web-vitals counts them. Which nodes moved is given for the message of a failing test.
 */
export const chartShift = (page: Page): Promise<{ sum: number; moved: string[] }> =>
  page.evaluate(
    () =>
      new Promise<{ sum: number; moved: string[] }>((done) => {
        let sum = 0;
        const moved: string[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as Shift[]) {
            const nodes = entry.sources.flatMap(({ node }) => (node instanceof Element ? [node] : []));
            const ours = nodes.filter((node) => node.closest('jatdae-chart') ?? node.querySelector('jatdae-chart'));
            if (entry.hadRecentInput || ours.length === 0) continue;
            sum += entry.value;
            moved.push(...ours.map((node) => node.outerHTML.slice(0, 80)));
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done({ sum, moved }), 300);
      }),
  );
