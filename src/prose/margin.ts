import type { Emphasis, Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Base } from '../facts/base.ts';
import { markPath } from '../facts/marks.ts';
import { type FactWords, viewOf } from '../facts/view.ts';
import { unbreakable } from '../korean/unbreakable.ts';
import { href, pathOf } from '../site/url.ts';
import { tag, text } from './tag.ts';

/** The id of a figure in the text, and of the note that tells what is said of it; `place` tells the parts of a page apart. */
export const figureId = (place: string, fact: string): string => `figure-${place}-${fact}`;
const noteId = (place: string, fact: string): string => `about-${place}-${fact}`;

/** A note: the facts of one block that one report gives in one state. */
interface Note {
  id: string;
  facts: ReturnType<typeof viewOf>[];
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
/** The line of a note's value, and the space round a note, in lines of the text. */
const HEAD_LINE = 0.7;
const NOTE_GAP = 0.45;
/** The space between paragraphs, in lines. */
const PARAGRAPH_GAP = 0.65;
/** By how many lines a note stands lower than the end of the one before at most: the classes that style sheets know. */
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

/** What is said of a fact beside its value: who and when. */
const saidOf = (words: FactWords): string =>
  [timeBeside(words), words.where && `${words.where}에서 집계`, words.source].filter(Boolean).join(' · ');

/** Whether a fact's words are too long to head a note; the text gives them anyway. */
const isLong = ({ isEvent, valueText }: FactWords): boolean => !isEvent && valueText.length > 24;
const headOf = (words: FactWords): string => (isLong(words) ? words.topic : words.valueText);

/** What is to be known of a note's facts: caveats, then what else the source gives. Of several facts it says which it means. */
function remarksOf({ facts }: Note): { caveats: string[]; more: string[] } {
  const named = (words: FactWords, remark: string): string =>
    facts.length > 1 ? `${headOf(words)}: ${remark}` : remark;
  const firstSentence = (note: string): string => /^.*?\.(?=\s|$)/.exec(note)?.[0] ?? note;
  const cautions = Map.groupBy(facts, ({ caution }) => caution);
  return {
    // What holds of all of them is told once.
    caveats: [...cautions].flatMap(([caution, [words]]) =>
      caution === undefined || !words ? [] : [cautions.size === 1 ? caution : named(words, caution)],
    ),
    more: facts.flatMap((words) => [
      ...words.alsoStated.map((value) => named(words, `${value}${words.converted ? '' : ', 기사 속 환산'}`)),
      ...(words.caution === undefined && words.note !== undefined ? [named(words, firstSentence(words.note))] : []),
    ]),
  };
}

/**
 * How many lines of the text a note is high, roughly.
 * @param isTight whether what is of second rank is left out
 */
function heightOf(note: Note, isTight: boolean): number {
  const { caveats, more } = remarksOf(note);
  const [first] = note.facts;
  const rows = [`${first?.statusName}  ${first && saidOf(first)}`, ...caveats, ...(isTight ? [] : more)];
  const lines = rows.reduce((sum, row) => sum + Math.ceil(row.length / MARGIN_LETTERS), 0);
  return note.facts.length * HEAD_LINE + lines * MARGIN_LINE + NOTE_GAP;
}

/** What is said of the figures of a text. */
export interface Margin {
  /** The id of each fact's note. */
  readonly notes: ReadonlyMap<string, string>;
  /** Sets the notes behind their blocks: once names in the text are links, since names in notes are none. */
  readonly set: () => void;
}

/**
 * Reads what is to stand beside each block of a text: what is said of its figures, value, mark, who, when and caveat. On wide
 * screens the notes stand in the margin, from the line that cites them on; on narrow ones a figure opens its note as a sheet.
 * They follow their block, so that nobody hears a sentence interrupted, and need no script. What one report gives in one state is
 * one note of its block, and a fact has one note in a place, however often it is cited there.
 *
 * To be called before citations become links.
 * @param place the part of the page, see {@link figureId}
 */
export function marginOf(tree: Root, base: Base, place: string): Margin {
  const told = new Map<string, string>();
  const drawn: [block: Root['children'][number], beside: Emphasis][] = [];
  /** By how many lines the notes so far reach below the text so far. */
  let ahead = 0;
  for (const block of tree.children) {
    const notes = notesOf(block, base, place, told);
    const lines = lineAt(plainText(block));
    const from = Math.max(0, ahead);
    // What is no text spans both columns.
    if (block.type.startsWith('mdx')) ahead = 0;
    else ahead -= lines + PARAGRAPH_GAP;
    if (notes.length === 0) continue;
    const { beside, height } = drawNotes(notes, place, from, lines);
    ahead = Math.max(ahead, from + height - lines - PARAGRAPH_GAP);
    drawn.push([block, beside]);
  }
  const set = (): void => {
    for (const [block, beside] of drawn) tree.children.splice(tree.children.indexOf(block) + 1, 0, beside);
  };
  return { notes: told, set };
}

function notesOf(block: Nodes, base: Base, place: string, told: Map<string, string>): Note[] {
  const notes = new Map<string, Note>();
  let before = '';
  visit(block, (node) => {
    if (node.type === 'text') before += node.value;
    if (node.type !== 'textDirective' || node.name !== 'fact') return;
    const id = node.attributes?.['id'] ?? '';
    const fact = base.facts.get(id);
    if (!fact || told.has(id)) return;
    const words = viewOf(fact, base);
    const key = `${words.statusName} ${saidOf(words)}`;
    const note = notes.get(key) ?? { id: noteId(place, id), facts: [], line: lineAt(before + plainText(node)) };
    note.facts.push(words);
    notes.set(key, note);
    told.set(id, note.id);
  });
  return [...notes.values()];
}

/**
 * The notes of a block, as what reader modes know for no part of the text (“sidebar”): each from its line on, if an earlier one
 * leaves it free, or earlier, where it would not end with the block. Where they are too many what is of second rank waits.
 * @param from by how many lines the block begins before the margin is free
 * @param lines how many lines the block has
 */
function drawNotes(
  notes: readonly Note[],
  place: string,
  from: number,
  lines: number,
): { beside: Emphasis; height: number } {
  const sum = (isTight: boolean): number => notes.reduce((all, note) => all + heightOf(note, isTight), 0);
  const isTight = from + sum(false) > lines + 1;
  let left = sum(isTight);
  let free = 0;
  const children = notes.map((note) => {
    const height = heightOf(note, isTight);
    const wanted = Math.min(note.line - 1, lines + 0.5 - left) - from;
    const down = Math.min(Math.max(0, Math.floor(wanted - free)), LAST_LINE);
    free += down + height;
    left -= height;
    return drawnNote(note, place, down > 0 ? [`down-${down}`] : []);
  });
  const className = ['margin', 'sidebar', ...(isTight ? ['tight'] : [])];
  return { beside: tag('div', { className }, ...children), height: free };
}

function drawnNote(note: Note, place: string, lower: readonly string[]): Emphasis {
  const { id, facts } = note;
  const [first] = facts;
  if (!first) throw new Error(`${id}: a note without a fact`);
  const { caveats, more } = remarksOf(note);
  const line = (className: string) => (words: string) => tag('p', { className: [className] }, text(unbreakable(words)));
  const values = facts.map((words) => {
    const link = tag('a', { href: href(pathOf.fact(words.fact)) }, text(unbreakable(headOf(words))));
    const beside = isLong(words) ? [] : [text(` ${unbreakable(words.basisName ?? words.topic)}`)];
    return tag('p', {}, tag('b', {}, link), ...beside);
  });
  const form = { width: 12, height: 12, viewBox: '0 0 12 12', ariaHidden: 'true' };
  const mark = tag(
    'span',
    { className: ['vouched'] },
    tag('svg', form, tag('path', { d: markPath(first) })),
    text(` ${first.statusName}`),
  );
  return tag(
    'div',
    { id, className: ['about', ...lower], popover: '', role: 'note' },
    ...values,
    tag('p', {}, mark, text(` ${unbreakable(saidOf(first))}`)),
    ...caveats.map(line('caveat')),
    ...facts.flatMap(({ successor }) => (successor ? [newer(successor)] : [])),
    ...more.map(line('more')),
    tag('a', { className: ['close'], href: `#${figureId(place, first.fact)}` }, text('닫기')),
  );
}

/** That a fact has been replaced, and by which. */
const newer = ({ fact, valueText }: FactWords): Emphasis =>
  tag(
    'p',
    { className: ['caveat'] },
    text('새 숫자: '),
    tag('a', { href: href(pathOf.fact(fact)) }, text(unbreakable(valueText))),
  );
