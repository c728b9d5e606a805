import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import type { Browser as Firefox } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSeries } from '../../src/charts/build.ts';
import { embedCode, embedFrame } from '../../src/share/embed.ts';
import { launch } from '../support/browser.ts';
import { findFirefox, launchFirefox } from '../support/firefox.ts';
import { serveHost } from '../support/host.ts';
import { withoutFirefox } from '../support/install-browser.ts';
import { siteAddress } from '../support/site.ts';
import { siteBase } from '../unit/charts/bases.ts';

// Embeds in the pages of others, in browsers whose scrollbars take room: no frame keeps one.

const base = siteBase();
let host: { server: Server; address: string };
let body = '';
beforeAll(async () => {
  host = await serveHost(() => `<!doctype html><html lang="ko"><title>남의 글</title><body>${body}</body></html>`);
});
afterAll(() => {
  host.server.closeAllConnections();
  host.server.close();
});

/** What both drivers of browsers have alike, as far as it is needed here. */
interface Frame {
  evaluate(work: () => number): Promise<number>;
}
interface Page {
  frames(): readonly Frame[];
  goto(address: string): Promise<unknown>;
  close(): Promise<void>;
}

/** How much room a scrollbar takes from the frame; -1 as long as nothing is there. */
const bar = (): number => {
  const { body, documentElement } = document;
  return body?.querySelector('.chart-source') ? innerWidth - documentElement.clientWidth : -1;
};
const height = (): number => innerHeight;
const spare = (): number => innerHeight - Math.ceil(document.documentElement.getBoundingClientRect().height);

function holds(open: () => Promise<Page>): void {
  describe.each([
    ['with the script that gives it its height', embedCode],
    ['where the host runs no script', embedFrame],
  ])('%s', (_, code) => {
    test.each(['280px', '400px', '45%'])('two charts, each %s wide', async (width) => {
      const page = await open();
      for (const chart of base.charts.values()) {
        const frame = code(buildSeries(base, chart), `${siteAddress()}charts/${chart.id}/embed/`);
        const eager = frame.replace(' loading="lazy"', '');
        const one = `<div style="display:inline-block;width:${width}">${eager}</div>`;
        body = `${one} ${one}`;
        await page.goto(host.address);
        const inFrames = (read: () => number) =>
          Promise.all(
            page
              .frames()
              .slice(1)
              .map((frame) => frame.evaluate(read)),
          );
        const settle = async () => {
          const before = await inFrames(height);
          await new Promise((done) => setTimeout(done, 300));
          return { bars: await inFrames(bar), moved: before.join() !== (await inFrames(height)).join() };
        };
        await expect.poll(settle, { message: chart.id }).toEqual({ bars: [0, 0], moved: false });
        // With the script the frame is just as high as its page.
        if (code === embedCode) expect(await inFrames(spare), chart.id).toEqual([0, 0]);
      }
      await page.close();
    });
  });
}

describe('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  holds(() => browser.newPage({ viewport: { width: 1000, height: 700 } }));
});

if (!findFirefox()) console.info(withoutFirefox);
describe.skipIf(!findFirefox())('in Firefox', () => {
  let browser: Firefox;
  beforeAll(async () => {
    browser = await launchFirefox();
  });
  afterAll(() => browser.close());
  holds(async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 700 });
    return page;
  });

  test('its scrollbars take room', async () => {
    const page = await browser.newPage();
    await page.goto(siteAddress());
    expect(await page.evaluate(() => innerWidth - document.documentElement.clientWidth)).toBeGreaterThan(5);
    await page.close();
  });
});
