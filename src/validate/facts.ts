import { wordsOf } from '../facts/fact.ts';
import { thingOf } from '../facts/history.ts';
import { intervalOf } from '../facts/interval.ts';
import { isSettled } from '../facts/marks.ts';
import { ratioOf } from '../facts/ratio.ts';
import { amountKey, endsOf, isCeiling, isFloor } from '../korean/amount.ts';
import { formatDate, rangeOf } from '../korean/date.ts';
import { periodKey, periodOf } from '../korean/period.ts';
import { AS_OF_SOURCE } from '../schema/common.ts';
import type { Fact, Figure } from '../schema/fact.ts';
import { type Rule, ruleOf } from './rule.ts';

/** A figure's unit and basis are among those of its metric; a metric with bases leaves none unnamed. */
const units = ruleOf('facts', 'unit', ({ value: fact }, wrong, base) => {
  const metric = base.metrics.get(fact.metric);
  if (!metric || fact.kind !== 'figure') return;
  const bases = Object.keys(metric.bases);
  if (!metric.units.includes(fact.unit)) {
    const message = `지표 “${metric.name}”에 쓸 수 있는 단위: ${metric.units.join(', ')}. 지금 값은 “${fact.unit}”입니다.`;
    wrong(['unit'], message, `단위를 고치거나 content/metrics/${metric.id}.yaml의 units에 더합니다.`);
  }
  for (const unit of Object.keys(fact.asStated).filter((id) => !base.units.has(id))) {
    const hint = `있는 단위: ${[...base.units.keys()].join(', ')}`;
    wrong(['asStated', unit], `“${unit}”: content/units.yaml에 없는 단위입니다.`, hint);
  }
  if (bases.length > 0 && !fact.basis) {
    const message = `지표 “${metric.name}”에는 기준을 꼭 적습니다. 들어갈 값: ${bases.join(', ')} 중 하나.`;
    wrong(['basis'], message, '무엇을 센 값인지 모르면 비교할 수 없습니다.', 'basis');
  } else if (fact.basis && !bases.includes(fact.basis)) {
    const message = `지표 “${metric.name}”에 쓸 수 있는 기준: ${bases.join(', ') || '없음'}. 지금 값은 “${fact.basis}”입니다.`;
    wrong(['basis'], message, `기준을 고치거나 content/metrics/${metric.id}.yaml의 bases에 더합니다.`, 'basis');
  }
});

/** A range's lower end is below its upper end, and a range has no bound beside it: it is one. */
const rangeOrder = ruleOf('facts', 'range', ({ value: fact }, wrong) => {
  if (fact.kind !== 'figure' || typeof fact.value === 'number') return;
  const { min, max } = fact.value;
  const hint = min === max ? '두 값이 같으면 숫자 하나로 적습니다.' : 'min과 max를 서로 바꿉니다.';
  if (min >= max)
    wrong(['value'], `범위는 작은 값(min)에서 큰 값(max)으로 적습니다. 지금은 ${min}에서 ${max}입니다.`, hint);
  if (isFloor(fact.bound) || isCeiling(fact.bound))
    wrong(['bound'], `범위에는 bound를 적지 않습니다. 지금 값은 “${fact.bound}”입니다.`, 'bound 줄을 지웁니다.');
});

/** A count of people or a worth is not below zero. */
const belowZero = ruleOf('facts', 'below-zero', ({ value: fact }, wrong, base) => {
  const metric = base.metrics.get(fact.metric);
  if (fact.kind !== 'figure' || !metric?.neverNegative || endsOf(fact.value).min >= 0) return;
  const message = `지표 “${metric.name}”의 값은 0보다 작을 수 없습니다. 지금 값은 “${endsOf(fact.value).min}”입니다.`;
  wrong(['value'], message, `값을 고칩니다. 줄어든 크기라면 그것을 재는 지표를 content/metrics/에 따로 둡니다.`);
});

