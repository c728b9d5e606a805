import { expect, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { keystrokesOf, typedQueries } from '../support/keystrokes.ts';

test('every key of 200 queries, typed with an input method, finds or offers something, and nothing flickers', async () => {
  const browser = await launch();
  const queries = typedQueries(200);
  expect(queries.length).toBe(200);
  const { empty, gone, back } = await keystrokesOf(browser, queries, 4);
  expect(empty).toEqual([]);
  // 맛 is a word of its own, and not taken for half of 마소.
  expect(gone).toEqual(['맛 of 마소']);
  // Keys at which something else comes first, and the same as before with the next; counted when this was written.
  expect(back.length, back.join('\n')).toBeLessThanOrEqual(37);
  await browser.close();
}, 240_000);
