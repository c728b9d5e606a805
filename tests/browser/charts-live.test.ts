import AxeBuilder from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSeries } from '../../src/charts/build.ts';
import { type Frame, sheetOf } from '../../src/charts/draw/sheet.ts';
import { launch, watch } from '../support/browser.ts';
import { canvas, chartShift, openChart } from '../support/chart.ts';
import { siteAddress } from '../support/site.ts';
import { siteBase } from '../unit/charts/bases.ts';
import { textsOf } from '../unit/charts/words.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

const spoken = () => page.locator('.chart-box [aria-live]').textContent();
const card = '.chart-card:not([hidden])';

describe('a chart comes to life', () => {
  test.each([
    [320, 'light'],
    [360, 'dark'],
    [768, 'light'],
    [1280, 'dark'],
  ] as const)('in the box of its picture at %d pixels, %s, and nothing moves', async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const problems = watch(page, siteAddress());
    await page.goto(`${siteAddress()}charts/valuation/`, { waitUntil: 'commit' });
    const before = await page.locator('.chart-box').boundingBox();
    await page.waitForSelector(canvas);
    expect(await page.locator('.chart-box').boundingBox()).toEqual(before);
    expect(await page.locator(canvas).boundingBox()).toEqual(before);
    expect(await chartShift(page)).toEqual({ sum: 0, moved: [] });
    expect(problems).toEqual([]);
  });

  test('looks like its picture', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await openChart(page, `${siteAddress()}charts/users/`);
    await page.waitForLoadState('networkidle');
    const live = await page.locator('.chart-box').screenshot();
    await page.locator('.chart-box').evaluate((box: HTMLElement) => {
      delete box.dataset['live'];
      box.querySelector('canvas')?.remove();
    });
    const built = await page.locator('.chart-box').screenshot();
    const { differenceOf } = await import('../support/pixels.ts');
    // Two renderers smooth letters and edges in their own ways, which four by four pixels even out: what is drawn and where
    // is the same. Moved by two pixels, or one panel of three by three pixels, the picture would be past the bound.
    expect(await differenceOf(live, built, 1 / 4)).toBeLessThan(0.03);
  });

  describe.each(['', 'articles/ai-model-race-2/', 'articles/ai-model-race-2/money/', 'charts/'])(
    'only where a reader turns to it (/%s)',
    (path) => {
      let asked: string[];
      beforeEach(async () => {
        asked = [];
        page.on('request', (request) => asked.push(new URL(request.url()).pathname));
        await page.goto(siteAddress() + path, { waitUntil: 'networkidle' });
      });
      const ofCharts = () => asked.filter((file) => /^\/_astro\/live\.|^\/chart-files\/[^/]+\.json$/.test(file));
      const box = () => page.locator('.chart-box').first();

      test('and not to who reads past it', async () => {
        await page.mouse.move(1, 300);
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        for (let y = 0; y < height; y += 500) {
          await page.mouse.wheel(0, 500);
          await page.waitForTimeout(30);
        }
        await page.waitForLoadState('networkidle');
        expect(await page.locator('.chart-light img').first().isVisible()).toBe(true);
        expect(ofCharts()).toEqual([]);
        expect(await page.locator('canvas').count()).toBe(0);
      });

      test('with a pointer: alone, in the very same box', async () => {
        await box().scrollIntoViewIfNeeded();
        const before = await box().boundingBox();
        await box().hover();
        await page.waitForSelector(canvas);
        expect(await box().boundingBox()).toEqual(before);
        expect(await page.locator(canvas).boundingBox()).toEqual(before);
        expect(await chartShift(page)).toEqual({ sum: 0, moved: [] });
        expect(await page.locator('canvas').count()).toBe(1);
        expect(ofCharts()).toHaveLength(2);
      });

      test('by keyboard: the picture says which keys, and the chart takes them', async () => {
        expect(await box().ariaSnapshot()).toMatch(/^- group "차트, 화살표 키로 값 보기"/);
        await page
          .locator('.chart-box')
          .first()
          .evaluate((element: HTMLElement) => {
            const before = element.closest('figure')?.querySelectorAll<HTMLElement>('figcaption a');
            [...(before ?? [])].at(-1)?.focus();
          });
        await page.keyboard.press('Tab');
        await page.waitForSelector(canvas);
        await expect
          .poll(() => page.locator(canvas).evaluate((element) => element === document.activeElement))
          .toBe(true);
        await page.keyboard.press('ArrowRight');
        expect(await spoken()).toContain('첫 번째');
        expect(await box().getAttribute('aria-label')).toBeNull();
        expect(await box().getAttribute('tabindex')).toBeNull();
      });
    },
  );

  test('by the tap that opens the card of the point under it', async () => {
    const touch = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 780 } });
    const phone = await touch.newPage();
    await phone.goto(`${siteAddress()}articles/ai-model-race-2/money/`, { waitUntil: 'networkidle' });
    await phone
      .locator('.chart-box')
      .first()
      .tap({ position: { x: 60, y: 35 } });
    await phone.locator(card).waitFor();
    await touch.close();
  });

  test('and stays a picture where the data does not come', async () => {
    await page.route('**/chart-files/valuation.*.json', (route) => route.abort());
    await page.goto(`${siteAddress()}charts/valuation/`);
    await page.waitForTimeout(800);
    expect(await page.locator('canvas').count()).toBe(0);
    expect(await page.locator('.chart-light img').isVisible()).toBe(true);
  });

  test('and is a picture, a table and links where scripts are off', async () => {
    const still = await browser.newContext({ javaScriptEnabled: false });
    const quiet = await still.newPage();
    await quiet.goto(`${siteAddress()}charts/valuation/`);
    expect(await quiet.locator('.chart-light img').isVisible()).toBe(true);
    expect(await quiet.locator('.chart-dark img').isVisible()).toBe(false);
    expect(await quiet.locator('[data-controls]').isVisible()).toBe(false);
    await quiet.locator('[data-table] summary').click();
    expect(await quiet.locator('[data-table] tbody tr').count()).toBe(3);
    await quiet.locator('[data-share] > summary').click();
    expect(await quiet.locator('[data-field="link"]').inputValue()).toMatch(/\/charts\/valuation\/$/);
    expect(await quiet.locator('[data-share] button:visible').count()).toBe(0);
    await still.close();
  });
});

