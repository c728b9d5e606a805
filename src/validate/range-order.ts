import { isCeiling, isFloor } from '../korean/amount.ts';
import { ruleOf } from './rule.ts';

/** A range's lower end is below its upper end, and a range has no bound beside it: it is one. */
export const rangeOrder = ruleOf('facts', 'range', ({ value: fact }, wrong) => {
  if (fact.kind !== 'figure' || typeof fact.value === 'number') return;
  const { min, max } = fact.value;
  const hint = min === max ? '두 값이 같으면 숫자 하나로 적습니다.' : 'min과 max를 서로 바꿉니다.';
  if (min >= max)
    wrong(['value'], `범위는 작은 값(min)에서 큰 값(max)으로 적습니다. 지금은 ${min}에서 ${max}입니다.`, hint);
  if (isFloor(fact.bound) || isCeiling(fact.bound))
    wrong(['bound'], `범위에는 bound를 적지 않습니다. 지금은 “${fact.bound}”입니다.`, 'bound 줄을 지웁니다.');
});
