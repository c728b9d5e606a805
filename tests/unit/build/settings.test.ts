import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { portOf, refusalOf } from '../../../src/build/serve/settings.ts';
import { root } from '../../support/build.ts';

// A setting that cannot be used ends each command with one Korean sentence and 1.

const folder = mkdtempSync(join(tmpdir(), 'jatdae-'));
const busy = createServer();

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  await new Promise<void>((done) => {
    busy.listen(0, '127.0.0.1', done);
  });
});
afterAll(() => {
  busy.close();
  rmSync(folder, { recursive: true });
});

interface Ended {
  code: number | null;
  out: string;
  error: string;
}

/** Runs a script from the project's root and ends it when it says that it serves. */
const run = (command: string, env: Readonly<Record<string, string>>): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(process.execPath, command.split(' '), {
      cwd: root,
      env: { PATH: process.env['PATH'], OUT_DIR: folder, ...env },
    });
    const said = { out: '', error: '' };
    child.stdout.on('data', (chunk) => {
      said.out += chunk;
      if (said.out.includes('http://')) child.kill();
    });
    child.stderr.on('data', (chunk) => {
      said.error += chunk;
    });
    child.on('close', (code) => done({ code, ...said }));
  });

const server = 'src/build/serve.ts';

test.each([
  ...['abc', '-1', '99999', '65536', '4321.5', '1e3', '0x10', ' ', '4321 ', '80a', '９', '9'.repeat(400)].map(
    (value) => ({
      PORT: value,
    }),
  ),
  { HOST: 'nowhere.invalid', PORT: '0' },
  { HOST: '203.0.113.1', PORT: '0' },
  { OUT_DIR: '/nowhere/dist' },
])('the server ends at %j', async (env) => {
  const { code, out, error } = await run(server, env);
  expect([code, out]).toEqual([1, '']);
  expect(error).toMatch(/^[^\n]*[가-힣][^\n]*\n$/);
});

test('a port that is taken', async () => {
  const { code, error } = await run(server, { PORT: String((busy.address() as AddressInfo).port) });
  expect([code, error]).toEqual([
    1,
    '그 포트는 다른 프로그램이 쓰고 있습니다. PORT=4322 npm start처럼 다른 포트를 줍니다.\n',
  ]);
});

test('a port that needs more rights, and what nobody thought of', () => {
  const fault = (code: string, syscall: string): Error => Object.assign(new Error(code), { code, syscall });
  expect(refusalOf(fault('EACCES', 'listen'), '127.0.0.1')).toBe(
    '그 포트를 열 권한이 없습니다. PORT=4321 npm start처럼 1024보다 큰 포트를 줍니다.',
  );
  expect(refusalOf(fault('EACCES', 'rename'), '127.0.0.1')).toBe('서버를 열지 못했습니다: EACCES');
});

test('no port is 4321, and the ends of what is one are one', () => {
  expect([undefined, '', '1', '65535', '0'].map(portOf)).toEqual([4321, 4321, 1, 65_535, 0]);
});

test('the server says where it is', async () => {
  const { out, error } = await run(server, { PORT: '0', BASE_PATH: '/한글' });
  expect(error).toBe('');
  expect(out).toMatch(/^잣대를 열었습니다: http:\/\/localhost:\d+\/%ED%95%9C%EA%B8%80\/\n$/);
});

test.each([
  ...[server, 'src/build/check-content.ts', 'src/authoring/new.ts', 'src/authoring/write-schemas.ts'],
  'node_modules/astro/bin/astro.mjs build',
])('%s ends where the site cannot stand', async (file) => {
  const { code, out, error } = await run(file, { SITE_URL: 'foo' });
  expect([code, out, error]).toEqual([
    1,
    '',
    'SITE_URL에는 https://example.org 같은 주소를 적습니다. 지금 적힌 것: “foo”\n',
  ]);
});
