import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressFolder } from '../../../src/build/compress.ts';
import { serveSite } from '../../../src/build/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'jatdae-'));
let server: Server;
let address = '';

beforeAll(async () => {
  mkdirSync(join(folder, 'companies'));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>잣대</title>${'<p>같은 말</p>'.repeat(500)}`);
  writeFileSync(join(folder, 'companies', 'index.html'), '<!doctype html><title>기업</title>');
  writeFileSync(join(folder, '404.html'), '<!doctype html><title>없음</title>');
  expect(await compressFolder(folder)).toBe(1);
  ({ server, address } = await serveSite(folder, 0, '/jatdae/'));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: number;
}

/** Asks for a path just as it is written; `fetch` would tidy it up. */
const ask = (path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const { port } = new URL(address);
    request({ port, path, method, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, bytes }));
    })
      .on('error', fail)
      .end();
  });

test('what lies compressed is sent compressed, and says on what it depends', async () => {
  const plain = await ask('/jatdae/');
  const brotli = await ask('/jatdae/', 'GET', { 'accept-encoding': 'gzip, br' });
  const gzip = await ask('/jatdae/', 'GET', { 'accept-encoding': 'gzip' });
  expect([
    plain.headers['content-encoding'],
    gzip.headers['content-encoding'],
    brotli.headers['content-encoding'],
  ]).toEqual([undefined, 'gzip', 'br']);
  expect(brotli.bytes).toBeLessThan(plain.bytes / 10);
  for (const { status, headers } of [plain, gzip, brotli]) {
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(headers['vary']).toMatch(/accept-encoding/i);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
  }
});

test('a page that has not changed is not sent again', async () => {
  const { headers } = await ask('/jatdae/');
  const again = await ask('/jatdae/', 'GET', { 'if-none-match': String(headers['etag']) });
  expect([again.status, again.bytes]).toEqual([304, 0]);
});

test('HEAD sends headers only', async () => {
  const answer = await ask('/jatdae/', 'HEAD');
  expect([answer.status, answer.bytes]).toEqual([200, 0]);
});

test.each([
  ['/jatdae', 301, '/jatdae/'],
  ['/jatdae/companies', 301, '/jatdae/companies/'],
  ['/jatdae/companies?q=1', 301, '/jatdae/companies/?q=1'],
])('%s is put right', async (path, status, location) => {
  const answer = await ask(path);
  expect([answer.status, answer.headers['location']]).toEqual([status, location]);
});

test.each([
  '/jatdae/nothing/',
  '/',
  '/other/',
  '/jatdae/../../../../etc/passwd',
  '/jatdae/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '/jatdae/..%2f..%2f..%2fetc%2fpasswd',
  '/jatdae/%00',
  '/jatdae/%E0%A4%A',
])('%s is not there, and the page that says so is ours', async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
  const answer = await ask('/jatdae/', method);
  expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
});
