import { withJosa } from '../../korean/josa.ts';
import { panelsOf } from '../order.ts';
import { groupNameOf, type Point, type Series } from '../series.ts';
import { lineAnswer } from './line.ts';
import { sizesOf } from './words.ts';

/** More subjects than this are told by the two that changed the most. */
const FEW = 2;

/**
 * The answer of a slope: each subject from one time to the other where they are few, else the largest rise and the largest
 * fall, of those that are certain. What has not happened yet, or is open to one side, has not changed by anything certain.
 */
export function slopeAnswer(series: Series): string[] {
  const courses = panelsOf(series).flatMap(({ points: [first, last] }) =>
    first && last && !first.back ? [{ first, last, change: last.min + last.max - first.min - first.max }] : [],
  );
  if (courses.length <= FEW) return lineAnswer(series);
  const isCertain = ({ bound, settled }: Point): boolean => settled && (bound === 'exact' || bound === 'about');
  const certain = courses
    .filter(({ first, last }) => isCertain(first) && isCertain(last) && (last.min > first.max || last.max < first.min))
    .toSorted((a, b) => b.change - a.change);
  const [up, down] = [certain[0], certain.at(-1)];
  const { rose, fell } = sizesOf(series.unit, courses[0] && groupNameOf(courses[0].first));
  const told = [
    up && up.change > 0 ? { ...up, turn: rose } : undefined,
    down && down.change < 0 ? { ...down, turn: fell } : undefined,
  ].filter((course) => course !== undefined);
  const [lead] = told;
  if (!lead) return lineAnswer(series);
  const values = told.map(
    ({ first, last, turn }) =>
      `${withJosa(first.label, '이/가', first.reading)} ${first.valueText}에서 ${withJosa(last.valueText, '으로/로')} 가장 많이 ${turn}`,
  );
  const times = `${withJosa(lead.first.dateText ?? '', '과/와')} ${lead.last.dateText} 사이`;
  const among = `${times} ${withJosa(groupNameOf(lead.first), '은/는')} 여기 적힌 ${courses.length}개 가운데`;
  return values.map((value, i) => `${i === 0 ? among : '그 가운데'} ${value}.`);
}
