import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetOtherContent, sealContent } from '../../../src/build/content-cache.ts';

let folder = '';
let store = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jatdae-'));
  store = join(folder, '.cache/astro/data-store.json');
  mkdirSync(join(folder, '.cache/astro'), { recursive: true });
  writeFileSync(store, '["prose"]');
  forgetOtherContent(folder, 'content');
  writeFileSync(store, '["prose"]');
  sealContent(folder, 'content');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a store as the last build left it is used again', () => {
  forgetOtherContent(folder, 'content');
  expect(existsSync(store)).toBe(true);
});

test.each(['', '["prose', '["other prose"]'])('a store that says %j instead is thrown away', (text) => {
  writeFileSync(store, text);
  forgetOtherContent(folder, 'content');
  expect(existsSync(store)).toBe(false);
});

test('the store of another content folder is thrown away', () => {
  forgetOtherContent(folder, 'elsewhere');
  expect(existsSync(store)).toBe(false);
});

test.each(['', 'content'])('a stamp that says %j is believed in nothing', (text) => {
  writeFileSync(join(folder, '.cache/content-dir'), text);
  forgetOtherContent(folder, 'content');
  expect(existsSync(store)).toBe(false);
});
