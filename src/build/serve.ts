import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { site } from '../site/url.ts';
import { contentTypeOf, headersFor, hostFiles } from './headers.ts';
import { readRedirects } from './hosting/redirects-file.ts';
import { restoreFolder } from './replace.ts';

/**
 * Serves a built site as a host should: real headers, slashes put right, a 404 page, GET and HEAD only.
 * @param folder the built site
 * @param port the port to listen on; 0 takes a free one
 * @param base the path the site was built for, with a slash at both ends
 * @returns the server, listening
 */
export async function serveSite(
  folder: string,
  port: number,
  base = site.base,
): Promise<{ server: Server; address: string }> {
  const notFound = join(folder, '404.html');
  const answerNotFound = (request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(404, { ...headersFor('/404.html'), 'content-type': 'text/html; charset=utf-8' });
    response.end(request.method === 'HEAD' || !existsSync(notFound) ? undefined : readFileSync(notFound));
  };
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, pathname) {
      for (const [name, value] of Object.entries(headersFor(pathname))) response.setHeader(name, value);
      const type = contentTypeOf(pathname);
      if (type) response.setHeader('content-type', type);
    },
  });
  const redirects = existsSync(join(folder, '_redirects'))
    ? readRedirects(readFileSync(join(folder, '_redirects'), 'utf8'))
    : new Map<string, string>();
  const hidden: readonly string[] = hostFiles;
  const server = createServer((request, response) => {
    dropOddRange(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...headersFor('/'), allow: 'GET, HEAD' }).end();
      return;
    }
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    if (!path.startsWith(base)) {
      if (`${path}/` === base) redirect(response, base);
      else answerNotFound(request, response);
      return;
    }
    const moved = redirects.get(path);
    if (moved !== undefined) {
      redirect(response, moved);
      return;
    }
    const inside = path.slice(base.length - 1);
    if (hidden.includes(inside)) {
      answerNotFound(request, response);
      return;
    }
    if (!inside.endsWith('/') && isFolder(folder, inside)) {
      redirect(response, `${path}/${query ? `?${query}` : ''}`);
      return;
    }
    request.url = query === undefined ? inside : `${inside}?${query}`;
    files(request, response, () => answerNotFound(request, response));
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, done);
  });
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}${base}` };
}

/**
 * Leaves out a `Range` that sirv would misread: from the end, several, upside down, or bound to a version (our ETags are
 * weak and so never match). A server may answer any range with the whole (RFC 9110, 14.2).
 */
function dropOddRange({ headers }: IncomingMessage): void {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
  const sound = first !== undefined && (!last || Number(last) >= Number(first)) && headers['if-range'] === undefined;
  if (!sound) delete headers.range;
}

function redirect(response: ServerResponse, to: string): void {
  // Two slashes at the front would name another host.
  response.writeHead(301, { ...headersFor('/'), location: to.replace(/^\/{2,}/, '/') }).end();
}

function isFolder(root: string, path: string): boolean {
  try {
    const folder = resolve(root, `.${decodeURIComponent(path)}`);
    return folder.startsWith(resolve(root)) && existsSync(join(folder, 'index.html'));
  } catch {
    return false;
  }
}

if (import.meta.main) {
  const folder = resolve(process.env['OUT_DIR'] || 'dist');
  await restoreFolder(folder);
  if (!existsSync(folder)) {
    process.stderr.write('아직 만든 사이트가 없습니다. 먼저 npm run build를 실행하세요.\n');
    process.exit(1);
  }
  const { address } = await serveSite(folder, Number(process.env['PORT'] || 4321)).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      process.stderr.write('그 포트는 다른 프로그램이 쓰고 있습니다. PORT=4322 npm start처럼 다른 포트를 줍니다.\n');
      process.exit(1);
    },
  );
  process.stdout.write(`잣대를 열었습니다: ${address}\n`);
}
