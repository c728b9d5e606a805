import type { Emphasis, PhrasingContent, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Base } from '../facts/base.ts';
import { markName, markOf } from '../facts/marks.ts';
import { keepTogether } from '../korean/amount-parse.ts';
import { keepDay } from '../korean/date.ts';
import type { NameIndex } from '../korean/names.ts';
import type { Entity } from '../schema/entity.ts';
import { href, pathOf } from '../site/url.ts';
import { readDirectives } from './directives.ts';
import { figureId } from './margin.ts';
import { findMentions } from './mentions.ts';
import { tag, text } from './tag.ts';

/**
 * Turns each citation into a link: to the note that tells what is said of it, where the text has notes, else to its fact. It is
 * one control with one name, which says the mark as well: who vouches and how settled it is. Amounts are held together by
 * no-break spaces.
 * @param tree changed in place
 * @param base the facts and entities; a citation of an unknown fact is left as its words (the checks have said so already)
 * @param place the part of the page that the text is, see {@link figureId}
 * @param notes the id of each fact's note, see `marginOf`
 */
export function linkCitations(
  tree: Root,
  base: Pick<Base, 'facts' | 'entities'>,
  place = '',
  notes: ReadonlyMap<string, string> = new Map(),
): void {
  const cited = new Set<string>();
  for (const { id, label, node } of readDirectives(tree).citations) {
    const fact = base.facts.get(id);
    const note = notes.get(id);
    node.attributes = {};
    if (!fact) {
      node.data = { hName: 'span' };
      continue;
    }
    node.data = {
      hName: 'a',
      hProperties: {
        href: note === undefined ? href(pathOf.fact(id)) : `#${note}`,
        className: label.includes('~') ? ['fact', 'whole'] : ['fact'],
        ...(note !== undefined && {
          ariaLabel: `${label}, ${markName(markOf(fact, base))}: 근거`,
          // The note leads back to it.
          ...(!cited.has(id) && { id: figureId(place, id) }),
        }),
      },
    };
    cited.add(id);
    node.children = [text(keepTogether(label))];
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
      const words = node.value.slice(index, index + length);
      const link = {
        href: href(pathOf.entity(entity)),
        className: ['entity'],
        // A name in Latin letters alone is read as such.
        ...(/^[ -~]*[a-z][ -~]*$/i.test(words) && { lang: 'en' }),
      };
      return { index, length, element: tag('a', link, text(words)) };
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
