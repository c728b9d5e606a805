import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** What the README's first command came to. */
export interface Outcome {
  /** Whether it did what the README promises: the site is served, or one sentence says why not. */
  readonly held: boolean;
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
  let said = '';
  const ended = Promise.withResolvers<number | null>();
  const served = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [address] = /http:\/\/[\w.-]+:\d+\//.exec(said) ?? [];
      if (address !== undefined) served.resolve(address);
    });
  }
  child.once('close', (code) => ended.resolve(code));
  const timer = setTimeout(() => ended.resolve(null), patience);
  const address = await Promise.race([served.promise, ended.promise]);
  clearTimeout(timer);
  const seconds = (): number => (performance.now() - start) / 1000;
  if (typeof address === 'string') {
    const wrong = await faultOf(address);
    const outcome = { held: wrong === undefined, said: wrong ?? 'the site is served', seconds: seconds() };
    endGroup(child.pid);
    return outcome;
  }
  endGroup(child.pid);
  if (address === null) return { held: false, said: 'it did not end', seconds: seconds() };
  const sentence = said
    .trim()
    .split('\n')
    .filter((line) => /[가-힣]/.test(line))
    .join(' ')
    .trim();
  const isPlain = sentence !== '' && !/^\s+at .+:\d+:\d+/m.test(said);
  return {
    held: isPlain,
    said: `ends with ${address}: ${isPlain ? sentence : said.trim().slice(-300)}`,
    seconds: seconds(),
  };
}

/** What is wrong with a served site; nothing where it is not. */
async function faultOf(address: string): Promise<string | undefined> {
  const home = await fetch(address);
  if (home.status !== 200) return `the home page is ${home.status}`;
  const [, article] = /href="(\/articles\/[^"#]+\/)"/.exec(await home.text()) ?? [];
  if (article === undefined) return 'the home page leads to no article';
  const { status } = await fetch(new URL(article, address));
  return status === 200 ? undefined : `${article} is ${status}`;
}

function endGroup(pid: number | undefined): void {
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
