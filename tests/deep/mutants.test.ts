import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, run } from '../support/build.ts';

/** Which mutants: one in eighty of a fixed choice. Another seed is no way to pass. */
const sample = ['--every', '80', '--seed', '2'];

test('of the changes in a sample of the Korean words and the facts the unit tests notice 85 % and more', async () => {
  const { code, output } = await run(join(root, 'tests/bench/mutants/run.ts'), ['korean', 'facts', ...sample]);
  expect(code, output).toBe(0);
  const [, tested, score] = /^together .* (\d+) tested, .* ([\d.]+) %/m.exec(output) ?? [];
  expect(Number(tested), output).toBeGreaterThan(40);
  expect(Number(score), output).toBeGreaterThanOrEqual(85);
}, 600_000);
