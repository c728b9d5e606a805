import type { Inventory } from './inventory.ts';
import type { Kind } from './kinds.ts';
import type { Place } from './place.ts';
import { isId, missing, notAnId, type Refusal, retired, usage } from './refusal.ts';

/**
 * The place of a new section. Without a number it goes to the end.
 * @param name `power` or `30-power`
 */
export function sectionPlace(
  kind: Kind,
  article: string,
  name: string | undefined,
  inventory: Inventory,
): Place | Refusal {
  if (name === undefined) return usage(kind);
  const sections = inventory.articles.get(article);
  if (!sections) return missing('글은', article, inventory.articles.keys(), `npm run new -- article ${article}`);
  const [, digits, rest = ''] = /^(?:(\d+)-)?(.*)$/.exec(name) ?? [];
  if (!isId(rest)) return notAnId(rest);
  if (digits !== undefined && !/^\d{2,3}$/.test(digits))
    return {
      message: `“${digits}”: 절의 번호는 두세 자리입니다.`,
      hint: `보기: ${digits}0-${rest}`.replace(/(\d{3})\d+/, '$1'),
    };
  const next = Math.max(0, ...sections.map(({ order }) => order)) + 10;
  const order = digits === undefined ? next : Number(digits);
  const taken = sections.find((section) => section.order === order || section.id === rest);
  if (taken) {
    return {
      message: `${taken.id === rest ? `“${rest}”: 이미 있는 절` : `${digits}: 이미 쓰인 번호`}입니다(content/${taken.file}).`,
      hint: taken.id === rest ? '다른 이름을 줍니다.' : `다른 번호를 줍니다. 끝에 놓으려면 ${next}-${rest}.`,
    };
  }
  const id = `${article}/${rest}`;
  const number = digits ?? String(order).padStart(2, '0');
  return (
    retired('section', id, inventory) ?? {
      kind,
      id,
      file: `articles/${article}/${number}-${rest}.mdx`,
      values: {},
      needed: [],
      choices: {},
    }
  );
}
