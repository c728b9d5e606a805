import type { Emphasis, Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Base } from '../facts/base.ts';
import { markPath } from '../facts/marks.ts';
import { type FactWords, factWords } from '../facts/view.ts';
import { unbreakable } from '../korean/unbreakable.ts';
import { href, pathOf } from '../site/url.ts';
import { tag, text } from './tag.ts';

/** The id of a figure in the text, and of the note that tells what is said of it; `place` tells the parts of a page apart. */
export const figureId = (place: string, fact: string): string => `figure-${place}-${fact}`;
const noteId = (place: string, fact: string): string => `about-${place}-${fact}`;

/** A note: the facts of one block that one report gives in one state, with one caveat. */
interface Note {
  id: string;
  facts: FactWords[];
  /** The line of the block that cites the first of them, from 1, where the block is as wide as the text at its measure. */
  line: number;
}

/** The text's measure in em (36.6rem at 1.125rem, see tokens.css), and how wide letters of Pretendard are in it. */
const MEASURE = 32.5;
const HANGUL = 0.87;
const LATIN = 0.55;
const SPACE = 0.25;
/** Letters in a line of the margin (19rem at 0.8125rem), and the height of such a line against one of the text. */
const MARGIN_LETTERS = 25;
const MARGIN_LINE = 0.61;
/** The classes that style sheets know end here; a paragraph of more lines has its later notes one after another. */
const LAST_LINE = 12;

const widthOf = (word: string): number =>
  [...word].reduce((sum, letter) => sum + (letter === ' ' ? SPACE : letter > '\u2e80' ? HANGUL : LATIN), 0);

/**
 * In which line a place of a text stands, from 1, when it is set at the measure and no word is broken: an estimate, since fonts
 * differ. It only says where a note would best begin: notes never overlap, whatever it says.
 */
export function lineAt(before: string): number {
  let line = 1;
  let filled = 0;
  for (const word of before.split(/\s+/)) {
    const width = widthOf(word);
    if (filled > 0 && filled + width > MEASURE) {
      line += 1;
      filled = 0;
    }
    filled += width + SPACE;
  }
  return line;
}

/** The time of a fact where its source does not say it already: an event's date is its value. */
const timeBeside = ({ isEvent, dateText, source }: FactWords): string | undefined =>
  isEvent || (dateText && source.includes(/\d{4}년[^)]*?(?= 보도|\)|$)/.exec(dateText)?.[0] ?? '\0'))
    ? undefined
    : dateText;

/** What is said of a fact below its value, in reading order: who and when with the mark, the caveat, what else the source gives. */
const linesOf = (words: FactWords) => ({
  said: [timeBeside(words), words.where && `${words.where}에서 집계`, words.source].filter(Boolean).join(' · '),
  caution: words.caution ?? '',
  more: [
    ...words.alsoStated.map((value) => `${value}${words.converted ? '' : ', 기사 속 환산'}`),
    ...(words.caution === undefined && words.note !== undefined
      ? [/^.*?\.(?=\s|$)/.exec(words.note)?.[0] ?? words.note]
      : []),
  ],
});

/** How many lines of the text a note is high, roughly. */
function heightOf({ facts }: Note): number {
  const [first] = facts;
  if (!first) return 1;
  const { said, caution, more } = linesOf(first);
  const rows = [...facts.map(({ valueText }) => valueText), `${first.statusName}  ${said}`, caution, ...more];
  const lines = rows.reduce((sum, row) => sum + Math.ceil(row.length / MARGIN_LETTERS), 0);
  return Math.ceil(lines * MARGIN_LINE + 0.4);
}

/**
 * Sets beside each block of a text what is said of its figures: value, mark, who, when and caveat. On wide screens the notes
 * stand in the margin, from the line that cites them on; on narrow ones a figure opens its note as a sheet. They follow their
 * block, so that nobody hears a sentence interrupted, and need no script. What one report gives in one state is one note, and a
 * fact has one note in a place, however often it is cited there.
 *
 * To be called before citations become links.
 * @param tree changed in place
 * @param place the part of the page, see {@link figureId}
 * @returns the id of each fact's note
 */
export function addMargin(
  tree: Root,
  base: Pick<Base, 'facts' | 'entities' | 'metrics' | 'units' | 'sources'>,
  place: string,
): Map<string, string> {
  const told = new Map<string, string>();
  for (const block of [...tree.children]) {
    const notes = notesOf(block, base, place, told);
    if (notes.length > 0) tree.children.splice(tree.children.indexOf(block) + 1, 0, drawn(notes, place));
  }
  return told;
}

function notesOf(
  block: Nodes,
  base: Parameters<typeof factWords>[1],
  place: string,
  told: Map<string, string>,
): Note[] {
  const notes = new Map<string, Note>();
  let before = '';
  visit(block, (node) => {
    if (node.type === 'text') before += node.value;
    if (node.type !== 'textDirective' || node.name !== 'fact') return;
    const id = node.attributes?.['id'] ?? '';
    const fact = base.facts.get(id);
    if (!fact || told.has(id)) return;
    const words = factWords(fact, base);
    const { said, caution, more } = linesOf(words);
    const key = JSON.stringify([words.statusName, said, caution, ...more]);
    const note = notes.get(key) ?? { id: noteId(place, id), facts: [], line: lineAt(before + plainText(node)) };
    note.facts.push(words);
    notes.set(key, note);
    told.set(id, note.id);
  });
  return [...notes.values()];
}

/** The notes of a block, each in the row of the grid that its line is. */
function drawn(notes: readonly Note[], place: string): Emphasis {
  let free = 1;
  const children = notes.map((note) => {
    const row = Math.max(free, note.line);
    const height = heightOf(note);
    free = row + height;
    const rows = row > LAST_LINE ? [] : [`row-${row}`, `span-${Math.min(height, 5)}`];
    return drawnNote(note, place, rows);
  });
  return tag('aside', { className: ['margin'], ariaLabel: '숫자의 근거' }, ...children);
}

function drawnNote({ id, facts }: Note, place: string, rows: readonly string[]): Emphasis {
  const [first] = facts;
  if (!first) throw new Error(`${id}: a note without a fact`);
  const { said, caution, more } = linesOf(first);
  const values = facts.map((words) => {
    const isText = !words.isEvent && words.valueText.length > 24;
    const to = { href: href(pathOf.fact(words.fact)) };
    const beside = isText ? '' : (words.basisName ?? words.topic);
    return tag(
      'p',
      {},
      tag('b', {}, tag('a', to, text(unbreakable(isText ? words.topic : words.valueText)))),
      ...(beside ? [text(` ${unbreakable(beside)}`)] : []),
    );
  });
  const form = tag(
    'svg',
    { width: 12, height: 12, viewBox: '0 0 12 12', ariaHidden: 'true' },
    tag('path', { d: markPath(first) }),
  );
  return tag(
    'div',
    { id, className: ['about', ...rows], popover: '', role: 'note' },
    ...values,
    tag(
      'p',
      {},
      tag('span', { className: ['vouched'] }, form, text(` ${first.statusName}`)),
      text(` ${unbreakable(said)}`),
    ),
    ...(caution ? [tag('p', { className: ['caveat'] }, text(unbreakable(caution)))] : []),
    ...more.map((line) => tag('p', { className: ['more'] }, text(unbreakable(line)))),
    tag('a', { className: ['close'], href: `#${figureId(place, first.fact)}` }, text('닫기')),
  );
}
