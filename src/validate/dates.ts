import { AS_OF_SOURCE } from '../schema/common.ts';
import type { Problem } from '../schema/problem.ts';
import { formatDate, rangeOf } from '../text/date.ts';
import { periodOf } from '../text/period.ts';
import type { Rule } from './rule.ts';

/** What has happened or was reported did so before its source was printed. */
export const dates: Rule = ({ content, base }) =>
  content.facts.flatMap(({ value, at }): Problem[] => {
    const source = base.sources.get(value.source);
    if (!value.date || value.date === AS_OF_SOURCE || source?.kind !== 'report' || value.status === 'planned')
      return [];
    if (periodOf(value.date).first <= rangeOf(source.date).last) return [];
    return [
      {
        code: 'date',
        ...at(['date']),
        message: `사실의 날짜(${periodOf(value.date).words})가 출처가 나온 날(${formatDate(source.date)})보다 늦습니다.`,
        hint: '날짜를 고치거나, 앞으로의 일이면 status를 planned로 적습니다.',
      },
    ];
  });
