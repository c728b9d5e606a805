import type { Emphasis, FootnoteDefinition, Nodes, Root, Table } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString as plainText } from 'mdast-util-to-string';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { withJosa } from '../korean/josa.ts';
import { tag, text } from './tag.ts';

/**
 * Of GitHub's Markdown what the site offers: tables and notes. Its single tilde strikes text through, and Korean writes ranges
 * with it (300억~400억); its bare addresses swallow the particle behind them.
 */
export function remarkTablesAndNotes(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), gfmFootnote()];
  const { fromMarkdownExtensions: known = [] } = data;
  data.fromMarkdownExtensions = [...known, gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];
}

/** How a paragraph begins that asks, in `:::qa`, and how one that answers. */
export const question = /^(?:Q|문)\s?[.:]/;
export const answer = /^(?:A|답)\s?[.:]/;
/** How the last paragraph of a quotation begins where it names the speaker. */
const speaker = /^[—―–]/;

const classed = (node: Nodes | undefined, className: string): void => {
  if (node) node.data = { ...node.data, hProperties: { className: [className] } };
};

/**
 * Gives the blocks of a text their form: tables that scroll and whose cells know their heads, quotations, questions, notes.
 * @param tree changed in place
 * @param place tells the texts of a page apart, in ids
 * @param page where the text's notes stand; without it, on the same page
 */
export function drawBlocks(tree: Root, place: string, page = ''): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'table' && parent && index !== undefined) {
      parent.children.splice(index, 1, scrolled(node));
      return SKIP;
    }
    if (node.type !== 'blockquote' && node.type !== 'containerDirective') return;
    const isTalk = node.type === 'containerDirective' && node.name === 'qa';
    if (node.type === 'containerDirective') {
      node.data = { hName: isTalk ? 'div' : 'blockquote' };
      classed(node, isTalk ? 'qa' : 'pull');
    }
    if (isTalk)
      for (const one of node.children.filter((child) => question.test(plainText(child)))) classed(one, 'asks');
    else if (speaker.test(plainText(node.children.at(-1)))) classed(node.children.at(-1), 'by');
    return;
  });
  drawNotes(tree, place, page);
}

function scrolled(table: Table): Emphasis {
  for (const [y, row] of table.children.entries()) {
    for (const [x, cell] of row.children.entries()) {
      const scope = plainText(cell) === '' || x * y > 0 ? undefined : y === 0 ? 'col' : 'row';
      const align = table.align?.[x];
      const hProperties = { ...(scope && { scope }), ...(align && { className: [align] }) };
      cell.data = { hName: scope ? 'th' : 'td', hProperties };
    }
  }
  // As a class: an attribute would become a style of its own, which the content security policy does not let through.
  table.align = null;
  const heads = table.children[0]?.children.map((cell) => plainText(cell)) ?? [];
  const ariaLabel = `${heads.filter(Boolean).join('·')} 표`;
  return tag('div', { className: ['scroll', 'rows'], role: 'region', tabIndex: 0, ariaLabel }, table);
}

/** References become links to notes at the text's end, each note leads back to every place that it belongs to. */
function drawNotes(tree: Root, place: string, page: string): void {
  const written = new Map<string, FootnoteDefinition>();
  const places = new Map<string, string[]>();
  visit(tree, 'footnoteReference', ({ identifier }, index, parent) => {
    if (!parent || index === undefined) return;
    const earlier = places.get(identifier) ?? [];
    const number = [...places.keys(), identifier].indexOf(identifier) + 1;
    const id = `to-note-${place}-${number}${earlier.length > 0 ? `-${earlier.length + 1}` : ''}`;
    places.set(identifier, [...earlier, id]);
    const link = { id, href: `${page}#note-${place}-${number}`, className: ['note'] };
    parent.children[index] = tag('a', link, text(`주${number}`));
  });
  visit(tree, 'footnoteDefinition', (note, index, parent) => {
    written.set(note.identifier, note);
    parent?.children.splice(index ?? 0, 1);
    return [SKIP, index ?? 0];
  });
  const notes = [...places].map(([identifier, ids], at) => {
    const ariaLabel = `${withJosa(`주${at + 1}`, '이/가')} 달린 본문으로`;
    const back = ids.flatMap((id) => [
      text(' '),
      tag('a', { href: `${page}#${id}`, className: ['no-print'], ariaLabel }, text('본문으로')),
    ]);
    return tag('li', { id: `note-${place}-${at + 1}` }, ...(written.get(identifier)?.children ?? []), ...back);
  });
  if (notes.length > 0) tree.children.push(tag('ol', { className: ['notes'], ariaLabel: '주' }, ...notes));
}
