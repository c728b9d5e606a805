import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import type { Browser as Firefox } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSeries } from '../../src/charts/build.ts';
import { embedCode, embedFrame, embedSize } from '../../src/share/embed.ts';
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
  evaluate<T>(work: () => T): Promise<T>;
}
interface Page {
  frames(): readonly Frame[];
  goto(address: string): Promise<unknown>;
  evaluate<T>(work: () => T): Promise<T>;
  close(): Promise<void>;
}
/** A page, and what its console says is wrong. */
interface Opened {
  page: Page;
  errors: string[];
}

/** How much room a scrollbar takes from the frame; -1 as long as nothing is there. */
const bar = (): number => {
  const { body, documentElement } = document;
  return body?.querySelector('.chart-source') ? innerWidth - documentElement.clientWidth : -1;
};
const height = (): number => innerHeight;
const spare = (): number => innerHeight - Math.ceil(document.documentElement.getBoundingClientRect().height);
const pictureWidth = (): number =>
  [...document.querySelectorAll<HTMLElement>('.chart-box img, .chart-box canvas')]
    .map((one) => one.clientWidth)
    .sort()
    .at(-1) ?? 0;

const charts = [...base.charts.values()];
const codeOf = (code: typeof embedFrame, chart = charts[0]): string =>
  chart ? code(buildSeries(base, chart), `${siteAddress()}charts/${chart.id}/embed/`) : '';
const eager = (frame: string): string => frame.replace(' loading="lazy"', '');

const inFrames = <T>(page: Page, read: () => T): Promise<T[]> =>
  Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) => frame.evaluate(read)),
  );

/** Runs in the host's page: brings the next frame into sight, without a timer, which a page without scripts has not. */
const lookAtNext = (): void => {
  const [frames, { dataset }] = [[...document.querySelectorAll('iframe')], document.body];
  const at = Number(dataset['at'] ?? 0);
  frames[at]?.scrollIntoView();
  dataset['at'] = String((at + 1) % frames.length);
};
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Waits until no frame has a bar and none moves any more. */
async function expectNoBar(page: Page, frames: number, message: string): Promise<void> {
  const settle = async () => {
    // Chromium lays out no frame of another site before it comes into sight.
    for (let i = 0; i < frames; i++) {
      await page.evaluate(lookAtNext);
      await pause(100);
    }
    const before = await inFrames(page, height);
    await pause(300);
    return { bars: await inFrames(page, bar), moved: before.join() !== (await inFrames(page, height)).join() };
  };
  await expect.poll(settle, { message }).toEqual({ bars: Array(frames).fill(0), moved: false });
}

