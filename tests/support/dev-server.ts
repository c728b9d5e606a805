import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { root, toolFile, toolPath } from './build.ts';

/** `npm run dev`, running. */
export interface DevServer {
  /** Where it answers, with a slash at the end. */
  readonly address: string;
  stop(): Promise<void>;
}

/** A port that nothing uses at the moment. */
const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))));
    });
  });

/**
 * Starts `astro dev` over a content folder and waits until it answers.
 * @throws {Error} with what it printed, where it ends before it answers
 */
export async function startDev(contentFolder: string): Promise<DevServer> {
  const port = await freePort();
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:NODE_ENV|VITE|SITE_URL|BASE_PATH)/.test(name));
  const child = spawn(process.execPath, [toolFile('astro'), 'dev', '--host', '127.0.0.1', '--port', String(port)], {
    cwd: root,
    env: {
      ...Object.fromEntries(inherited),
      PATH: toolPath,
      CONTENT_DIR: contentFolder,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  const address = `http://127.0.0.1:${port}/`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`astro dev ended:\n${printed}`);
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return { address, stop };
    await new Promise((done) => setTimeout(done, 200));
  }
}
