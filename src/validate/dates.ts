import { isSettled } from '../facts/marks.ts';
import { formatDate, rangeOf } from '../korean/date.ts';
import { periodOf } from '../korean/period.ts';
import { AS_OF_SOURCE } from '../schema/common.ts';
import type { Fact } from '../schema/fact.ts';
import type { Problem } from '../schema/problem.ts';
import type { Rule } from './rule.ts';

/** What has happened or was reported did so before its source was printed, and whatever a source passes on was said before. */
export const dates: Rule = ({ content, base }) =>
  content.facts.flatMap(({ value, at }): Problem[] => {
    const source = base.sources.get(value.source);
    if (!source || source.kind === 'outlet') return [];
    const printed = rangeOf(source.date).last;
    const isLate = (day: string | undefined): day is string =>
      day !== undefined && day !== AS_OF_SOURCE && periodOf(day).first > printed;
    const late = (field: keyof Fact & string, what: string, hint: string): Problem => ({
      code: 'date',
      ...at([field]),
      message: `${what} 출처가 나온 날(${formatDate(source.date)})보다 늦습니다.`,
      hint,
    });
    return [
      ...(isLate(value.date) && isSettled(value.status)
        ? [
            late(
              'date',
              `사실의 날짜(${periodOf(value.date).words})가`,
              '날짜를 고치거나, 앞으로의 일이면 status를 planned나 expected로 적습니다.',
            ),
          ]
        : []),
      ...(isLate(value.said)
        ? [late('said', `말하거나 보도한 날(${formatDate(value.said)})이`, '말하거나 보도한 날을 고칩니다.')]
        : []),
    ];
  });
