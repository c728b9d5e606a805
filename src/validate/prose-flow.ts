import type { Root, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { BLANK, blank } from '../korean/bare-figures.ts';
import type { Place } from '../korean/place.ts';
import type { Citation, Prose } from '../schema/prose.ts';

type Node = Root | Root['children'][number];

/** The words of one block as they are read: emphasis and links are no bounds, so `두 **배**` is one number. */
export interface Flow {
  /** All words; a citation is one blank in `bare` and its label here. */
  readonly words: string;
  /** The words without the citations. */
  readonly bare: string;
  /** Where each citation's label stands in `words`. */
  readonly labels: ReadonlyMap<unknown, { readonly start: number; readonly end: number }>;
  /** The line in the tree of a place in `bare`. */
  readonly lineAt: (index: number) => number;
  /** Of a table's cell: the words at the head of its row and of its column. */
  readonly heads?: readonly string[];
}

const inline = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'delete', 'link', 'break', 'textDirective']);

/** The words of a text block by block, in reading order. */
export const flowsOf = ({ tree, citations }: Prose): Flow[] =>
  flowsIn(tree, new Set(citations.map(({ node }: Citation) => node)));

function flowsIn(node: Node, cited: ReadonlySet<unknown>): Flow[] {
  if (!('children' in node)) return [];
  if (node.type === 'table') return cellsOf(node, cited);
  const children = node.children as Node[];
  if (children.some(({ type }) => inline.has(type))) return [flowOf(children, cited)];
  return children.flatMap((child) => flowsIn(child, cited));
}

/** A unit that a head names in brackets: `매출(조 원)`, `매출(단위: 조 원)`. It is no figure, though its size is one elsewhere. */
const unitInHead = /\((?:단위\s?[:=]\s?)?([^()\d]+)\)\s*$/;

function cellsOf({ children: [top, ...rows] }: Table, cited: ReadonlySet<unknown>): Flow[] {
  const heads = top?.children.map((cell) => plainText(cell)) ?? [];
  const headsIn = (cell: Node): Flow[] =>
    flowsIn(cell, cited).map((flow) => ({
      ...flow,
      bare: flow.bare.replace(unitInHead, (unit) => BLANK.repeat(unit.length)),
    }));
  return [
    ...(top?.children ?? []).flatMap(headsIn),
    ...rows.flatMap(({ children: cells }) =>
      cells.flatMap((cell, x) => {
        const own = [x === 0 ? '' : plainText(cells[0]), heads[x] ?? ''];
        return (x === 0 ? headsIn(cell) : flowsIn(cell, cited)).map((flow) => ({ ...flow, heads: own }));
      }),
    ),
  ];
}

function flowOf(nodes: readonly Node[], cited: ReadonlySet<unknown>): Flow {
  let words = '';
  let bare = '';
  const labels = new Map<unknown, { start: number; end: number }>();
  const starts: { at: number; line: number }[] = [];
  const read = (node: Node, hidden: boolean): void => {
    if (cited.has(node)) {
      const start = words.length;
      if ('children' in node) for (const child of node.children) read(child, true);
      labels.set(node, { start, end: words.length });
      bare += BLANK;
    } else if ('value' in node) {
      words += node.value;
      if (hidden) return;
      starts.push({ at: bare.length, line: node.position?.start.line ?? 1 });
      // The mark of a note that is not there is no figure; `markup` says what it is.
      bare += node.value.replace(/\[\^[^\]\s]+\]/g, (mark) => BLANK.repeat(mark.length));
    } else if (node.type === 'break') {
      words += '\n';
      bare += '\n';
    } else if ('children' in node) for (const child of node.children) read(child, hidden);
  };
  for (const node of nodes) read(node, false);
  const lineAt = (index: number): number => {
    const start = starts.findLast(({ at }) => at <= index) ?? { at: 0, line: 1 };
    return start.line + bare.slice(start.at, index).split('\n').length - 1;
  };
  return { words, bare, labels, lineAt };
}

/** The words of a sentence before and after a stretch of it, and the unit that heads of a table name for a number in it. */
export interface Sentence {
  readonly before: string;
  readonly after: string;
  readonly unit?: string;
}

/**
 * The words around a citation in its sentence; undefined where it stands in none. A cell of a table says what its row and its
 * column are headed by, and a number in it has the unit that its column, or else its row, names in brackets: 매출(조 원).
 */
export function citedSentence({ node }: Citation, flows: readonly Flow[]): Sentence | undefined {
  for (const { words, labels, heads } of flows) {
    const label = labels.get(node);
    if (!label) continue;
    const around = sentenceAround(words, label.start, label.end);
    if (!heads) return around;
    const unit = heads.flatMap((head) => unitInHead.exec(head)?.[1] ?? []).at(-1);
    return { ...around, before: [...heads, around.before].join(' '), ...(unit ? { unit } : {}) };
  }
  return undefined;
}

/**
 * The words of the sentence before and after a stretch of text. A quotation is a sentence of its own: from inside it only its
 * own words count, and from outside it says nothing, since its tense and its names are the speaker's. A full stop behind the
 * stretch or behind what is blanked ends a sentence too: a citation may hold its last word.
 */
export function sentenceAround(words: string, start: number, end: number): Sentence {
  const quotes = quotations(words);
  const quote = quotes.find(({ index, length }) => index <= start && end <= index + length);
  const text = quote ? words : blank(words, quotes);
  const before =
    text
      .slice(quote?.index ?? 0, start)
      .split(/(?<=[다요까\uffff][.?!]['’”"]?)\s+/)
      .at(-1) ?? '';
  const close = quote && quote.index + quote.length;
  const after = text.slice(end, close).split(/(?<=(?:^|[다요까\uffff])[.?!])['’”"]?(?:\s|$)/)[0] ?? '';
  return { before, after };
}

/** What stands between double quotes and is a clause: it ends in a verb, or 라고, 며, 는 and the like follow it. */
function quotations(words: string): Place[] {
  return [...words.matchAll(/[“"]([^“”"]+)[”"](이?라[고며는]|이?라면서|고\s|며\s|면서|는\s|던)?/g)].flatMap(
    ({ 1: said = '', 2: reported, index }) =>
      reported !== undefined || /\s\S*[다요까죠자라네]$|[.?!…]$/.test(said)
        ? [{ index: index + 1, length: said.length }]
        : [],
  );
}
