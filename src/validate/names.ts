import { givenNames } from '../facts/names.ts';
import { nameKey } from '../korean/letters.ts';
import { type Rule, ruleOf } from './rule.ts';

/** A name or alias belongs to one thing, however it is spaced, hyphenated or cased; else a link or a search hit is a guess. */
export const names: Rule = (subject) => {
  const owner = new Map<string, { id: string; name: string; file: string }>();
  return ruleOf('entities', 'name', ({ value, file }, wrong) => {
    const { id, name: own } = value;
    for (const [index, name] of givenNames(value).entries()) {
      const path = [['name'], ['en']][index] ?? ['aliases', index - 2];
      const other = owner.get(nameKey(name));
      const hint = '둘 중 한쪽에서 지웁니다. 한 이름은 한 가지만 가리킵니다.';
      if (other && other.id !== id) wrong(path, `“${name}”: 이미 “${other.name}”(${other.file})의 이름입니다.`, hint);
      else owner.set(nameKey(name), { id, name: own, file });
    }
  })(subject);
};