describe('the points', () => {
  beforeEach(() => openChart(page, `${siteAddress()}charts/valuation/`));

  test('are walked by keyboard and spoken', async () => {
    await page.locator(canvas).focus();
    expect(await spoken()).toBe('');
    await page.keyboard.press('ArrowRight');
    expect(await spoken()).toBe('오픈AI, 기업가치 1500억 달러, 2024년 9월 11일 보도, 계획 인용 보도. 3개 중 첫 번째.');
    await page.keyboard.press('ArrowDown');
    expect(await spoken()).toBe(
      '앤트로픽, 기업가치 300억에서 400억 달러, 기사 시점(2024년 10월 2일), 계획 보도. 3개 중 두 번째.',
    );
    await page.keyboard.press('End');
    expect(await spoken()).toContain('3개 중 세 번째');
    await page.keyboard.press('ArrowRight');
    expect(await spoken()).toContain('3개 중 세 번째');
    await page.keyboard.press('Home');
    expect(await spoken()).toContain('3개 중 첫 번째');
    await page.keyboard.press('ArrowLeft');
    expect(await spoken()).toContain('3개 중 첫 번째');
    await page.keyboard.press('Escape');
    expect(await page.locator(card).count()).toBe(0);
    expect(await page.locator(canvas).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('are in the accessibility tree', async () => {
    await page.locator(canvas).focus();
    await page.keyboard.press('ArrowRight');
    const tree = await page.locator('.chart-box').ariaSnapshot();
    expect(tree).toContain(
      'application "AI 기업의 몸값은 얼마인가. 값 3개. 화살표 키로 값을 하나씩 살펴보고 엔터로 근거를 엽니다."',
    );
    expect(tree).toContain('오픈AI, 기업가치 1500억 달러, 2024년 9월 11일 보도, 계획 인용 보도. 3개 중 첫 번째.');
    expect(tree).toContain('link "자세히 보기"');
    expect(tree).toContain('link "비교하기"');
  });

  test('show that they have the focus on the canvas', async () => {
    await page.locator(canvas).focus();
    const before = await page.locator(canvas).screenshot();
    await page.keyboard.press('ArrowRight');
    await page.locator(card).evaluate((element: HTMLElement) => element.style.setProperty('visibility', 'hidden'));
    const after = await page.locator(canvas).screenshot();
    expect(after.equals(before)).toBe(false);
  });

  test('lead to their fact by Enter', async () => {
    await page.locator(canvas).focus();
    await page.keyboard.press('End');
    await Promise.all([page.waitForURL(/\/facts\/anthropic-valuation-2024-01\/$/), page.keyboard.press('Enter')]);
  });

  test('show a card with value, basis, status, date, source and link', async () => {
    await openChart(page, `${siteAddress()}charts/users/`);
    await page.locator(canvas).hover({ position: { x: 200, y: 60 } });
    const text = await page.locator(card).textContent();
    for (const words of ['챗GPT', '2억 명 넘음', '주간 이용자', '보도', '기사 시점(2024년 10월 2일)', '조선비즈']) {
      expect(text?.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')).toContain(words);
    }
    expect(await page.locator(`${card} a`).first().getAttribute('href')).toBe('/facts/chatgpt-weekly-users-2024-09/');
    // The pointer can reach the card; away from both it goes.
    await page.locator(card).hover();
    await page.waitForTimeout(400);
    expect(await page.locator(card).count()).toBe(1);
    await page.mouse.move(5, 5);
    await expect.poll(() => page.locator(card).count()).toBe(0);
  });

  test('keep their card while the pointer crosses others on its way to it', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await openChart(page, `${siteAddress()}charts/valuation/`);
    const box = await page.locator(canvas).boundingBox();
    if (!box) throw new Error('no canvas');
    await page.mouse.move(box.x + 60, box.y + 25);
    await page.waitForSelector(card);
    const before = await page.locator(card).textContent();
    const at = await page.locator(card).boundingBox();
    if (!at) throw new Error('no card');
    await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2, { steps: 4 });
    await page.waitForTimeout(200);
    expect(await page.locator(card).textContent()).toBe(before);
  });

  test('open their card by a tap and close it by one elsewhere', async () => {
    const touch = await browser.newContext({ hasTouch: true, viewport: { width: 360, height: 780 } });
    const phone = await touch.newPage();
    await openChart(phone, `${siteAddress()}charts/valuation/`);
    await phone.locator(canvas).tap({ position: { x: 60, y: 35 } });
    const box = await phone.locator(card).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    // A sheet at the foot of the window.
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(780, 0);
    await phone.locator('h1').tap();
    await expect.poll(() => phone.locator(card).count()).toBe(0);
    await touch.close();
  });
});

describe('for every reader', () => {
  test.each(['charts/', 'charts/valuation/?table=1', 'charts/releases/', 'charts/users/embed/?table=1'])(
    'axe finds nothing in %s, light and dark',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(siteAddress() + path);
        // In a list the first chart is turned to.
        await page.locator('.chart-box').first().hover();
        await page.waitForSelector(canvas);
        const share = page.locator('[data-share] > summary').first();
        if ((await share.count()) > 0) await share.click();
        const source = AxeBuilder.source;
        // The policy forbids inline script; the debugger may run it all the same.
        const violations = await page.evaluate(`${source}; axe.run().then(({ violations }) => violations.map(
          ({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`);
        expect(violations).toEqual([]);
      }
    },
  );

  test('paper gets the built picture, in light', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await openChart(page, `${siteAddress()}charts/valuation/`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('canvas').isVisible()).toBe(false);
    expect(await page.locator('.chart-light img').isVisible()).toBe(true);
    expect(await page.locator('.chart-dark img').isVisible()).toBe(false);
    const pdf = await page.pdf();
    expect(pdf.length).toBeGreaterThan(10_000);
  });

  test('nothing is animated, whatever a reader prefers', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openChart(page, `${siteAddress()}charts/valuation/`);
    await page.locator(canvas).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    const first = await page.locator(canvas).screenshot();
    await page.waitForTimeout(300);
    expect((await page.locator(canvas).screenshot()).equals(first)).toBe(true);
  });

  test('forced colours keep the word that a warning begins with, and the focus', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await openChart(page, `${siteAddress()}charts/users/`);
    await page.locator(canvas).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator(canvas).evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    const word = await page
      .locator('.chart-warnings li')
      .first()
      .evaluate((element) => getComputedStyle(element, '::before').content);
    expect(word).toBe('"주의: "');
  });

  test('a chart fills the screen and comes back', async () => {
    await openChart(page, `${siteAddress()}charts/valuation/`);
    const before = await page.locator('.chart-box').boundingBox();
    await page.locator('[data-full-screen]').click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('FIGURE');
    await expect.poll(() => page.locator('[data-full-screen]').textContent()).toBe('전체 화면 끝내기');
    await page.locator('[data-full-screen]').click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
    await expect.poll(() => page.locator('.chart-box').boundingBox()).toEqual(before);
  });

  test('the theme that a reader sets reaches the canvas', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await openChart(page, `${siteAddress()}charts/valuation/`);
    const light = await page.locator(canvas).screenshot();
    await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'dark';
    });
    await expect.poll(async () => (await page.locator(canvas).screenshot()).equals(light)).toBe(false);
  });
});

