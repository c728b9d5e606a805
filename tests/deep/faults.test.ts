import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { allAssets, meetFault } from '../support/fault-cases.ts';
import { faults } from '../support/faults.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

// The whole matrix, assets × faults. A sample of it is in `npm test` (tests/browser/faults.test.ts).
describe.each(allAssets)('%s', (asset) => {
  test.each(faults)('%s', { timeout: 120_000 }, (fault) => meetFault(browser, asset, fault));
});
