import type { Written } from '../facts/content.ts';
import type { Problem } from '../schema/problem.ts';
import type { Rule } from './rule.ts';

/** An id names one thing: among facts, among entities of all four kinds, among the sections of an article. */
export const uniqueIds: Rule = ({ content }) => [
  ...twice(content.facts, ({ id }) => id, 'id', '사실'),
  ...twice(content.entities, ({ id }) => id, undefined, '기업·모델·인물·용어'),
  ...twice(content.sections, ({ article, id }) => `${article}/${id}`, undefined, '절'),
  ...twice(content.sections, ({ article, order }) => `${article}/${order}`, undefined, '절 번호'),
];

function twice<T>(
  items: readonly Written<T>[],
  key: (value: T) => string,
  field: string | undefined,
  what: string,
): Problem[] {
  return [...Map.groupBy(items, ({ value }) => key(value))].flatMap(([id, [first, ...more]]) => {
    const place = first?.at(field ? [field] : []);
    const message = `“${id}”: 이미 쓰인 ${what}입니다. 먼저 쓴 곳은 ${place?.file}${field && place?.line ? `:${place.line}` : ''}입니다.`;
    const hint = '다른 이름을 줍니다. 한 번 쓴 id는 다시 쓰지 않습니다.';
    return more.map(({ at, file }) => ({ code: 'unique-id', ...(field ? at([field]) : { file }), message, hint }));
  });
}
