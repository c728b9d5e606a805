import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressFolder } from '../../../src/build/compress.ts';
import { headersFor } from '../../../src/build/headers.ts';
import { serveSite } from '../../../src/build/serve.ts';
import { type Answer, ask as askAt } from '../../support/answers.ts';

const folder = mkdtempSync(join(tmpdir(), 'jatdae-'));
let server: Server;
let address = '';

beforeAll(async () => {
  mkdirSync(join(folder, 'companies'));
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'companies', 'index.html'), '<!doctype html><title>기업</title>');
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, '_astro', 'site.12345678.css'), 'a{}');
  writeFileSync(join(folder, 'empty.txt'), '');
  // A pipe, which nobody writes into: whoever opens it waits.
  if (process.platform !== 'win32') spawnSync('mkfifo', [join(folder, 'pipe')]);
  writeFileSync(join(folder, '_headers'), '/*\n  secret: 1\n');
  writeFileSync(join(folder, '_redirects'), '/jatdae/old/ /jatdae/companies/ 301\n');
  writeFileSync(join(folder, '404.html'), '<!doctype html><title>없음</title>');
  expect(await compressFolder(folder)).toBe(1);
  writeFileSync(join(folder, 'old.svg'), page);
  writeFileSync(join(folder, 'old.bin'), page);
  writeFileSync(join(folder, 'short.md'), 'a'.repeat(1023));
  ({ server, address } = await serveSite(folder, 0, '/jatdae/'));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> =>
  askAt(address, path, { method, headers });
/** The one large page, whole and as it lies. */
const page = `<!doctype html><title>잣대</title>${'<p>같은 말</p>'.repeat(500)}`;
const whole = Buffer.from(page);

test('what lies compressed is sent compressed, and says on what it depends', async () => {
  const plain = await ask('/jatdae/');
  const brotli = await ask('/jatdae/', 'GET', { 'accept-encoding': 'gzip, br' });
  const gzip = await ask('/jatdae/', 'GET', { 'accept-encoding': 'gzip' });
  expect([
    plain.headers['content-encoding'],
    gzip.headers['content-encoding'],
    brotli.headers['content-encoding'],
  ]).toEqual([undefined, 'gzip', 'br']);
  expect(brotli.body.length).toBeLessThan(plain.body.length / 10);
  for (const { status, headers } of [plain, gzip, brotli]) {
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(headers['vary']).toMatch(/accept-encoding/i);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
  }
});

test.each([
  ['old.svg', 'gzip, br', 'gzip'],
  ['old.svg', '*', 'gzip'],
  ['old.svg', 'identity;q=0, gzip', 'gzip'],
  ['old.svg', 'br', undefined],
  ['old.svg', 'gzip;q=0', undefined],
  ['old.svg', 'identity, gzip;q=0.5', undefined],
  ['old.svg', '', undefined],
  ['old.bin', 'gzip, br', undefined],
  ['short.md', 'gzip, br', undefined],
])('%s, which lies uncompressed, for Accept-Encoding: %s', async (name, accepted, coding) => {
  const answer = await ask(`/jatdae/${name}`, 'GET', { 'accept-encoding': accepted });
  expect([answer.status, answer.headers['content-encoding']]).toEqual([200, coding]);
  expect(answer.headers['content-length']).toBe(String(answer.body.length));
  expect(String(coding ? gunzipSync(answer.body) : answer.body)).toBe(name === 'short.md' ? 'a'.repeat(1023) : page);
  if (coding) expect(answer.body.length).toBeLessThan(page.length / 10);
  const again = await ask(`/jatdae/${name}`, 'GET', {
    'accept-encoding': accepted,
    'if-none-match': answer.headers['etag'] ?? '',
  });
  expect(again.status).toBe(304);
});

