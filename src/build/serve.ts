import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import Negotiator from 'negotiator';
import { contentTypeOf, contentTypes } from '../site/content-types.ts';
import { site } from '../site/url.ts';
import { headersFor } from './headers.ts';
import { restoreFolder } from './replace.ts';
import { type Coding, codings, find, letGo } from './serve/find.ts';
import { sayNothing, sendBody, sendFile } from './serve/send.ts';
import { defaultHost, portOf, refusalOf } from './serve/settings.ts';
import { readTarget, written } from './serve/target.ts';

/** A connection on which nothing moves for so long is closed; in milliseconds. */
const idle = 60_000;

/**
 * Serves a built site as a host should: real headers, slashes put right, a 404 page, parts of files, GET and HEAD only. While a
 * build replaces the folder each answer is of the old site or of the new one.
 * @param port the port to listen on; 0 takes a free one
 * @param base the path the site was built for, with a slash at both ends
 * @param host the address to listen on; the loopback, so that nobody else reaches it, where none is given
 * @returns the server, listening, and the address to open
 * @throws {NodeJS.ErrnoException} where it cannot listen there
 */
export async function serveSite(
  folder: string,
  port: number,
  base = site.base,
  host = defaultHost,
): Promise<{ server: Server; address: string }> {
  // The path the site stands under: its names, and all of it as it is written in addresses.
  const under = base
    .split('/')
    .filter(Boolean)
    .map((name) => decodeURIComponent(name));
  const root = `/${under.map((name) => `${written([name])}/`).join('')}`;
  const server = createServer((request, response) => {
    // What a client that has left is still sent goes nowhere.
    response.on('error', () => response.destroy());
    answer(resolve(folder), { under, root }, request, response).catch((error: NodeJS.ErrnoException) =>
      fail(response, error),
    );
  });
  server.setTimeout(idle);
  server.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nallow: GET, HEAD\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done();
    });
  });
  // No room for one connection more is no reason to end those that are.
  server.on('error', (error) => process.stderr.write(`${error.message}\n`));
  const name = host === defaultHost || /^(?:0\.0\.0\.0|::)$/.test(host) ? 'localhost' : host;
  const shown = name.includes(':') ? `[${name}]` : name;
  return { server, address: `http://${shown}:${(server.address() as AddressInfo).port}${root}` };
}

async function answer(
  folder: string,
  { under, root }: { under: readonly string[]; root: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = readTarget(request.url ?? '/');
  const names = target && under.every((name, index) => target.names[index] === name) ? target.names : undefined;
  const inside = names?.slice(under.length);
  const path = `/${inside?.join('/') ?? ''}`;
  const otherwise = headersFor(path, false);
  const say = (status: number, headers: Readonly<Record<string, string>> = {}): void =>
    sayNothing(response, status, { ...otherwise, ...headers });
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, { allow: 'GET, HEAD' });
  if (target && inside?.length === 0) return say(301, { location: root + target.query });
  const found = await find({ folder, base: root, accepted: acceptedBy(request) }, inside);
  if (found === undefined) return say(503, { 'retry-after': '1' });
  if ('to' in found) return say(301, { location: found.to + (target?.query ?? '') });
  if (response.destroyed) return letGo(found);
  if ('file' in found) {
    const headers = {
      ...headersFor(path, true, found.styles),
      'content-type': contentTypeOf(path) ?? 'application/octet-stream',
    };
    return sendFile(request, response, found.file, headers, otherwise);
  }
  const ofPage = headersFor('/404.html', false, found.styles);
  if (found.notFound === undefined) return sayNothing(response, 404, ofPage);
  const headers = { ...ofPage, 'content-type': contentTypes['html'] ?? '', vary: 'accept-encoding' };
  return sendBody(request, response, found.notFound, 404, headers);
}

/** The packed forms that a client takes and prefers to the plain file, best first. */
function acceptedBy(request: IncomingMessage): Coding[] {
  const wanted = new Negotiator(request).encodings([...codings, 'identity'], { preferred: codings });
  const plain = wanted.indexOf('identity');
  return (plain < 0 ? wanted : wanted.slice(0, plain)).flatMap((name) => codings.filter((coding) => coding === name));
}

function fail(response: ServerResponse, error: NodeJS.ErrnoException): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // Too many files are open; some will be closed in a moment.
  const isFull = error.code === 'EMFILE' || error.code === 'ENFILE';
  if (!isFull) process.stderr.write(`${error.message}\n`);
  sayNothing(response, isFull ? 503 : 500, { ...headersFor('/', false), ...(isFull ? { 'retry-after': '1' } : {}) });
}

if (import.meta.main) {
  const folder = resolve(process.env['OUT_DIR'] || 'dist');
  const host = process.env['HOST'] || defaultHost;
  try {
    const port = portOf(process.env['PORT']);
    await restoreFolder(folder);
    if (!existsSync(folder)) throw new TypeError('아직 만든 사이트가 없습니다. 먼저 npm run build를 실행하세요.');
    const { address } = await serveSite(folder, port, site.base, host);
    process.stdout.write(`잣대를 열었습니다: ${address}\n`);
  } catch (error) {
    process.stderr.write(`${refusalOf(error, host)}\n`);
    process.exit(1);
  }
}