describe('the text of a chart', () => {
  /** The least size of text of a chart's picture as it stands on the screen, in pixels. */
  const leastOnScreen = async (path: string, width: number): Promise<number> => {
    // Higher than any chart: a frame has no scrollbar that would take width away.
    await page.setViewportSize({ width, height: 3000 });
    await page.goto(`${siteAddress()}${path}`);
    const shown = await page.locator('.chart-light').evaluate((picture) => {
      const all = [...picture.querySelectorAll<HTMLElement>('source, img')];
      const chosen = all.find((one) => !(one instanceof HTMLSourceElement) || matchMedia(one.media).matches);
      return { layout: chosen?.dataset['layout'], width: picture.getBoundingClientRect().width };
    });
    const base = siteBase();
    const chart = base.charts.get('users');
    if (!chart || !shown.layout) throw new Error(`no picture in ${path} at ${width}`);
    const sheet = sheetOf(buildSeries(base, chart), shown.layout as Frame, 'light');
    return (Math.min(...textsOf(sheet).map(({ font }) => font.size)) * shown.width) / sheet.width;
  };
  test.each([280, 300, 360, 479, 480, 700, 760, 1600])('is never under 11 pixels in a frame of %d', async (width) => {
    expect(await leastOnScreen('charts/users/embed/', width)).toBeGreaterThanOrEqual(11);
  });
  test.each([320, 360, 480, 600, 760, 1280])('is never under 11 pixels in a window of %d', async (width) => {
    expect(await leastOnScreen('charts/users/', width)).toBeGreaterThanOrEqual(11);
  });
  /** Notes how large each text is that a canvas is given, in parts of the canvas's width. */
  const noteTexts = () =>
    page.addInitScript(() => {
      const written: number[] = [];
      Object.assign(globalThis, { written });
      const { fillText } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillText = function (...given) {
        const size = Number(/([\d.]+)px/.exec(this.font)?.[1]) * this.getTransform().a;
        written.push(size / this.canvas.width);
        fillText.apply(this, given);
      };
    });
  /** The least of those, in pixels of the screen. */
  const leastWritten = (): Promise<number> =>
    page.locator(canvas).evaluate((drawn) => {
      const { written } = globalThis as unknown as { written: number[] };
      return Math.min(...written) * drawn.getBoundingClientRect().width;
    });
  test.each([280, 320, 360, 479, 480, 760, 1280, 1600])(
    'is never under 11 pixels in a chart that lives, %d',
    async (width) => {
      await noteTexts();
      await page.setViewportSize({ width, height: 2000 });
      for (const path of ['charts/users/embed/', 'charts/valuation/embed/', 'charts/releases/embed/']) {
        await page.goto(`${siteAddress()}${path}`);
        await page.locator('.chart-box').hover();
        await page.waitForSelector(canvas);
        expect(await leastWritten(), path).toBeGreaterThanOrEqual(11);
      }
    },
  );
  test('in frames has the size that the reader has set, once the chart lives', async () => {
    await noteTexts();
    await page.setViewportSize({ width: 480, height: 2000 });
    const openEmbed = async (): Promise<number> => {
      await page.goto(`${siteAddress()}charts/users/embed/`);
      await page.locator('.chart-box').hover();
      await page.waitForSelector(canvas);
      return await leastWritten();
    };
    const usual = await openEmbed();
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '150%';
      });
    });
    expect(await openEmbed()).toBeGreaterThan(usual * 1.3);
  });
  test('is as much larger as the reader has set text, once the chart lives', async () => {
    await page.setViewportSize({ width: 360, height: 900 });
    const heightOf = async (): Promise<number> => {
      await page.goto(`${siteAddress()}charts/users/`);
      await page.waitForSelector(canvas);
      return (await page.locator(canvas).boundingBox())?.height ?? 0;
    };
    const usual = await heightOf();
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%';
      });
    });
    // Twice the size in the same width: the picture is far higher, and nothing of it leaves the page.
    expect(await heightOf()).toBeGreaterThan(usual * 1.6);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
