import type { Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkMdx from 'remark-mdx';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import type { Prose, ShownPicture } from '../schema/prose.ts';
import { remarkTablesAndNotes } from './blocks.ts';
import { readDirectives } from './directives.ts';
import { headingIds } from './headings.ts';
import { attributesOf, pictureOf } from './pictures.ts';

const mdx = remark().use(remarkMdx).use(remarkDirective).use(remarkCjkFriendly).use(remarkTablesAndNotes);
const inline = remark().use(remarkDirective).use(remarkCjkFriendly);

/** Reads a body of MDX, parsed as the build will. What cannot be read is told in `fault`. */
export function readBody(text: string): Prose {
  try {
    return proseOf(text, mdx.parse(text));
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const place = /\((\d+):/.exec(error.reason)?.[1];
    return unread(text, { line: error.line ?? Number(place ?? 1), reason: error.reason });
  }
}

const unread = (text: string, fault: NonNullable<Prose['fault']>): Prose => ({
  ...proseOf(text, { type: 'root', children: [] }),
  fault,
});

/** Blocks within blocks, as far as a reader follows. Thousands, one mark each, are more than a walk through a tree can take. */
const deepest = 20;

/** The line of what lies deeper than {@link deepest} blocks. Walks level by level, for a stack has an end. */
function tooDeep(tree: Root): number | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return level[0]?.position?.start.line ?? 1;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return undefined;
}

/** Reads one line of Markdown with directives, a standfirst or a sentence of a summary: there `<` is a letter like any other. */
export const readLine = (text: string): Prose => proseOf(text, inline.parse(text));

function proseOf(source: string, tree: Root): Prose {
  const deep = tooDeep(tree);
  if (deep !== undefined) return unread(source, { line: deep, reason: 'too deep' });
  const directives = readDirectives(tree);
  const charts = new Set<string>();
  const pictures: ShownPicture[] = [];
  visit(tree, 'mdxJsxFlowElement', (node) => {
    const { id } = attributesOf(node);
    if (node.name === 'Chart' && id !== undefined) charts.add(id);
    if (node.name === 'Picture') pictures.push(pictureOf(node));
  });
  return {
    source,
    tree,
    ...directives,
    facts: [...new Set(directives.citations.map(({ id }) => id))],
    charts: [...charts],
    headings: headingIds(tree),
    pictures,
    plain: tree.children.flatMap(wordsOf).join('\n'),
  };
}

/** What holds blocks and no words of its own. */
const holders = /^(?:list|listItem|blockquote|table|containerDirective|footnoteDefinition)$/;

/** The words of a block, line by line: a paragraph, a row of a table, the caption of a picture. */
function wordsOf(node: Nodes): string[] {
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Picture') {
    const { caption, credit } = pictureOf(node);
    return [`${caption} (${credit})`];
  }
  if (node.type.startsWith('mdx')) return [];
  if ('children' in node && holders.test(node.type)) return node.children.flatMap(wordsOf);
  const words = node.type === 'tableRow' ? node.children.map((cell) => plainText(cell)).join(' ') : plainText(node);
  return [words.replace(/\s+/g, ' ').trim()].filter(Boolean);
}
