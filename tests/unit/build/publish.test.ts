import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { headersFor } from '../../../src/build/headers.ts';
import { replaceFolder, restoreFolder } from '../../../src/build/replace.ts';

let root = '';
const at = (name: string): string => join(root, name);
const make = (name: string, text: string): void => {
  mkdirSync(at(name));
  writeFileSync(join(at(name), 'index.html'), text);
};
const read = (name: string): string => readFileSync(join(at(name), 'index.html'), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jatdae-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('a finished site takes the place of the last one, and nothing is left beside it', async () => {
  make('dist', 'old');
  make('fresh', 'new');
  await replaceFolder(at('fresh'), at('dist'));
  expect(read('dist')).toBe('new');
  expect(existsSync(at('fresh'))).toBe(false);
  expect(existsSync(at('dist.last'))).toBe(false);
});

test('the first site needs no last one', async () => {
  make('fresh', 'new');
  await replaceFolder(at('fresh'), at('dist'));
  expect(read('dist')).toBe('new');
});

test('killed between the two moves: the last good site comes back', async () => {
  make('dist', 'old');
  renameSync(at('dist'), at('dist.last'));
  await restoreFolder(at('dist'));
  expect(read('dist')).toBe('old');
});

test('killed before the first move: the last good site stays, the new one that lay beside it goes', async () => {
  make('dist', 'old');
  make('dist.next', 'new');
  await restoreFolder(at('dist'));
  expect(read('dist')).toBe('old');
  expect(existsSync(at('dist.next'))).toBe(false);
});

test('killed after the second move: the new site stays, the leftover goes', async () => {
  make('dist', 'new');
  make('dist.last', 'old');
  await restoreFolder(at('dist'));
  expect(read('dist')).toBe('new');
  expect(existsSync(at('dist.last'))).toBe(false);
});

test('only embeds may stand in a frame; only hashed files are kept for good', () => {
  const policy = (path: string): string => headersFor(path)['content-security-policy'] ?? '';
  expect(policy('/charts/valuation/krw/embed/')).toContain('frame-ancestors *');
  expect(policy('/charts/valuation/embed/')).toContain('frame-ancestors *');
  for (const path of ['/', '/charts/valuation/', '/embed/', '/charts/embed/', '/articles/embed/']) {
    expect(policy(path)).toContain("frame-ancestors 'none'");
    expect(policy(path)).not.toContain('unsafe-inline');
  }
  expect(headersFor('/_astro/a.123.js')['cache-control']).toContain('immutable');
  expect(headersFor('/chart-files/valuation.1a2b3c4d.json')['cache-control']).toContain('immutable');
  expect(headersFor('/charts/valuation.json')['cache-control']).toContain('must-revalidate');
  expect(headersFor('/articles/')['cache-control']).toContain('must-revalidate');
  for (const path of ['/charts/valuation.json', '/chart-files/valuation.1a2b3c4d.json']) {
    expect(headersFor(path)['access-control-allow-origin']).toBe('*');
  }
  expect(headersFor('/articles/')['access-control-allow-origin']).toBeUndefined();
});
