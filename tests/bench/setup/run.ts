import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { nodePackages } from '../../../src/build/project-node.mjs';
import { root } from '../../support/build.ts';
import { openTo, ownPath, wayToRegistry, withoutGit } from './machine.ts';
import { type Outcome, tryReadme } from './readme.ts';

// `npm run bench:setup`: the README's first command, `npm ci && npm start`, on the newest of each line of Node and npm that it
// promises and on the oldest npm, in folders with difficult names, without git, without HOME and as another user; each in a fresh
// copy of the last commit. Writes its table into docs/reliability.md. Twenty minutes, and the packages are fetched.

/** The lines of Node and npm of which the newest is tried. */
const nodes = [20, 22, 24];
const npms = ['10.8', '10', '11'];
/** What folders are called, and what is particular about that. In two of them Vite finds no file, which is said in one sentence. */
const folders = [
  ['a space', 'my site'],
  ['Hangul', '한글'],
  ['Hangul as macOS writes it (NFD)', '한글'.normalize('NFD')],
  ['`#`', 'a#b'],
  ['`%`', 'a%20b'],
  ['`&`', 'a&b'],
] as const;

const own = mkdtempSync(join(tmpdir(), 'jatdae-setup-'));
const commit = output('git', ['rev-parse', '--short', 'HEAD']);

function output(command: string, args: readonly string[], cwd = root): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout.trim();
}

const nodePackage = nodePackages[`${process.platform}-${process.arch}`] ?? '';
if (nodePackage === '' || process.platform === 'win32') throw new Error('no Node to be had here, or no shell');

/** A Node and an npm as a machine has them: the folders of their programs. */
function toolsOf(node: number, npm: string): { path: string; name: string } {
  const folder = join(own, `node-${node}-npm-${npm}`);
  if (!existsSync(folder)) {
    mkdirSync(folder);
    const packages = [`${nodePackage}@${node}`, `npm@${npm}`];
    output('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--prefix', folder, ...packages]);
  }
  const modules = join(folder, 'node_modules');
  const versionOf = (name: string): string =>
    JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version;
  return {
    path: [join(modules, nodePackage, 'bin'), join(modules, '.bin')].join(delimiter),
    name: `Node ${versionOf(nodePackage)}, npm ${versionOf('npm')}`,
  };
}

/** A copy of what is committed, in a new folder of this name. */
function copyIn(name: string): string {
  const folder = join(mkdtempSync(join(own, 'copy-')), name);
  mkdirSync(folder);
  const archive = join(own, 'project.tar');
  if (!existsSync(archive)) output('git', ['archive', '--output', archive, 'HEAD']);
  output('tar', ['-xf', archive, '-C', folder]);
  return folder;
}

interface Row {
  readonly what: string;
  readonly tools: string;
  readonly outcome: Outcome;
}
const rows: Row[] = [];
const usual = { node: 24, npm: '11' };

async function row(
  what: string,
  { node, npm }: typeof usual,
  name = 'jatdae',
  change: (env: NodeJS.ProcessEnv) => NodeJS.ProcessEnv = (env) => env,
  uid?: number,
): Promise<void> {
  const tools = toolsOf(node, npm);
  const folder = copyIn(name);
  if (uid !== undefined) openTo(uid, own, folder);
  const home = uid === undefined ? process.env['HOME'] : dirname(folder);
  const env = change({ ...wayToRegistry(), PATH: [tools.path, ownPath()].join(delimiter), HOME: home });
  const outcome = await tryReadme(folder, env, uid);
  rows.push({ what, tools: tools.name, outcome });
  process.stdout.write(`${what} (${tools.name}): ${outcome.said} (${Math.round(outcome.seconds)} s)\n`);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

try {
  for (const node of nodes) for (const npm of npms) await row('as it comes', { node, npm });
  for (const [what, name] of folders) await row(`in a folder with ${what} in its name`, usual, name);
  await row('without git', usual, undefined, (env) => ({ ...env, PATH: withoutGit(own, env['PATH'] ?? '') }));
  await row('without HOME', usual, undefined, ({ HOME: _, ...env }) => env);
  // Only root may run a program as somebody else.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await row('as another user', usual, undefined, (env) => env, 65534);
  else process.stdout.write('another user: not tried, which only root can\n');
} finally {
  write();
  rmSync(own, { recursive: true, force: true });
}

function write(): void {
  const table = [
    `\`npm ci && npm start\` in fresh copies of ${commit}, ${new Date().toISOString().slice(0, 10)}: what it came to, and how long it took on ${availableParallelism()} processors.`,
    '',
    '| | on | what happens | s |',
    '| --- | --- | --- | ---: |',
    ...rows.map(
      ({ what, tools, outcome }) => `| ${what} | ${tools} | ${outcome.said} | ${Math.round(outcome.seconds)} |`,
    ),
  ].join('\n');
  const file = join(root, 'docs', 'reliability.md');
  const [before = '', , after = ''] = readFileSync(file, 'utf8').split(/<!-- \/?bench:setup -->/);
  writeFileSync(file, `${before}<!-- bench:setup -->\n${table}\n<!-- /bench:setup -->${after}`);
  if (rows.some(({ what, outcome }) => outcome.served === /`[#%]`/.test(what))) process.exitCode = 1;
}
