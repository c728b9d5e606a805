import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startNginxWith } from '../../support/servers.ts';

/** A site behind nginx: on plain HTTP, and behind TLS with a plain port that leads to it, as the grader wants it. */
export interface Host {
  name: string;
  /** The page that is graded and looked at, and more of its kinds. */
  pages: Readonly<Record<string, string>>;
  origin: string;
  /** Leads to `httpsPort`. */
  httpPort: string;
  httpsPort: string;
}

/** Where a certificate for `localhost` lies. */
export interface Certificate {
  file: string;
  key: string;
}

/** What stands in `http { … }` around a site: our configuration as the build writes it, or Debian's as it comes. */
export const configurations = {
  /** The configuration beside the site, with its root put right. */
  ours: (site: string): string => readFileSync(`${site}.hosting/nginx.conf`, 'utf8').replaceAll('/srv/jatdae', site),
  /** What `apt-get install nginx` brings: `nginx.conf` and `sites-available/default`, with another root. */
  debian: (site: string): string => `sendfile on;
tcp_nopush on;
types_hash_max_size 2048;
include /etc/nginx/mime.types;
default_type application/octet-stream;
gzip on;
server {
  listen 80;
  root ${site};
  index index.html index.htm;
  server_name _;
  location / { try_files $uri $uri/ =404; }
}`,
} as const;

/**
 * Starts a site with a configuration.
 * @param own a folder for what the servers write
 */
export async function startHost(
  { name, pages }: Pick<Host, 'name' | 'pages'>,
  config: string,
  own: string,
  { file, key }: Certificate,
): Promise<Host> {
  const httpsPort = String(await freePort());
  const listen = `listen 127.0.0.1:${httpsPort} ssl; ssl_certificate ${file}; ssl_certificate_key ${key};`;
  const toTls = `server { listen 80; return 301 https://localhost:${httpsPort}$request_uri; }`;
  const secure = await startNginxWith(`${config.replace('listen 80;', listen)}\n${toTls}`, join(own, 'secure'), 1);
  const origin = await startNginxWith(config, join(own, 'plain'), 1);
  return { name, pages, origin, httpPort: new URL(secure).port, httpsPort };
}
