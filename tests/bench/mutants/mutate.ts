import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { output, root } from '../../support/build.ts';
import type { Sample } from './sample.ts';

/** The pure folders, each with the room of tests/unit that stands against its mutants. */
export const pure = {
  korean: 'korean',
  facts: 'facts',
  charts: 'charts',
  'search/language': 'search',
  'search/query': 'search',
  share: 'share',
} as const;
export type Folder = keyof typeof pure;

export const isPure = (name: string): name is Folder => Object.hasOwn(pure, name);

/** What became of the mutants of a folder. */
export interface Outcome {
  readonly folder: Folder;
  /** How many there are, in the sample or not. */
  readonly all: number;
  /** Those of the sample whose tests ran, or for which there is none. */
  readonly tested: number;
  readonly killed: number;
  /** A line for each that no test killed, in the order of the code: where, what it was, what it became. */
  readonly survivors: readonly string[];
  readonly seconds: number;
}

/**
 * Changes the code of a folder in one place after another, and runs the unit tests of its own room against each change. All
 * is done to a copy under .cache, which is gone afterwards; Stryker's own reports are in tests/.output/mutants.
 * @param sample which of the changes
 * @param files the part of the files' names that stands before `.ts`; `*` for all
 */
export async function mutate(folder: Folder, sample: Sample, files = '*'): Promise<Outcome> {
  process.env['MUTANTS_ROOMS'] = pure[folder];
  const report = join(output, 'mutants', folder.replace('/', '-'));
  const options: PartialStrykerOptions = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', './tests/bench/mutants/sample.ts'],
    checkers: ['sample'],
    sample,
    mutate: [`src/${folder}/**/${files}.ts`, '!**/browser/**', '!**/*.d.ts'],
    // Which tests reach a mutant Stryker sees for itself. What only runs as a file loads is held against all tests of the room.
    coverageAnalysis: 'perTest',
    vitest: { configFile: 'tests/bench/mutants/vitest.config.ts', related: false },
    concurrency: availableParallelism(),
    ignorePatterns: ['dist*', '.astro', '.build', '.cache', 'tests/.output'],
    tempDirName: '.cache/mutants',
    reporters: ['json', 'html', 'progress-append-only'],
    jsonReporter: { fileName: `${report}.json` },
    htmlReporter: { fileName: `${report}.html` },
    // The first run, without a change, is of the whole room and sees which test reaches what: long where pictures are drawn.
    dryRunTimeoutMinutes: 60,
    timeoutMS: 60_000,
    allowConsoleColors: false,
  };
  const start = performance.now();
  const results = await new Stryker(options).runMutationTest();
  const tested = results.filter(({ status }) => !leftOut.has(status));
  const alive = tested.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  return {
    folder,
    all: results.length,
    tested: tested.length,
    killed: tested.length - alive.length,
    survivors: alive.toSorted(byPlace).map(told),
    seconds: (performance.now() - start) / 1000,
  };
}

/** What is not counted: what is not of the sample, and what broke in a way that is not a test's doing. */
const leftOut: ReadonlySet<string> = new Set(['CompileError', 'RuntimeError', 'Ignored', 'Pending']);

const byPlace = (a: MutantResult, b: MutantResult): number =>
  a.fileName < b.fileName ? -1 : a.fileName > b.fileName ? 1 : a.location.start.line - b.location.start.line;

/** A mutant in one line: where it is, what stood there, and what stands there now. */
function told({ fileName, location: { start, end }, replacement = '', status }: MutantResult): string {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const cut = lines.map((line, index) =>
    line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
  );
  const [was, is] = [cut.join('\n'), replacement].map((text) => text.replace(/\s+/g, ' ').trim()) as [string, string];
  const place = `${relative(root, fileName).replaceAll('\\', '/')}:${start.line}:${start.column}`;
  return `${place}  ${near(was, is)}  →  ${near(is, was)}${status === 'NoCoverage' ? ' (no test comes here)' : ''}`;
}

/** A text as far as a line has room: in a long one what is around the first difference from another. */
function near(text: string, other: string): string {
  const room = 80;
  if (text.length <= room) return text;
  const same = [...text].findIndex((letter, at) => letter !== other[at]);
  const from = Math.max(0, Math.min(same - room / 2, text.length - room));
  return `${from > 0 ? '…' : ''}${text.slice(from, from + room)}${from + room < text.length ? '…' : ''}`;
}
