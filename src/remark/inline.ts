import { toString as plainText } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Base } from '../model/base.ts';
import { readDirectives } from './directives.ts';
import { parseInline, parseMdx } from './parse.ts';
import { linkCitations } from './transform.ts';

const toHtml = unified().use(remarkRehype).use(rehypeStringify);

/** One line of Markdown with citations (a standfirst, a sentence of a summary) as HTML, without the paragraph around it. */
export function inlineHtml(line: string, base: Base): string {
  const tree = parseInline(line);
  linkCitations(tree, base.facts);
  const html = toHtml.stringify(toHtml.runSync(tree));
  return html.replace(/^<p>|<\/p>$/g, '');
}

/** The same line as plain text: titles of pages, meta descriptions, feeds, search. */
export function inlineText(line: string): string {
  const tree = parseInline(line);
  readDirectives(tree);
  return plainText(tree);
}

/** A body of MDX as HTML for where no page surrounds it (feeds): figures linked to their facts, components left out. */
export function bodyHtml(text: string, base: Base): string {
  const parsed = parseMdx(text);
  if ('problem' in parsed) throw new SyntaxError(parsed.problem.reason);
  const tree = { ...parsed.tree, children: parsed.tree.children.filter(({ type }) => !type.startsWith('mdx')) };
  linkCitations(tree, base.facts);
  return toHtml.stringify(toHtml.runSync(tree));
}
