import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { damagedFiles, keep, readKept, unkeptFiles } from '../../../src/cache/kept.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jatdae-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = '한 번 그린 그림';

test('what was kept is given back, and nothing is said', async () => {
  const file = join(folder, 'deep', 'a.png');
  await keep(file, text);
  expect(String(await readKept(file))).toBe(text);
  expect(damagedFiles()).not.toContain(file);
});

test('what is not there, was made from something else or has no seal is not there', async () => {
  const file = join(folder, 'a.woff2');
  expect(await readKept(file)).toBeUndefined();
  await keep(file, text, 'letters');
  expect(await readKept(file, 'other letters')).toBeUndefined();
  rmSync(`${file}.sum`);
  expect(await readKept(file, 'letters')).toBeUndefined();
  expect(damagedFiles()).not.toContain(file);
});

const damages: Readonly<Record<string, (file: string) => void>> = {
  'the file is empty': (file) => writeFileSync(file, ''),
  'the file is cut short': (file) => writeFileSync(file, readFileSync(file).subarray(0, 5)),
  'one bit is turned': (file) => {
    const bytes = readFileSync(file);
    bytes[3] = (bytes[3] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  },
  'the file is gone': (file) => rmSync(file),
  'a folder stands in its place': (file) => {
    rmSync(file);
    mkdirSync(file);
  },
  'the seal is empty': (file) => writeFileSync(`${file}.sum`, ''),
  'the seal is another’s': (file) => writeFileSync(`${file}.sum`, `\n${'0'.repeat(64)}`),
  'the seal is a folder': (file) => {
    rmSync(`${file}.sum`);
    mkdirSync(`${file}.sum`);
  },
  'both are empty': (file) => {
    for (const path of [file, `${file}.sum`]) writeFileSync(path, '');
  },
};

test.each(Object.entries(damages))('damage is noticed and can be mended: %s', async (name, damage) => {
  const file = join(folder, `${name}.png`);
  await keep(file, text);
  damage(file);
  expect(await readKept(file)).toBeUndefined();
  expect(damagedFiles()).toContain(file);
  await keep(file, text);
  expect(String(await readKept(file))).toBe(text);
});

test('what the disk does not take is named, leaves nothing half, and does not end the build', async () => {
  const blocked = join(folder, 'file');
  writeFileSync(blocked, '');
  const file = join(blocked, 'a.png');
  await keep(file, text);
  expect(unkeptFiles()).toContain(file);
  expect(await readKept(file)).toBeUndefined();
  expect(readdirSync(folder)).toEqual(['file']);
});

test('a fault of ours is no refusal of the disk', async () => {
  await expect(keep(join(folder, 'a.png'), undefined as unknown as string)).rejects.toThrow();
});
