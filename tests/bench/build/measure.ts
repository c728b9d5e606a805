import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { root, toolFile, toolPath } from '../../support/build.ts';

/** What a command took. */
export interface Cost {
  /** Seconds by the clock. */
  readonly seconds: number;
  /** Seconds of processors, which tell more than the clock where others work on the machine too. */
  readonly processors: number;
  /** The most memory that it and all that it started held at one time, in bytes, looked at ten times a second. */
  readonly memory: number;
}

/** Environment variables of this process that would change a build. */
const foreign = /^(?:NODE_ENV|SITE_URL|BASE_PATH|OUT_DIR|CONTENT_DIR|NODE_OPTIONS)$/;

/**
 * Runs tools of the project one after the other and measures them as one.
 * @param env settings added to the environment
 * @throws {Error} with all that was printed, where a command fails
 */
export async function costOf(
  commands: readonly (readonly [name: string, ...args: string[]])[],
  env: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  const start = performance.now();
  let [memory, processors] = [0, 0];
  for (const [name, ...args] of commands) {
    const held = await run(name, args, env);
    memory = Math.max(memory, held.memory);
    processors += held.processors;
  }
  return { seconds: (performance.now() - start) / 1000, processors, memory };
}

function run(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Omit<Cost, 'seconds'>> {
  const inherited = Object.entries(process.env).filter(([variable]) => !foreign.test(variable));
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [isAbsolute(name) ? name : toolFile(name), ...args], {
      cwd: root,
      env: { ...Object.fromEntries(inherited), PATH: toolPath, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
    }
    let [memory, processors] = [0, 0];
    const look = setInterval(() => {
      if (child.pid === undefined) return;
      memory = Math.max(memory, memoryOf(child.pid));
      processors = Math.max(processors, processorsOf(child.pid));
    }, 100);
    child.once('error', fail);
    child.once('close', (code) => {
      clearInterval(look);
      if (code === 0) done({ memory, processors });
      else fail(new Error(`${name} ${args.join(' ')} ended with ${code}:\n${text}`));
    });
  });
}

/** The resident memory of a process and all below it, in bytes, from Linux's /proc (proc(5): stat, statm). */
function memoryOf(pid: number): number {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(
      read(`/proc/${name}/stat`)
        .replace(/^.*\) \S /, '')
        .split(' ')[0],
    );
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const sum = (process: number): number => {
    const pages = Number(read(`/proc/${process}/statm`).split(' ')[1] ?? 0);
    return pages * 4096 + (children.get(process) ?? []).reduce((total, child) => total + sum(child), 0);
  };
  return sum(pid);
}

/** Seconds of processors that a process and its ended children have taken (proc(5): utime to cstime, in hundredths). */
function processorsOf(pid: number): number {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) / 100, 0);
}

/** A file of /proc; empty where its process has just ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
