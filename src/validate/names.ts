import { givenNames } from '../facts/names.ts';
import { parseAmounts } from '../korean/amount-parse.ts';
import { nameKey } from '../korean/letters.ts';
import { type Rule, ruleOf } from './rule.ts';

/** Whether a name is an amount and no more, so that figures would pass for it: 3억 명. 11번가 and 63 are names. */
const isAmount = (name: string): boolean =>
  parseAmounts(name).some(
    ({ index, length, unitName, scaled }) =>
      index === 0 && length === name.length && (scaled || unitName !== undefined),
  );

/** A name or alias belongs to one thing, however it is spaced, hyphenated or cased; else a link or a search hit is a guess. */
export const names: Rule = (subject) => {
  const owner = new Map<string, { id: string; name: string; file: string }>();
  return ruleOf('entities', 'name', ({ value, file }, wrong) => {
    const { id, name: own } = value;
    for (const [index, name] of givenNames(value).entries()) {
      const path = [['name'], ['en']][index] ?? ['aliases', index - 2];
      if (isAmount(name))
        wrong(path, `“${name}”: 값이지 이름이 아닙니다.`, '이름에서 지웁니다. 글의 값은 :fact로 인용합니다.');
      const other = owner.get(nameKey(name));
      const hint = '둘 중 한쪽에서 지웁니다. 한 이름은 한 가지만 가리킵니다.';
      if (other && other.id !== id) wrong(path, `“${name}”: 이미 “${other.name}”(${other.file})의 이름입니다.`, hint);
      else owner.set(nameKey(name), { id, name: own, file });
    }
  })(subject);
};
