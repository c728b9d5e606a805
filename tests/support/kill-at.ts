import { writeSync } from 'node:fs';
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
let seen = 0;

const die = (): void => {
  writeSync(2, `killed ${when} ${op} of ${path}\n`);
  process.kill(process.pid, 'SIGKILL');
};

Object.assign(promises, {
  [op]: async (...args: unknown[]): Promise<unknown> => {
    const target = String(args[op === 'rename' || op === 'copyFile' ? 1 : 0]).replaceAll('\\', '/');
    if (pattern.test(target)) seen += 1;
    if (seen !== n || !pattern.test(target)) return real(...args);
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
syncBuiltinESMExports();
