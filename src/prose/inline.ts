import type { Element } from 'hast';
import type { Paragraph, Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Base } from '../facts/base.ts';
import type { Prose } from '../schema/prose.ts';
import { resolveLinks } from './links.ts';
import { linkCitations } from './transform.ts';

const toHtml = unified().use(remarkRehype).use(rehypeStringify);

/**
 * One line of Markdown with citations (a standfirst, a sentence of a summary) as HTML, without the paragraph around it.
 * @param page the path of the page that fragments mean, see {@link resolveLinks}
 */
export const inlineHtml = (line: Prose, base: Base, page?: string): string =>
  htmlOf(structuredClone(line.tree), base, page).replace(/^<p>|<\/p>$/g, '');

function htmlOf(tree: Root, base: Base, page: string | undefined): string {
  resolveLinks(tree, page);
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
 */
export function bodyHtml(
  { tree: whole, fault }: Prose,
  base: Base,
  figureOf: (chart: string, view?: string) => StillFigure,
  page?: string,
): string {
  if (fault) throw new SyntaxError(fault.reason);
  const tree = {
    ...whole,
    children: structuredClone(whole.children).flatMap((node) => {
      if (node.type !== 'mdxJsxFlowElement') return node.type.startsWith('mdx') ? [] : [node];
      const given = (name: string): string | undefined => {
        const attribute = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
        return typeof attribute?.value === 'string' ? attribute.value : undefined;
      };
      const chart = given('id');
      return node.name === 'Chart' && chart !== undefined ? [stillNode(figureOf(chart, given('view')))] : [];
    }),
  };
  return htmlOf(tree, base, page);
}

const element = (tagName: string, properties: Element['properties'], children: Element['children']): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** A node that remark-rehype turns into a figure: picture, link, caption. */
function stillNode({ href, picture, caption }: StillFigure): Paragraph {
  const link = element('a', { href }, [element('img', { ...picture }, [])]);
  const words = element('figcaption', {}, [{ type: 'text', value: caption }]);
  return { type: 'paragraph', children: [], data: { hName: 'figure', hChildren: [link, words] } };
}