function holds(open: () => Promise<Opened>, openWithoutScripts: () => Promise<Page>): void {
  describe.each([
    ['with the script that gives it its height', embedCode],
    ['where the host runs no script', embedFrame],
  ])('%s', (_, code) => {
    test.each(['280px', '320px', '400px', '640px', '900px', '1600px', '45%'])('each chart, %s wide', async (width) => {
      const { page, errors } = await open();
      const frames = charts.map((chart) => eager(codeOf(code, chart)));
      body = frames.map((frame) => `<div style="display:inline-block;width:${width}">${frame}</div>`).join(' ');
      await page.goto(host.address);
      await expectNoBar(page, charts.length, width);
      // With the script the frame is just as high as its page.
      if (code === embedCode) expect(await inFrames(page, spare)).toEqual(charts.map(() => 0));
      // The pictures are made for 720 pixels: no frame blows them up by more than a fifth.
      for (const shown of await inFrames(page, pictureWidth)) expect(shown).toBeLessThanOrEqual(864);
      expect(errors).toEqual([]);
      await page.close();
    });
  });

  test('one far below, which comes when it is reached', async () => {
    const { page } = await open();
    body = `<div style="height:9000px">글</div><div style="width:400px">${codeOf(embedCode)}</div>`;
    await page.goto(host.address);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expectNoBar(page, 1, 'lazy');
    expect(await inFrames(page, spare)).toEqual([0]);
    await page.close();
  });

  test('in a sandbox without an origin it draws, tells its height and has nothing to complain of', async () => {
    const { page, errors } = await open();
    body = eager(codeOf(embedCode)).replace('<iframe ', '<iframe sandbox="allow-scripts allow-popups" ');
    await page.goto(host.address);
    await expectNoBar(page, 1, 'sandbox');
    expect(await inFrames(page, () => origin)).toEqual(['null']);
    expect(await inFrames(page, spare)).toEqual([0]);
    const before = await inFrames(page, height);
    await inFrames(page, () => document.querySelector('[data-table] summary')?.dispatchEvent(new MouseEvent('click')));
    await inFrames(page, () =>
      document.querySelector('.chart-box')?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })),
    );
    await expect.poll(async () => (await inFrames(page, height))[0]).toBeGreaterThan((before[0] ?? 0) + 50);
    await expectNoBar(page, 1, 'sandbox, unfolded');
    const drawn = () => inFrames(page, () => document.querySelectorAll('.chart-box[data-live] canvas').length);
    await expect.poll(drawn).toEqual([1]);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('where the host’s style sheet gives every frame a ratio, with the script that gives it its height', async () => {
    const { page } = await open();
    const frames = charts.map((chart) => eager(codeOf(embedCode, chart)));
    const rule = 'iframe { width: 100%; height: auto; aspect-ratio: 16 / 9 }';
    body = `<style>${rule}</style><div style="width:400px">${frames.join('')}</div>`;
    await page.goto(host.address);
    await expectNoBar(page, charts.length, 'ratio');
    expect(await inFrames(page, spare)).toEqual(charts.map(() => 0));
    await page.close();
  });

  test('without any script, the embed’s own neither, picture and words are there at the height that it was told', async () => {
    const page = await openWithoutScripts();
    await page.goto(`${siteAddress()}charts/valuation/embed/`);
    expect(await page.evaluate(() => customElements.get('jatdae-chart') === undefined)).toBe(true);
    for (const width of [280, 400, 900]) {
      body = charts.map((chart) => `<div style="width:${width}px">${eager(codeOf(embedFrame, chart))}</div>`).join('');
      await page.goto(host.address);
      await expectNoBar(page, charts.length, `${width}`);
      const pictures = () =>
        inFrames(page, () => {
          const picture = document.querySelector<HTMLImageElement>('.chart-light img');
          picture?.scrollIntoView();
          return (picture?.naturalWidth ?? 0) > 0;
        });
      await expect.poll(pictures).toEqual(charts.map(() => true));
    }
    await page.close();
  });

  // As AMP lays out `amp-iframe` with `layout=fixed-height`: no script of the host's, a box that is as high as it was told.
  test('in the box of a static page that lets nothing grow', async () => {
    const { page, errors } = await open();
    const frames = charts.map((chart) => {
      const size = /height="(\d+)"/.exec(codeOf(embedFrame, chart))?.[1];
      const frame = eager(codeOf(embedFrame, chart)).replace(
        'border:0',
        'border:0;position:absolute;inset:0;height:100%',
      );
      const sandboxed = frame.replace('<iframe ', '<iframe sandbox="allow-scripts" ');
      return `<div style="position:relative;overflow:hidden;width:360px;height:${size}px">${sandboxed}</div>`;
    });
    body = frames.join('');
    await page.goto(host.address);
    await expectNoBar(page, charts.length, 'static');
    expect(errors).toEqual([]);
    await page.close();
  });

  // As `amp-iframe` with `layout=responsive resizable` does: a box of a ratio, given the height that is asked for in AMP's words.
  test('in a box of the ratio that oEmbed tells, which grows when it is asked as AMP is', async () => {
    const { page, errors } = await open();
    const boxes = charts.map((chart) => {
      const { width, height } = embedSize(buildSeries(base, chart));
      const frame = eager(codeOf(embedFrame, chart)).replace('<iframe ', '<iframe sandbox="allow-scripts" ');
      const filling = frame.replace('border:0', 'border:0;position:absolute;inset:0;height:100%');
      return `<div class="box" style="position:relative;aspect-ratio:${width}/${height}">${filling}</div>`;
    });
    const resizes = `addEventListener('message', ({ source, data: { sentinel, type, height } }) => {
      if (sentinel !== 'amp' || type !== 'embed-size') return;
      for (const box of document.querySelectorAll('.box'))
        if (box.firstChild.contentWindow === source) Object.assign(box.style, { aspectRatio: 'auto', height: height + 'px' });
    })`;
    body = `<script>${resizes}</script><div style="width:360px">${boxes.join('')}</div>`;
    await page.goto(host.address);
    await expectNoBar(page, charts.length, 'AMP');
    expect(await inFrames(page, spare)).toEqual(charts.map(() => 0));
    expect(errors).toEqual([]);
    await page.close();
  });

  test('on a dark page its words stand on its own paper, of the theme that its address asks for', async () => {
    const { page } = await open();
    const asked = ['', '?theme=light', '?theme=dark'].map((query) =>
      codeOf(embedFrame).replace('/embed/', `/embed/${query}`),
    );
    body = `<style>:root{color-scheme:dark;background:#000}</style>${asked.map(eager).join('')}`;
    await page.goto(host.address);
    await expectNoBar(page, 3, 'dark');
    const looks = await inFrames(page, () => {
      const words = document.querySelector('.chart-answer') ?? document.body;
      const [light, dark] = ['light', 'dark'].map((theme) =>
        document.querySelector(`.chart-${theme}`)?.checkVisibility(),
      );
      return `${getComputedStyle(document.documentElement).backgroundColor} ${getComputedStyle(words).color} ${light} ${dark}`;
    });
    const [onLight, onDark] = [
      'rgb(251, 250, 246) rgb(28, 27, 24) true false',
      'rgb(23, 24, 26) rgb(235, 232, 225) false true',
    ];
    // Firefox tells a frame the scheme of the page around it, Chromium that of the system.
    expect([onLight, onDark]).toContain(looks[0]);
    expect(looks.slice(1)).toEqual([onLight, onDark]);
    await page.close();
  });
}

describe('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  holds(
    async () => {
      const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(error.message));
      return { page, errors };
    },
    () => browser.newPage({ viewport: { width: 1000, height: 700 }, javaScriptEnabled: false }),
  );
});

if (!findFirefox()) console.info(withoutFirefox);
describe.skipIf(!findFirefox())('in Firefox', () => {
  let browser: Firefox;
  let scriptless: Firefox;
  beforeAll(async () => {
    browser = await launchFirefox();
    // What drives it has no word for a page without scripts.
    scriptless = await launchFirefox({ 'javascript.enabled': false });
  });
  afterAll(() => Promise.all([browser.close(), scriptless.close()]));
  const opened = async (of: Firefox) => {
    const page = await of.newPage();
    await page.setViewport({ width: 1000, height: 700 });
    return page;
  };
  holds(
    async () => {
      const page = await opened(browser);
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(String(error)));
      return { page, errors };
    },
    () => opened(scriptless),
  );

  test('its scrollbars take room', async () => {
    const page = await browser.newPage();
    await page.goto(siteAddress());
    expect(await page.evaluate(() => innerWidth - document.documentElement.clientWidth)).toBeGreaterThan(5);
    await page.close();
  });
});
