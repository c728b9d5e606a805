import { toString as plainText } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Base } from '../model/base.ts';
import { readDirectives } from './directives.ts';
import { parseInline } from './parse.ts';
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
