import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { output, run } from './build.ts';

/** How many checks passed and how many failed. */
export interface Tally {
  passed: number;
  failed: number;
}

/** The part of vitest's JSON report that is read here; it is Jest's. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numTotalTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * Runs one room of tests, a project of `tests/vitest.config.ts`, and counts its tests.
 * @param settings of Vitest's: what they hold the run to and it misses is one failure
 */
export async function runRoom(room: string, ...settings: string[]): Promise<Tally> {
  const file = join(output, `${room}.json`);
  await rm(file, { force: true });
  const config = join('tests', 'vitest.config.ts');
  const { code } = await run(
    'vitest',
    [
      'run',
      '--config',
      config,
      '--project',
      room,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...settings,
    ],
    {},
    true,
  );
  const report = await readFile(file, 'utf8').then(
    (text): Report => JSON.parse(text),
    () => undefined,
  );
  // A room without a report, or without tests, has not been tested.
  if (!report || report.numTotalTests === 0) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  return { passed: report.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}
