import { toBase } from '../../facts/base.ts';
import { readContent } from '../../read/content.ts';
import { type Problem, sortProblems } from '../../schema/problem.ts';
import type { Rule } from '../rule.ts';
import { nearest } from './nearest.ts';
import { oldFacts } from './old-facts.ts';
import { unfilledPublisher } from './publisher.ts';
import { sectionWithoutFigure } from './section-without-figure.ts';
import { figuresBySize } from './size-figures.ts';
import { unexplainedNames } from './unexplained-names.ts';
import { unitSpacing } from './unit-spacing.ts';
import { unusedFacts } from './unused-facts.ts';
import { wording } from './wording.ts';

/** What an editor would flag. None of it stops a build; `npm run check:content -- --strict` stops for it. */
const warnings: readonly Rule[] = [
  unusedFacts,
  oldFacts,
  sectionWithoutFigure,
  unexplainedNames,
  wording,
  unitSpacing,
  figuresBySize,
  nearest,
  unfilledPublisher,
];

/**
 * Gives what an editor would flag in a content folder that breaks no rule.
 * @param root the folder
 */
export function checkWarnings(root: string): Problem[] {
  const { content } = readContent(root);
  const subject = { content, base: toBase(content) };
  return sortProblems(warnings.flatMap((warning) => warning(subject)));
}
