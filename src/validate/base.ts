import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Base, toBase } from '../facts/base.ts';
import { once } from '../facts/once.ts';
import { readContent } from '../read/content.ts';
import { readEditions } from '../read/editions.ts';
import { listFiles } from '../read/files.ts';
import { formatProblems, type Problem, sortProblems } from '../schema/problem.ts';
import { lostSections } from './lost-sections.ts';
import type { Subject } from './rule.ts';
import { rules } from './rules.ts';
import { type Withheld, withhold } from './withheld.ts';

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

const foundIn = (subject: Subject): Problem[] => rules.flatMap((rule) => rule(subject));

type Checked = ReturnType<typeof checkContent>;

/**
 * Reads and checks a content folder; a base with problems is not for publishing.
 * @returns the base; `open`: the same without what may not be published yet; what is wrong, sorted by place
 */
export function checkContent(root: string) {
  const { content, problems } = readContent(root);
  const base = toBase(content);
  const { content: shown, withheld } = withhold(content, base, Date.now());
  const open = shown === content ? base : toBase(shown);
  const ownFaults = foundIn({ content, base }).filter(({ about }) => about === undefined || !content.broken.has(about));
  const all = sortProblems([...problems, ...ownFaults]);
  if (shown === content || all.length > 0) return { base, open, withheld, problems: all };
  const slugs = withheld.articles.map(({ slug }) => slug).join(', ');
  const hint = `아직 발행하지 않는 글(${slugs})에만 있는 것입니다. 그 글과 함께 발행하거나, 여기서는 지웁니다.`;
  const ofOpen = foundIn({ content: shown, base: open });
  return { base, open, withheld, problems: sortProblems(ofOpen.map((problem) => ({ ...problem, hint }))) };
}

/** The last base that was read. */
const memory = once('base', (): { last?: { root: string; stamp: string; checked: Checked } } => ({}));

const isBuild = (): boolean => process.env['NODE_ENV'] === 'production';

/**
 * The checked base, read once and again only when a file has changed: all of it while an author writes, for a build what may
 * be published.
 * @throws {ContentError} with all problems at once
 */
export function getBase(): Base {
  const { base, open } = getChecked();
  return isBuild() ? open : base;
}

/** What an author must mend before {@link getBase} gives anything; undefined where that is nothing. */
export function contentFault(): ContentError | undefined {
  try {
    getChecked();
    return undefined;
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
}

/** What a build leaves out. */
export const getWithheld = (): Withheld => getChecked().withheld;

function getChecked(): Checked {
  const root = contentDir();
  const stamp = stampOf(root);
  if (memory.last?.root === root && memory.last.stamp === stamp) return memory.last.checked;
  const checked = checkContent(root);
  const problems = [...checked.problems, ...lostSections(root, checked.open), ...readEditions(root).problems];
  if (problems.length > 0) throw new ContentError(sortProblems(problems), root);
  memory.last = { root, stamp, checked };
  return checked;
}

/** The folder's state in one text. A production build reads content that stands still, so it looks only once. */
function stampOf(root: string): string {
  if (isBuild() && memory.last?.root === root) return memory.last.stamp;
  return listFiles(root)
    .files.map((path) => {
      const { mtimeMs, size } = statSync(join(root, path));
      return `${path} ${mtimeMs} ${size}`;
    })
    .join('\n');
}
