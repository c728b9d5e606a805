import { formatDate, rangeOf } from '../korean/date.ts';
import type { Problem } from '../schema/problem.ts';
import type { Rule } from './rule.ts';

/** An article's dates follow one another, and no part of a series stands twice. */
export const articles: Rule = ({ content }) => {
  const parts = new Map<string, string>();
  return content.articles.flatMap(({ value, at }): Problem[] => {
    const { published, modified, asOf, publish, series } = value;
    const found: Problem[] = [];
    const wrong = (code: string, path: readonly string[], message: string, hint: string): void => {
      found.push({ code, ...at(path), message, hint });
    };
    const last = modified ?? published;
    if (rangeOf(asOf).first > rangeOf(last).last)
      wrong(
        'date',
        ['asOf'],
        `숫자의 기준 시점(${formatDate(asOf)})이 글을 ${modified ? '고친' : '펴낸'} 날(${formatDate(last)})보다 늦습니다.`,
        modified
          ? 'asOf나 modified를 고칩니다.'
          : 'asOf를 고칩니다. 펴낸 뒤에 숫자를 새로 썼으면 그날을 modified에 적습니다.',
      );
    if (publish && publish.slice(0, 10) > new Date(rangeOf(published).last).toISOString().slice(0, 10))
      wrong(
        'date',
        ['publish'],
        `글을 내보낼 때(${publish.slice(0, 10)})가 펴낸 날(${formatDate(published)})보다 늦습니다.`,
        'published를 글을 내보내는 날로 고칩니다.',
      );
    const part = series && `${series.name} ${series.number}`;
    const earlier = parts.get(part ?? '');
    if (series && earlier !== undefined)
      wrong(
        'series',
        ['series', 'number'],
        `연재 “${series.name}”의 ${series.number}편이 이미 있습니다. 먼저 쓴 곳은 ${earlier}입니다.`,
        '둘 가운데 한쪽의 number를 고칩니다.',
      );
    else if (part) parts.set(part, at().file);
    return found;
  });
};
