import type { Fact } from '../schema/fact.ts';
import type { Base } from './base.ts';
import { citationOf, joinCitations } from './citation.ts';
import { basisOf, dateOf, placeOf, topicOf, wordsOf } from './fact.ts';
import { aboutOf, successorOf } from './fact-index.ts';
import { markName, markOf, type Vouched } from './marks.ts';
import { ratioOf } from './ratio.ts';

/** What is told of a fact wherever it is shown, in words. Plain data, so that a chart's point carries it to the browser. */
export type FactWords = Readonly<ReturnType<typeof factWords>>;

/** A stretch of a row: words, which may lead to an entity or a fact, by its id, or to an address. */
export interface Part {
  readonly text: string;
  readonly entity?: string | undefined;
  readonly fact?: string;
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

/**
 * Tells a fact in words.
 * @param unit the id of the unit that its value is given in, of those that the source states; its own where none is named
 */
export function factWords(
  fact: Fact,
  base: Pick<Base, 'facts' | 'entities' | 'metrics' | 'units' | 'sources'>,
  unit?: string,
) {
  const mark = markOf(fact, base);
  const units = fact.kind === 'figure' ? [fact.unit, ...Object.keys(fact.asStated)] : [];
  const given = unit ?? units[0];
  const citation = citationOf(fact, base, given);
  const ratio = ratioOf(fact, base);
  return {
    fact: fact.id,
    /** What it is of: `오픈AI 기업가치`. */
    topic: topicOf(fact, base),
    /** Whether it is something that happened on a date, which then is its value. */
    isEvent: fact.kind === 'event',
    /** The value in words: `약 1500억 달러`; a statement; of an event its date. */
    valueText: wordsOf(fact, base, given),
    /** Whether that is a conversion of the outlet that was read. */
    converted: citation.converted === true,
    /** The same value in the other units that the source states: `약 198조 8000억 원`. */
    alsoStated: units.filter((id) => id !== given).map((id) => wordsOf(fact, base, id)),
    /** Of a ratio that its source rounds: between what it lies by the figures that it is made of, `약 1.6~2.2배`. */
    reckoned: ratio?.isOther ? ratio.times : undefined,
    /** The basis in full, where its metric knows more than one: 주간 이용자. */
    basisName: basisOf(fact, base),
    /** Where it was measured, where that is not the subject itself: 허깅페이스. */
    where: placeOf(fact, base),
    ...mark,
    /** The name of its mark, who vouches and how settled it is: 계획 인용 보도. */
    statusName: markName(mark),
    /** When it held, or was said: `2024년 9월`, `기사 시점(2024년 10월 2일)`, `2024년 9월 11일 보도`. */
    dateText: dateOf(fact, base),
    /** Who said it and where it was read: `블룸버그통신 보도(2024년 9월 11일), 조선비즈(2024년 10월 2일) 인용`. */
    source: joinCitations([citation]),
    note: fact.note,
    caution: fact.caution,
  };
}

/** When it held, where that is not what it says: an event's date is its value. */
export const timeOf = ({ isEvent, dateText }: FactWords): string | undefined => (isEvent ? undefined : dateText);

/** A row of these parts; what says nothing is left out. */
export const row = (name: string, ...parts: readonly (Part | string | undefined)[]): Row => ({
  name,
  parts: parts.map((part = '') => (typeof part === 'string' ? { text: part } : part)).filter(({ text }) => text !== ''),
});

export const textOf = ({ parts }: Row): string => parts.map(({ text }) => text).join('');

/** What a card tells of a fact below its value; what is not known has no row. It takes words alone: a browser has no more. */
export const rowsOf = (words: FactWords): Row[] =>
  [
    ...words.alsoStated.map((text) => row(words.converted ? '환산 전' : '기사 속 환산', text)),
    row('기준', words.basisName),
    row('집계처', words.where),
    row('상태', { text: words.statusName, mark: words }),
    row('시점', timeOf(words)),
    row('출처', words.source),
  ].filter(({ parts }) => parts.length > 0);

/** The one view of a fact, as readers meet it in cards, in tables, in search and on its own page. */
export function viewOf(fact: Fact, base: Base) {
  const words = factWords(fact, base);
  const successor = successorOf(base, fact.id);
  return {
    ...words,
    /** What a card tells below the value, in reading order. */
    rows: rowsOf(words),
    /** The ids of the entities that it is about. */
    about: aboutOf(base, fact),
    /** The fact that has taken its place. */
    successor: successor && factWords(successor, base),
  };
}
