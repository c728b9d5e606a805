import { wordsOf } from '../facts/fact.ts';
import { thingOf } from '../facts/history.ts';
import { amountKey } from '../korean/amount.ts';
import { periodKey } from '../korean/period.ts';
import type { Figure } from '../schema/fact.ts';
import { type Rule, ruleOf } from './rule.ts';

/** What two figures must share to speak of the same: the thing measured, the clock that is known, and the unit. */
const sameOf = (fact: Figure): string => {
  const period = fact.date ?? fact.said;
  return [thingOf(fact), period === undefined ? '' : periodKey(period), fact.unit].join(' ');
};

/** Whether either of two facts says that it contradicts or replaces the other. */
const isTold = (one: Figure, other: Figure): boolean =>
  one.conflictsWith.includes(other.id) || one.supersedes === other.id;

/**
 * Two figures of the same subject, metric, basis, place and period with different values say that they conflict, or that
 * one replaces the other. A fact does not conflict with itself.
 */
export const contradictions: Rule = (subject) => {
  const seen = new Map<string, Figure[]>();
  return ruleOf('facts', 'conflict', ({ value }, wrong, base) => {
    const itself = value.conflictsWith.indexOf(value.id);
    if (itself >= 0) {
      const message = `“${value.id}”: 사실이 스스로와 어긋날 수는 없습니다.`;
      return wrong(['conflictsWith', itself], message, '어긋나는 다른 사실의 id를 적습니다.');
    }
    const fact = base.facts.get(value.id);
    if (fact?.kind !== 'figure' || value.kind !== 'figure') return;
    const before = seen.get(sameOf(fact)) ?? [];
    seen.set(sameOf(fact), [...before, fact]);
    const other = before.find((one) => amountKey(one) !== amountKey(fact) && !isTold(one, fact) && !isTold(fact, one));
    if (!other || !base.units.has(fact.unit)) return;
    const message = `“${fact.id}”: 대상·지표·기준·시점이 같은 “${other.id}”의 값은 “${wordsOf(other, base)}”인데 여기는 “${wordsOf(fact, base)}”입니다.`;
    const hint = `서로 어긋나는 보도면 conflictsWith: [${other.id}], 새 값으로 바뀌었으면 supersedes: ${other.id}라고 적습니다. 시점이 다르면 date를 고칩니다.`;
    wrong(['value'], message, hint);
  })(subject);
};
