import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, watch } from '../support/browser.ts';
import { siteAddress } from '../support/site.ts';
import { siteBase } from '../unit/charts/bases.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const [article] = siteBase().articles.values();
const section = article?.sections[2];
if (!article || !section) throw new Error('no section');
const part = `[data-copy-link$="#${section.id}"]`;

test.each([
  ['facts/openai-valuation-2024-09/', '[data-copy-link]', 'facts/openai-valuation-2024-09/'],
  [`articles/${article.slug}/`, part, `articles/${article.slug}/#${section.id}`],
  [`articles/${article.slug}/${section.id}/`, '[data-copy-link]', `articles/${article.slug}/${section.id}/`],
])('%s has its address copied', async (path, button, copied) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const problems = watch(page, siteAddress());
  await page.goto(siteAddress() + path);
  await page.locator(button).first().press('Enter');
  await expect.poll(() => page.locator(button).first().textContent()).toBe('복사했습니다');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(siteAddress() + copied);
  expect(problems).toEqual([]);
  await context.close();
});

test('every section’s heading has one', async () => {
  const page = await browser.newPage();
  await page.goto(`${siteAddress()}articles/${article.slug}/`);
  for (const { id } of article.sections) {
    expect(await page.locator(`[data-copy-link$="#${id}"]`).count(), id).toBe(1);
  }
  await page.close();
});

test('without leave to copy the address stands selected in a field', async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
  });
  await page.goto(`${siteAddress()}facts/openai-valuation-2024-09/`);
  await page.locator('[data-copy-link]').click();
  const chosen = () =>
    page.evaluate(() => {
      const field = document.activeElement;
      return field instanceof HTMLInputElement
        ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
        : '';
    });
  expect(await chosen()).toBe(`${siteAddress()}facts/openai-valuation-2024-09/`);
  await page.keyboard.press('Tab');
  expect(await page.locator('[data-copy-link]').count()).toBe(1);
  await page.close();
});