/** What has happened or was reported did so before its source was printed, and whatever a source passes on was said before. */
const dates = ruleOf('facts', 'date', ({ value: { date, said, status, source: id } }, wrong, base) => {
  const source = base.sources.get(id);
  if (!source || source.kind === 'outlet') return;
  const isLate = (day: string | undefined): day is string =>
    day !== undefined && day !== AS_OF_SOURCE && periodOf(day).first > rangeOf(source.date).last;
  const late = (what: string): string => `${what} 출처의 날짜(${formatDate(source.date)})보다 늦습니다.`;
  const hint = '날짜를 고치거나, 앞으로의 일이면 status를 planned나 expected로 적습니다.';
  if (isLate(date) && isSettled(status)) wrong(['date'], late(`사실의 날짜(${periodOf(date).words})가`), hint);
  if (isLate(said))
    wrong(['said'], late(`말하거나 보도한 날(${formatDate(said)})이`), '말하거나 보도한 날을 고칩니다.');
});

/** A ratio that its two facts do not bear out in full carries a caution that says so. */
const ratios = ruleOf('facts', 'ratio', ({ value: fact }, wrong, base) => {
  const ratio = ratioOf(fact, base);
  if (fact.kind !== 'figure' || !ratio) return;
  const { of, to, reckoned } = ratio;
  if (of.unit !== to.unit) {
    const message = `단위가 다른 두 사실(${of.unit}, ${to.unit})의 비는 구할 수 없습니다.`;
    return wrong(['ratio'], message, '같은 단위의 두 사실을 적습니다.');
  }
  if (fact.caution || ratioHolds(fact, reckoned)) return;
  const message = `두 사실로 계산하면 ${reckoned.min.toFixed(2)}~${reckoned.max.toFixed(2)}배여서 적힌 값과 다 맞지는 않습니다.`;
  wrong(['value'], message, '값을 고치거나, 출처가 그렇게 썼다면 caution에 어긋남을 밝힙니다.');
});

/** Whether all of the range lies within what the ratio says; without a floor or a ceiling a twentieth off is rounding. */
function ratioHolds({ value, bound }: Figure, range: { min: number; max: number }): boolean {
  if (!isFloor(bound) && !isCeiling(bound))
    return range.min >= endsOf(value).min * 0.95 && range.max <= endsOf(value).max * 1.05;
  const { min, max, openMin, openMax } = intervalOf({ value, bound });
  return (range.min > min || (range.min === min && !openMin)) && (range.max < max || (range.max === max && !openMax));
}

/** What a fact must share with the one that it replaces. */
const trackOf = (fact: Fact): string =>
  [fact.subjects[0], fact.metric, fact.kind === 'figure' ? (fact.basis ?? '') : ''].join(' ');

/** A fact replaces an older one of the same subject, metric and basis, and no chain of replacements runs in a circle. */
const supersedes = ruleOf('facts', 'supersedes', ({ value: fact }, wrong, base) => {
  const older = base.facts.get(fact.supersedes ?? '');
  if (!older) return;
  const seen = new Set([fact.id]);
  for (let step = fact.supersedes; step; step = base.facts.get(step)?.supersedes) {
    const message = `“${fact.id}”: supersedes를 따라가면 제자리로 돌아옵니다.`;
    if (seen.has(step)) return wrong(['supersedes'], message, '새 사실이 옛 사실을 가리키게 합니다.');
    seen.add(step);
  }
  const message = `“${older.id}”: 대상·지표·기준이 같은 사실만 대체할 수 있습니다.`;
  if (trackOf(older) !== trackOf(fact)) wrong(['supersedes'], message, '다른 사실이면 supersedes를 지웁니다.');
});

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
const contradictions: Rule = (subject) => {
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

/** What a fact holds to by itself, and beside its metric, its source and the facts that it names. */
export const facts: readonly Rule[] = [units, rangeOrder, belowZero, dates, ratios, supersedes, contradictions];
