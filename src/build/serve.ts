import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import Negotiator from 'negotiator';
import { contentTypeOf, contentTypes } from '../site/content-types.ts';
import { site } from '../site/url.ts';
import { headersFor } from './headers.ts';
import { restoreFolder } from './replace.ts';
import { codingOf, codings, find } from './serve/find.ts';
import { type Answer, answerWith } from './serve/send.ts';
import { defaultHost, portOf, refusalOf } from './serve/settings.ts';
import { readTarget } from './serve/target.ts';

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
  // The path the site stands under as it is written in addresses, and its names.
  const root = new URL(base, 'http://localhost').pathname;
  const under = readTarget(root)?.names.slice(0, -1) ?? [];
  const server = createServer(async (request, response) => {
    // What a client that has left is still sent goes nowhere.
    response.on('error', () => response.destroy());
    const { status, headers, body } = await answerTo(request, resolve(folder), { under, root }).catch(answerToFault);
    const length = status === 304 ? {} : { 'content-length': String(body?.length ?? 0) };
    response.writeHead(status, { ...headers, ...length }).end(body);
  });
  server.setTimeout(idle);
  server.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nallow: GET, HEAD\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
  });
  await once(server.listen(port, host), 'listening');
  // No room for one connection more is no reason to end those that are.
  server.on('error', (error) => process.stderr.write(`${error.message}\n`));
  const name = host === defaultHost || /^(?:0\.0\.0\.0|::)$/.test(host) ? 'localhost' : host;
  const shown = name.includes(':') ? `[${name}]` : name;
  return { server, address: `http://${shown}:${(server.address() as AddressInfo).port}${root}` };
}

async function answerTo(
  request: IncomingMessage,
  folder: string,
  { under, root }: { under: readonly string[]; root: string },
): Promise<Answer> {
  const target = readTarget(request.url ?? '/');
  const names = target && under.every((name, index) => target.names[index] === name) ? target.names : undefined;
  const inside = names?.slice(under.length);
  const path = `/${inside?.join('/') ?? ''}`;
  const otherwise = headersFor(path, false);
  const say = (status: number, more: Answer['headers']): Answer => ({ status, headers: { ...otherwise, ...more } });
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, { allow: 'GET, HEAD' });
  if (target && inside?.length === 0) return say(301, { location: root + target.query });
  const accepted = new Negotiator(request).encodings(codings, { preferred: codings });
  const found = await find({ folder, base: root, accepted }, inside);
  if (found === undefined) return say(503, { 'retry-after': '1' });
  if ('to' in found) return say(301, { location: found.to + (target?.query ?? '') });
  if ('file' in found) {
    const type = contentTypeOf(path) ?? 'application/octet-stream';
    const headers = { ...headersFor(path, true, found.styles), 'content-type': type };
    return answerWith(request, found.file, headers, otherwise);
  }
  const { notFound: page, styles } = found;
  const ofPage = page && { ...codingOf(page), 'content-type': contentTypes['html'] ?? '', vary: 'accept-encoding' };
  return { status: 404, headers: { ...headersFor('/404.html', false, styles), ...ofPage }, body: page?.bytes };
}

function answerToFault(error: NodeJS.ErrnoException): Answer {
  // Too many files are open; some will be closed in a moment.
  const isFull = error.code === 'EMFILE' || error.code === 'ENFILE';
  if (!isFull) process.stderr.write(`${error.message}\n`);
  const headers = { ...headersFor('/', false), ...(isFull ? { 'retry-after': '1' } : {}) };
  return { status: isFull ? 503 : 500, headers };
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
