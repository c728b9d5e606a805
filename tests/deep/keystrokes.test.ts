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
  expect([...new Set(gone.map((where) => where.split(' of ')[0]))]).toEqual(['맛']);
  // Keys at which something else comes first and with the next the same as before: single letters and half words that are read
  // as others: 글, 주가 and face are words of their own on the way to 그로크, 주간 and Facebook. So many of 2,360 keys when last measured.
  expect(back.length, back.join('\n')).toBeLessThanOrEqual(8);
  await browser.close();
}, 600_000);
