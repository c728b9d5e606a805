import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../../src/build/serve.ts';
import { ask } from '../../support/answers.ts';

// What no browser sends, and clients that leave. After each the server answers as before; an exception that nobody
// catches fails the run.

const folder = mkdtempSync(join(tmpdir(), 'jatdae-'));
const large = join(folder, 'large.bin');
let server: Server;
let address = '';

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>잣대</title>');
  writeFileSync(join(folder, '404.html'), '<!doctype html><title>없음</title>');
  writeFileSync(large, 'x'.repeat(8_000_000));
  ({ server, address } = await serveSite(folder, 0, '/'));
});
afterEach(async () => {
  const { status, body } = await ask(address, '/');
  expect([status, body.toString()]).toEqual([200, '<!doctype html><title>잣대</title>']);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

/**
 * Sends bytes and gives the first line of the answer.
 * @param leaveAfter how many bytes of the answer the client takes before it resets the connection
 */
const send = (bytes: string, leaveAfter = Number.POSITIVE_INFINITY): Promise<string> =>
  new Promise((done) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (text.length >= leaveAfter) socket.resetAndDestroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => done(text.split('\r\n')[0] ?? ''));
    socket.write(bytes, 'latin1');
    if (leaveAfter === 0) socket.resetAndDestroy();
  });

const get = (target: string, ...headers: string[]): string =>
  [`GET ${target} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, '', ''].join('\r\n');

test.each([
  ['a NUL byte', 'GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['what belongs to TLS', '\x16\x03\x01\x02\0\x01\xfc\x03\x03\r\n\r\n', 400],
  ['bytes beyond ASCII', get('/\xed\x95\x9c'), 400],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
  ['an unknown method', 'JATDAE / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['a method in small letters', 'get / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['a tunnel', 'CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n', 405],
  ['the server itself', 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 405],
  ['an odd method', 'PURGE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 405],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['an address of 200,000 signs', get(`/${'a'.repeat(200_000)}`), 431],
  ['a whole address', get('http://x/'), 200],
  ['a whole address without a path', get('http://x?a=b'), 200],
  ['an address of another scheme', get('ftp://x/'), 404],
  ['a star', get('*'), 404],
  ['half a surrogate', get('/%ED%A0%80'), 404],
  ['a line break', get('/a%0d%0aX-A:b'), 404],
  ['a thousand folders up', get(`${'/..'.repeat(1000)}/etc/passwd`), 404],
  ['an expectation', get('/', 'Expect: bananas'), 417],
  ['another protocol', get('/', 'Upgrade: websocket', 'Connection: upgrade'), 200],
  ['a thousand parts', get('/', `Range: bytes=${Array.from({ length: 1000 }, (_, at) => `${at}-${at}`).join()}`), 200],
  ['two ranges', get('/', 'Range: bytes=0-1', 'Range: bytes=2-3'), 200],
  ['an encoding of no meaning', get('/', 'Accept-Encoding: br;q=\xff;;,,*;q=1.0.0,"\\'), 200],
  ['two thousand encodings', get('/', `Accept-Encoding: ${'a;q=0,'.repeat(2000)}br`), 200],
  ['a date of no meaning', get('/', 'If-Modified-Since: \xff', 'If-Unmodified-Since: \xff'), 200],
  ['HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n', 200],
])('%s', async (_, bytes, status) => {
  expect(await send(bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
});

test.each([0, 1, 1000, 100_000, 2_000_000])('clients that leave after %i bytes', async (leaveAfter) => {
  const bytes = get('/large.bin').replace('Connection: close\r\n', '').repeat(3);
  await Promise.all(Array.from({ length: 20 }, () => send(bytes, leaveAfter)));
});

test('a client that sends half of a request and no more', async () => {
  for (const bytes of [
    '',
    'GE',
    'GET / HTTP/1.1\r\nHost: x\r\n',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\na',
  ]) {
    const socket = connect(Number(new URL(address).port), '127.0.0.1').on('error', () => undefined);
    await new Promise((done) => socket.write(bytes || ' ', done));
    socket.resetAndDestroy();
  }
});

test('a file that is cut while it is sent comes whole, since it was read before', async () => {
  const response = await fetch(`${address}large.bin`);
  expect(response.headers.get('content-length')).toBe('8000000');
  truncateSync(large, 1000);
  expect((await response.text()) === 'x'.repeat(8_000_000)).toBe(true);
});
