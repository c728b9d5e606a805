import { basename } from 'node:path';
import { toBase } from '../../facts/base.ts';
import { readContent } from '../../read/content.ts';
import { type Problem, sortProblems } from '../../schema/problem.ts';
import { warnings } from './index.ts';

/**
 * Gives what an editor would flag in a content folder that breaks no rule.
 * @param root the folder
 */
export function checkWarnings(root: string): Problem[] {
  const { content } = readContent(root, basename(root));
  const base = toBase(content);
  return sortProblems(warnings.flatMap((warning) => warning({ content, base })));
}