test('a page that has not changed is not sent again', async () => {
  const { headers } = await ask('/jatdae/');
  const again = await ask('/jatdae/', 'GET', { 'if-none-match': String(headers['etag']) });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test('HEAD sends headers only', async () => {
  const answer = await ask('/jatdae/', 'HEAD');
  expect([answer.status, answer.body.length]).toEqual([200, 0]);
});

test.each([
  ['/jatdae', 301, '/jatdae/'],
  ['/jatdae/companies', 301, '/jatdae/companies/'],
  ['/jatdae/companies?q=1', 301, '/jatdae/companies/?q=1'],
  ['/jatdae/companies?q=1?r=2?s', 301, '/jatdae/companies/?q=1?r=2?s'],
  ['/jatdae/%63ompanies', 301, '/jatdae/companies/'],
  ['/jatdae?q=1?r', 301, '/jatdae/?q=1?r'],
  ['/jatdae/old/', 301, '/jatdae/companies/'],
  ['/jatdae/old/?q=1?r', 301, '/jatdae/companies/?q=1?r'],
  ['/jatdae/%6fld/', 301, '/jatdae/companies/'],
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
  ...['', '/', '/index.html', '.br', '.gz', '.html', '%2f', '%20', '.', '::$DATA'].flatMap((end) =>
    ['_headers', '%5fheaders', '%5Fheaders', '_%68eaders', '_HEADERS', '_redirects', '%5f%72edirects', '/_headers'].map(
      (name) => `/jatdae/${name}${end}`,
    ),
  ),
  ...[
    '/jatdae/./_headers',
    '/jatdae/companies/../_headers',
    '/jatdae/companies/%2e%2e/_headers',
    '/jatdae/.%2f_headers',
  ],
  ...['/jatdae/404', '/jatdae/404/', '/jatdae/index', '/jatdae/index/', '/jatdae/empty', '/jatdae/empty.txt/'],
  ...[
    '/jatdae/_astro/',
    '/jatdae/_astro',
    '/jatdae//',
    '/jatdae//companies/',
    '//jatdae/',
    '/jatdae/pipe',
    '/jatdaeX/',
  ],
  `/jatdae/${'a'.repeat(9000)}`,
  `/jatdae/${'a/'.repeat(4000)}`,
  `/jatdae/${'%61'.repeat(300)}`,
])('%s is not there, and the page that says so is ours', async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  expect(answer.body.toString()).toContain('<title>없음</title>');
  expect(answer.headers).toMatchObject(headersFor('/404.html'));
});

test('the page for what is not there is there under its own name', async () => {
  expect((await ask('/jatdae/404.html')).status).toBe(200);
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
  const answer = await ask('/jatdae/', method);
  expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
});

test.each([
  ['br', 'br'],
  ['BR', 'br'],
  ['gzip, br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['*', 'br'],
  ['br;q=0.001', 'br'],
  ['br;q=0', undefined],
  ['br;q=0.000, gzip', 'gzip'],
  ['br; q=0 , gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['*;q=0', undefined],
  ['gzip;q=0', undefined],
  ['identity', undefined],
  ['identity, br;q=0.5', undefined],
  ['identity;q=0.5, br', 'br'],
  ['identity;q=0', undefined],
  ['brotli, broken, xbr, gzipped', undefined],
  ['br;q=a', undefined],
  ['', undefined],
  [',;,=;q', undefined],
])('Accept-Encoding: %s gets %s', async (accepted, coding) => {
  const { headers } = await ask('/jatdae/', 'GET', { 'accept-encoding': accepted });
  expect(headers['content-encoding']).toBe(coding);
});

const size = whole.length;
test.each([
  ['bytes=0-0', 0, 0],
  ['bytes=100-199', 100, 199],
  ['Bytes=100-199', 100, 199],
  ['bytes= 100-199 ', 100, 199],
  ['bytes=100-', 100, size - 1],
  ['bytes=-1', size - 1, size - 1],
  ['bytes=-500', size - 500, size - 1],
  [`bytes=-${size + 1}`, 0, size - 1],
  ['bytes=0-99999999999999999999', 0, size - 1],
  [`bytes=5-${'9'.repeat(400)}`, 5, size - 1],
  [`bytes=-${'9'.repeat(400)}`, 0, size - 1],
  [`bytes=${size - 1}-${size + 5}`, size - 1, size - 1],
])('Range: %s is a part', async (range, first, last) => {
  const { status, headers, body } = await ask('/jatdae/', 'GET', { range });
  expect([status, headers['content-range']]).toEqual([206, `bytes ${first}-${last}/${size}`]);
  expect(headers['content-length']).toBe(String(last - first + 1));
  expect(body.equals(whole.subarray(first, last + 1))).toBe(true);
});

test.each([
  `bytes=${size}-`,
  `bytes=${size}-${size + 1}`,
  'bytes=-0',
  'bytes=99999999999999999999-',
  `bytes=${'9'.repeat(400)}-`,
])('Range: %s is beyond the end', async (range) => {
  const { status, headers, body } = await ask('/jatdae/', 'GET', { range });
  expect([status, headers['content-range'], body.length]).toEqual([416, `bytes */${size}`, 0]);
});

test.each([
  ...[
    'bytes',
    'bytes=',
    'bytes=-',
    'bytes=a-b',
    'bytes=1-2x',
    'bytes=--5',
    'bytes=1',
    'bytes=0x1-5',
    'bytes=1.5-2',
    'bytes=1e3-',
  ],
  ...[
    'bytes=9-5',
    'bytes=99999999999999999999-5',
    'lines=1-2',
    '0-5',
    'bytes=0-0,5-9',
    'bytes=0-0,a',
    'bytes:0-5',
    '-',
  ],
])('Range: %s is ignored', async (range) => {
  const { status, headers, body } = await ask('/jatdae/', 'GET', { range });
  expect([status, headers['content-range']]).toEqual([200, undefined]);
  expect(body.equals(whole)).toBe(true);
});

test('a part of a packed file is a part of what lies packed', async () => {
  const packed = await ask('/jatdae/', 'GET', { 'accept-encoding': 'br' });
  const part = await ask('/jatdae/', 'GET', { 'accept-encoding': 'br', range: 'bytes=5-9' });
  expect([part.status, part.headers['content-encoding']]).toEqual([206, 'br']);
  expect(part.body.equals(packed.body.subarray(5, 10))).toBe(true);
});

test('HEAD knows no parts, and an empty file has none', async () => {
  expect((await ask('/jatdae/', 'HEAD', { range: 'bytes=0-1' })).status).toBe(200);
  expect((await ask('/jatdae/empty.txt')).headers['content-length']).toBe('0');
  expect((await ask('/jatdae/empty.txt', 'GET', { range: 'bytes=0-0' })).status).toBe(416);
});

test('a part is sent for the version that it was begun with, else the whole', async () => {
  const { headers } = await ask('/jatdae/');
  const status = async (ifRange: string): Promise<number> =>
    (await ask('/jatdae/', 'GET', { range: 'bytes=0-1', 'if-range': ifRange })).status;
  expect(await status(String(headers['etag']))).toBe(206);
  expect(await status(String(headers['last-modified']))).toBe(206);
  for (const other of ['"other"', `W/${headers['etag']}`, 'Thu, 01 Jan 1970 00:00:00 GMT', 'x']) {
    expect(await status(other), other).toBe(200);
  }
  const packed = await ask('/jatdae/', 'GET', { 'accept-encoding': 'br' });
  expect(packed.headers['etag']).not.toBe(headers['etag']);
});

test.each([
  [{ 'if-none-match': '*' }, 304],
  [{ 'if-none-match': '"a", "b"' }, 200],
  [{ 'if-none-match': '"a"', 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' }, 200],
  [{ 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' }, 304],
  [{ 'if-modified-since': 'yesterday' }, 200],
  [{ 'if-match': '"a"' }, 412],
  [{ 'if-match': '*' }, 200],
  [{ 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 412],
  [{ 'if-unmodified-since': 'yesterday' }, 200],
])('%j is answered with %i', async (headers, status) => {
  expect((await ask('/jatdae/', 'GET', headers)).status).toBe(status);
});

test('only a file that is there is kept for good', async () => {
  const file = '/jatdae/_astro/site.12345678.css';
  const forGood = headersFor('/_astro/x.css')['cache-control'];
  const { headers } = await ask(file);
  const found = [
    { headers },
    await ask(file, 'HEAD'),
    await ask(file, 'GET', { range: 'bytes=0-1' }),
    await ask(file, 'GET', { 'if-none-match': String(headers['etag']) }),
  ];
  expect(found.map((answer) => answer.headers['cache-control'])).toEqual(found.map(() => forGood));
  const other = [
    await ask('/jatdae/_astro/site.87654321.css'),
    await ask('/jatdae/_astro/'),
    await ask(file, 'POST'),
    await ask(file, 'GET', { range: 'bytes=9-' }),
    await ask(file, 'GET', { 'if-match': '"a"' }),
  ];
  expect(other.map(({ status }) => status)).toEqual([404, 404, 405, 416, 412]);
  for (const answer of other) expect(answer.headers).toMatchObject(headersFor('/404.html'));
});

test('under a path of Hangul, however it is written', async () => {
  const own = await serveSite(folder, 0, '/한글/');
  const encoded = '/%ED%95%9C%EA%B8%80/';
  expect(new URL(own.address).pathname).toBe(encoded);
  const at = (path: string): Promise<Answer> => askAt(own.address, path);
  expect((await at(encoded)).status).toBe(200);
  expect((await at(encoded.toLowerCase())).status).toBe(200);
  for (const [path, location] of [
    [encoded.slice(0, -1), encoded],
    [`${encoded}companies`, `${encoded}companies/`],
  ] as const) {
    const { status, headers } = await at(path);
    expect([status, headers['location']]).toEqual([301, location]);
  }
  own.server.close();
});

test('nobody but this machine is served, unless the server is told to', async () => {
  expect(server.address()).toMatchObject({ address: '127.0.0.1' });
  const open = await serveSite(folder, 0, '/', '0.0.0.0');
  expect(open.server.address()).toMatchObject({ address: '0.0.0.0' });
  expect(open.address).toMatch(/^http:\/\/localhost:\d+\/$/);
  open.server.close();
});
