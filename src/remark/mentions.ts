import type { Nodes, Root, Text } from 'mdast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { endsNoun } from '../korean/particles.ts';
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

/** Every name and alias of the entities, ready to be looked for. */
export interface NameIndex {
  /** The names that begin with the same character, the longest first. */
  byStart: ReadonlyMap<string, readonly string[]>;
  entityOf: ReadonlyMap<string, Pick<Entity, 'id' | 'kind' | 'name'>>;
}

/** Where a name may stand: in running text, and never in a heading, another link, code or a component. */
const closed = new Set([
  'heading',
  'link',
  'linkReference',
  'textDirective',
  'leafDirective',
  'containerDirective',
  'code',
  'inlineCode',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

const wordCharacter = /[\p{L}\p{N}]/u;

/** Makes the index that {@link findMentions} reads with. */
export function nameIndex(entities: Iterable<Entity>): NameIndex {
  const entityOf = new Map<string, Pick<Entity, 'id' | 'kind' | 'name'>>();
  for (const entity of entities) {
    for (const name of [entity.name, entity.en, ...entity.aliases]) entityOf.set(name, entity);
  }
  const names = [...entityOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { byStart: Map.groupBy(names, (name) => name.charAt(0)), entityOf };
}

const indexes = new WeakMap<ReadonlyMap<string, Entity>, NameIndex>();

/** The index of a base's entities, made once for each base: every file of prose is read with it. */
export function nameIndexOf({ entities }: { entities: ReadonlyMap<string, Entity> }): NameIndex {
  const known = indexes.get(entities) ?? nameIndex(entities.values());
  indexes.set(entities, known);
  return known;
}

/** Every place where a name stands in a text, the longest name first and no two over one another. */
function* namesIn(text: string, { byStart }: NameIndex): Generator<{ name: string; index: number }> {
  for (let index = 0; index < text.length; index++) {
    const name = byStart.get(text.charAt(index))?.find((candidate) => text.startsWith(candidate, index));
    if (name === undefined) continue;
    yield { name, index };
    index += name.length - 1;
  }
}

/**
 * Finds the first mention of each entity in a text. A name counts where it stands as a word of its own, with or without
 * a particle: 라마 in 라마를, not in 라마단; 라마 3.2 before 라마; neither 라마 nor 라마 3 in 라마 3.5, which is another thing.
 * @param tree a section's tree
 * @param index the names
 * @param except entities not to look for: the one whose own page this is
 */
export function findMentions(tree: Root, index: NameIndex, except: ReadonlySet<string> = new Set()): Mention[] {
  const found = new Map<string, Mention>();
  visitParents(tree, (node, ancestors) => {
    if (closed.has(node.type)) return SKIP;
    if (node.type !== 'text') return;
    const parent = ancestors.at(-1);
    if (!parent) return;
    for (const match of namesIn(node.value, index)) {
      const entity = index.entityOf.get(match.name);
      if (!entity || found.has(entity.id) || except.has(entity.id)) continue;
      const before = node.value.slice(0, match.index).at(-1) ?? '';
      const rest = node.value.slice(match.index + match.name.length);
      if (wordCharacter.test(before) || !endsHere(rest)) continue;
      found.set(entity.id, { entity, node, parent, index: match.index, length: match.name.length });
    }
    return;
  });
  return [...found.values()];
}

/** Whether a name ends where `rest` begins: at a boundary or a particle, and not in the middle of a version number. */
function endsHere(rest: string): boolean {
  if (/^(?:\.\d|[ -]?\d{1,2}(?:\.\d+)*(?![\d년월일분편억만조배%]))/.test(rest)) return false;
  return !wordCharacter.test(rest.slice(0, 1)) || endsNoun(rest);
}
