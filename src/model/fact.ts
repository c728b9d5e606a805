import type { Fact, Figure, Status } from '../schema/fact.ts';
import { formatAmount } from '../text/amount.ts';
import { formatDate } from '../text/date.ts';
import type { Base } from './base.ts';

/** What each status is called and what it says, in the order from the most to the least settled. */
export const statuses: Readonly<Record<Status, { name: string; meaning: string }>> = {
  announced: { name: '발표', meaning: '당사자가 공개해 일어난 일이다.' },
  reported: { name: '보도', meaning: '매체가 사실로 전했다.' },
  planned: { name: '계획', meaning: '하려고 하지만 아직 하지 않았다.' },
  'in-talks': { name: '논의 중', meaning: '이야기가 오가는 단계로 정해지지 않았다.' },
  claimed: { name: '주장', meaning: '누군가 그렇다고 말하지만 따로 확인되지 않았다.' },
  opinion: { name: '의견', meaning: '맞고 틀림을 가릴 수 없는 평가나 전망이다.' },
};

/** Whether something has happened or is reported as fact; what is planned or in talks is drawn hatched. */
export const isSettled = (status: Status): boolean => status !== 'planned' && status !== 'in-talks';

/** A figure's value in words with its unit and bound: `약 1500억 달러`, `100만 명 이상`. */
export function figureWords(figure: Figure, base: Pick<Base, 'units'>): string {
  const unit = base.units.get(figure.unit);
  if (!unit) throw new RangeError(`units.yaml knows no unit ${figure.unit}`);
  return formatAmount(figure.value, unit, figure.bound);
}

/** The same value in each other unit that the source states it in, never recomputed: `198조 8000억 원`. */
export function statedValuesOf(figure: Figure, base: Pick<Base, 'units'>): string[] {
  return Object.entries(figure.asStated).map(([id, value]) => {
    const unit = base.units.get(id);
    if (!unit) throw new RangeError(`units.yaml knows no unit ${id}`);
    return formatAmount(value, unit, figure.bound);
  });
}

/** What a fact says, in words: a value, a statement, or the date of an event. */
export function wordsOf(fact: Fact, base: Pick<Base, 'units'>): string {
  if (fact.kind === 'figure') return figureWords(fact, base);
  return fact.kind === 'statement' ? fact.text : formatDate(fact.date);
}

/** What a fact is about: `오픈AI 기업가치`. */
export function topicOf(fact: Fact, base: Pick<Base, 'entities' | 'metrics'>): string {
  const names = fact.subjects.map((id) => base.entities.get(id)?.name ?? id);
  return `${names.join('·')} ${base.metrics.get(fact.metric)?.name ?? fact.metric}`;
}

/** The basis of a figure in full (주간 활성 이용자), where its metric knows more than one. */
export function basisOf(fact: Fact, base: Pick<Base, 'metrics'>): string | undefined {
  if (fact.kind !== 'figure' || !fact.basis) return undefined;
  return base.metrics.get(fact.metric)?.bases[fact.basis]?.name;
}

/** What a fact measures, with the basis where its metric knows more than one: `챗GPT 이용자 수(주간 활성 이용자)`. */
export function measureOf(fact: Fact, base: Pick<Base, 'entities' | 'metrics'>): string {
  const basis = basisOf(fact, base);
  return topicOf(fact, base) + (basis === undefined ? '' : `(${basis})`);
}

/** When it held, as precisely as is known, with the source's own words where they differ. */
export function dateOf(fact: Fact): string | undefined {
  if (!fact.date) return undefined;
  return fact.dateNote ? `${formatDate(fact.date)}(${fact.dateNote})` : formatDate(fact.date);
}
