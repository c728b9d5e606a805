import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Base } from '../model/base.ts';
import { nameIndexOf } from './mentions.ts';
import { keepWhole, linkCitations, linkMentions } from './transform.ts';

/**
 * The site's own remark plugin: figures become links to their facts, first mentions links to their pages, and what belongs
 * together stays on one line.
 * @param getBase gives the checked base; asked anew for each file, so that a change of a fact shows while writing
 */
export function remarkFacts({ getBase }: { getBase: () => Base }) {
  return (tree: Root, file: VFile): void => {
    const base = getBase();
    const place = placeOf(file.path ?? '');
    linkCitations(tree, base.facts, place);
    linkMentions(tree, nameIndexOf(base), new Set([place]));
    keepWhole(tree);
  };
}

/** The part of a page that a file becomes: `20-o1.mdx` → `o1`, `companies/openai.mdx` → `openai`. */
export function placeOf(path: string): string {
  return /([^/\\]+?)\.mdx$/.exec(path)?.[1]?.replace(/^\d+-/, '') ?? '';
}
