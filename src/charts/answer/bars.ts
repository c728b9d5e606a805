import { isCeiling, isFloor } from '../../text/amount.ts';
import { withJosa } from '../../text/josa.ts';
import { groupNameOf, groupOf, type Point, type Series } from '../series.ts';
import { dated, largestFirst, named } from './words.ts';

/** The answer of a bar chart: what is largest where values compare, one after another where they do not. */
export function barsAnswer(series: Series): string {
  const front = series.points.filter(({ back }) => !back);
  const settled = largestFirst(front.filter(({ settled }) => settled));
  const groups = [...Map.groupBy(settled, groupOf).values()];
  const [only] = groups;
  const told = groups.length === 1 && only ? ranking(only, series) : listing(settled);
  const mixed = series.warnings.some(({ mix }) => mix === 'basis');
  return [
    ...told,
    ...unsettled(front.filter((point) => !point.settled)),
    ...(series.conflicts.length > 0 ? ['이 보도들은 서로 맞지 않는다.'] : []),
    ...(mixed ? ['세는 기준이 서로 달라 크기를 견줄 수 없다.'] : []),
    ...background(series.points.filter(({ back }) => back)),
  ].join(' ');
}

/** Whether the first of these is certainly the largest: a floor may hide more, a ceiling less. */
function isRanked([top, ...rest]: readonly Point[]): boolean {
  if (!top || isCeiling(top.bound)) return false;
  return rest.every(({ max, bound }) => !isFloor(bound) && max < top.min);
}

/** One basis: 기업가치는 A가 …로 가장 크고, B가 …로 그다음이다. */
function ranking(points: readonly Point[], { unit }: Series): string[] {
  const [top, second, ...rest] = points;
  if (!top) return [];
  if (!second || !isRanked(points)) return listing(points);
  const large = unit?.money ? '크' : '많';
  const others = [second, ...rest].map((point) => `${named(point, '이/가')} ${dated(point)}`).join(', ');
  const after = rest.length > 0 ? '뒤를 잇는다' : '그다음이다';
  return [
    `${withJosa(groupNameOf(top), '은/는')} ${named(top, '이/가')} ${withJosa(dated(top), '으로/로')} 가장 ${large}고, ${withJosa(others, '으로/로')} ${after}.`,
  ];
}

/** Several bases, or an order that is not certain: one after another, a subject that repeats named once. */
function listing(points: readonly Point[]): string[] {
  if (points.length === 0) return [];
  const clauses = points.map((point, i) => {
    const owner = points[i - 1]?.subject === point.subject ? '' : `${point.label}의 `;
    return `${owner}${withJosa(groupNameOf(point), '은/는')} ${dated(point)}`;
  });
  return [`${withJosa(clauses.join(', '), '이다/다')}.`];
}

const acts = { 'in-talks': '논의하던', planned: '계획한' } as const;

/** What is planned or in talks: 2024년 9월 앤트로픽이 논의하던 기업가치는 …다. Told together where all but the value agree. */
function unsettled(points: readonly Point[]): string[] {
  const told = Map.groupBy(largestFirst(points), ({ subject, status, date }) => [subject, status, date].join());
  return [...told.values()].flatMap((group) => {
    const [first] = group;
    if (!first || (first.status !== 'in-talks' && first.status !== 'planned')) return [];
    const values = group.map((point) => `${withJosa(groupNameOf(point), '은/는')} ${point.valueText}`).join(', ');
    const when = first.dateText === undefined ? '' : `${first.dateText} `;
    return [`${when}${named(first, '이/가')} ${acts[first.status]} ${withJosa(values, '이다/다')}.`];
  });
}

/** What stands behind the subject in focus. */
function background(points: readonly Point[]): string[] {
  if (points.length === 0) return [];
  const values = largestFirst(points).map((point) => `${point.label} ${dated(point)}`);
  return [`견주어 볼 값은 ${withJosa(values.join(', '), '이다/다')}.`];
}
