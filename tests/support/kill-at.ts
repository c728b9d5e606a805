import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

// Loaded into a build with `node --import`: the process kills itself, as hard as a system would, at the n-th file
// operation that matches. KILL_AT is JSON: { "op": "rename", "path": "dist$", "n": 1, "when": "before" }.

const { op, path, n, when } = JSON.parse(process.env['KILL_AT'] ?? '{}') as {
  op: 'rename' | 'writeFile' | 'copyFile' | 'rm';
  path: string;
  n: number;
  when: 'before' | 'during' | 'after';
};
const pattern = new RegExp(path);
const real = promises[op] as (...args: unknown[]) => Promise<unknown>;
const realSync = fs.writeFileSync;
let seen = 0;

const die = (): void => {
  fs.writeSync(2, `killed ${when} ${op} of ${path}\n`);
  process.kill(process.pid, 'SIGKILL');
};

/** Whether this is the operation that is waited for: each that matches counts. */
const isNow = (target: string): boolean => {
  if (!pattern.test(target.replaceAll('\\', '/'))) return false;
  seen += 1;
  return seen === n;
};

Object.assign(promises, {
  [op]: async (...args: unknown[]): Promise<unknown> => {
    if (!isNow(String(args[op === 'rename' || op === 'copyFile' ? 1 : 0]))) return real(...args);
    if (when === 'before') die();
    if (when === 'during' && op === 'writeFile') {
      const data = args[1] as string | Uint8Array;
      await real(args[0], data.slice(0, Math.ceil(data.length / 2)));
      die();
    }
    if (when === 'during' && op === 'copyFile') {
      const data = await promises.readFile(String(args[0]));
      await promises.writeFile(String(args[1]), data.subarray(0, Math.ceil(data.length / 2)));
      die();
    }
    const result = await real(...args);
    if (when === 'after') die();
    return result;
  },
});
// A file may be written without waiting, too.
if (op === 'writeFile') {
  fs.writeFileSync = (file, data, options) => {
    if (!isNow(String(file))) return realSync(file, data, options);
    if (when === 'before') die();
    const half = (data as string | Uint8Array).slice(0, Math.ceil((data as string | Uint8Array).length / 2));
    realSync(file, when === 'during' ? half : data, options);
    die();
  };
}
syncBuiltinESMExports();
