import type { Problem } from '../../schema/problem.ts';
import type { Subject } from '../rule.ts';
import { textsOf } from '../texts.ts';

/** A place in the prose where a pattern was found. */
export type Found = Pick<Problem, 'file' | 'line' | 'field'> & { readonly found: string };

/**
 * Looks for a pattern in everything that readers read of ours (`textsOf`), line by line.
 * @param pattern with the flag `g`
 */
export const searchProse = (subject: Subject, pattern: RegExp): Found[] =>
  textsOf(subject).flatMap(({ text, at }) =>
    text
      .split('\n')
      .flatMap((line, index) => [...line.matchAll(pattern)].map(([found]) => ({ found, ...at(index + 1) }))),
  );
