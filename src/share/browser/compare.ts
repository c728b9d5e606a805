import type { Markup } from '../../charts/draw/markup.ts';
import { pairOf } from '../../charts/draw/pair.ts';
import { themedColour } from '../../charts/palette.ts';
import { baseOf } from '../../facts/alone.ts';
import { compare, isTold, type Verdict } from '../../facts/compare.ts';
import { correctionWords } from '../../facts/corrections.ts';
import { measureOf } from '../../facts/fact.ts';
import { markPath } from '../../facts/marks.ts';
import { rowsOf, textOf } from '../../facts/view.ts';
import { findingParts } from '../../korean/clauses.ts';
import { formatDate } from '../../korean/date.ts';
import { unbreakable } from '../../korean/unbreakable.ts';
import type { PublishedFact } from '../fact-file.ts';

const root = document.querySelector<HTMLElement>('[data-compare]');
const { BASE_URL } = import.meta.env;
/** The two names of a query, in the order in which the figures stand. */
const names = ['a', 'b'] as const;

const addressOf = (a: string, b: string): string => `${BASE_URL}compare/?${new URLSearchParams({ a, b })}`;
const factPage = (id: string): string => `${BASE_URL}facts/${id}/`;

/** The id that is meant where the address of a figure's page was pasted for it. */
const idIn = (asked: string): string => asked.trim().replace(/^.*\/facts\/|[/?#.].*$/g, '');

/** Fetches a figure; nothing where there is none of that id. One that has another id now answers under the old one. */
async function fetchFact(id: string): Promise<PublishedFact | undefined> {
  if (!/^[a-z0-9-]+$/.test(id)) return undefined;
  const answer = await fetch(`${BASE_URL}facts/${id}.json`);
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  // A host may answer with a page of its own.
  const read: Partial<PublishedFact> | undefined = await answer.json().catch(() => undefined);
  return read?.fact ? (read as PublishedFact) : undefined;
}

const select = <T extends Element>(within: ParentNode, selector: string): T => {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

function made<K extends keyof HTMLElementTagNameMap>(name: K, ...held: (string | Node)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.append(...held.map((one) => (typeof one === 'string' ? unbreakable(one) : one)));
  return element;
}

/** Makes an element of plain data, what is within an SVG in its own namespace. */
function elementOf({ name, attributes, children }: Markup, isWithin = false): Element {
  const isSvg = isWithin || name === 'svg';
  const element = document.createElementNS(`http://www.w3.org/${isSvg ? '2000/svg' : '1999/xhtml'}`, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children.map((child) => (typeof child === 'string' ? child : elementOf(child, isSvg))));
  return element;
}

const link = (href: string, words: string): HTMLAnchorElement => Object.assign(made('a', words), { href });

/** What is to be known of a figure beside its rows. */
const flagged = (remark: string): HTMLElement => Object.assign(made('p', remark), { className: 'flagged' });

/**
 * A figure's record, in a copy of the page's template, with its value where that is not drawn above.
 * @param shared a caution that both figures have, which stands below them
 * @param isDrawn whether its value stands above, under its name
 */
function drawFigure(
  template: HTMLTemplateElement,
  { words, corrections, supersededBy }: PublishedFact,
  shared: string | undefined,
  isDrawn: boolean,
): Node {
  const drawn = template.content.cloneNode(true) as DocumentFragment;
  const address = factPage(words.fact);
  select(drawn, '.topic').append(link(address, words.topic));
  if (isDrawn) select(drawn, '.value').remove();
  else select(drawn, '.value').append(unbreakable(words.valueText));
  const mark = select<SVGElement>(drawn, 'svg');
  select(mark, 'path').setAttribute('d', markPath(words));
  select(drawn, 'dl').append(
    ...rowsOf(words).map((row) => {
      const told = made('dd', textOf(row));
      if (row.parts.some(({ mark }) => mark)) told.prepend(mark, ' ');
      return made('div', made('dt', row.name), told);
    }),
  );
  const remarks = [
    ...corrections.map((one) => `정정 ${formatDate(one.date)}: ${correctionWords(one)}`),
    ...(words.caution === undefined || words.caution === shared ? [] : [words.caution]),
  ];
  const notices = remarks.map(flagged);
  if (supersededBy !== undefined) notices.push(made('p', link(factPage(supersededBy), '새 값으로 대체됐습니다')));
  select(drawn, 'article').append(...notices);
  return drawn;
}

/** Others that a figure may be put beside, as rows that lead there. */
const rowsBeside = ({ fact }: PublishedFact, others: PublishedFact['beside']): HTMLElement[] =>
  others.map(({ fact: other, title, words }) => {
    const row = made('li', link(addressOf(fact.id, other), title), made('p', words));
    row.className = 'link-row';
    return row;
  });

/** Shows what the address asks for, and what is to be said where it asks for what is not there. */
async function show(page: HTMLElement): Promise<void> {
  const query = new URLSearchParams(location.search);
  const asked = names.map((name) => idIn(query.get(name) ?? ''));
  page.dataset['compareState'] = 'loading';
  const facts = await Promise.all(asked.map((id) => (id === '' ? undefined : fetchFact(id))));
  const missing = asked.filter((id, i) => id !== '' && !facts[i]);
  const [one, two] = facts;
  const [told, words, rows] = [
    select<HTMLElement>(page, '[data-told]'),
    select<HTMLElement>(page, '[data-words]'),
    select<HTMLElement>(page, '[data-beside]'),
  ];
  const shown = facts.flatMap((fact) => fact ?? []);
  for (const [i, name] of names.entries()) {
    const field = select<HTMLInputElement>(page, `[name=${name}]`);
    field.value = facts[i]?.title ?? query.get(name) ?? '';
    // What was asked for under an old id stands in the address under today's.
    const id = facts[i]?.fact.id;
    if (id !== undefined) query.set(name, id);
  }
  history.replaceState(history.state, '', `?${query}`);
  const same = one !== undefined && one.fact.id === two?.fact.id;
  /** Two of one name are told apart by their values. */
  const isDrawn = one !== undefined && two !== undefined && one.words.topic !== two.words.topic;
  const shared = !same && one && one.words.caution === two?.words.caution ? one.words.caution : undefined;
  select(page, '[data-figures]').replaceChildren(
    ...(same ? shown.slice(1) : shown).map((fact) => drawFigure(select(page, 'template'), fact, shared, isDrawn)),
    ...(shared === undefined ? [] : [flagged(shared)]),
  );
  const say = (label: string, said: string): void => {
    told.textContent = labelOf(page, label);
    words.replaceChildren(
      ...findingParts(unbreakable(said)).flatMap((part, i) =>
        part === '' ? [] : i === 1 ? part : made('small', part),
      ),
    );
  };
  let others: Node[] = shown.flatMap((fact) => rowsBeside(fact, fact.beside));
  if (missing.length > 0)
    say(
      'missing',
      `‘${missing.join('’, ‘')}’: 이 주소로 된 숫자는 없습니다. 주소를 확인하거나 다른 숫자를 골라 주세요.`,
    );
  else if (same) say('same', '비교할 다른 숫자를 골라 주세요.');
  else if (!one || !two)
    say('more', shown.length > 0 ? '이 숫자와 비교할 숫자를 아래에서 골라 주세요.' : '비교할 숫자 둘을 골라 주세요.');
  else {
    const verdict = compare(one.fact, two.fact, baseOf([one, two]));
    say(verdict.result, verdict.words);
    draw(page, [one, two], verdict);
    page.dataset['verdict'] = verdict.result;
    document.title = document.title.replace(/^[^·]*/, `${one.words.topic} · ${two.words.topic} 비교 `);
    others = isTold(verdict) ? [] : shown.flatMap((fact) => rowsBeside(fact, fact.beside.filter(isTold).slice(0, 1)));
    if (!isTold(verdict) && others.length === 0)
      words.append(made('small', ' 두 숫자와 조건 없이 비교할 수 있는 다른 숫자는 아직 없다.'));
    offer(page, [one, two], verdict);
  }
  select(rows, 'ul').replaceChildren(...others);
  rows.hidden = others.length === 0;
  select<HTMLElement>(page, '[data-result]').hidden = false;
  page.dataset['compareState'] = missing.length > 0 ? 'missing' : 'done';
}

/** What a verdict is called, or what is said in its place. */
const labelOf = (page: HTMLElement, label: string): string =>
  select(page, `[data-label="${label}"]`).textContent?.trim() ?? '';

/** Draws the two with what lies between them. */
function draw(page: HTMLElement, pair: readonly [PublishedFact, PublishedFact], verdict: Verdict): void {
  const of = baseOf(pair);
  const compared = ({ fact, words, drawn }: PublishedFact) => ({
    fact,
    topic: measureOf(fact, of),
    value: words.valueText,
    colour: drawn && themedColour(drawn.colour),
  });
  const [one, two] = pair;
  select(page, '[data-drawn]').replaceChildren(
    ...pairOf([compared(one), compared(two)], verdict, 'pair').map((row) => elementOf(row)),
  );
}

/** The ways to take it along: the address that opens just this, and a picture. */
function offer(page: HTMLElement, pair: readonly [PublishedFact, PublishedFact], verdict: Verdict): void {
  const [one, two] = pair;
  const share = select<HTMLElement>(page, '[data-share-pair]');
  share.hidden = false;
  select<HTMLElement>(share, '[data-copy-link]').dataset['copyLink'] = addressOf(one.fact.id, two.fact.id);
  const button = select<HTMLButtonElement>(share, '[data-picture]');
  button.addEventListener('click', async () => {
    const { savePicture } = await import('./compare-picture.ts');
    await savePicture(pair, labelOf(page, verdict.result), verdict);
  });
}

/** The field's figures, `[id, title]`: fetched once the reader turns to a field. */
let figures: Promise<readonly (readonly [id: string, title: string])[]> | undefined;

function listFigures(page: HTMLElement): NonNullable<typeof figures> {
  figures ??= fetch(`${BASE_URL}compare/figures.json`)
    .then((answer): Promise<Awaited<NonNullable<typeof figures>>> => answer.json())
    .then((all) => {
      select(page, 'datalist').replaceChildren(...all.map(([, value]) => Object.assign(made('option'), { value })));
      return all;
    })
    .catch(() => {
      figures = undefined;
      return [];
    });
  return figures;
}

if (root) {
  const form = select<HTMLFormElement>(root, 'form');
  form.addEventListener('focusin', () => void listFigures(root));
  if (form.contains(document.activeElement)) void listFigures(root);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const all = await listFigures(root);
    const [a = '', b = ''] = names.map((name) => {
      const { value } = select<HTMLInputElement>(form, `[name=${name}]`);
      return all.find(([, title]) => title === value)?.[0] ?? idIn(value);
    });
    location.assign(addressOf(a, b));
  });
  if (location.search) {
    show(root)
      .catch(() => {
        root.dataset['compareState'] = 'error';
        select(root, '[data-told]').textContent = labelOf(root, 'failed');
        select(root, '[data-words]').textContent = '연결을 확인하고 다시 열어 주세요.';
        select<HTMLElement>(root, '[data-result]').hidden = false;
      })
      .finally(() => {
        document.documentElement.dataset['asked'] = 'answered';
      });
  }
}
