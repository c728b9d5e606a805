import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Host, openHost } from '../support/deployments.ts';
import { Firefox, findFirefox } from '../support/firefox.ts';
import { mayScroll, needlessScrolling } from '../support/page-audit.ts';
import { pageOfEachKind, siteAddress, siteFolder } from '../support/site.ts';
import { hasWebKit, WebKit } from '../support/webkit.ts';

// The site as readers have it who have no Chromium: every kind of page, and what readers do there. Chromium itself is in
// tests/browser. Firefox shows scrollbars that take room.

const engines = [
  { name: 'Firefox', isThere: findFirefox() !== undefined, launch: () => Firefox.launch(), narrow: 390 },
  // A window of it is not made narrower than this.
  { name: 'WebKitGTK', isThere: hasWebKit(), launch: () => WebKit.launch(), narrow: 450 },
];

for (const { name, isThere } of engines) {
  if (!isThere) console.warn(`${name} is not here, and what readers of it see is not looked at.`);
}

const article = 'articles/ai-model-race-2/';

/** Two frames: until what was asked for has been laid out. */
const settled = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

describe.each(engines)('$name', ({ isThere, launch, narrow }) => {
  describe.skipIf(!isThere)('reads the site', () => {
    let reader: Firefox | WebKit;
    const until = (what: () => unknown, message: string) =>
      expect.poll(() => reader.run(what), { message, timeout: 20_000 }).toBeTruthy();

    beforeAll(async () => {
      reader = await launch();
      await reader.size(1280, 900);
    }, 60_000);
    afterAll(() => reader?.close());

    test.each(pageOfEachKind().map(({ path }) => path.slice(1)))(
      '/%s in both themes, narrow and wide: drawn, told apart, nothing that scrolls without need, a clean console',
      async (path) => {
        const grounds: string[] = [];
        for (const theme of ['light', 'dark']) {
          await reader.open(siteAddress() + path);
          await reader.run((chosen) => localStorage.setItem('jatdae:theme', chosen), theme);
          for (const width of [narrow, 1280]) {
            await reader.size(width, 900);
            await reader.open(siteAddress() + path);
            await reader.run(settled);
            const needless = await reader.run(needlessScrolling, mayScroll);
            // How Firefox and WebKit round a table's width, without a bar to be seen.
            const seenToScroll = needless.filter(
              (problem) => !problem.startsWith('1 and 0 px over, bars of 0 and 0 px'),
            );
            expect(seenToScroll, `${theme}, ${width} px`).toEqual([]);
            const seen = await reader.run(() => ({
              words: (document.querySelector('main, body')?.textContent ?? '').trim().length,
              broken: [...document.images]
                .filter((image) => image.checkVisibility() && image.complete && image.naturalWidth === 0)
                .map(({ currentSrc }) => currentSrc),
              ground: getComputedStyle(document.documentElement).backgroundColor,
            }));
            expect(seen.words).toBeGreaterThan(20);
            expect(seen.broken).toEqual([]);
            grounds.push(seen.ground);
            expect(reader.problems()).toEqual([]);
          }
        }
        await reader.run(() => localStorage.removeItem('jatdae:theme'));
        // An embed is as its host asks for it (`?theme=`), not as its reader's settings say.
        if (!path.endsWith('embed/')) expect(new Set(grounds).size).toBe(2);
      },
      120_000,
    );

    test('finds a firm by the Hangul that is typed, and answers a question', async () => {
      await reader.open(`${siteAddress()}search/`);
      await reader.type('[data-search-page] input', '오픈에이아이');
      await reader.press('Enter');
      await until(
        () =>
          document.querySelector('[data-search-state="done"] a[data-search-hit][href$="/companies/openai/"]') !== null,
        'the firm is found',
      );
      await reader.open(`${siteAddress()}search/?q=${encodeURIComponent('챗GPT 주간 이용자 몇 명이야')}`);
      await until(() => document.querySelector('[data-search-answer] a') !== null, 'the question is answered');
      const facts = () => document.querySelector<HTMLElement>('[data-search-answer]')?.dataset['facts'];
      expect(await reader.run(facts)).toContain('chatgpt-weekly-users-2024-09');
      expect(reader.problems()).toEqual([]);
    });

    test('walks a chart by keys, from point to fact', async () => {
      await reader.open(`${siteAddress()}charts/valuation/`);
      await until(() => document.querySelector('.chart-box[data-live] canvas') !== null, 'the chart lives');
      await reader.run(() => document.querySelector<HTMLElement>('.chart-box canvas')?.focus());
      await reader.press('ArrowRight');
      await until(() => document.querySelector('.chart-card:not([hidden])') !== null, 'a card opens');
      await reader.press('Escape');
      await until(() => document.querySelector('.chart-card:not([hidden])') === null, 'the card closes');
      await reader.press('ArrowRight');
      await reader.press('Enter');
      await until(() => location.pathname.startsWith('/facts/'), 'Enter leads to the fact');
      expect(reader.problems()).toEqual([]);
    });

    test('opens the share panel, whose every file is there', async () => {
      await reader.open(`${siteAddress()}charts/valuation/`);
      await until(() => document.querySelector('.chart-box[data-live] canvas') !== null, 'the chart lives');
      await reader.click('[data-share] > summary');
      await until(
        () => document.querySelector('[data-copy="link"]')?.checkVisibility() === true,
        'the link can be copied',
      );
      const files = await reader.run(async () => {
        const links = [
          ...document.querySelectorAll<HTMLAnchorElement>('[data-share] a[download], [data-share] a[href*="/charts/"]'),
        ];
        const own = [
          ...new Set(links.map(({ href }) => href).filter((href) => /\.(?:png|svg|csv|json)(?:$|\?)/.test(href))),
        ];
        return Promise.all(own.map(async (href) => `${(await fetch(href)).status} ${new URL(href).pathname}`));
      });
      expect(files.length).toBeGreaterThan(2);
      expect(files.filter((file) => !file.startsWith('200 '))).toEqual([]);
      expect(reader.problems()).toEqual([]);
    });

    test('leads from a figure of the article to its note or fact, by key', async () => {
      await reader.size(narrow, 900);
      await reader.open(siteAddress() + article);
      const before = await reader.run(() => location.href);
      await reader.run(() => document.querySelector<HTMLElement>('main a.fact')?.focus());
      expect(await reader.run(() => document.activeElement?.tagName)).toBe('A');
      await reader.press('Enter');
      await until(
        () =>
          location.hash !== '' ||
          location.pathname.startsWith('/facts/') ||
          document.querySelector(':popover-open') !== null,
        `something answers the key on ${before}`,
      );
      expect(reader.problems()).toEqual([]);
    });

    test('reads on without a line what has been read before', async () => {
      const host: Host = await openHost(siteFolder());
      try {
        await reader.open(host.address + article);
        // The worker comes with the first scroll; what comes before the page listens is lost, so a little more follows.
        await until(async () => {
          scrollBy(0, 40);
          const pages = await (await caches.open('jatdae-pages')).keys();
          return pages.length > 0 && navigator.serviceWorker.controller !== null;
        }, 'the page is kept');
        host.line = 'down';
        await reader.open(host.address + article);
        expect(await reader.run(() => document.querySelector('h1')?.textContent?.trim().length ?? 0)).toBeGreaterThan(
          5,
        );
      } finally {
        await host.close();
      }
    });
  });
});
