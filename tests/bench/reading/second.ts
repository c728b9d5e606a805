import type { Browser } from 'playwright-core';

/** A page that is opened second: times in milliseconds, bytes as they came over the line. */
export interface Second {
  fcp: number;
  lcp: number;
  bytes: number;
}

/** Lighthouse's slow 4G as the browser's own tools slow a line: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md. */
const slow4G = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 };

/**
 * Opens a page, lets it come to rest, and then another one on a slowed line with a CPU four times slower, as Lighthouse does when it
 * really slows a visit.
 */
export async function measureSecond(browser: Browser, first: string, second: string): Promise<Second> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 });
  const page = await context.newPage();
  await page.goto(first, { waitUntil: 'networkidle' });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', slow4G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(second, { waitUntil: 'networkidle' });
  const { fcp, lcp } = await page.evaluate(
    () =>
      new Promise<{ fcp: number; lcp: number }>((done) => {
        new PerformanceObserver((list) => {
          const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
          done({ fcp, lcp: list.getEntries().at(-1)?.startTime ?? Number.NaN });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  await context.close();
  return { fcp, lcp, bytes };
}
