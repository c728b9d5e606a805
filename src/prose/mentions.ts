import type { Nodes, Root, Text } from 'mdast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { findNames, isOtherVersion, type NameIndex } from '../korean/names.ts';
import type { Entity } from '../schema/entity.ts';

/** A name found in prose. */
export interface Mention {
  entity: Pick<Entity, 'id' | 'kind' | 'name'>;
  node: Text;
  parent: Extract<Nodes, { children: unknown[] }>;
  /** Where the name begins in the node's text, and how long it is. */
  index: number;
  length: number;
}

/** Where a name may stand: in running text, and never in a heading, another link, a component or words pulled out. */
const closed = new Set(
  'heading link linkReference textDirective leafDirective mdxJsxFlowElement mdxJsxTextElement'.split(' '),
);

/**
 * Finds the first mention of each entity in a text, by {@link findNames}; a name before the number of another version is
 * none: neither 라마 nor 라마 3 in 라마 3.5.
 * @param tree a section's tree
 * @param names every name, see `nameIndexOf`
 * @param except entities not to look for: the one whose own page this is
 */
export function findMentions(tree: Root, names: NameIndex<Entity>, except: ReadonlySet<string> = new Set()): Mention[] {
  const found = new Map<string, Mention>();
  visitParents(tree, (node, ancestors) => {
    if (closed.has(node.type) || ('name' in node && node.name === 'pullquote')) return SKIP;
    if (node.type !== 'text') return;
    const parent = ancestors.at(-1);
    if (!parent) return;
    for (const { of: entity, index, length } of findNames(node.value, names)) {
      if (found.has(entity.id) || except.has(entity.id) || isOtherVersion(node.value.slice(index + length))) continue;
      found.set(entity.id, { entity, node, parent, index, length });
    }
    return;
  });
  return [...found.values()];
}
