import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Base } from '../facts/base.ts';
import { nameIndexOf } from '../facts/names.ts';
import { pathOf } from '../site/url.ts';
import { drawBlocks } from './blocks.ts';
import { readDirectives } from './directives.ts';
import { headingIds } from './headings.ts';
import { resolveLinks } from './links.ts';
import { marginOf } from './margin.ts';
import { drawPictures } from './pictures.ts';
import { keepWhole, linkCitations, linkMentions } from './transform.ts';

/**
 * The site's own remark plugin: addresses of authors become those of the site, figures links to
 * their facts, first mentions links to their pages, blocks and pictures get their form, and what belongs together stays on one line.
 * @param getBase gives the checked base; asked anew for each file, so that a change of a fact shows while writing
 */
export function remarkFacts({ getBase }: { getBase: () => Base }) {
  return (tree: Root, file: VFile): void => {
    const base = getBase();
    const place = placeOf(file.path ?? '');
    const article = articleOf(file.path ?? '');
    readDirectives(tree);
    resolveLinks(tree, article && pathOf.article(article), headingIds(tree));
    const margin = marginOf(tree, base, place);
    linkCitations(tree, base, place, margin.notes);
    linkMentions(tree, nameIndexOf(base), new Set([place]));
    margin.set();
    // The file lies beside the text; Astro's image service takes it from there.
    const pictures = base.articles.get(article ?? '')?.pictures;
    drawPictures(tree, (id) => `./${pictures?.get(id)?.split('/').at(-1)}`);
    drawBlocks(tree, place);
    keepWhole(tree);
  };
}

/** The part of a page that a file becomes: `20-users.mdx` → `users`, `companies/openai.mdx` → `openai`. */
function placeOf(path: string): string {
  return /([^/\\]+?)\.mdx$/.exec(path)?.[1]?.replace(/^\d+-/, '') ?? '';
}

/** The article that a file is a section of. */
const articleOf = (path: string): string | undefined => /articles[/\\]([^/\\]+)[/\\][^/\\]+\.mdx$/.exec(path)?.[1];
