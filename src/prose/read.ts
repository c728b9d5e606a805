import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkMdx from 'remark-mdx';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import type { Prose } from '../schema/prose.ts';
import { readDirectives } from './directives.ts';
import { headingIds } from './headings.ts';

const mdx = remark().use(remarkMdx).use(remarkDirective).use(remarkCjkFriendly);
const inline = remark().use(remarkDirective).use(remarkCjkFriendly);

/** Reads a body of MDX, parsed as the build will. What cannot be read is told in `fault`. */
export function readBody(text: string): Prose {
  try {
    return proseOf(text, mdx.parse(text));
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const place = /\((\d+):/.exec(error.reason)?.[1];
    const fault = { line: error.line ?? Number(place ?? 1), reason: error.reason };
    return { ...proseOf(text, { type: 'root', children: [] }), fault };
  }
}

/** Reads one line of Markdown with directives, a standfirst or a sentence of a summary: there `<` is a letter like any other. */
export const readLine = (text: string): Prose => proseOf(text, inline.parse(text));

function proseOf(source: string, tree: Root): Prose {
  const directives = readDirectives(tree);
  const charts = new Set<string>();
  visit(tree, 'mdxJsxFlowElement', (node) => {
    const id = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'id')?.value;
    if (node.name === 'Chart' && typeof id === 'string') charts.add(id);
  });
  return {
    source,
    tree,
    ...directives,
    facts: [...new Set(directives.citations.map(({ id }) => id))],
    charts: [...charts],
    headings: headingIds(tree),
    plain: tree.children
      .filter(({ type }) => !type.startsWith('mdx'))
      .map((node) => plainText(node).replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join('\n'),
  };
}
