import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../schema/problem.ts';

/**
 * Puts right what needs no decision (`Problem.fix`), and leaves every other byte of the files as it is.
 * @param folder where the files of the problems lie
 * @returns what was put right, a Korean line each
 */
export function mend(problems: readonly Problem[], folder: string): string[] {
  const mended: string[] = [];
  for (const [file, own] of Map.groupBy(problems, (problem) => problem.file)) {
    const path = join(folder, file);
    const lines = readFileSync(path, 'utf8').split('\n');
    for (const { fix, line = 1 } of own) {
      const before = lines[line - 1] ?? '';
      if (!fix || !before.includes(fix.from)) continue;
      lines[line - 1] = before.replace(fix.from, () => fix.to);
      mended.push(`${file}:${line}  “${fix.from}” → “${fix.to}”`);
    }
    if (own.some(({ fix }) => fix)) writeFileSync(path, lines.join('\n'));
  }
  return mended;
}
