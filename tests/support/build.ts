import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programOf } from '../../src/build/project-node.mjs';

/** The project's root, without a closing slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
/** Where tests put what they make; never committed. */
export const output = join(root, 'tests', '.output');

/** The two ways the site is built for tests: at the root of a domain, and under a sub-path of another. */
export const sites = {
  root: { folder: join(output, 'root'), origin: 'http://localhost:4321', base: '/', env: {} },
  subpath: {
    folder: join(output, 'subpath'),
    origin: 'https://example.org',
    base: '/jatdae/',
    env: { SITE_URL: 'https://example.org', BASE_PATH: '/jatdae' },
  },
} as const;
export type SiteName = keyof typeof sites;

/**
 * The program of a tool that the project's packages bring, to be run with `process.execPath`. Not the name in
 * `node_modules/.bin`: what stands there asks the path for `node`, and may find the machine's own.
 * @throws {Error} where no package brings it
 */
export function toolFile(tool: string): string {
  const file = programOf(root, tool);
  if (file === undefined) throw new Error(`No package of package.json brings ${tool}.`);
  return file;
}

/** The path for what tests start: the Node that runs them is the first, then the tools of the packages. */
export const toolPath = [dirname(process.execPath), join(root, 'node_modules', '.bin'), process.env['PATH']].join(
  delimiter,
);

/** What `npm run build` runs. */
export const buildProgram = join(root, 'src', 'build', 'build.ts');

/** How a command ended and all that it printed, both streams in order. */
export interface Outcome {
  code: number;
  output: string;
}

/**
 * Runs a tool in the project's root, with the Node that runs the tests.
 * @param tool a name such as `astro`, or a program's file
 * @param env settings added to the environment; those of the site (`SITE_URL` and the like) are never inherited
 * @param echo whether to show its output as it comes
 */
export function run(
  tool: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  echo = false,
): Promise<Outcome> {
  const inherited = Object.entries(process.env).filter(
    // Vitest sets NODE_ENV, VITE and others for the code under test; a build must not see them.
    ([name]) =>
      !/^(?:NODE_ENV|SITE_URL|BASE_PATH|OUT_DIR|CONTENT_DIR|NODE_OPTIONS|VITEST|VITE|DEV|PROD|SSR|MODE|TEST)/.test(
        name,
      ),
  );
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [isAbsolute(tool) ? tool : toolFile(tool), ...args], {
      cwd: root,
      env: { ...Object.fromEntries(inherited), PATH: toolPath, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        if (echo) process.stdout.write(chunk);
      });
    }
    child.once('error', fail);
    child.once('close', (code) => {
      done({ code: code ?? 1, output: text });
    });
  });
}

/**
 * Builds the site as `npm run build` does.
 * @param folder where the finished site goes
 * @param env more settings: `SITE_URL`, `BASE_PATH`, `CONTENT_DIR`
 */
export const build = (folder: string, env: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
  run(buildProgram, [], { ...env, OUT_DIR: folder, ASTRO_TELEMETRY_DISABLED: '1' });

/** Builds one of the {@link sites} anew and remembers what it was built from. */
export async function buildSite(name: SiteName): Promise<Outcome> {
  const { folder, env } = sites[name];
  await mkdir(output, { recursive: true });
  await rm(stampFile(name), { force: true });
  const stamp = await stampOf();
  const outcome = await build(folder, env);
  if (outcome.code === 0) await writeFile(stampFile(name), stamp);
  return outcome;
}

/**
 * Gives the folder of one of the {@link sites}, built from the files as they are now: the last build where nothing has
 * changed since, else a new one.
 * @throws {Error} with the build's output, where it fails
 */
export async function builtSite(name: SiteName): Promise<string> {
  const { folder } = sites[name];
  const file = stampFile(name);
  if (existsSync(folder) && existsSync(file) && (await readFile(file, 'utf8')) === (await stampOf())) return folder;
  const { code, output: text } = await buildSite(name);
  if (code !== 0) throw new Error(`The site (${name}) could not be built:\n${text}`);
  return folder;
}

const stampFile = (name: SiteName): string => `${sites[name].folder}.stamp`;

/** What a build depends on, by path, size and time of change. */
async function stampOf(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const folder of ['src', 'content', 'public']) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) await add(file);
  }
  for (const file of ['astro.config.mjs', 'package-lock.json']) await add(join(root, file));
  return hash.digest('hex');

  async function add(file: string): Promise<void> {
    const { size, mtimeMs } = await stat(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
}
