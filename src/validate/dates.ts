import type { Problem } from '../schema/problem.ts';
import { formatDate, rangeOf } from '../text/date.ts';
import type { Rule } from './rule.ts';

/** What has happened or was reported did so before its source was printed. */
export const dates: Rule = ({ content, base }) =>
  content.facts.flatMap(({ value, at }): Problem[] => {
    const source = base.sources.get(value.source);
    if (!value.date || source?.kind !== 'report' || value.status === 'planned') return [];
    if (rangeOf(value.date).first <= rangeOf(source.date).last) return [];
    return [
      {
        code: 'date',
        ...at(['date']),
        message: `사실의 날짜(${formatDate(value.date)})가 출처가 나온 날(${formatDate(source.date)})보다 늦습니다.`,
        hint: '날짜를 고치거나, 앞으로의 일이면 status를 planned로 적습니다.',
      },
    ];
  });
