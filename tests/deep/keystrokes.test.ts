import { expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { keystrokesOf, typedQueries } from '../support/keystrokes.ts';

test('every key of 200 queries, typed with an input method, finds or offers something, and nothing flickers', async () => {
  const browser = await launch();
  const queries = typedQueries(200);
  expect(queries.length).toBe(200);
  const { empty, gone, back } = await keystrokesOf(browser, queries, 4);
  expect(empty).toEqual([]);
  // Words of their own on the way to a name (글 to 그로크, face to Facebook, 맛 to 마소) do not push away what stood first.
  expect(gone).toEqual([]);
  expect(back).toEqual([]);
  await browser.close();
}, 600_000);
