import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './build.ts';

/** What a build reads. */
const parts = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** How a build in a copy ended. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}

/** A copy of the project in a folder of its own, without caches; packages are linked. */
export class ProjectCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'jatdae copy 사본-'));

  constructor() {
    for (const part of parts.filter((name) => existsSync(join(root, name)))) {
      cpSync(join(root, part), join(this.folder, part), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
  }

  /** A path inside the copy. */
  at(path: string): string {
    return join(this.folder, path);
  }

  /** Appends to a file of the copy. */
  append(path: string, text: string): void {
    writeFileSync(this.at(path), readFileSync(this.at(path), 'utf8') + text);
  }

  /** Forgets what earlier builds kept. */
  coldCaches(): void {
    for (const folder of ['.cache', '.astro', '.build']) rmSync(this.at(folder), { recursive: true, force: true });
  }

  /**
   * Builds the copy as `npm run build` does.
   * @param env settings added to the environment
   * @param killAfter milliseconds after which the build is killed (SIGKILL), where it still runs
   */
  build(env: Readonly<Record<string, string>> = {}, killAfter?: number): Promise<Ending> {
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^(?:NODE_|SITE_URL|BASE_PATH|OUT_DIR|CONTENT_DIR|VIT|DEV|PROD|SSR|MODE|TEST)/.test(name),
    );
    const child = spawn(process.execPath, [join('src', 'build', 'build.ts')], {
      cwd: this.folder,
      env: { ...Object.fromEntries(inherited), ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return ending(child, killAfter);
  }

  /** Removes the copy. */
  discard(): void {
    mkdirSync(this.folder, { recursive: true });
    rmSync(this.folder, { recursive: true });
  }
}

function ending(child: ChildProcess, killAfter?: number): Promise<Ending> {
  return new Promise((done, fail) => {
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    }
    child.once('error', fail);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      done({ code, signal, output });
    });
  });
}
