import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkMdx from 'remark-mdx';
import { VFileMessage } from 'vfile-message';

const mdx = remark().use(remarkMdx).use(remarkDirective).use(remarkCjkFriendly);
const inline = remark().use(remarkDirective).use(remarkCjkFriendly);

/** Where MDX could not be read and why. */
export interface SyntaxProblem {
  /** Counted from 1, in the text that was given. */
  line: number;
  /** What the parser says, in English. */
  reason: string;
}

/**
 * Parses a body of MDX as the build will.
 * @returns the tree, or where it breaks
 */
export function parseMdx(text: string): { tree: Root } | { problem: SyntaxProblem } {
  try {
    return { tree: mdx.parse(text) };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const place = /\((\d+):/.exec(error.reason)?.[1];
    return { problem: { line: error.line ?? Number(place ?? 1), reason: error.reason } };
  }
}

/** Parses one line of Markdown with directives: a standfirst, a sentence of a summary. */
export const parseInline = (text: string): Root => inline.parse(text);
