import { withJosa } from '../../korean/josa.ts';
import { earliestFirst } from '../order.ts';
import type { Point, Series } from '../series.ts';
import { named } from './words.ts';

/** More events of one company than this are told by the first and the last; of a finding, which is one line, more than a pair. */
const [FEW, PAIR] = [4, 2];

/**
 * The answer of a timeline: all events of one company where they are few, else the first and the last. The list holds what
 * a source gave a date for and is not whole, so it says so, nothing is counted and nobody ranked.
 */
export const timelineAnswer = (series: Series): string[] => [told(series, FEW)];

/** The same in one line. */
export const timelineFinding = (series: Series): string => told(series, PAIR);

function told(series: Series, few: number): string {
  const events = earliestFirst(series.points.filter(({ back }) => !back));
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) return '';
  const isOne = events.every(({ metric }) => metric === first.metric);
  const what = isOne ? first.metricName : '것';
  const owners = new Set(events.map(({ companyName, label }) => companyName ?? label));
  const [owner] = owners;
  const isOfReports = events.every(({ citation }) => citation.printed !== undefined);
  if (owners.size === 1 && isOne && events.length <= few) {
    const isSelf = (event: Point): boolean => event.label === owner;
    const all = events
      .map((event) => (isSelf(event) ? event.valueText : `${event.valueText} ${event.label}`))
      .join(', ');
    const only = isOfReports ? '기사에 날짜가 나온 것만 모으면, ' : '';
    return `${only}${withJosa(owner ?? first.label, '은/는')} ${isSelf(last) ? `${all} ${what}됐다` : `${withJosa(all, '을/를', last.reading)} ${what}했다`}.`;
  }
  const among = isOfReports ? `기사에 날짜가 나온 ${what}만 모으면` : `여기 모은 ${what} 가운데`;
  // Of early 2026 and March 2026 neither is known to be the first.
  const isFirst = events.every((event) => event === first || event.min > first.max);
  const isLast = events.every((event) => event === last || event.max < last.min);
  if (!isFirst && !isLast)
    return `${among} 가장 이른 때는 ${withJosa(first.valueText, '이고/고')} 가장 늦은 때는 ${withJosa(last.valueText, '이다/다')}.`;
  const ends = [
    isFirst && `${first.valueText} ${named(first, '이/가')} 처음이`,
    isLast && `${last.valueText} ${named(last, '이/가')} 마지막이`,
  ];
  return `${among} ${ends.filter(Boolean).join('고 ')}다.`;
}
