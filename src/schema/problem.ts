import { counted } from '../korean/counted.ts';

/** One thing wrong with the content, in words for its author. */
export interface Problem {
  /** The rule that found it: `schema`, `reference`, `prose-figure` … */
  code: string;
  /** The file, from the project's root. */
  file: string;
  /** The line, counted from 1; left out where the file as a whole is meant. */
  line?: number;
  /** The field, written as a path: `views.krw.unit`. */
  field?: string;
  /** What was expected and what was found. One or two Korean sentences. */
  message: string;
  /** The id that a reference names and that is not there. Dropped where that thing stands in a file that is broken itself. */
  about?: string;
  /** How to mend it. One Korean sentence. */
  hint?: string;
  /** What on that line may be put right without asking, and into what (`npm run check:content -- --fix`). */
  fix?: { readonly from: string; readonly to: string };
}

/** Sorts problems by file, then line, so that a report reads from top to bottom. */
export const sortProblems = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || (a.line ?? 0) - (b.line ?? 0));

/** Writes a report for a terminal: all problems, each with its place, its message and the way out, then their number. */
export const formatProblems = (problems: readonly Problem[]): string =>
  `${blocksOf(problems)}\n\n${counted(problems.length, '곳')}을 고쳐야 합니다.`;

/** The same for what does not stop a build. */
export const formatWarnings = (warnings: readonly Problem[]): string =>
  `${blocksOf(warnings)}\n\n${counted(warnings.length, '곳')}을 살펴봐야 합니다.`;

function blocksOf(problems: readonly Problem[]): string {
  const blocks = sortProblems(problems).map((problem) => {
    const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
    const head = problem.field ? `${place}  ${problem.field}` : place;
    return [head, `  ${problem.message}`, ...(problem.hint ? [`  → ${problem.hint}`] : [])].join('\n');
  });
  return blocks.join('\n\n');
}
