import type { Emphasis, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { ShownPicture } from '../schema/prose.ts';
import { tag, text } from './tag.ts';

/** What is written in a tag of MDX: its attributes that are text. */
export const attributesOf = ({ attributes }: Pick<MdxJsxFlowElement, 'attributes'>): Record<string, string> =>
  Object.fromEntries(
    attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
    ),
  );

/** The picture that a tag `<Picture …/>` shows. */
export const pictureOf = (node: MdxJsxFlowElement): ShownPicture => {
  const { id = '', alt = '', caption = '', credit = '', licence = '', video } = attributesOf(node);
  return { id, alt, caption, credit, licence, video, line: node.position?.start.line ?? 1 };
};

/**
 * A picture with its caption, whose it is, and its licence; a still of a video leads there.
 * @param url the picture's address, or its file beside the text
 */
function pictureNode({ alt, caption, credit, licence, video }: ShownPicture, url: string): Emphasis {
  const host = URL.parse(video ?? '')?.hostname.replace(/^www\./, '');
  const to = (...children: Nodes[]): Nodes[] => (host ? [tag('a', { href: video }, ...children)] : []);
  const image: Nodes = { type: 'image', url, alt };
  const from = tag('small', {}, text(`${credit} · ${licence}`));
  const watch = to(text(`영상 보기(${host})`)).flatMap((link) => [text(' '), link]);
  const words = [text(caption), ...watch, text(' '), from];
  const shown = host ? to(image) : [image];
  return tag('figure', { className: ['picture'] }, ...shown, tag('figcaption', {}, ...words));
}

/**
 * Puts pictures in the places of their tags.
 * @param tree changed in place
 * @param urlOf gives a picture's address by its id
 */
export function drawPictures(tree: Root, urlOf: (id: string) => string): void {
  visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
    if (node.name !== 'Picture' || !parent || index === undefined) return;
    const picture = pictureOf(node);
    parent.children[index] = pictureNode(picture, urlOf(picture.id));
  });
}
