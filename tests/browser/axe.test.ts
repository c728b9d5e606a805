import axe, { type AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { pageOfEachKind, siteAddress } from '../support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const cases = pageOfEachKind().flatMap(({ path }) =>
  (['light', 'dark'] as const).map((colorScheme, index) => ({ path, colorScheme, width: index === 0 ? 360 : 1280 })),
);

test.each(cases)('axe finds nothing on $path ($colorScheme, $width px)', async ({ path, colorScheme, width }) => {
  // The policy of the site lets no script in from outside; for this test only, it is lifted.
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(siteAddress('root') + path.slice(1));
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    async () => await (Reflect.get(window, 'axe') as { run: () => Promise<AxeResults> }).run(),
  );
  await context.close();
  expect(
    violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    ),
  ).toEqual([]);
});
