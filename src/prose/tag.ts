import type { Properties } from 'hast';
import type { Emphasis, Nodes, PhrasingContent, Text } from 'mdast';

/** An element of HTML in a tree of Markdown, where any node may stand. */
export const tag = (hName: string, hProperties: Properties, ...children: Nodes[]): Emphasis => ({
  type: 'emphasis',
  data: { hName, hProperties },
  children: children as PhrasingContent[],
});

export const text = (value: string): Text => ({ type: 'text', value });
