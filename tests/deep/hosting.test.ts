import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { describeHost, fileOfEachKind } from '../support/hosting.ts';
import { type SiteName, siteFolder } from '../support/site.ts';

// Debian's nginx and Caddy on loopback, with the configurations that the build wrote beside each site; only the root and
// the address are changed, as somebody does who puts the site on a server.

const folder = mkdtempSync(join(tmpdir(), 'jatdae-host-'));
const running: ChildProcess[] = [];

afterAll(async () => {
  await Promise.all(
    running.map(
      (child) =>
        new Promise<void>((done) => {
          if (child.exitCode !== null) return done();
          child.once('exit', () => done());
          child.kill('SIGTERM');
        }),
    ),
  );
  rmSync(folder, { recursive: true });
});

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function until(origin: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said()}`);
    const up = await fetch(origin, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`the server did not answer: ${said()}`);
}

const start = async (command: string, args: string[], origin: string, env: Record<string, string>): Promise<void> => {
  if (spawnSync('which', [command]).status !== 0) {
    throw new Error(
      `${command} is not installed: apt-get install -y --no-install-recommends nginx-light caddy libnginx-mod-http-brotli-static`,
    );
  }
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await until(origin, child, () => text);
};

const written = (site: SiteName, name: string): string => readFileSync(`${siteFolder(site)}.hosting/${name}`, 'utf8');

async function startNginx(site: SiteName): Promise<string> {
  const port = await freePort();
  const own = join(folder, `nginx-${site}`);
  mkdirSync(own, { recursive: true });
  const config = written(site, 'nginx.conf')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replaceAll('/srv/jatdae', siteFolder(site));
  const modules = '/etc/nginx/modules-enabled';
  writeFileSync(
    join(own, 'nginx.conf'),
    `daemon off; pid ${own}/pid; error_log stderr; user ${process.env['USER'] || 'root'}; worker_processes 1;
${existsSync(modules) ? `include ${modules}/*.conf;` : ''}
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${own}/${kind};`).join(' ')}
  ${config}
}
`,
  );
  const origin = `http://127.0.0.1:${port}`;
  // No -p: Debian's modules are named relative to the prefix that nginx was built with.
  await start('nginx', ['-c', join(own, 'nginx.conf'), '-e', 'stderr'], origin, {});
  return origin;
}

async function startCaddy(site: SiteName): Promise<string> {
  const port = await freePort();
  const own = join(folder, `caddy-${site}`);
  mkdirSync(own, { recursive: true });
  const config = written(site, 'Caddyfile')
    .replace(/^:80 \{/m, `http://127.0.0.1:${port} {`)
    .replaceAll('/srv/jatdae', siteFolder(site));
  writeFileSync(join(own, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${config}`);
  const origin = `http://127.0.0.1:${port}`;
  const env = { HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own };
  await start('caddy', ['run', '--config', join(own, 'Caddyfile'), '--adapter', 'caddyfile'], origin, env);
  return origin;
}

const servers = { nginx: startNginx, caddy: startCaddy } as const;

describe.each(
  (['nginx', 'caddy'] as const).flatMap((name) => (['root', 'subpath'] as const).map((site) => ({ name, site }))),
)('$name, $site', ({ name, site }) => {
  let origin = '';
  beforeAll(async () => {
    origin = await servers[name](site);
  });
  describeHost({ name, site, origin: () => origin, chunks: name === 'caddy' }, () => fileOfEachKind(site));
});
