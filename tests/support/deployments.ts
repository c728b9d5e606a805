import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request as forward, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { serveSite } from '../../src/build/serve.ts';

/**
 * Makes a later deployment of a built site, in which the name of every hashed file is another, as are all titles, pictures
 * and data of charts, so that whatever of the two is mixed shows.
 * @param folder the built site
 * @param target where the later deployment goes
 * @param worker its service worker
 */
export async function laterDeployment(folder: string, target: string, worker: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await cp(folder, target, { recursive: true, filter: (source) => !/\.(?:br|gz)$|[/\\]pagefind$/.test(source) });
  const files = (await readdir(target, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files) {
    const name = renamed(file.split(sep).join('/'));
    if (!/\.(?:html|js|css|svg|json)$/.test(file)) {
      if (name !== file) await cp(file, name).then(() => rm(file));
      continue;
    }
    const text = renamed(await readFile(file, 'utf8'));
    await writeFile(name, marked(file, text));
    if (name !== file) await rm(file);
  }
  await writeFile(join(target, 'sw.js'), worker);
}

/** Every hash in a text, in the form that names have, turned into another: `site.BMpFQAHQ.css`, `valuation.1a2b3c4d.json`. */
const renamed = (text: string): string =>
  text
    .replace(/(_astro\/[\w.-]*?|\.\/[\w.-]*?)([.-])([\w-]{8})(\.(?:js|css|woff2|svg)\b)/g, '$1$2Later$3$4')
    .replace(
      /\.([0-9a-f]{8})\.(json|plot-)/g,
      (_, hash: string, ending: string) => `.${[...hash].reverse().join('')}.${ending}`,
    );

function marked(file: string, text: string): string {
  if (file.endsWith('.html')) return text.replaceAll('</h1>', ' (둘째 판)</h1>');
  if (/plot-.*\.svg$/.test(file)) return text.replace('<svg ', '<svg data-later="" ');
  return text;
}

/** A wrong answer: what a host in trouble, or a line that sends a page of its own for everything, gives for a file. */
export interface Wrong {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An address behind which deployments change and the line breaks. */
export interface Host {
  readonly address: string;
  /** Serves a folder from now on. */
  deploy(folder: string): Promise<void>;
  /** How it answers: as it should, not at all (every connection breaks), or every page only after an eternity. */
  line: 'up' | 'down' | 'slow pages';
  /** What is sent in the place of some answers; undefined lets the right one through. */
  instead: (path: string) => Wrong | undefined;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Opens such an address. */
export async function openHost(folder: string, base = '/'): Promise<Host> {
  let behind: Server | undefined;
  const front = createServer((request, response) => {
    const page = request.headers['sec-fetch-mode'] === 'navigate';
    if (host.line === 'down') return void request.socket.destroy();
    if (host.line === 'slow pages' && page) return;
    if (!behind) return void request.socket.destroy();
    const { port } = behind.address() as AddressInfo;
    const { url = '/', method, headers } = request;
    host.asked.push(url);
    const wrong = host.instead(url);
    if (wrong) return void response.writeHead(wrong.status ?? 200, wrong.headers).end(wrong.body);
    forward({ port, path: url, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => response.destroy()).pipe(response);
    })
      // The deployment went while it was asked.
      .on('error', () => response.destroy())
      .end();
  });
  await new Promise<void>((done) => {
    front.listen(0, done);
  });
  const host: Host = {
    address: `http://localhost:${(front.address() as AddressInfo).port}${base}`,
    line: 'up',
    instead: () => undefined,
    asked: [],
    async deploy(next) {
      stop(behind);
      behind = (await serveSite(next, 0, base)).server;
    },
    async close() {
      stop(behind);
      stop(front);
    },
  };
  await host.deploy(folder);
  return host;
}

function stop(server: Server | undefined): void {
  server?.closeAllConnections();
  server?.close();
}
