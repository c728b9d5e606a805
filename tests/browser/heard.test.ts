import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { canvas, openChart } from '../support/chart.ts';
import { pageOfEachKind, siteAddress } from '../support/site.ts';
import { siteBase } from '../unit/charts/bases.ts';

// What is heard, and what happens by key alone; what every page must keep is in accessibility.test.ts.

const base = siteBase();
const article = 'articles/ai-model-race-2/';
const valuation = 'charts/valuation/';
const at = (path: string): string => siteAddress() + path;
const plain = (text: string | null | undefined): string =>
  (text ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '').trim();

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function inPage(options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  try {
    await work(await context.newPage());
  } finally {
    await context.close();
  }
}

const phone = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);

describe('by key', () => {
  test('after a click into the text Tab goes on from there, after the skip link too', () =>
    inPage({}, async (page) => {
      await page.goto(at(article));
      const sentence = page.locator('#users .prose > p').first();
      const next = () =>
        page.evaluate(() => {
          const at = document.activeElement;
          const paragraph = document.querySelector('#users .prose > p');
          return Boolean(at && paragraph && (paragraph.contains(at) || paragraph.compareDocumentPosition(at) & 4));
        });
      await sentence.click({ position: { x: 4, y: 4 } });
      await page.keyboard.press('Tab');
      expect(await next()).toBe(true);
      await page.locator('.skip').focus();
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('main');
      await sentence.click({ position: { x: 4, y: 4 } });
      await page.keyboard.press('Tab');
      expect(await next()).toBe(true);
      expect(await page.locator('main').getAttribute('tabindex')).toBeNull();
    }));

  test('single keys are switched off in the settings, and stay so', () =>
    inPage({}, async (page) => {
      await page.goto(at(''));
      const presses = async (): Promise<boolean[]> => {
        await page.keyboard.press('/');
        const search = (await focused(page)) === 'search-header';
        await page.evaluate(() => (document.activeElement as HTMLElement).blur());
        await page.keyboard.press('?');
        const list = await page
          .locator('dialog.shortcuts[open]')
          .waitFor({ timeout: 2000 })
          .then(() => true)
          .catch(() => false);
        await page.evaluate(() => document.querySelector('dialog')?.close());
        return [search, list];
      };
      expect(await presses()).toEqual([true, true]);
      await page.getByRole('button', { name: '화면 설정' }).click();
      await page
        .getByRole('group', { name: /단축키/ })
        .getByLabel('끄기')
        .check();
      // What the settings do comes once they are turned to.
      await page.waitForFunction(() => document.documentElement.dataset['keys'] === 'off');
      await page.keyboard.press('Escape');
      expect(await presses()).toEqual([false, false]);
      expect(await page.locator('.header .key').isVisible()).toBe(false);
      await page.goto(at('facts/'));
      expect(await presses()).toEqual([false, false]);
      await page.keyboard.press('Control+k');
      expect(await focused(page), 'what is pressed with another key stays').toBe('search-header');
    }));

  test('Escape takes the card that the pointer brought, wherever the focus is', () =>
    inPage({}, async (page) => {
      await openChart(page, at(valuation));
      const card = page.locator('.chart-card');
      await page.locator(canvas).focus();
      await page.keyboard.press('ArrowRight');
      const [box, over] = [await page.locator(canvas).boundingBox(), await page.locator('.chart-card').boundingBox()];
      expect(over).not.toBeNull();
      await page.keyboard.press('Escape');
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      if (!box) throw new Error('no chart');
      // From the top down until a point is met.
      for (let y = 4; y < box.height && !(await card.isVisible()); y += 8)
        await page.mouse.move(box.x + box.width / 4, box.y + y);
      expect(await card.isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await card.isVisible()).toBe(false);
      expect(await focused(page)).toBe('BODY');
    }));

  test('a chart that has the focus shows which keys walk it', () =>
    inPage({}, async (page) => {
      await openChart(page, at(valuation));
      const hint = page.locator('.chart-hint');
      expect(await hint.isVisible()).toBe(false);
      await page.locator('.chart-views a').last().focus();
      await page.keyboard.press('Tab');
      expect(await page.locator(canvas).evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await hint.isVisible()).toBe(true);
      expect(await hint.textContent()).toContain('← →');
    }));
});

