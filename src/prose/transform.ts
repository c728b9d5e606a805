import type { Emphasis, PhrasingContent, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Base } from '../facts/base.ts';
import { markName, markOf, markPath } from '../facts/marks.ts';
import { keepTogether } from '../korean/amount-parse.ts';
import { keepDay } from '../korean/date.ts';
import type { NameIndex } from '../korean/names.ts';
import type { Entity } from '../schema/entity.ts';
import { href, pathOf } from '../site/url.ts';
import { readDirectives } from './directives.ts';
import { findMentions } from './mentions.ts';
import { tag, text } from './tag.ts';

/** The id of a fact's card in a page; `place` tells the sections of a page apart. */
export const cardId = (place: string, fact: string): string => `card-${place}-${fact}`;

/**
 * Turns each citation into a link to its fact, followed by its mark (who vouches for it, how settled it is). The mark opens the fact's
 * card by the platform's own means (`popovertarget`), so that it needs no script. Amounts are held together by no-break
 * spaces.
 * @param tree changed in place
 * @param base the facts and entities; a citation of an unknown fact is left as its words (the checks have said so already)
 * @param place the part of the page, see {@link cardId}; without it there are no cards and only the link is made
 */
export function linkCitations(tree: Root, base: Pick<Base, 'facts' | 'entities'>, place?: string): void {
  const cited = new Set<string>();
  for (const { id, label, node } of readDirectives(tree).citations) {
    const fact = base.facts.get(id);
    node.attributes = {};
    if (!fact) {
      node.data = { hName: 'span' };
      continue;
    }
    cited.add(id);
    const words = text(keepTogether(label));
    const link = { href: href(pathOf.fact(id)), className: label.includes('~') ? ['fact', 'whole'] : ['fact'] };
    if (place === undefined) {
      node.data = { hName: 'a', hProperties: link };
      node.children = [words];
      continue;
    }
    const card = cardId(place, id);
    const mark = markOf(fact, base);
    const opens = { popovertarget: card, 'aria-label': `${label}, ${markName(mark)}: 근거` };
    node.data = { hName: 'span', hProperties: { className: ['fact-ref'] } };
    const drawn = tag('svg', { width: 12, height: 12, viewBox: '0 0 12 12' }, tag('path', { d: markPath(mark) }));
    node.children = [
      // On paper the number leads to the card, which is then a note at the section's end.
      tag('a', { ...link, 'data-card': card, 'data-note': [...cited].indexOf(id) + 1 }, words),
      tag('button', { type: 'button', className: ['fact-mark'], ...opens }, drawn),
    ];
  }
}

/**
 * Links the first mention of each entity to its page.
 * @param tree changed in place
 * @param names every name, see `nameIndexOf`
 * @param except entities not to link
 */
export function linkMentions(tree: Root, names: NameIndex<Entity>, except?: ReadonlySet<string>): void {
  for (const [node, mentions] of Map.groupBy(findMentions(tree, names, except), (mention) => mention.node)) {
    const linked = mentions.map(({ entity, index, length }) => {
      const link = { href: href(pathOf.entity(entity)), className: ['entity'] };
      return { index, length, element: tag('a', link, text(node.value.slice(index, index + length))) };
    });
    const children: unknown[] = mentions[0]?.parent.children ?? [];
    children.splice(children.indexOf(node), 1, ...withElements(node.value, linked));
  }
}

/** A text in which stretches, in their order, have become elements. */
function withElements(
  value: string,
  stretches: readonly { index: number; length: number; element: Emphasis }[],
): PhrasingContent[] {
  let from = 0;
  const parts = stretches.flatMap(({ index, length, element }) => {
    const before = text(value.slice(from, index));
    from = index + length;
    return [before, element];
  });
  return [...parts, text(value.slice(from))].filter((part) => part.type !== 'text' || part.value !== '');
}

/** A name with its number (`GPT-4o`), and a word with what follows its bracket or sign (`언어모델(SLM)은`, `38%로`). */
const wholes = /[A-Za-z]+-\d[A-Za-z\d.]*|[^\s()]*\)[가-힣]+|[\d.,]+%[가-힣]+/g;

/**
 * Keeps a day with its month, and what {@link wholes} names in one piece where lines end: by a class, so that there are no
 * characters in it that a reader would copy along.
 * @param tree changed in place
 */
export function keepWhole(tree: Root): void {
  visit(tree, 'textDirective', (node, at, parent) => {
    const next = parent?.children[(at ?? 0) + 1];
    const particle = next?.type === 'text' ? (/^[가-힣]+/.exec(next.value)?.[0] ?? '') : '';
    // A figure longer than this would stick out of a phone.
    if (next?.type !== 'text' || !particle || !/^.{0,13}[%)]$/.test(plainText(node))) return;
    next.value = next.value.slice(particle.length);
    parent?.children.splice(at ?? 0, 1, tag('span', { className: ['whole'] }, node, text(particle)));
    return SKIP;
  });
  visit(tree, 'text', (node, at, parent) => {
    node.value = keepDay(node.value);
    const names = [...node.value.matchAll(wholes)];
    if (at === undefined || !parent || names.length === 0) return;
    const kept = names.map(({ 0: name, index }) => {
      return { index, length: name.length, element: tag('span', { className: ['whole'] }, text(name)) };
    });
    const parts = withElements(node.value, kept);
    const children: unknown[] = parent.children;
    children.splice(at, 1, ...parts);
    return [SKIP, at + parts.length];
  });
}
