import { isCeiling, isFloor } from '../korean/amount.ts';
import type { Problem } from '../schema/problem.ts';
import type { Rule } from './rule.ts';

/** A range's lower end is below its upper end, and a range has no bound beside it: it is one. */
export const rangeOrder: Rule = ({ content }) =>
  content.facts.flatMap(({ value, at }): Problem[] => {
    if (value.kind !== 'figure' || typeof value.value === 'number') return [];
    const problems: Problem[] = [];
    const { min, max } = value.value;
    if (min >= max) {
      const message = `범위는 작은 값(min)에서 큰 값(max)으로 적습니다. 지금은 ${min}에서 ${max}입니다.`;
      const hint = min === max ? '두 값이 같으면 숫자 하나로 적습니다.' : 'min과 max를 서로 바꿉니다.';
      problems.push({ code: 'range', ...at(['value']), message, hint });
    }
    if (isFloor(value.bound) || isCeiling(value.bound)) {
      const message = `범위에는 bound를 적지 않습니다. 지금은 “${value.bound}”입니다.`;
      problems.push({ code: 'range', ...at(['bound']), message, hint: 'bound 줄을 지웁니다.' });
    }
    return problems;
  });
