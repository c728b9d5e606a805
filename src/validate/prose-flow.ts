import type { Root } from 'mdast';
import { BLANK } from '../korean/bare-figures.ts';

type Node = Root | Root['children'][number];

/** The words of one block as they are read: emphasis and links are no bounds, so `두 **배**` is one number. */
export interface Flow {
  /** All words; a citation is one blank in `bare` and its label here. */
  readonly words: string;
  /** The words without the citations. */
  readonly bare: string;
  /** Where each citation's label stands in `words`. */
  readonly labels: ReadonlyMap<unknown, { readonly start: number; readonly end: number }>;
  /** The line in the tree of a place in `bare`. */
  readonly lineAt: (index: number) => number;
}

const inline = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'link', 'break', 'textDirective']);

/**
 * Gives the words of a tree block by block, in reading order.
 * @param cited the nodes that are citations
 */
export function flowsOf(node: Node, cited: ReadonlySet<unknown>): Flow[] {
  if (node.type === 'code') return [flowOf([node], cited)];
  if (!('children' in node)) return [];
  const children = node.children as Node[];
  if (children.some(({ type }) => inline.has(type))) return [flowOf(children, cited)];
  return children.flatMap((child) => flowsOf(child, cited));
}

function flowOf(nodes: readonly Node[], cited: ReadonlySet<unknown>): Flow {
  let words = '';
  let bare = '';
  const labels = new Map<unknown, { start: number; end: number }>();
  const starts: { at: number; line: number }[] = [];
  const read = (node: Node, hidden: boolean): void => {
    if (cited.has(node)) {
      const start = words.length;
      if ('children' in node) for (const child of node.children) read(child, true);
      labels.set(node, { start, end: words.length });
      bare += BLANK;
    } else if ('value' in node) {
      words += node.value;
      if (hidden) return;
      starts.push({ at: bare.length, line: node.position?.start.line ?? 1 });
      bare += node.value;
    } else if (node.type === 'break') {
      words += '\n';
      bare += '\n';
    } else if ('children' in node) for (const child of node.children) read(child, hidden);
  };
  for (const node of nodes) read(node, false);
  const lineAt = (index: number): number => {
    const start = starts.findLast(({ at }) => at <= index) ?? { at: 0, line: 1 };
    return start.line + bare.slice(start.at, index).split('\n').length - 1;
  };
  return { words, bare, labels, lineAt };
}

/** The words of the sentence before and after a stretch of text. */
export function sentenceAround(words: string, start: number, end: number): { before: string; after: string } {
  const before =
    words
      .slice(0, start)
      .split(/(?<=[다요까][.?!]['’”"]?)\s+/)
      .at(-1) ?? '';
  const after = words.slice(end).split(/(?<=[다요까][.?!])['’”"]?(?:\s|$)/)[0] ?? '';
  return { before, after };
}
