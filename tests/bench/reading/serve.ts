import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A site that is being served. */
export interface Served {
  /** With a slash at the end. */
  address: string;
  close: () => void;
}

/**
 * Serves what is not ours: compressed like ours, but without our headers, whose policy the scripts of others do not keep.
 * @param folder the site
 */
export async function serveFolder(folder: string): Promise<Served> {
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      const cached = path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=0';
      response.setHeader('cache-control', cached);
    },
  });
  const server = createServer((request, response) => {
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((done) => server.listen(0, done));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, close };
}
