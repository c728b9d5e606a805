import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { failedWriteWords, faultOfFolder, unwritableWords } from '../../../src/build/writable.ts';

const folder = mkdtempSync(join(tmpdir(), 'jatdae-writable-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a folder that takes files is made where it is not there, and nothing is left in it', async () => {
  expect(await faultOfFolder(join(folder, 'new', '.cache'))).toBeUndefined();
  expect(readdirSync(join(folder, 'new', '.cache'))).toEqual([]);
});

test('a file in the place of the folder, or of one above it, is named in one sentence', async () => {
  const file = join(folder, '.cache');
  writeFileSync(file, '');
  for (const place of [file, join(file, 'below')]) {
    expect(await faultOfFolder(place)).toBe(
      `${place} 자리에 폴더가 아닌 파일이 있습니다. 그 파일을 지우거나 옮깁니다.`,
    );
  }
});

test.each(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EIO', 'EDQUOT'])(
  '%s has its sentence, with the folder and a way out',
  (code) => {
    const words = unwritableWords(Object.assign(new Error(code), { code }), 'dist');
    expect(words).toMatch(/dist.*니다\. .*니다\.|dist.*니다\. .*: ls -ld dist$/);
  },
);

test('an error that is none of the file system’s is none of ours', () => {
  expect(unwritableWords(new Error('x'), 'dist')).toBeUndefined();
});

test('a write that failed is told with the folder, where the system names a file; a failed reading is not', () => {
  const error = (code: string, syscall: string, paths: object = {}) =>
    Object.assign(new Error(code), { code, syscall, ...paths });
  expect(failedWriteWords(error('ENOSPC', 'write'))).toBe(
    `디스크가 가득 차서 ${process.cwd()} 폴더에 쓸 수 없습니다. 자리를 비우고 다시 실행합니다.`,
  );
  expect(failedWriteWords(error('ENOSPC', 'copyfile', { path: 'public/a.png', dest: '.build/site/a.png' }))).toContain(
    ' .build/site 폴더에 ',
  );
  expect(failedWriteWords(error('EACCES', 'open', { path: '.build/site/index.html' }))).toContain('.build/site');
  expect(failedWriteWords(error('EACCES', 'open', { path: `${process.cwd()}/content/a.yaml` }))).toBeUndefined();
  expect(failedWriteWords(error('EIO', 'read'))).toBeUndefined();
  expect(failedWriteWords(new Error('x'))).toBeUndefined();
});
