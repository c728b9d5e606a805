import type { Fact } from '../schema/fact.ts';
import type { Base } from './base.ts';
import { citeFact } from './citation.ts';
import { basisOf, dateOf, topicOf, wordsOf } from './fact.ts';
import { aboutOf } from './fact-index.ts';
import { markName, markOf, type Vouched } from './marks.ts';
import { successorOf } from './relations.ts';

/** What is told of a fact wherever it is shown, in words. Plain data, so that a chart's point carries it to the browser. */
export interface FactWords extends Vouched {
  /** The fact's id. */
  readonly fact: string;
  /** What it is of: `오픈AI 기업가치`. */
  readonly topic: string;
  /** Whether it is something that happened on a date. That date is then its value. */
  readonly isEvent: boolean;
  /** The value in words: `약 1500억 달러`; a statement; of an event its date. */
  readonly valueText: string;
  /** The same value in the other units that the source states: `약 198조 8000억 원`. */
  readonly alsoStated: readonly string[];
  /** The basis in full, where its metric knows more than one: 주간 활성 이용자. */
  readonly basisName: string | undefined;
  /** Where it was measured, where that is not the subject itself: 허깅페이스. */
  readonly where: string | undefined;
  /** The name of its mark, who vouches and how settled it is: 계획 인용 보도. */
  readonly statusName: string;
  /** When it held, or was said: `2024년 9월`, `기사 시점(2024년 10월 2일)`, `2024년 9월 11일 보도`. */
  readonly dateText: string | undefined;
  /** Who said it and where it was read: `블룸버그통신 보도(2024년 9월 11일), 조선비즈(2024년 10월 2일) 인용`. */
  readonly source: string;
  readonly note: string | undefined;
  readonly caution: string | undefined;
}

/** A stretch of a row: words, which may lead to an entity, a fact or an address, or be a remark on the rest. */
export interface Part {
  readonly text: string;
  /** The id of the entity, or of the fact, that the words lead to; or the address. */
  readonly entity?: string | undefined;
  readonly fact?: string | undefined;
  readonly url?: string | undefined;
  /** The mark that the words are the name of. */
  readonly mark?: Vouched;
  /** Said beside the rest, or written as a machine reads it. */
  readonly as?: 'remark' | 'code';
}

/** A row of what is told of a fact: its name, and what it says. */
export interface Row {
  readonly name: string;
  readonly parts: readonly Part[];
}

/** A fact as readers meet it in cards, tables, search and on its own page. */
export interface FactView extends FactWords {
  /** What a card tells below the value, in reading order. */
  readonly rows: readonly Row[];
  /** The ids of the entities that it is about (`aboutOf`). */
  readonly about: readonly string[];
  /** The fact that has taken its place. */
  readonly successor: FactWords | undefined;
}

type Names = Pick<Base, 'entities' | 'metrics' | 'units' | 'sources'>;

/**
 * Tells a fact in words.
 * @param unit the id of the unit that its value is given in, of those that the source states; its own where none is named
 */
export function factWords(fact: Fact, base: Names, unit?: string): FactWords {
  const mark = markOf(fact, base);
  const units = fact.kind === 'figure' ? [fact.unit, ...Object.keys(fact.asStated)] : [];
  const given = unit ?? units[0];
  return {
    fact: fact.id,
    topic: topicOf(fact, base),
    isEvent: fact.kind === 'event',
    valueText: wordsOf(fact, base, given),
    alsoStated: units.filter((id) => id !== given).map((id) => wordsOf(fact, base, id)),
    basisName: basisOf(fact, base),
    where: fact.where && (base.entities.get(fact.where)?.name ?? fact.where),
    ...mark,
    statusName: markName(mark),
    dateText: dateOf(fact, base),
    source: citeFact(fact, base),
    note: fact.note,
    caution: fact.caution,
  };
}

/** When it held, where that is not what it says: an event's date is its value. */
export const timeOf = ({ isEvent, dateText }: FactWords): string | undefined => (isEvent ? undefined : dateText);

/** A row of these parts; what is undefined or empty is left out. */
export const row = (name: string, ...parts: readonly (Part | string | undefined)[]): Row => ({
  name,
  parts: parts.flatMap((part) => (typeof part === 'object' ? part : part ? { text: part } : [])),
});

/** The rows that a card tells below the value, in reading order; what is not known has none. Takes a fact's words alone, so that it also runs in the browser. */
export const rowsOf = (words: FactWords): Row[] =>
  [
    ...words.alsoStated.map((text) => row('출처의 환산', text)),
    row('기준', words.basisName),
    row('잰 곳', words.where),
    row('상태', { text: words.statusName, mark: { voucher: words.voucher, status: words.status } }),
    row('시점', timeOf(words)),
    row('출처', words.source),
  ].filter(({ parts }) => parts.length > 0);

/** The one view of a fact: its words, its rows, what it is about, what has taken its place. */
export function viewOf(fact: Fact, base: Base): FactView {
  const words = factWords(fact, base);
  const successor = successorOf(base, fact.id);
  return {
    ...words,
    rows: rowsOf(words),
    about: aboutOf(base, fact),
    successor: successor && factWords(successor, base),
  };
}
