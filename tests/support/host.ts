import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves one page of another origin: somebody's blog with our embed in it. */
export function serveHost(html: () => string): Promise<{ server: Server; address: string }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html());
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      done({ server, address: `http://127.0.0.1:${port}/` });
    });
  });
}
