import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { formatProblems } from '../../src/schema/problem.ts';
import { checkContent } from '../../src/validate/base.ts';
import { launch } from '../support/browser.ts';
import { type ContentCopy, copyContent } from '../support/content-copy.ts';
import { type DevServer, startDev } from '../support/dev-server.ts';

// `npm run dev` as an author has it open while writing: what is saved shows, what is wrong is said, and mends itself.

const prose = 'articles/ai-model-race-2/10-money.mdx';

let copy: ContentCopy;
let server: DevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  copy = await copyContent();
  // The author begins the day with what was wrong the evening before.
  edit(prose, ':fact[1500억 달러]', ':fact[1600억 달러]');
  [server, browser] = await Promise.all([startDev(copy.folder), launch()]);
  page = await browser.newPage();
  await page.goto(`${server.address}articles/ai-model-race-2/`);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  copy?.remove();
});

/** What was changed, to be put back. */
const before = new Map<string, string>();
function edit(file: string, from: string, to: string): void {
  const path = join(copy.folder, file);
  const text = readFileSync(path, 'utf8');
  if (!before.has(path)) before.set(path, text);
  expect(text).toContain(from);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}
function mend(): void {
  for (const [path, text] of before) writeFileSync(path, text);
  before.clear();
}
afterEach(mend);

const overlay = () => page.locator('vite-error-overlay');
/** What the overlay says. A page that is just being loaded anew is asked again: what is wrong is said after that, too. */
const said = async (id: string): Promise<string> => {
  let text = '';
  await expect
    .poll(async () => {
      const read = overlay().evaluate(
        (node, part) => node.shadowRoot?.getElementById(part)?.textContent?.trim() ?? '',
        id,
      );
      text = await read.catch(() => '');
      return text;
    })
    .not.toBe('');
  return text;
};
/** The report that the checks give, as the overlay sets it. */
const report = (): string => formatProblems(checkContent(copy.folder).problems);
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

test('starts with broken content too, and says what is wrong until it is mended', async () => {
  await overlay().waitFor({ state: 'attached' });
  expect(flat(await said('message-content'))).toBe(flat(report()));
  mend();
  await overlay().waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).waitFor();
});

test('saved prose shows without a reload by hand', async () => {
  edit(prose, '얼마를 모으려는지는', '어느 만큼을 모으려는지는');
  await page.getByText('어느 만큼을 모으려는지는').waitFor();
});

test('a saved fact and a saved chart show too, in prose that was compiled before', async () => {
  const figure = page.locator('main a.fact[href$="openai-valuation-2024-09"]').first();
  expect(await figure.getAttribute('aria-label')).toContain('계획 인용 보도');
  edit('facts/openai/valuation.yaml', 'status: planned', 'status: in-talks');
  await page.locator('main a.fact[href$="openai-valuation-2024-09"][aria-label*="논의 인용 보도"]').first().waitFor();
  edit('charts/openai-funding.yaml', 'question: ', 'question: 새로 물어, ');
  await page.getByRole('heading', { name: /^새로 물어, / }).waitFor();
});

test.each([
  ['a wrong figure in prose', prose, ':fact[1500억 달러]', ':fact[1600억 달러]'],
  ['a fact in an unknown unit', 'facts/openai/valuation.yaml', 'unit: USD', 'unit: EUR'],
  ['a misspelt field', 'articles/ai-model-race-2/article.yaml', 'standfirst:', 'standfrist:'],
])(
  '%s: the overlay says what the checks say, at the author’s own line, and goes when it is mended',
  async (_, file, from, to) => {
    edit(file, from, to);
    await overlay().waitFor({ state: 'attached' });
    const [first] = checkContent(copy.folder).problems;
    expect(flat(await said('message-content'))).toBe(flat(report()));
    expect(await said('title')).toBe('내용에 고칠 곳이 있습니다');
    // The overlay names a file by its last two steps.
    const place = `${first?.file.split('/').slice(-2).join('/')}:${first?.line}`;
    expect(await said('code')).toContain(place);
    mend();
    await overlay().waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
);
