import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { basename } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What the README's first command came to. */
export interface Outcome {
  /** Whether the site is served. */
  readonly served: boolean;
  /** What happened, in a line that fits into a table. */
  readonly said: string;
  readonly seconds: number;
}

/** Longer than this no machine takes, in milliseconds. */
const patience = 600_000;

/**
 * Runs `npm ci && npm start` in a copy of the project, reads the address that it prints and asks there for the home page and an
 * article; then ends it.
 * @param env all that the command finds in its environment, but the port
 * @param uid as whom, where not as ourselves
 */
export async function tryReadme(folder: string, env: NodeJS.ProcessEnv, uid?: number): Promise<Outcome> {
  const start = performance.now();
  const child = spawn('/bin/sh', ['-c', 'npm ci && npm start'], {
    cwd: folder,
    env: { ...env, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, which is ended as one: a shell, npm, the launcher, the server.
    detached: true,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const closed = new Promise<string>((done) => {
    child.once('error', ({ message }) => done(message));
    child.once('close', (code, signal) => done(`ends with ${code ?? signal}`));
  });
  let said = '';
  const printed = new Promise<URL>((found) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const [address] = /http:\/\/[\w.-]+:\d+\//.exec(said) ?? [];
        if (address !== undefined) found(new URL(address));
      });
    }
  });
  const late = new Promise<string>((done) => setTimeout(() => done('does not end'), patience).unref());
  try {
    const came = await Promise.race([printed, closed, late]);
    const fault = came instanceof URL ? await faultOf(came) : `${came}: ${lastOf(said, folder)}`;
    return {
      served: fault === undefined,
      said: fault ?? 'the site is served',
      seconds: (performance.now() - start) / 1000,
    };
  } finally {
    endGroup(child);
    await Promise.race([closed, late]);
  }
}

/** What is wrong with a served site; nothing where it is not. */
async function faultOf(address: URL): Promise<string | undefined> {
  try {
    const ask = (url: URL): Promise<Response> => fetch(url, { signal: AbortSignal.timeout(30_000) });
    const home = await ask(address);
    if (home.status !== 200) return `the home page is ${home.status}`;
    const [, article] = /href="(\/articles\/[^"#]+\/)"/.exec(await home.text()) ?? [];
    if (article === undefined) return 'the home page leads to no article';
    const { status } = await ask(new URL(article, address));
    return status === 200 ? undefined : `${article} is ${status}`;
  } catch (error) {
    return `the address that was printed does not answer: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The end of what the last command said, in a line that a cell of a table may hold, with the folder by its name alone. */
function lastOf(output: string, folder: string): string {
  const [last = ''] = stripVTControlCharacters(output)
    .split(/^> .*$/m)
    .slice(-1);
  const said = last.replaceAll(folder, basename(folder)).replace(/\s+/g, ' ').trim();
  return said.slice(-300).replaceAll('|', '\\|');
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

function freePort(): Promise<number> {
  return new Promise((found, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, () => {
      const at = server.address();
      server.close(() => found(typeof at === 'object' && at ? at.port : 0));
    });
  });
}
