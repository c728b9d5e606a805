import type { Emphasis, Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Base } from '../facts/base.ts';
import type { Prose } from '../schema/prose.ts';
import { href } from '../site/url.ts';
import { drawBlocks } from './blocks.ts';
import { resolveLinks } from './links.ts';
import { marginOf } from './margin.ts';
import { attributesOf, drawPictures } from './pictures.ts';
import { tag, text } from './tag.ts';
import { linkCitations } from './transform.ts';

const toHtml = unified().use(remarkRehype).use(rehypeStringify);

/**
 * One line of Markdown with citations (a standfirst, a sentence of a summary) as HTML, without the paragraph around it.
 * @param page the path of the page that fragments mean, see {@link resolveLinks}
 */
export function inlineHtml(line: Prose, base: Base, page?: string): string {
  const tree = structuredClone(line.tree);
  resolveLinks(tree, page);
  return htmlOf(tree, base).replace(/^<p>|<\/p>$/g, '');
}

/**
 * Such lines as HTML, each in its paragraph and followed by the notes of its figures.
 * @param place the part of the page that they are, see `marginOf`
 */
export const notedHtml = (lines: readonly Prose[], base: Base, page: string, place: string): string => {
  const tree: Root = { type: 'root', children: lines.flatMap((line) => structuredClone(line.tree).children) };
  resolveLinks(tree, page);
  const margin = marginOf(tree, base, place);
  linkCitations(tree, base, place, margin.notes);
  margin.set();
  return toHtml.stringify(toHtml.runSync(tree));
};

function htmlOf(tree: Root, base: Base): string {
  linkCitations(tree, base);
  return toHtml.stringify(toHtml.runSync(tree));
}

/** A picture that stands for a chart where no page surrounds it. */
export interface StillFigure {
  /** Where the chart lives. */
  href: string;
  picture: { src: string; alt: string; width: number; height: number };
  caption: string;
}

/**
 * A body of MDX as HTML for where no page surrounds it (feeds): figures linked to their facts, charts as pictures.
 * @param figureOf gives the picture of a chart, or of one of its views
 * @param page the path of the page that fragments mean, see {@link resolveLinks}
 * @param place the part of that page, in whose ids the notes stand
 * @param pictureAt gives the address of a picture that lies beside the text
 */
export function bodyHtml(
  { tree: whole, fault }: Prose,
  base: Base,
  figureOf: (chart: string, view?: string) => StillFigure,
  page?: string,
  place = '',
  pictureAt: (id: string) => string = (id) => id,
): string {
  if (fault) throw new SyntaxError(fault.reason);
  const tree = structuredClone(whole);
  resolveLinks(tree, page);
  drawPictures(tree, pictureAt);
  visit(tree, (node, index, parent) => {
    if (!node.type.startsWith('mdx') || !parent || index === undefined) return;
    const { id, view } = node.type === 'mdxJsxFlowElement' && node.name === 'Chart' ? attributesOf(node) : {};
    parent.children.splice(index, 1, ...(id === undefined ? [] : [stillNode(figureOf(id, view))]));
    return [SKIP, index];
  });
  drawBlocks(tree, place, page && href(page));
  return htmlOf(tree, base);
}

/** A figure: picture, link, caption. */
const stillNode = ({ href: to, picture, caption }: StillFigure): Emphasis =>
  tag('figure', {}, tag('a', { href: to }, tag('img', { ...picture })), tag('figcaption', {}, text(caption)));
