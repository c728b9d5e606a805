import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { companyBehind } from '../../src/facts/company.ts';
import { byCompany } from '../../src/facts/key-fact.ts';
import { factsOf, newestFirst } from '../../src/facts/relations.ts';
import type { Fact } from '../../src/schema/fact.ts';
import { getBase } from '../../src/validate/base.ts';
import { launch, watch } from '../support/browser.ts';
import { layoutShifts, watchLayoutShifts } from '../support/layout-shifts.ts';
import { siteAddress } from '../support/site.ts';

// The list of facts, asked about a company, a model, a person or a term. The other filters: reading.test.ts, trusted.test.ts.

const base = getBase();
const all = base.facts.size;
const inList = byCompany(base, newestFirst(base.facts.values()));
const count = (id: string): number => factsOf(base, { id }).length;
const listed = (id: string): Fact[] => inList.filter((fact) => factsOf(base, { id }).includes(fact));
const addresses = (id: string): string[] => listed(id).map((fact) => `/facts/${fact.id}/`);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const at = (path: string): string => siteAddress() + path;
const shown = (page: Page): Promise<string[]> =>
  page
    .locator('[data-facts] tbody tr:visible td:first-of-type a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
const said = (page: Page): Promise<string | null> => page.locator('[data-fact-filter] output').textContent();
const field = (page: Page) => page.getByLabel('이름', { exact: true });

async function inPage(options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  try {
    await work(await context.newPage());
  } finally {
    await context.close();
  }
}

const widths = [360, 1280];

test.each(widths)('a link opens the facts about a name, and nothing moves (%i px)', (width) =>
  inPage({ viewport: { width, height: 800 } }, async (page) => {
    const problems = watch(page, siteAddress());
    // Letters that come late move a table of their own accord (docs/performance.md).
    await page.route('**/*.woff2', (route) => route.abort());
    // The filter comes when the browser has painted.
    const painted = Promise.withResolvers<void>();
    await page.route('**/fact-list*.js', async (route) => {
      await painted.promise;
      await route.continue();
    });
    await watchLayoutShifts(page);
    await page.goto(at('facts/?about=jonathan-ross'));
    await page.screenshot();
    expect(await shown(page), 'before the filter is there').toEqual([]);
    painted.resolve();
    await expect.poll(() => shown(page)).toEqual(addresses('jonathan-ross'));
    expect(await said(page)).toBe(`전체 ${all}건 중 ${count('jonathan-ross')}건`);
    await expect.poll(() => field(page).inputValue()).toBe(base.entities.get('jonathan-ross')?.name);
    await page.waitForLoadState('networkidle');
    expect(await layoutShifts(page)).toEqual([]);
    expect(problems.filter((problem) => !problem.includes('woff2') && !problem.includes('ERR_FAILED'))).toEqual([]);
  }),
);

test('nothing moves either where the whole list is asked for', () =>
  inPage({ viewport: { width: 360, height: 800 } }, async (page) => {
    await page.route('**/*.woff2', (route) => route.abort());
    const painted = Promise.withResolvers<void>();
    await page.route('**/FactFilter*.js', async (route) => {
      await painted.promise;
      await route.continue();
    });
    await page.goto(at('facts/'), { waitUntil: 'commit' });
    await page.locator('footer').waitFor();
    const top = await page.locator('table.facts').boundingBox();
    painted.resolve();
    await page.locator('[data-fact-filter]:not([hidden])').waitFor();
    expect(await page.locator('table.facts').boundingBox()).toEqual(top);
  }));

test('the address is kept with the other filters, and back brings the same facts', () =>
  inPage({}, async (page) => {
    await page.goto(at('facts/?about=openai&status=in-talks'));
    const both = listed('openai').filter(({ status }) => status === 'in-talks');
    await expect.poll(() => shown(page)).toEqual(both.map(({ id }) => `/facts/${id}/`));
    await page.selectOption('select[name=status]', '');
    await expect.poll(() => shown(page)).toEqual(addresses('openai'));
    expect(new URL(page.url()).search).toBe('?about=openai');
    await page.locator('[data-facts] tbody a:visible').last().click();
    await page.waitForURL('**/facts/*/');
    await page.goBack();
    await expect.poll(() => shown(page)).toEqual(addresses('openai'));
    await page.goForward();
    expect(new URL(page.url()).pathname).toBe(addresses('openai').at(-1));
  }));

test('a reader picks a name in Hangul or in Latin letters, in part where only one holds it, and lets go of it', () =>
  inPage({ viewport: { width: 360, height: 800 } }, async (page) => {
    await page.goto(at('facts/'));
    const names = page.locator('#fact-names option');
    await field(page).focus();
    await expect.poll(() => names.count()).toBe([...base.entities.values()].filter(({ id }) => count(id) > 0).length);
    const latin = names.and(page.locator('[label="OpenAI"]'));
    expect(await latin.getAttribute('value')).toBe('오픈AI');
    await field(page).fill('오픈AI');
    await expect.poll(() => shown(page)).toEqual(addresses('openai'));
    expect(new URL(page.url()).search).toBe('?about=openai');
    await field(page).fill('openai');
    expect(await shown(page)).toEqual(addresses('openai'));
    await field(page).fill('');
    await expect.poll(() => said(page)).toBe(`전체 ${all}건`);
    expect(new URL(page.url()).search).toBe('');
    await field(page).fill('마이크로');
    expect(await said(page), 'while it is typed').toBe(`전체 ${all}건`);
    await page.keyboard.press('Enter');
    await expect.poll(() => shown(page)).toEqual(addresses('microsoft'));
    await expect.poll(() => field(page).inputValue()).toBe('마이크로소프트');
    expect(new URL(page.url()).search).toBe('?about=microsoft');
  }));

test('a name that no fact speaks of, or that may be several, is said and changes nothing', () =>
  inPage({}, async (page) => {
    await page.goto(at('facts/?about=openai'));
    await expect.poll(() => field(page).inputValue()).toBe('오픈AI');
    const message = () => page.locator('[data-fact-filter] [role=alert]').textContent();
    await field(page).fill('없는 이름');
    await page.keyboard.press('Enter');
    await expect.poll(message).toContain('맞는 것이 없습니다');
    await field(page).fill('라마');
    await expect
      .poll(() => shown(page), { message: 'a whole name, though others begin with it' })
      .toEqual(addresses('llama'));
    await field(page).fill('라마 3.');
    await page.keyboard.press('Enter');
    await expect.poll(message).toMatch(/맞는 이름이 \d+개입니다/);
    await page.locator('h1').click();
    await expect.poll(() => field(page).inputValue()).toBe('라마');
    expect(await shown(page)).toEqual(addresses('llama'));
  }));

test('each company has its name at the head of its rows, whatever is filtered, and in another order there is none', () =>
  inPage({ viewport: { width: 1280, height: 800 } }, async (page) => {
    const heads = () =>
      page
        .locator('[data-facts] tr.head:visible th')
        .evaluateAll((all) => all.map((head) => getComputedStyle(head, '::before').content.replaceAll('"', '')));
    const namesOf = (facts: readonly Fact[]): string[] =>
      [...new Set(facts.map((fact) => companyBehind(fact, base)))].map((id) => base.entities.get(id ?? '')?.name ?? '');
    await page.goto(at('facts/'));
    expect(await heads()).toEqual(namesOf(inList));
    await page.selectOption('select[name=status]', 'planned');
    const planned = inList.filter(({ status }) => status === 'planned');
    await expect.poll(heads).toEqual(namesOf(planned));
    await page.selectOption('select[name=sort]', 'new');
    await expect.poll(heads).toEqual([]);
    const newest = newestFirst(planned).map(({ id }) => `/facts/${id}/`);
    expect((await shown(page))[0]).toBe(newest[0]);
  }));

test('what the address asks about and no fact speaks of is left out', () =>
  inPage({}, async (page) => {
    await page.goto(at('facts/?about=%00%3Cb%3E+x&status=in-talks'));
    const inTalks = [...base.facts.values()].filter(({ status }) => status === 'in-talks').length;
    await expect.poll(() => said(page)).toBe(`전체 ${all}건 중 ${inTalks}건`);
    await expect.poll(() => field(page).inputValue()).toBe('');
  }));

test('without the names the facts are there all the same', () =>
  inPage({}, async (page) => {
    await page.route('**/facts/names.json', (route) => route.abort());
    await page.goto(at('facts/?about=openai'));
    await expect.poll(() => shown(page)).toEqual(addresses('openai'));
    await expect.poll(() => field(page).inputValue()).toBe('openai');
    await page.unroute('**/facts/names.json');
    await field(page).fill('메타');
    await expect.poll(() => shown(page)).toEqual(addresses('meta'));
  }));

test('without the filter the list is whole, and that it is missing is said', () =>
  inPage({}, async (page) => {
    await page.route('**/fact-list*.js', (route) => route.abort());
    await page.goto(at('facts/?about=openai'));
    await expect.poll(() => said(page)).toContain('불러오지 못했습니다');
    expect((await shown(page)).length).toBe(all);
  }));

test.each(widths)(
  'without a script a link leads to the whole list, with no room left for the filter (%i px)',
  (width) =>
    inPage({ javaScriptEnabled: false, viewport: { width, height: 800 } }, async (page) => {
      await page.goto(at('facts/?about=openai'));
      expect((await shown(page)).length).toBe(all);
      expect(await page.locator('[data-fact-filter]').boundingBox()).toBeNull();
    }),
);

test('pages that do not come are said, and asked for again with the next question', () =>
  inPage({}, async (page) => {
    const list = await (await fetch(at('facts/'))).text();
    const pages = '<nav data-pages><ul><li><a href="/facts/2/">2</a></li></ul></nav></main>';
    let there = false;
    await page.route('**/facts/2/', (route) =>
      there ? route.fulfill({ contentType: 'text/html', body: list }) : route.abort(),
    );
    await page.route(/\/facts\/(?:\?.*)?$/, (route) =>
      route.fulfill({ contentType: 'text/html', body: list.replace('</main>', pages) }),
    );
    await page.goto(at('facts/?about=openai'));
    await expect
      .poll(() => said(page))
      .toBe(`전체 ${all}건 중 ${count('openai')}건 · 다른 페이지는 불러오지 못했습니다.`);
    there = true;
    await page.selectOption('select[name=sort]', 'old');
    await expect.poll(() => said(page)).toBe(`전체 ${2 * all}건 중 ${2 * count('openai')}건`);
    expect(await page.locator('caption').textContent()).toBe(`전체 ${2 * all}건 중 ${2 * count('openai')}건`);
    expect(await page.locator('[data-pages]').count()).toBe(0);
  }));
