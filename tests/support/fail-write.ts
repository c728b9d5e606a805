import fs, { appendFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { extname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

// Loaded into a build with `node --import`: one write fails as the system would have it fail, with half of the file on the disk.
// FAIL_WRITE is JSON: { "kind": ".build/site/*.html", "n": 70, "code": "ENOSPC" }, the 70th page. WRITES names a file to which the
// kind of every write is added, a line each.

const { kind, n, code } = JSON.parse(process.env['FAIL_WRITE'] ?? '{}') as { kind?: string; n?: number; code?: string };
const writes = process.env['WRITES'];
let seen = 0;

/** The two folders from the project's on and the ending of a file that is written; undefined for what lies elsewhere. */
function kindOf(file: unknown): string | undefined {
  if (typeof file !== 'string' && !(file instanceof URL)) return undefined;
  const path = relative('.', typeof file === 'string' ? file : fileURLToPath(file));
  if (path.startsWith('..')) return undefined;
  // Files are written beside their place under the number of the process.
  const name = path.replace(/\.\d+$/, '');
  return [...name.split(sep).slice(0, -1).slice(0, 2), `*${extname(name)}`].join('/');
}

/** Does a write, or the half of it that then fails. */
function write<T>(file: unknown, whole: () => T, half: () => unknown): T {
  const found = kindOf(file);
  if (found !== undefined && writes) real.append(writes, `${found}\n`);
  if (found === undefined || found !== kind) return whole();
  seen += 1;
  if (seen !== n) return whole();
  half();
  const path = file instanceof URL ? fileURLToPath(file) : String(file);
  throw Object.assign(new Error(`${code}: made to fail, write '${path}'`), { code, syscall: 'write', path });
}

const halfOf = (data: unknown): string | Uint8Array => {
  const all = data as string | Uint8Array;
  return all.slice(0, Math.ceil(all.length / 2));
};
const real = { append: appendFileSync, file: fs.writeFileSync, copy: fs.copyFileSync, later: promises.writeFile };

Object.assign(fs, {
  writeFileSync: (...args: Parameters<typeof real.file>) =>
    write(
      args[0],
      () => real.file(...args),
      () => real.file(args[0], halfOf(args[1])),
    ),
  copyFileSync: (...args: Parameters<typeof real.copy>) =>
    write(
      args[1],
      () => real.copy(...args),
      () => real.file(args[1], ''),
    ),
});
Object.assign(promises, {
  writeFile: async (...args: Parameters<typeof real.later>) =>
    write(
      args[0],
      () => real.later(...args),
      () => real.file(args[0] as string, halfOf(args[1])),
    ),
});
syncBuiltinESMExports();
