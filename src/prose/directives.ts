import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Citation, Prose } from '../schema/prose.ts';
import { offeredBlocks } from './components.ts';

/**
 * Finds the citations in a tree and puts back into text what only looks like a directive: `12:30이다` is a time of day.
 * A directive is meant as one where it has a label or attributes, or stands in a block of its own.
 * @param tree changed in place
 */
export function readDirectives(tree: Root): Pick<Prose, 'citations' | 'strays'> {
  const citations: Citation[] = [];
  const strays: Prose['strays'][number][] = [];
  visit(tree, (node, index, parent) => {
    if (node.type === 'leafDirective' || node.type === 'containerDirective') {
      if (node.type === 'leafDirective' || !offeredBlocks.includes(node.name))
        strays.push({ name: node.name, line: node.position?.start.line ?? 1 });
      return;
    }
    if (node.type !== 'textDirective' || !parent || index === undefined) return;
    const line = node.position?.start.line ?? 1;
    const meant = node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0;
    if (node.name === 'fact' && meant) {
      citations.push({ id: node.attributes?.['id'] ?? '', label: plainText(node), line, node });
    } else if (meant) {
      strays.push({ name: node.name, line });
    } else {
      parent.children.splice(index, 1, { type: 'text', value: `:${node.name}`, position: node.position });
    }
  });
  return { citations, strays };
}
