import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Checker, type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import type { Mutant, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';

/** Which mutants are tested: one in so many. Another seed chooses others. */
export interface Sample {
  readonly every: number;
  readonly seed: number;
}

/** Whether a mutant is of the sample. Its own line decides: what is added or taken away elsewhere changes no other's lot. */
function isChosen({ fileName, location: { start }, replacement }: Mutant, { every, seed }: Sample): boolean {
  const line = readFileSync(fileName, 'utf8').split('\n')[start.line] ?? '';
  const key = [seed, basename(fileName), line, start.column, replacement].join('\n');
  return Number.parseInt(hash('sha256', key).slice(0, 12), 16) % every === 0;
}

/**
 * Leaves mutants out that are not of the sample. To Stryker it is a checker, which elsewhere leaves out what does not compile:
 * what it turns down is neither run nor counted.
 */
class SampleChecker implements Checker {
  static readonly inject = tokens(commonTokens.options);
  readonly #sample: Sample;

  constructor(options: StrykerOptions) {
    this.#sample = options['sample'] as Sample;
  }

  async init(): Promise<void> {}

  async check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    const result = (mutant: Mutant): CheckResult =>
      isChosen(mutant, this.#sample)
        ? { status: CheckStatus.Passed }
        : { status: CheckStatus.CompileError, reason: 'not of the sample' };
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, result(mutant)]));
  }

  async group(mutants: Mutant[]): Promise<string[][]> {
    return [mutants.map(({ id }) => id)];
  }
}

/** What Stryker reads of a plugin. */
export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', SampleChecker)];
export const strykerValidationSchema = { properties: { sample: { type: 'object' } } };
