import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { installedNode, nodePackages } from '../../../src/build/project-node.mjs';
import { root } from '../../support/build.ts';

// The launcher in a small project, as npm 10 leaves one: `node_modules/.bin` has no `node`, and the first on the path is
// another one, too old for the tools.

const folder = mkdtempSync(join(tmpdir(), 'jatdae launch 실행-'));
const at = (...parts: string[]): string => join(folder, ...parts);
const launcher = at('src', 'build', 'launch.mjs');
const brought = at('node_modules', nodePackages[`${process.platform}-${process.arch}`] ?? '', 'bin', 'node');

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
}

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['launch.mjs', 'project-node.mjs'])
    cpSync(join(root, 'src', 'build', name), at('src', 'build', name));
  write(at('package.json'), JSON.stringify({ type: 'module', devDependencies: { '@the/tools': '1.0.0' } }));
  write(
    at('node_modules', '@the', 'tools', 'package.json'),
    JSON.stringify({ type: 'module', bin: { tool: 'start.js' } }),
  );
  // Says which Node runs it and which one the name `node` finds; then waits or ends, as asked.
  write(
    at('node_modules', '@the', 'tools', 'start.js'),
    `import { execFileSync } from 'node:child_process';
const found = execFileSync('node', ['-p', 'process.env.BROUGHT'], { encoding: 'utf8' }).trim();
const [what, code] = process.argv.slice(2);
if (what === 'wait') {
  setInterval(() => {}, 1000);
  if (code) for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(Number(code)));
}
console.log(JSON.stringify({ by: process.env.BROUGHT ?? 'own', found, args: process.argv.slice(2) }));
if (what === 'end') process.exit(Number(code));
if (what === 'fall') process.kill(process.pid, code);`,
  );
  write(at('script.ts'), `const said: string = process.env['BROUGHT'] ?? 'own';\nconsole.log(said);\n`);
  write(brought, `#!/bin/sh\nBROUGHT=yes exec '${process.execPath}' "$@"\n`);
  write(at('old', 'node'), '#!/bin/sh\nexit 99\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const env = { PATH: `${at('old')}:/usr/bin:/bin` };

/** Runs the launcher by a Node of the machine's own; by one that says it is of another version, where one is given. */
function launch(args: readonly string[], version?: string) {
  const versions = `{ value: { ...process.versions, node: '${version}' } }`;
  const disguise = `data:text/javascript,Object.defineProperty(process, 'versions', ${versions})`;
  const flags = version === undefined ? [] : ['--import', encodeURI(disguise)];
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [...flags, launcher, ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, signal, out: stdout, err: stderr };
}

// The Node that stands for the one of a package is a script for the shell.
describe.skipIf(process.platform === 'win32' || installedNode(root) === undefined)('the launcher', () => {
  test('runs a tool on the Node that the project brings, as what the tool starts, with its arguments', () => {
    const { status, out, err } = launch(['tool', 'end', '0', '--name', '엔비디아 & 구글', '']);
    expect(err).toBe('');
    expect(JSON.parse(out)).toEqual({
      by: 'yes',
      found: 'yes',
      args: ['end', '0', '--name', '엔비디아 & 구글', ''],
    });
    expect(status).toBe(0);
  });

  test.each(['#', '%', '?'])('refuses a folder with %s in its path in one sentence', (sign) => {
    const odd = at(`a${sign}b`);
    cpSync(at('src'), join(odd, 'src'), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [join(odd, 'src', 'build', 'launch.mjs'), 'tool'], {
      encoding: 'utf8',
      env,
    });
    expect(status).toBe(1);
    expect(stderr).toContain(`‘${sign}’`);
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });

  test('runs a script of the project, wherever it is called', () => {
    expect(launch(['script.ts'])).toMatchObject({ status: 0, out: 'yes\n' });
  });

  test('ends as the program ends: with its code, or by its signal', () => {
    expect(launch(['tool', 'end', '7'])).toMatchObject({ status: 7, signal: null });
    expect(launch(['tool', 'fall', 'SIGKILL'])).toMatchObject({ status: null, signal: 'SIGKILL' });
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('passes %s on and waits for the end', async (signal) => {
    for (const [args, ending] of [
      [[], [null, signal]],
      [['3'], [3, null]],
    ] as const) {
      const child = spawn(process.execPath, [launcher, 'tool', 'wait', ...args], { env });
      await once(child.stdout, 'data');
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual(ending);
    }
  });

  test('ends where npm has ended the shell above it', async () => {
    const shell = spawn('sh', ['-c', `'${process.execPath}' '${launcher}' tool wait; true`], {
      env: { ...env, npm_lifecycle_event: 'serve' },
    });
    await once(shell.stdout, 'data');
    shell.kill('SIGKILL');
    // The program holds the other end of the pipe for as long as it runs.
    await once(shell.stdout, 'close');
  });

  test('without that Node: on the machine’s own where it is new enough, else with what to do', () => {
    rmSync(brought);
    expect(launch(['script.ts'])).toMatchObject({ status: 0, out: 'own\n' });
    const { status, out, err } = launch(['script.ts'], '20.20.2');
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('지금 쓰는 Node 20.20.2에서는');
    expect(err).toContain('  → npm ci를 다시 실행합니다');
    expect(err).not.toContain(' at ');
  });

  test.each([
    ['its interpreter is not there, as on a Linux without glibc', '#!/nowhere/ld.so\n', 0o755],
    ['it may not be run', '#!/bin/sh\n', 0o644],
  ])('where that Node does not start (%s), as without it', (_, text, mode) => {
    write(brought, text);
    chmodSync(brought, mode);
    expect(launch(['script.ts'])).toMatchObject({ status: 0, out: 'own\n' });
    expect(launch(['script.ts'], '22.11.0')).toMatchObject({ status: 1, out: '' });
  });

  test.each([[[]], [['nothing']]])('says what is wrong with: %j', (args) => {
    const { status, err } = launch(args);
    expect(status).toBe(1);
    expect(err).toMatch(/^.+\n {2}→ .+\n$/);
  });
});
