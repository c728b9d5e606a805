// Starts a tool or a script of the project on the Node that the project brings, as every script of package.json does:
//
//   node src/build/launch.mjs astro check
//   node src/build/launch.mjs src/build/serve.ts
//
// Arguments, standard streams, signals and the way it ends go through. Why: docs/decisions/0001-node-through-npm.md.
// Plain JavaScript without packages: the machine's own Node reads it, 18 or newer.

import { spawn } from 'node:child_process';
import { delimiter, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { enough, installedNode, isEnough, nodePackages, programOf } from './project-node.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [asked = '', ...args] = process.argv.slice(2);

/**
 * Ends with a message for whoever ran the command.
 * @param {string} what what is wrong
 * @param {string} remedy
 * @returns {never}
 */
function refuse(what, remedy) {
  process.stderr.write(`${what}\n  → ${remedy}\n`);
  process.exit(1);
}

// Vite reads these signs as they stand in addresses, and finds none of the files.
const [sign] = /[#%?]/.exec(root) ?? [];
if (sign)
  refuse(
    `${root}: 경로에 ‘${sign}’ 기호가 있는 폴더에서는 사이트를 만들 수 없습니다.`,
    '#, %, ?가 없는 이름의 폴더로 옮깁니다.',
  );
if (asked === '') refuse('무엇을 실행할지 적지 않았습니다.', 'node src/build/launch.mjs astro check처럼 적습니다.');
// A file's path is one from the project's folder; all else is a tool's name.
const program = extname(asked) === '' ? programOf(root, asked) : resolve(root, asked);
if (program === undefined) refuse(`${asked}: 깔려 있지 않은 도구입니다.`, '먼저 npm ci를 실행합니다.');

const brought = installedNode(root);
if (brought !== undefined) start(brought);
else startOnOwn(`${nodePackages[`${process.platform}-${process.arch}`] ?? '이 컴퓨터에 맞는 Node'} 패키지가 없습니다.`);

/**
 * Runs the program on the machine's own Node, where that is new enough.
 * @param {string} reason why not on the one that the project brings
 */
function startOnOwn(reason) {
  const { node: own } = process.versions;
  if (isEnough(own)) return start(process.execPath);
  return refuse(
    `지금 쓰는 Node ${own}에서는 이 프로젝트의 도구가 돌아가지 않고, 함께 깔려야 할 Node도 쓸 수 없습니다: ${reason}`,
    `npm ci를 다시 실행합니다(--omit=optional 없이). 그래도 같으면 Node를 새로 깝니다(${enough}).`,
  );
}

/** @param {string} node */
function start(node) {
  // What the program starts by the name `node`, or by a first line that names it, runs on the same one.
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env['PATH']].filter(Boolean).join(delimiter);
  const child = spawn(node, [/** @type {string} */ (program), ...args], {
    stdio: 'inherit',
    env: { ...environment(), PATH: path },
  });
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => void child.kill(signal);
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  // npm passes a signal on to the shell between itself and us, and that ends without a word: its end is the program's too.
  const { ppid: parent } = process;
  const look = setInterval(() => {
    if (process.env['npm_lifecycle_event'] !== undefined && process.ppid !== parent) child.kill('SIGTERM');
  }, 500).unref();
  const letGo = () => {
    clearInterval(look);
    for (const signal of signals) process.off(signal, forward);
  };
  child.once('error', (error) => {
    letGo();
    // It is there and does not start: on a Linux without glibc (Alpine), or without the right to run it.
    if (node === process.execPath) throw error;
    startOnOwn(`${node}: ${error.message}`);
  });
  child.once('exit', (code, signal) => {
    letGo();
    // Ended by a signal, as the program was: a shell and npm tell that from an error.
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code ?? 1;
  });
}

/** The environment without its path, which Windows may write as `Path`. */
function environment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => name.toUpperCase() !== 'PATH'));
}