describe('what is said', () => {
  test('when a control changes a chart: its new answer, and why the last status comes back', () =>
    inPage({}, async (page) => {
      await openChart(page, at(valuation));
      const voice = page.locator('.chart-box [aria-live]');
      const said = async () => plain(await page.locator('[data-notice]').textContent());
      expect(await voice.textContent(), 'nothing has changed yet').toBe('');
      await page.getByLabel('계획').uncheck();
      expect(plain(await voice.textContent())).toBe('값 1개. 2024년 초 앤트로픽의 기업가치는 184억 달러였다.');
      expect(await said()).toBe('');
      await page.getByLabel('실제').click();
      expect(await said()).toContain('상태를 모두 끄면');
      expect(await page.getByLabel('계획').isChecked()).toBe(true);
      expect(plain(await voice.textContent())).toContain('값 3개.');
      await page.getByLabel('계획').uncheck();
      expect(await said()).toBe('');
    }));

  test('of the list of facts: how many, none, and that a name is none', () =>
    inPage({}, async (page) => {
      const all = base.facts.size;
      await page.goto(at('facts/'));
      const said = page.locator('[data-fact-filter] output');
      const caption = () => page.locator('[data-facts] caption').textContent();
      const name = page.getByRole('combobox', { name: '이름' });
      await page.getByLabel('상태').selectOption('논의 중');
      const inTalks = [...base.facts.values()].filter(({ status }) => status === 'in-talks').length;
      await expect.poll(() => said.textContent()).toBe(`전체 ${all}건 중 ${inTalks}건`);
      expect(await caption()).toBe(`전체 ${all}건 중 ${inTalks}건`);
      await page.getByLabel('발언자').selectOption('개인');
      await expect.poll(() => said.textContent()).toBe(`전체 ${all}건 중 0건: 조건에 맞는 근거가 없습니다.`);
      await name.fill('없는 이름');
      await page.keyboard.press('Enter');
      const alert = page.locator('[data-fact-filter] [role=alert]');
      await expect.poll(() => alert.textContent()).toContain('맞는 것이 없습니다');
      expect(await name.getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator(`#${await name.getAttribute('aria-describedby')}`).textContent()).not.toBe('');
      await name.fill('오픈AI');
      expect(await name.getAttribute('aria-invalid')).toBeNull();
      expect(await alert.textContent()).toBe('');
      await page.goto(at('facts/?about=nobody'));
      await expect.poll(() => alert.textContent()).toContain('빼고 보여 드립니다');
    }));

  test('by links and buttons: no two that do different things are heard alike', () =>
    inPage({}, async (page) => {
      const alike: string[] = [];
      for (const { path } of pageOfEachKind()) {
        await page.goto(at(path.slice(1)), { waitUntil: 'networkidle' });
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        // What a panel opens with has its names from a script.
        await page.waitForFunction(() =>
          [...document.querySelectorAll('details[data-share]')].every((panel) => panel.querySelector('a')?.ariaLabel),
        );
        alike.push(
          ...(
            await page.evaluate(() => {
              const does = new Map<string, Set<string>>();
              const controls = [...document.querySelectorAll<HTMLElement>('main :is(a[href], button, summary)')]
                .filter((control) => control.checkVisibility({ visibilityProperty: true }))
                // The rest of its row says which value a link in a table means; a note closes where it opened.
                .filter((control) => !control.closest('td, th, .about'))
                // The name of a thing leads to its page from everywhere.
                .filter((control) => !control.matches('.entity'));
              for (const [index, control] of controls.entries()) {
                // A link that holds a picture alone is heard by the picture's words.
                const words = control.textContent.trim() || (control.querySelector('img')?.alt ?? '');
                const name = (control.ariaLabel ?? words).replaceAll(/\s+/g, ' ').trim();
                const deed = control instanceof HTMLAnchorElement ? control.href : `${control.tagName} ${index}`;
                does.set(name, (does.get(name) ?? new Set()).add(deed));
              }
              return [...does].filter(([, deeds]) => deeds.size > 1).map(([name, deeds]) => `${name} × ${deeds.size}`);
            })
          ).map((words) => `${path}: ${words}`),
        );
      }
      expect(alike).toEqual([]);
    }));

  test('by an embed: that its links open a window', () =>
    inPage({}, async (page) => {
      await page.goto(at(`${valuation}embed/`));
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const links = nodes.filter(({ role, ignored }) => !ignored && role?.value === 'link');
      expect(links.length).toBeGreaterThan(1);
      for (const { name } of links) expect(name?.value).toContain('새 창');
    }));

  test('of names in Latin letters: in which language they are', () =>
    inPage({}, async (page) => {
      await page.goto(at('companies/openai/'));
      expect(await page.locator('.page-head [lang=en]').textContent()).toContain('OpenAI');
      await page.goto(at(article));
      const unsaid = await page
        .locator('.prose a.entity:not([lang])')
        .evaluateAll((links) => links.map(({ textContent }) => textContent).filter((name) => !/[가-힣]/.test(name)));
      expect(await page.locator('.prose a.entity[lang=en]').count()).toBeGreaterThan(0);
      expect(unsaid).toEqual([]);
    }));
});

