import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

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

async function start(command: string, args: string[], origin: string, env: Record<string, string>): Promise<void> {
  if (!isInstalled(command)) throw new Error(`${command} is not installed: ${howToGetThem}`);
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await until(origin, child, () => text);
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
