import { formatDate, isoDay, rangeOf } from '../korean/date.ts';
import { type Rule, ruleOf } from './rule.ts';

/** An article's dates follow one another, and no part of a series stands twice. */
export const articles: Rule = (subject) => {
  const parts = new Map<string, string>();
  return ruleOf('articles', 'date', ({ value, file }, wrong) => {
    const { published, modified, asOf, publish = '', series } = value;
    const last = modified ?? published;
    if (rangeOf(asOf).first > rangeOf(last).last) {
      const message = `숫자의 기준 시점(${formatDate(asOf)})이 글을 ${modified ? '고친' : '발행한'} 날(${formatDate(last)})보다 늦습니다.`;
      const hint = 'asOf를 고칩니다. 발행한 뒤에 숫자를 새로 썼으면 그날을 modified에 적습니다.';
      wrong(['asOf'], message, modified ? 'asOf나 modified를 고칩니다.' : hint);
    }
    const day = publish.slice(0, 10);
    const late = `글을 내보낼 때(${day})가 발행일(${formatDate(published)})보다 늦습니다.`;
    if (day > isoDay(rangeOf(published).last)) wrong(['publish'], late, 'published를 글을 내보내는 날로 고칩니다.');
    if (!series) return;
    const part = `${series.name} ${series.number}`;
    const twice = `연재 “${series.name}”의 ${series.number}편이 이미 있습니다. 먼저 쓴 곳은 ${parts.get(part)}입니다.`;
    if (parts.has(part)) wrong(['series', 'number'], twice, '둘 중 한쪽의 number를 고칩니다.', 'series');
    else parts.set(part, file);
  })(subject);
};