describe('elsewhere', () => {
  // Firefox's own: https://github.com/mozilla/readability.
  const readability = readFileSync(
    createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
    'utf8',
  );

  test('a reader mode shows each chart once with its source, and nothing that did not happen', () =>
    inPage({ bypassCSP: true }, async (page) => {
      await page.goto(at(article), { waitUntil: 'networkidle' });
      await page.evaluate(readability);
      const read = await page.evaluate(() => {
        const Reader = Reflect.get(window, 'Readability') as new (page: Document) => { parse(): { content: string } };
        const { content } = new Reader(document.cloneNode(true) as Document).parse();
        const body = new DOMParser().parseFromString(content, 'text/html').body;
        return { text: body.textContent, images: [...body.querySelectorAll('img')].map(({ src }) => src) };
      });
      const charts = base.articles.get('ai-model-race-2')?.charts ?? [];
      for (const chart of charts)
        expect(
          read.images.filter((src) => src.includes(`/${chart}.`)),
          chart,
        ).toHaveLength(1);
      expect(plain(read.text).split('자료: ').length - 1).toBe(charts.length);
      expect(read.text).not.toMatch(/불러오지 못|이 절만 따로|미리 보기|닫기/);
    }));

  test('without a style sheet each chart is there once', () =>
    inPage({ javaScriptEnabled: false }, async (page) => {
      await page.route('**/*.css', (route) => route.abort());
      await page.route(`**/${article}`, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replaceAll(/<style.*?<\/style>|<link[^>]*rel="?stylesheet[^>]*>/gs, '');
        await route.fulfill({ response, body });
      });
      await page.goto(at(article));
      const charts = base.articles.get('ai-model-race-2')?.charts ?? [];
      expect(await page.locator('jatdae-chart img:visible').count()).toBe(charts.length);
      expect(await page.getByText('움직이는 차트를').filter({ visible: true }).count()).toBe(0);
    }));

  test.each([article, valuation, 'facts/'])(
    'where scripts do not come nothing stands there that does nothing (%s)',
    (path) =>
      inPage({}, async (page) => {
        await page.route('**/*.js', (route) => route.abort());
        await page.goto(at(path));
        const dead = await page
          .locator('main :is(button, select, input), header button, .key')
          .evaluateAll((controls) =>
            controls
              .filter((control) => control.checkVisibility({ visibilityProperty: true }))
              .map(({ outerHTML }) => outerHTML.slice(0, 90)),
          );
        // The box leads to the search page by itself.
        expect(dead.filter((html) => !html.includes('type="submit"'))).toEqual([]);
      }),
  );

  test('rows of a table are copied as rows, words without what only holds their lines', () =>
    inPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      const copied = async (selector: string): Promise<string> => {
        await page
          .locator(selector)
          .first()
          .evaluate((element) => getSelection()?.selectAllChildren(element));
        // What sees to a copy comes with the first selection.
        await page.waitForLoadState('networkidle');
        await page.waitForFunction(() =>
          performance.getEntriesByType('resource').some(({ name }) => /copy-text/.test(name)),
        );
        await page.keyboard.press('Control+c');
        return page.evaluate(() => navigator.clipboard.readText());
      };
      await page.goto(at('facts/'));
      const rows = (await copied('[data-facts] tbody')).split(/\r?\n/);
      expect(rows).toHaveLength(base.facts.size);
      for (const row of rows) expect(row.split('\t')).toHaveLength(3);
      expect(rows.join('\n')).not.toMatch(/[\u2060\u00a0]/);
      await page.goto(at(valuation));
      expect(await page.locator('[data-answer]').textContent()).toContain('\u2060');
      expect(await copied('[data-answer]')).toBe(plain(await page.locator('[data-answer]').textContent()));
    }));

  test('a picture that is saved has a ground', () =>
    inPage({ colorScheme: 'dark' }, async (page) => {
      await openChart(page, at(valuation));
      const clear = await page.evaluate(async () => {
        const corners = (source: CanvasImageSource, width: number, height: number): number[] => {
          const canvas = new OffscreenCanvas(width, height);
          const context = canvas.getContext('2d');
          context?.drawImage(source, 0, 0);
          return [2, height - 3].map((y) => context?.getImageData(width - 3, y, 1, 1).data[3] ?? 0);
        };
        const live = document.querySelector<HTMLCanvasElement>('.chart-box canvas');
        const images = [...document.querySelectorAll<HTMLImageElement>('.chart-box img')];
        for (const image of images) image.loading = 'eager';
        await Promise.all(images.map((image) => image.decode()));
        return [
          ...(live ? corners(live, live.width, live.height) : [0]),
          ...images.flatMap((image) => corners(image, image.naturalWidth, image.naturalHeight)),
        ];
      });
      expect(clear).toEqual([255, 255, 255, 255, 255, 255]);
    }));

  test('on a phone what a finger is to hit is 44 px high, but for links in a sentence', () =>
    inPage(phone, async (page) => {
      const low: string[] = [];
      for (const { path } of pageOfEachKind()) {
        await page.goto(at(path.slice(1)), { waitUntil: 'networkidle' });
        const found = await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
          const boxOf = (control: HTMLElement): DOMRect => {
            // A row that is hit anywhere, by what the link lays over it.
            const isOver = ['::before', '::after'].some(
              (part) => getComputedStyle(control, part).position === 'absolute',
            );
            // Not its offset parent, which may be a cell that lays nothing out.
            let row: Element = control;
            while (isOver && row.parentElement && getComputedStyle(row).position === 'static') row = row.parentElement;
            return ((isOver ? row : control.closest('label')) ?? control).getBoundingClientRect();
          };
          const isInSentence = (control: HTMLElement): boolean => {
            const around = control.closest('p, li, dd, dt, td, th, caption, h1, h2, h3')?.textContent.trim() ?? '';
            return (
              getComputedStyle(control).display === 'inline' && around.length > control.textContent.trim().length + 1
            );
          };
          return [
            ...document.querySelectorAll<HTMLElement>('a[href], button, select, summary, input:not([type=hidden])'),
          ]
            .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !isInSentence(control))
            .filter((control) => getComputedStyle(control).clipPath === 'none' && !control.matches('.skip'))
            .map((control) => ({ control, height: boxOf(control).height }))
            .filter(({ height }) => height < 43.5)
            .map(({ control, height }) => `${Math.round(height)} ${control.outerHTML.slice(0, 100)}`);
        });
        low.push(...found.map((words) => `${path}: ${words}`));
      }
      expect(low).toEqual([]);
    }));

  test.each([article, `${article}money/`])('the legend says what the sign of a figure does (%s)', (path) =>
    inPage({}, async (page) => {
      await page.goto(at(path));
      expect(await page.getByText('밑줄 그은 숫자를 누르면').count()).toBe(1);
    }),
  );
});
