import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { readLink } from '../korean/link.ts';
import { href } from '../site/url.ts';

/** Every address that authors wrote into a text: of links, and of what links refer to. */
export function linksIn(tree: Root): (Link | Definition)[] {
  const links: (Link | Definition)[] = [];
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') links.push(node);
  });
  return links;
}

/**
 * Turns the addresses that authors wrote into those of the site as it stands: own addresses get the base path, and a fragment
 * that is none of the text's own headings means the page that shows the text whole.
 * @param tree changed in place, before links of ours are put into it
 * @param page the path of that page; without it fragments stay
 * @param own ids of headings that stand wherever the text stands
 * @throws {RangeError} where a link or a picture is none that may be published; the checks have said so before
 */
export function resolveLinks(tree: Root, page: string | undefined, own: readonly string[] = []): void {
  visit(tree, (node) => {
    if (node.type === 'image' || node.type === 'imageReference') throw new RangeError('pictures are not published');
  });
  for (const node of linksIn(tree)) {
    const link = readLink(node.url);
    if (link.kind === 'refused') throw new RangeError(`a link that is not published (${link.fault})`);
    if (link.kind === 'own') node.url = href(link.address);
    if (link.kind === 'fragment' && page !== undefined && !own.includes(link.fragment))
      node.url = href(page) + node.url;
  }
}
