import fs, { openSync, writeSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { extname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

// Loaded into a build with `node --import`: one write of a kind fails as the system would have it fail, with half of the file on the
// disk. FAIL_WRITE is JSON: { "n": { ".build/site/*.html": 70 }, "code": "ENOSPC" }, the 70th page; of several kinds one each. WRITES
// names a file to which the kind of every write is added, a line each.

const { n, code } = JSON.parse(process.env['FAIL_WRITE'] ?? '{"n":{}}') as { n: Record<string, number>; code?: string };
const writes = process.env['WRITES'];
// By its number: whatever writes by a name is watched here.
const log = writes === undefined ? undefined : openSync(writes, 'a');
const seen = new Map<string, number>();

/** The two folders from the project's on and the ending of a file that is written; undefined for what lies elsewhere. */
function kindOf(file: unknown): string | undefined {
  if (typeof file !== 'string' && !(file instanceof URL)) return undefined;
  const path = relative('.', typeof file === 'string' ? file : fileURLToPath(file));
  if (path.startsWith('..')) return undefined;
  // Files are written beside their place under the number of the process.
  const name = path.replace(/\.\d+$/, '');
  return [...name.split(sep).slice(0, -1).slice(0, 2), `*${extname(name)}`].join('/');
}

/** Whether this write is one to fail. */
function isIt(file: unknown): boolean {
  const found = kindOf(file);
  if (found !== undefined && log !== undefined) writeSync(log, `${found}\n`);
  if (found === undefined) return false;
  seen.set(found, (seen.get(found) ?? 0) + 1);
  return seen.get(found) === n[found];
}

/** As Node's own: one of writing names no file, one of copying both. */
const fault = (syscall: 'write' | 'copyfile', paths: object = {}): Error =>
  Object.assign(new Error(`${code}: made to fail, ${syscall}`), { code, syscall, ...paths });
const halfOf = (data: unknown): string | Uint8Array => {
  const all = data as string | Uint8Array;
  return all.slice(0, Math.ceil(all.length / 2));
};
const real = {
  write: fs.writeFileSync,
  copy: fs.copyFileSync,
  writeLater: promises.writeFile,
  copyLater: promises.copyFile,
};

Object.assign(fs, {
  writeFileSync: (...args: Parameters<typeof real.write>) => {
    if (!isIt(args[0])) return real.write(...args);
    real.write(args[0], halfOf(args[1]));
    throw fault('write');
  },
  copyFileSync: (...args: Parameters<typeof real.copy>) => {
    if (!isIt(args[1])) return real.copy(...args);
    real.write(args[1], '');
    throw fault('copyfile', { path: String(args[0]), dest: String(args[1]) });
  },
});
Object.assign(promises, {
  writeFile: async (...args: Parameters<typeof real.writeLater>) => {
    if (!isIt(args[0])) return real.writeLater(...args);
    await real.writeLater(args[0], halfOf(args[1]));
    throw fault('write');
  },
  copyFile: async (...args: Parameters<typeof real.copyLater>) => {
    if (!isIt(args[1])) return real.copyLater(...args);
    real.write(args[1] as string, '');
    throw fault('copyfile', { path: String(args[0]), dest: String(args[1]) });
  },
});
syncBuiltinESMExports();
