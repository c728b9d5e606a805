import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { meetFault } from '../support/fault-cases.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

// A sample of the matrix in tests/deep/faults.test.ts.
test.each([
  ['script of every page', '404'],
  ['Chart.js', '500'],
  ['data of a chart', 'truncated'],
  ['script of the search page', 'replaced'],
  ['Pagefind’s fragments', '500'],
] as const)('%s, %s: the site is read all the same and says what is missing', (asset, fault) =>
  meetFault(browser, asset, fault),
);
