import { findingParts } from '../../korean/clauses.ts';
import { pathOf } from '../../site/url.ts';
import { type Kind, kindNames, kinds } from '../index/kinds.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Answer, Hit } from '../query/answer.ts';
import type { Direct } from '../query/direct.ts';
import { say } from '../query/say.ts';
import { addressOf, type Place } from './page-state.ts';

const linkTo = (href: string, text: string): HTMLAnchorElement =>
  Object.assign(document.createElement('a'), { href, textContent: text });

/** A link that the page follows without loading itself anew. */
function goTo(place: Place, text: string): HTMLAnchorElement {
  const link = linkTo(addressOf(place), text);
  link.dataset['searchGo'] = '';
  return link;
}

function line(name: string, ...parts: (string | Node)[]): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = name;
  paragraph.append(...parts);
  return paragraph;
}

/** The mark of who vouches for a fact and how settled it is, before the words for both. */
function drawMark(path: string): SVGElement {
  const draw = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name);
  const [svg, shape] = [draw('svg'), draw('path')];
  for (const [name, value] of Object.entries({
    viewBox: '0 0 12 12',
    width: '12',
    height: '12',
    'aria-hidden': 'true',
  }))
    svg.setAttribute(name, value);
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

const small = (textContent: string, className = ''): HTMLElement =>
  Object.assign(document.createElement('small'), { textContent, className });

/** A value with its units set small beside its figures, as it stands elsewhere. */
const unitsSmall = (value: string): (string | HTMLElement)[] =>
  value.split(/(\d[\d.]*)/).map((part, i) => (i % 2 === 1 || part === '' ? part : small(part)));

/** The answer itself: its sentence, which of two facts is what is told of both; then each with how it was counted, who said it, its page and its chart. */
export function drawDirect({ facts, words }: Direct, { things }: Lexicon): HTMLElement[] {
  if (facts.length === 0) return [];
  const answer = document.createElement('div');
  answer.dataset['searchAnswer'] = '';
  answer.dataset['facts'] = facts.map(({ id }) => id).join(' ');
  const link = (path: string, text: string) => linkTo(import.meta.env.BASE_URL + path.slice(1), text);
  const [{ sentence } = {}, ...further] = facts;
  const led = words ?? (further.length > 0 ? undefined : sentence);
  if (led) {
    const [since, finding, hangs] = findingParts(led);
    answer.append(line('found', ...(since ? [small(since)] : []), finding, ...(hangs ? [small(hangs)] : [])));
  }
  for (const { id, kind, topic, values, mark, how, source, chart } of facts) {
    const [value = '', ...others] = values;
    const more = others.length > 0 ? [small(`(${others.join(', ')})`, 'also')] : [];
    const drawn = chart === undefined ? undefined : things[chart];
    const shown = document.createElement('div');
    answer.append(shown);
    shown.append(
      line('fine', link(pathOf.fact(id), topic)),
      line(kind === 'statement' ? 'words' : 'value', ...(kind === 'statement' ? [value] : unitsSmall(value)), ...more),
      line(
        'fine',
        drawMark(mark),
        [how, source].filter(Boolean).join(' · '),
        ...(drawn ? [' · ', link(drawn.path, '차트')] : []),
      ),
    );
  }
  return [answer];
}

/** What was understood, what is not here, and what might be meant. */
export function drawSaid({ reading, direct }: Answer, { query, literal }: Place): HTMLElement[] {
  const ask = (text: string, asked: string, asTyped = false): HTMLElement =>
    goTo({ query: asked, kind: undefined, literal: asTyped }, text);
  const { taken, missing, questions } = say(reading, direct);
  const lines = taken.map(({ typed, sentence }) =>
    line('taken', sentence, ' · ', ask(`${typed} 그대로 검색`, query, true)),
  );
  if (literal) lines.push(line('taken', '입력한 그대로 찾았습니다 · ', ask('비슷한 말로 검색', query)));
  if (missing.length > 0) {
    const paragraph = line('missing', missing.join(' '));
    paragraph.dataset['searchMissing'] = '';
    lines.push(paragraph);
  }
  if (questions.length > 0) {
    const links = questions.flatMap(({ text, query: other }, i) => [i > 0 ? ', ' : '', ask(text, other)]);
    lines.push(line('question', '혹시 ', ...links, '?'));
  }
  return lines;
}

/** A hit as the template has it. */
export function drawHit(template: HTMLTemplateElement, { path, kind, title, excerpt }: Hit): DocumentFragment {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const link = item.querySelector('a');
  if (link) {
    link.href = import.meta.env.BASE_URL + path.slice(1);
    link.textContent = title;
  }
  const label = item.querySelector('[data-kind]');
  if (label) label.textContent = kindNames[kind];
  item.querySelector('[data-excerpt]')?.append(
    ...excerpt.map(({ text, mark }) => {
      if (!mark) return text;
      const marked = document.createElement('mark');
      marked.textContent = text;
      return marked;
    }),
  );
  return item;
}

/** The filters by kind with their counts; one kind needs none. */
export function drawKinds({ ranked }: Answer, place: Place): HTMLAnchorElement[] {
  const groups = Map.groupBy(ranked, ({ kind }) => kind);
  if (groups.size < 2 && !place.kind) return [];
  const filter = (kind: Kind | undefined, text: string): HTMLAnchorElement => {
    const link = goTo({ ...place, kind }, text);
    if (kind === place.kind) link.setAttribute('aria-current', 'true');
    return link;
  };
  return [
    filter(undefined, `모두 ${ranked.length}`),
    ...kinds.flatMap((kind) => {
      const count = groups.get(kind)?.length ?? 0;
      return count > 0 || kind === place.kind ? [filter(kind, `${kindNames[kind]} ${count}`)] : [];
    }),
  ];
}
