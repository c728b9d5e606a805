import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetProse } from '../../../src/build/checked-content.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jatdae-'));
  mkdirSync(join(root, '.astro'));
  mkdirSync(join(root, '.cache/astro'), { recursive: true });
  for (const file of [
    '.cache/astro/data-store.json',
    '.astro/data-store.json',
    '.astro/content-modules.mjs',
    '.astro/types.d.ts',
  ]) {
    writeFileSync(join(root, file), '["prose"]');
  }
});
afterEach(() => rmSync(root, { recursive: true }));

const left = (): string[][] => ['.cache/astro', '.astro'].map((folder) => readdirSync(join(root, folder)).toSorted());

test('a build believes no store, and leaves that of a server beside it alone', async () => {
  await forgetProse('build', root);
  expect(left()).toEqual([[], ['content-modules.mjs', 'data-store.json', 'types.d.ts']]);
});

test('nor does the server that follows the content', async () => {
  await forgetProse('dev', root);
  expect(left()).toEqual([['data-store.json'], ['types.d.ts']]);
});

test('a folder in a store’s place goes too, and none is missed', async () => {
  rmSync(join(root, '.cache/astro/data-store.json'));
  mkdirSync(join(root, '.cache/astro/data-store.json/x'), { recursive: true });
  await forgetProse('build', root);
  await forgetProse('build', root);
  expect(left()[0]).toEqual([]);
});
