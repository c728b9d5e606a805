import { endsOf, formatAmount } from '../korean/amount.ts';
import { formatDate, rangeOf } from '../korean/date.ts';
import { withJosa } from '../korean/josa.ts';
import { periodOf } from '../korean/period.ts';
import type { Fact, Figure } from '../schema/fact.ts';
import type { Base } from './base.ts';

/** What the source states of a figure in a unit; undefined where it does not, since nothing is ever recomputed. */
export const statedIn = (figure: Figure, unit: string): Pick<Figure, 'value' | 'bound'> | undefined =>
  unit === figure.unit ? figure : figure.asStated[unit];

/**
 * What a fact says, in words: a value with its unit and bound (`약 1500억 달러`), a statement, or the date of an event.
 * @param unitId of a figure, the unit to give it in; its own where none is named
 * @throws {RangeError} where there is no such unit, or the source does not state the figure in it
 */
export function wordsOf(fact: Fact, base: Pick<Base, 'units' | 'metrics'>, unitId?: string): string {
  if (fact.kind !== 'figure') return fact.kind === 'statement' ? fact.text : periodOf(fact.date).words;
  const id = unitId ?? fact.unit;
  const [unit, stated] = [base.units.get(id), statedIn(fact, id)];
  if (!unit || !stated)
    throw new RangeError(unit ? `${fact.id} is not stated in ${id}` : `units.yaml knows no unit ${id}`);
  const words = formatAmount(stated.value, unit, stated.bound);
  // What grew by points of a percentage says so, as what shrank does.
  const isRise = unit.name === '%p' && endsOf(stated.value).min > 0 && /변화|변동|증감/.test(metricOf(fact, base));
  return isRise ? words.replace(/\d/, '+$&') : words;
}

/** What a fact is of: `오픈AI 기업가치`. */
export const topicOf = (fact: Fact, base: Pick<Base, 'entities' | 'metrics'>): string =>
  `${subjectsOf(fact, base)} ${metricOf(fact, base)}`;

/** What a fact is of, by name: `오픈AI`, `가나·다라`. */
export const subjectsOf = ({ subjects }: Pick<Fact, 'subjects'>, { entities }: Pick<Base, 'entities'>): string =>
  subjects.map((id) => entities.get(id)?.name ?? id).join('·');

/** What is measured or done, with what it is of where the fact says so: `투자 계획(용인 새 공장 가동)`. */
export function metricOf(fact: Fact, { metrics }: Pick<Base, 'metrics'>): string {
  const what = fact.kind === 'statement' || !fact.text ? '' : `(${fact.text})`;
  return `${metrics.get(fact.metric)?.name ?? fact.metric}${what}`;
}

/** The basis of a figure in full (주간 이용자), where its metric knows more than one. */
export function basisOf(fact: Fact, base: Pick<Base, 'metrics'>): string | undefined {
  if (fact.kind !== 'figure' || !fact.basis) return undefined;
  return base.metrics.get(fact.metric)?.bases[fact.basis]?.name;
}

/** Where it was measured, where that is not the subject itself: 허깅페이스. */
export const placeOf = ({ where }: Fact, { entities }: Pick<Base, 'entities'>): string | undefined =>
  where && (entities.get(where)?.name ?? where);

/** What a fact measures, with the basis and the place where they are given: `챗GPT 이용자 수(주간 이용자)`. */
export function measureOf(fact: Fact, base: Pick<Base, 'entities' | 'metrics'>): string {
  const apart = [basisOf(fact, base), placeOf(fact, base)].filter(Boolean).join(', ');
  return `${topicOf(fact, base)}${apart && `(${apart})`}`;
}

/** The question that a fact answers, as it is typed into a search: `오픈AI 기업가치는 얼마?`, `챗GPT 이용자 수는 몇 명?`, `라마 공개는 언제?`. */
export function questionOf(fact: Fact, base: Pick<Base, 'entities' | 'metrics' | 'units'>): string {
  const unit = fact.kind === 'figure' ? base.units.get(fact.unit) : undefined;
  const figure = !unit || unit.money ? '얼마?' : `몇 ${unit.name}?`;
  const asked = { figure, event: '언제?', statement: '어떤가?' }[fact.kind];
  return `${withJosa(topicOf(fact, base), '은/는')} ${asked}`;
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

/** Whether the period measured had ended when the source appeared, so that the value is told in the past. */
export function isPast({ date, source }: Fact, { sources }: Pick<Base, 'sources'>): boolean {
  const read = sources.get(source);
  if (date === undefined || !read || read.kind === 'outlet') return false;
  return periodOf(date).last < rangeOf(read.date).first;
}
