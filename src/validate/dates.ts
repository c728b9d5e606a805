import { isSettled } from '../facts/marks.ts';
import { formatDate, rangeOf } from '../korean/date.ts';
import { periodOf } from '../korean/period.ts';
import { AS_OF_SOURCE } from '../schema/common.ts';
import { ruleOf } from './rule.ts';

/** What has happened or was reported did so before its source was printed, and whatever a source passes on was said before. */
export const dates = ruleOf('facts', 'date', ({ value: { date, said, status, source: id } }, wrong, base) => {
  const source = base.sources.get(id);
  if (!source || source.kind === 'outlet') return;
  const isLate = (day: string | undefined): day is string =>
    day !== undefined && day !== AS_OF_SOURCE && periodOf(day).first > rangeOf(source.date).last;
  const late = (what: string): string => `${what} 출처가 나온 날(${formatDate(source.date)})보다 늦습니다.`;
  const hint = '날짜를 고치거나, 앞으로의 일이면 status를 planned나 expected로 적습니다.';
  if (isLate(date) && isSettled(status)) wrong(['date'], late(`사실의 날짜(${periodOf(date).words})가`), hint);
  if (isLate(said))
    wrong(['said'], late(`말하거나 보도한 날(${formatDate(said)})이`), '말하거나 보도한 날을 고칩니다.');
});
