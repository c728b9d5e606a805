import Slugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * Gives each heading of a body its id, as Astro would, but from the words as they are written, so that the checks know it as
 * well as the page.
 * @param tree changed in place, after its directives are read: `12:30` in a heading is no directive
 * @returns the ids, in order
 */
export function headingIds(tree: Root): string[] {
  const slugger = new Slugger();
  const ids: string[] = [];
  visit(tree, 'heading', (node) => {
    const id = slugger.slug(plainText(node));
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
    ids.push(id);
  });
  return ids;
}
