import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { hostFiles } from '../../src/build/headers.ts';
import { toolPath } from './build.ts';

/** What a Debian machine installs them with. */
export const howToGetThem =
  'apt-get install -y --no-install-recommends nginx-light libnginx-mod-http-brotli-static caddy wrk';

/** Whether a program is there. */
export const isInstalled = (command: string): boolean => spawnSync('which', [command]).status === 0;

/** A built site, and the folder for what a server writes. */
export interface Served {
  site: string;
  own: string;
}

const running: ChildProcess[] = [];

/** Stops every server that was started here, and waits for their ends. */
export const stopServers = (): Promise<unknown> =>
  Promise.all(
    running.splice(0).map(
      (child) =>
        new Promise<void>((done) => {
          if (child.exitCode !== null) return done();
          child.once('exit', () => done());
          child.kill('SIGTERM');
        }),
    ),
  );

/** A port that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function until(origin: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) {
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

/** Starts a server and waits until it answers. @returns what it has said by then */
async function start(command: string, args: string[], origin: string, env: Record<string, string>): Promise<string> {
  if (!isInstalled(command)) throw new Error(`${command} is not installed: ${howToGetThem}`);
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await until(origin, child, () => text);
  return text;
}

/** The folder that the build wrote the servers' configurations into. */
const configOf = (site: string, name: string): string => readFileSync(`${site}.hosting/${name}`, 'utf8');

/**
 * Starts nginx.
 * @param server `server { … }` and what stands beside it, listening on port 80
 * @returns its origin
 */
export async function startNginxWith(server: string, own: string, workers: number): Promise<string> {
  const port = await freePort();
  mkdirSync(own, { recursive: true });
  const modules = '/etc/nginx/modules-enabled';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const user = process.getuid?.() === 0 ? `user ${process.env['USER'] || 'root'}; ` : '';
  writeFileSync(
    join(own, 'nginx.conf'),
    `daemon off; pid ${own}/pid; error_log stderr; ${user}worker_processes ${workers};
${existsSync(modules) ? `include ${modules}/*.conf;` : ''}
events { }
http {
  access_log off;
  ${temporary.map((kind) => `${kind}_temp_path ${own}/${kind};`).join(' ')}
  ${server.replace('listen 80;', `listen 127.0.0.1:${port};`)}
}
`,
  );
  const origin = `http://127.0.0.1:${port}`;
  // No -p: Debian's modules are named relative to the prefix that nginx was built with.
  await start('nginx', ['-c', join(own, 'nginx.conf'), '-e', 'stderr'], origin, {});
  return origin;
}

/** Starts nginx with the configuration that the build wrote; only root and address are changed. */
export const startNginx = ({ site, own }: Served, workers = 1): Promise<string> =>
  startNginxWith(configOf(site, 'nginx.conf').replaceAll('/srv/jatdae', site), own, workers);

/** Starts Caddy with the configuration that the build wrote; only root and address are changed. */
export async function startCaddy({ site, own }: Served): Promise<string> {
  const port = await freePort();
  mkdirSync(own, { recursive: true });
  const origin = `http://127.0.0.1:${port}`;
  const config = configOf(site, 'Caddyfile')
    .replace(/^:80 \{/m, `${origin} {`)
    .replaceAll('/srv/jatdae', site);
  writeFileSync(join(own, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${config}`);
  const env = { HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own };
  await start('caddy', ['run', '--config', join(own, 'Caddyfile'), '--adapter', 'caddyfile'], origin, env);
  return origin;
}

/** Cloudflare's emulator and its `workerd`, of a fixed version. No dependency: npx keeps it in npm's own cache, its install scripts not run. */
const wrangler = 'wrangler@4.164.0';

/**
 * Finds the program of Cloudflare's emulator, fetching it where it is not kept yet.
 * @returns undefined where it cannot be had: no network, or a machine that `workerd` does not run on
 */
export function findWrangler(): string | undefined {
  const both = 'workerd --version >&2 && command -v wrangler';
  const { status, stdout } = spawnSync(
    'npx',
    ['--yes', '--ignore-scripts', '--prefer-offline', '--package', wrangler, '-c', both],
    { encoding: 'utf8', env: { ...process.env, PATH: toolPath }, timeout: 120_000 },
  );
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Starts Cloudflare Pages as `wrangler pages dev` plays it, on a copy of the site as Cloudflare's own build leaves it: without
 * compressed forms. Under a base path the site lies in a folder, and what Pages reads itself at the top.
 * @throws {Error} where it has called a line of `_headers` or `_redirects` invalid by the time that it answers
 */
export async function startPages(program: string, { site, own, base }: Served & { base: string }): Promise<string> {
  const [port, inspector] = [await freePort(), await freePort()];
  const top = join(own, 'site');
  cpSync(site, join(top, base), { recursive: true, filter: (file) => !/\.(?:br|gz)$/.test(file) });
  if (base !== '/') for (const file of hostFiles) renameSync(join(top, base, file), join(top, file));
  const origin = `http://127.0.0.1:${port}`;
  const said = await start(
    process.execPath,
    [
      ...[program, 'pages', 'dev', top, '--cwd', own, '--persist-to', join(own, 'state'), '--ip', '127.0.0.1'],
      ...['--port', String(port), '--inspector-port', String(inspector), '--compatibility-date', '2026-11-01'],
    ],
    origin,
    {
      ...{ CI: 'true', NO_COLOR: '1', HOME: own, XDG_CONFIG_HOME: own, TMPDIR: own, WRANGLER_LOG_PATH: own },
      ...{ WRANGLER_SEND_METRICS: 'false', WRANGLER_SEND_ERROR_REPORTS: 'false', WRANGLER_HIDE_BANNER: 'true' },
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    },
  );
  if (/invalid/i.test(said)) throw new Error(said);
  return origin;
}
