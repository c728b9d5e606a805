import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Base, toBase } from '../facts/base.ts';
import { once } from '../facts/once.ts';
import { readContent } from '../read/content.ts';
import { listFiles } from '../read/files.ts';
import { formatProblems, type Problem, sortProblems } from '../schema/problem.ts';
import { rules } from './rules.ts';

/** The content folder: `content/` in the project, or what `CONTENT_DIR` names (tests build other content with it). */
export const contentDir = (): string => resolve(process.env['CONTENT_DIR'] || 'content');

/**
 * Content that an author must mend. Its message is the whole report, in Korean. `title` and `loc` are what the overlay of
 * `npm run dev` shows: the author's own file at the first problem's line, not the code that found it.
 */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly title = '내용에 고칠 곳이 있습니다';
  readonly problems: readonly Problem[];
  readonly loc?: { readonly file: string; readonly line: number; readonly column: number };
  constructor(problems: readonly Problem[], root: string) {
    super(formatProblems(problems));
    this.problems = problems;
    const [first] = problems;
    if (first) this.loc = { file: join(dirname(root), first.file), line: first.line ?? 1, column: 1 };
  }
}

/**
 * Reads and checks a content folder.
 * @returns the base, and everything that is wrong, sorted by place; a base with problems is not for publishing
 */
export function checkContent(root: string): { base: Base; problems: Problem[] } {
  const { content, problems } = readContent(root, basename(root));
  const base = toBase(content);
  const found = rules.flatMap((rule) => rule({ content, base }));
  const ownFaults = found.filter(({ about }) => about === undefined || !content.broken.has(about));
  return { base, problems: sortProblems([...problems, ...ownFaults]) };
}

/** The last base that was read. */
const memory = once('base', (): { last?: { root: string; stamp: string; base: Base } } => ({}));

/**
 * The checked base, read once and again only when a file has changed.
 * @throws {ContentError} with all problems at once
 */
export function getBase(): Base {
  const root = contentDir();
  const stamp = stampOf(root);
  if (memory.last?.root === root && memory.last.stamp === stamp) return memory.last.base;
  const { base, problems } = checkContent(root);
  if (problems.length > 0) throw new ContentError(problems, root);
  memory.last = { root, stamp, base };
  return base;
}

/** The folder's state in one text. A production build reads content that stands still, so it looks only once. */
function stampOf(root: string): string {
  if (process.env['NODE_ENV'] === 'production' && memory.last?.root === root) return memory.last.stamp;
  return listFiles(root, basename(root))
    .files.map((path) => {
      const { mtimeMs, size } = statSync(join(root, path));
      return `${path} ${mtimeMs} ${size}`;
    })
    .join('\n');
}
