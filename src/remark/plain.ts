import { toString as plainText } from 'mdast-util-to-string';
import { readDirectives } from './directives.ts';
import { parseMdx } from './parse.ts';

/**
 * A body of MDX as plain text, a paragraph a line, components left out: what search indexes, what reading time counts.
 * @throws {SyntaxError} where the MDX cannot be read; the checks have said so before
 */
export function plainBody(text: string): string {
  const parsed = parseMdx(text);
  if ('problem' in parsed) throw new SyntaxError(parsed.problem.reason);
  readDirectives(parsed.tree);
  return parsed.tree.children
    .filter(({ type }) => !type.startsWith('mdx'))
    .map((node) => plainText(node).replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
