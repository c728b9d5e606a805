import { toString as plainText } from 'mdast-util-to-string';
import { once } from '../facts/once.ts';
import { readDirectives } from './directives.ts';
import { parseMdx } from './parse.ts';

/** Bodies in plain text: fonts, fallback fonts and bylines read the same ones. */
const known = once('plain', () => new Map<string, string>());

/**
 * A body of MDX as plain text, a paragraph a line, components left out: what search indexes, what reading time counts.
 * @throws {SyntaxError} where the MDX cannot be read; the checks have said so before
 */
export function plainBody(text: string): string {
  const plain = known.get(text) ?? read(text);
  known.set(text, plain);
  return plain;
}

function read(text: string): string {
  const parsed = parseMdx(text);
  if ('problem' in parsed) throw new SyntaxError(parsed.problem.reason);
  readDirectives(parsed.tree);
  return parsed.tree.children
    .filter(({ type }) => !type.startsWith('mdx'))
    .map((node) => plainText(node).replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
