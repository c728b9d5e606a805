import { formatAmount } from '../korean/amount.ts';
import { formatDate } from '../korean/date.ts';
import { periodOf } from '../korean/period.ts';
import type { Fact, Figure } from '../schema/fact.ts';
import type { Base } from './base.ts';

/**
 * What the source states of a figure in a unit; nothing is recomputed.
 * @throws {RangeError} where it is not stated in that unit
 */
export function statedIn(figure: Figure, unit: string): Pick<Figure, 'value' | 'bound'> {
  const stated = unit === figure.unit ? figure : figure.asStated[unit];
  if (!stated) throw new RangeError(`${figure.id} is not stated in ${unit}`);
  return stated;
}

/**
 * What a fact says, in words: a value with its unit and bound (`약 1500억 달러`), a statement, or the date of an event.
 * @param unitId of a figure, the unit to give it in, of those that the source states; its own where none is named
 */
export function wordsOf(fact: Fact, base: Pick<Base, 'units'>, unitId?: string): string {
  if (fact.kind !== 'figure') return fact.kind === 'statement' ? fact.text : periodOf(fact.date).words;
  const id = unitId ?? fact.unit;
  const unit = base.units.get(id);
  if (!unit) throw new RangeError(`units.yaml knows no unit ${id}`);
  const { value, bound } = statedIn(fact, id);
  return formatAmount(value, unit, bound);
}

/** What a fact is of: `오픈AI 기업가치`. */
export function topicOf(fact: Fact, base: Pick<Base, 'entities' | 'metrics'>): string {
  const names = fact.subjects.map((id) => base.entities.get(id)?.name ?? id);
  return `${names.join('·')} ${base.metrics.get(fact.metric)?.name ?? fact.metric}`;
}

/** The basis of a figure in full (주간 활성 이용자), where its metric knows more than one. */
export function basisOf(fact: Fact, base: Pick<Base, 'metrics'>): string | undefined {
  if (fact.kind !== 'figure' || !fact.basis) return undefined;
  return base.metrics.get(fact.metric)?.bases[fact.basis]?.name;
}

/** The source's own words with what they are words of, in reading order: `[['값', '1500억달러(약 198조8000억원)'], …]`. */
export function wordingOf({ kind, wording }: Fact): [title: string, words: string][] {
  const titles = [
    [kind === 'figure' ? '값' : '내용', wording?.figure],
    ['시점', wording?.when],
    ['누가', wording?.who],
    ['서술어', wording?.verb],
  ] as const;
  return titles.flatMap(([title, words]): [string, string][] => (words === undefined ? [] : [[title, words]]));
}

/** What a fact measures, with the basis where its metric knows more than one: `챗GPT 이용자 수(주간 활성 이용자)`. */
export function measureOf(fact: Fact, base: Pick<Base, 'entities' | 'metrics'>): string {
  const basis = basisOf(fact, base);
  return topicOf(fact, base) + (basis === undefined ? '' : `(${basis})`);
}

/**
 * When it held, in the words of the clock that is known: the period measured (`2024년 초`, `2024년 8월까지`), else that it
 * held when the source appeared (`기사 시점(2024년 10월 2일)`), else the day it was said (`2024년 9월 11일 보도`). None of
 * them stands in for another.
 */
export function dateOf(fact: Fact, base: Pick<Base, 'sources'>): string | undefined {
  if (fact.date && !fact.asOfSource) return periodOf(fact.date).words;
  if (fact.date) return `기사 시점(${periodOf(fact.date).words})`;
  if (!fact.said) return undefined;
  const isOutlet = base.sources.get(fact.attribution ?? '')?.kind === 'outlet';
  return `${formatDate(fact.said)} ${isOutlet ? '보도' : '발언'}`;
}

/** The same as the beginning of a sentence about the value: `기사 시점(2024년 10월 2일) 기준`, `2024년 초`. */
export const dateLead = (fact: Fact, base: Pick<Base, 'sources'>): string | undefined => {
  const words = dateOf(fact, base);
  return words !== undefined && (fact.asOfSource || !fact.date) ? `${words} 기준` : words;
};
