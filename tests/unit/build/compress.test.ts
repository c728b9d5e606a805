import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressFolder, isCompressed } from '../../../src/build/compress.ts';
import { damagedFiles } from '../../../src/cache/kept.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jatdae-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const pageOf = (word: string): string => `<!doctype html><title>${word}</title>${`<p>${word}</p>`.repeat(500)}`;

/** Writes a site of pages and gives its folder. */
function site(name: string, pages: Readonly<Record<string, string>>): string {
  const at = join(folder, name);
  mkdirSync(at, { recursive: true });
  for (const [page, text] of Object.entries(pages)) writeFileSync(join(at, page), text);
  return at;
}

/** Another way of packing. */
const quick = { [constants.BROTLI_PARAM_QUALITY]: 1 };

const unpacked = (file: string): string[] =>
  [brotliDecompressSync(readFileSync(`${file}.br`)), gunzipSync(readFileSync(`${file}.gz`))].map(String);

test('both forms unpack to the file', async () => {
  const at = site('site', { 'a.html': pageOf('하나'), 'small.html': '<!doctype html>' });
  expect(await compressFolder(at)).toBe(1);
  expect(unpacked(join(at, 'a.html'))).toEqual([pageOf('하나'), pageOf('하나')]);
});

test('what few ask for has no forms: versions, what lies for programs, what is named', async () => {
  const version = site(join('site', 'v', '0123456789ab'), { 'index.html': pageOf('하나') });
  const at = site('site', { 'old.svg': pageOf('하나'), 'new.svg': pageOf('둘'), 'index.md': pageOf('셋') });
  expect(await compressFolder(at, undefined, undefined, new Set(['old.svg']))).toBe(1);
  expect(readdirSync(version)).toEqual(['index.html']);
  expect(readdirSync(at)).toEqual(['index.md', 'new.svg', 'new.svg.br', 'new.svg.gz', 'old.svg', 'v']);
});

test('a page that the site before had takes its forms from there, a changed or new one is compressed', async () => {
  const before = site('before', {
    'index.html': pageOf('첫'),
    'same.html': pageOf('하나'),
    'changed.html': pageOf('둘'),
  });
  await compressFolder(before);
  // Packed otherwise, so that a form that was taken can be told from one that was made.
  const marked = {
    br: brotliCompressSync(pageOf('하나'), { params: quick }),
    gz: gzipSync(pageOf('하나'), { level: 1 }),
  };
  for (const [form, bytes] of Object.entries(marked)) writeFileSync(join(before, `same.html.${form}`), bytes);
  const after = site('after', { 'same.html': pageOf('하나'), 'changed.html': pageOf('셋'), 'new.html': pageOf('넷') });
  expect(await compressFolder(after, before)).toBe(3);
  expect(readFileSync(join(after, 'same.html.br')).equals(marked.br)).toBe(true);
  expect(readFileSync(join(after, 'same.html.gz')).equals(marked.gz)).toBe(true);
  expect(unpacked(join(after, 'changed.html'))).toEqual([pageOf('셋'), pageOf('셋')]);
  expect(unpacked(join(after, 'new.html'))).toEqual([pageOf('넷'), pageOf('넷')]);
});

test('where the site before lacks a form, both are made', async () => {
  const before = site('before', { 'index.html': pageOf('첫'), 'a.html': pageOf('하나') });
  const after = join(folder, 'after');
  cpSync(before, after, { recursive: true });
  await compressFolder(before);
  rmSync(join(before, 'a.html.gz'));
  await compressFolder(after, before);
  expect(unpacked(join(after, 'a.html'))).toEqual([pageOf('하나'), pageOf('하나')]);
});

test.each([
  ['empty', () => Buffer.alloc(0)],
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['of another page', () => brotliCompressSync(pageOf('남'))],
  ['no archive', () => Buffer.from('<!doctype html>')],
])('a form of the site before that is %s is made anew, and named', async (_, damage) => {
  const before = site('before', { 'index.html': pageOf('첫'), 'a.html': pageOf('하나') });
  const after = join(folder, 'after');
  cpSync(before, after, { recursive: true });
  await compressFolder(before);
  for (const form of ['br', 'gz']) {
    const file = join(before, `a.html.${form}`);
    writeFileSync(file, damage(readFileSync(file)));
  }
  await compressFolder(after, before);
  expect(unpacked(join(after, 'a.html'))).toEqual([pageOf('하나'), pageOf('하나')]);
  expect(damagedFiles()).toContain(join(before, 'a.html.br'));
});

test('nothing is taken from a site that was packed otherwise', async () => {
  const before = site('before', { 'index.html': pageOf('첫'), 'a.html': pageOf('하나') });
  const after = join(folder, 'after');
  cpSync(before, after, { recursive: true });
  await compressFolder(before);
  for (const page of ['index.html', 'a.html'])
    writeFileSync(join(before, `${page}.br`), brotliCompressSync(readFileSync(join(before, page)), { params: quick }));
  const other = readFileSync(join(before, 'a.html.br'));
  await compressFolder(after, before);
  expect(readFileSync(join(after, 'a.html.br')).equals(other)).toBe(false);
});

test.each([
  [{}, true],
  [{ COMPRESS: '' }, true],
  [{ COMPRESS: 'off' }, false],
  [{ CF_PAGES: '1' }, false],
  [{ NETLIFY: 'true' }, false],
  [{ CF_PAGES: '1', COMPRESS: 'on' }, true],
])('with %j in the environment', (env, expected) => {
  expect(isCompressed(env)).toBe(expected);
});
