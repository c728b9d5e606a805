import { nameKey } from '../korean/letters.ts';
import type { Problem } from '../schema/problem.ts';
import type { Rule } from './rule.ts';

/** A name or alias belongs to one thing, however it is spaced, hyphenated or cased; else a link or a search hit is a guess. */
export const names: Rule = ({ content }) => {
  const owner = new Map<string, { id: string; name: string; file: string }>();
  return content.entities.flatMap(({ value, at, file }): Problem[] => {
    const written: [string, readonly PropertyKey[]][] = [
      [value.name, ['name']],
      [value.en, ['en']],
      ...value.aliases.map((alias, index): [string, readonly PropertyKey[]] => [alias, ['aliases', index]]),
    ];
    return written.flatMap(([name, path]): Problem[] => {
      const key = nameKey(name);
      const other = owner.get(key);
      if (other && other.id !== value.id) {
        const message = `“${name}”: 이미 “${other.name}”(${other.file})의 이름입니다.`;
        const hint = '둘 가운데 한쪽에서 지웁니다. 한 이름은 한 가지만 가리킵니다.';
        return [{ code: 'name', ...at(path), message, hint }];
      }
      owner.set(key, { id: value.id, name: value.name, file });
      return [];
    });
  });
};
