import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { output, root } from '../support/build.ts';
import { watchLayoutShifts } from '../support/layout-shifts.ts';
import { pages } from '../support/pages.ts';
import { siteAddress } from '../support/site.ts';

// Fonts that arrive late move nothing. On Linux the browser is told which fonts its machine has: a Korean one whose letters are
// wider than ours, under the name of one that systems bring, or none with a Hangul letter. Elsewhere it has what the system
// brings, which is Korean fonts among others.

const { home, article, section, company } = pages;
const latin = '/usr/share/fonts/truetype';
const machines = {
  'a Korean font': [join(root, 'node_modules/@expo-google-fonts/gowun-batang/400Regular')],
  'no Korean font': [`${latin}/dejavu`, `${latin}/liberation`, `${latin}/liberation2`],
};
const renamed = '<match target="scan"><edit name="family" mode="assign"><string>Malgun Gothic</string></edit></match>';

/** Settings for a browser that sees only the fonts of one of the machines. */
async function fontsOf(name: keyof typeof machines): Promise<Record<string, string>> {
  const folder = join(output, 'fontconfig', name.replaceAll(' ', '-'));
  const file = join(folder, 'fonts.conf');
  await mkdir(folder, { recursive: true });
  const rules = [
    ...machines[name].map((path) => `<dir>${path}</dir>`),
    '<include ignore_missing="yes">/etc/fonts/conf.d</include>',
    name === 'a Korean font' ? renamed : '',
    `<cachedir>${folder}/cache</cachedir>`,
  ];
  await writeFile(file, `<?xml version="1.0"?><fontconfig>${rules.join('')}</fontconfig>`);
  return { FONTCONFIG_FILE: file };
}

interface Seen {
  shift: number;
  /** Whether our own fonts had come when the page was left. */
  arrived: boolean;
  /** The width of the line that is measured, in pixels. */
  width: number;
}

/** Opens a page whose fonts take so many milliseconds longer to come, and waits until they are there. */
async function visit(browser: Browser | BrowserContext, path: string, delay: number): Promise<Seen> {
  const page: Page = await browser.newPage();
  await page.setViewportSize({ width: 412, height: 823 });
  // What is not to be late goes straight to the server: a way through here costs time of its own.
  if (delay > 0) {
    await page.route(/\.woff2$/, async (route) => {
      await setTimeout(delay);
      await route.continue();
    });
  }
  await watchLayoutShifts(page);
  await page.goto(siteAddress() + path, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => document.fonts.status === 'loaded');
  await page.waitForTimeout(200);
  const seen = await page.evaluate((): Seen => {
    const shifts: number[] = Reflect.get(globalThis, 'shifts');
    const line = document.createElement('span');
    line.textContent = '기업가치';
    line.style.cssText = 'position:absolute;font-size:100px';
    document.body.append(line);
    return {
      shift: shifts.reduce((sum, shift) => sum + shift, 0),
      arrived: [...document.fonts].some((face) => face.status === 'loaded' && face.family.includes('Jatdae Text')),
      width: line.getBoundingClientRect().width,
    };
  });
  await page.close();
  return seen;
}

const names = Object.keys(machines) as (keyof typeof machines)[];
describe.each(names)('fonts come late, on a machine with %s:', (name) => {
  const there = process.platform !== 'linux' || machines[name].some((folder) => existsSync(folder));
  let browser: Browser;
  beforeAll(async () => {
    const env = process.platform === 'linux' ? await fontsOf(name) : {};
    browser = await launch({ env: { ...process.env, ...env } });
  });
  afterAll(() => browser.close());

  test.skipIf(!there).each(Object.entries({ home, article, section, company }))(
    'nothing moves on the page of kind %s',
    async (_, path) => {
      const { shift, arrived } = await visit(browser, path, 1500);
      expect(arrived).toBe(true);
      expect(shift).toBe(0);
    },
  );
});

test.runIf(process.platform === 'linux')('where they come late, the page stays in the reader’s own font', async () => {
  const env = await fontsOf('a Korean font');
  const browser = await launch({ env: { ...process.env, ...env } });
  const late = await visit(browser, article, 1500);
  // On a first visit they are not asked for ahead and may miss the paint by any time: early is the visit after it.
  const reader = await browser.newContext();
  await visit(reader, article, 0);
  const early = await visit(reader, article, 0);
  await browser.close();
  // Four letters of Pretendard are 346 pixels wide, of the font that stands in here 350; a screen may round each letter.
  expect(Math.abs(early.width - 346)).toBeLessThanOrEqual(2);
  expect(late.width).toBeGreaterThan(early.width + 2);
});

describe('fonts that have come before', () => {
  let browser: Browser;
  let page: Page;
  let asked: string[] = [];
  const kept = (): Promise<string | null> => page.evaluate(() => localStorage.getItem('jatdae:fonts'));
  const preloads = (): Promise<number> => page.locator('link[rel=preload][as=font]').count();
  /** Opens the article in another tab, with the fonts as they lie in the browser's store. */
  const open = async (): Promise<void> => {
    page = await (page?.context() ?? (await browser.newContext({ viewport: { width: 412, height: 823 } }))).newPage();
    asked = [];
    page.on('request', (request) => void (request.url().endsWith('.woff2') && asked.push(request.url())));
    await watchLayoutShifts(page);
    await page.goto(siteAddress() + article, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => document.fonts.status === 'loaded');
  };
  beforeAll(async () => {
    browser = await launch();
    await open();
  });
  afterAll(() => browser.close());

  test('a first visit preloads none, and keeps what has come once it has', async () => {
    expect(await preloads()).toBe(0);
    await expect.poll(async () => (await kept())?.split(' ').length).toBe(new Set(asked).size);
    for (const path of (await kept())?.split(' ') ?? [])
      expect(path).toMatch(/^\/_astro\/[a-z0-9-]+\.[0-9a-f]{10}\.woff2$/);
  });

  test('another tab asks for them ahead, is set in them, and nothing moves', async () => {
    await open();
    expect(await preloads()).toBe((await kept())?.split(' ').length);
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root: document } = await session.send('DOM.getDocument');
    for (const selector of ['h1', 'main p']) {
      const { nodeId } = await session.send('DOM.querySelector', { nodeId: document.nodeId, selector });
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      expect(
        fonts.map(({ isCustomFont }) => isCustomFont),
        selector,
      ).toEqual(fonts.map(() => true));
    }
    const shifts = await page.evaluate((): number[] => Reflect.get(globalThis, 'shifts'));
    expect(shifts).toEqual([]);
  });

  test('those of another deployment are not asked for', async () => {
    await page.evaluate(() => localStorage.setItem('jatdae:fonts', '/_astro/text.0000000000.woff2'));
    await page.reload({ waitUntil: 'networkidle' });
    expect(await preloads()).toBe(0);
    expect(asked.filter((url) => url.includes('0000000000'))).toEqual([]);
  });
});
