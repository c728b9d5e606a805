import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Base } from '../facts/base.ts';
import { nameIndexOf } from '../facts/names.ts';
import { pathOf } from '../site/url.ts';
import { readDirectives } from './directives.ts';
import { headingIds } from './headings.ts';
import { resolveLinks } from './links.ts';
import { keepWhole, linkCitations, linkMentions } from './transform.ts';

/**
 * The site's own remark plugin: addresses of authors become those of the site, figures links to
 * their facts, first mentions links to their pages, and what belongs
 * together stays on one line.
 * @param getBase gives the checked base; asked anew for each file, so that a change of a fact shows while writing
 */
export function remarkFacts({ getBase }: { getBase: () => Base }) {
  return (tree: Root, file: VFile): void => {
    const base = getBase();
    const place = placeOf(file.path ?? '');
    readDirectives(tree);
    resolveLinks(tree, articleOf(file.path ?? ''), headingIds(tree));
    linkCitations(tree, base, place);
    linkMentions(tree, nameIndexOf(base), new Set([place]));
    keepWhole(tree);
  };
}

/** The part of a page that a file becomes: `20-o1.mdx` → `o1`, `companies/openai.mdx` → `openai`. */
export function placeOf(path: string): string {
  return /([^/\\]+?)\.mdx$/.exec(path)?.[1]?.replace(/^\d+-/, '') ?? '';
}

/** The page that shows a file whole among its neighbours: that of the article for a section, none for what has a page of its own. */
function articleOf(path: string): string | undefined {
  const slug = /articles[/\\]([^/\\]+)[/\\][^/\\]+\.mdx$/.exec(path)?.[1];
  return slug === undefined ? undefined : pathOf.article(slug);
}
