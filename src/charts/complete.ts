import { joinCitations } from '../facts/citation.ts';
import { mixesOf } from '../facts/comparability.ts';
import { conflictSets } from '../facts/conflicts.ts';
import { withJosa } from '../korean/josa.ts';
import { enumerate } from '../korean/list.ts';
import { identity } from '../site/identity.ts';
import type { Point, Series, Warning } from './series.ts';

/** A series less what follows from its points. */
export type Incomplete = Omit<Series, 'warnings' | 'conflicts' | 'source'>;

/** Adds what follows from the points: the warnings that apply, the contradictions in words, the line of sources. */
export function complete(series: Incomplete): Series {
  const { points } = series;
  const shown = new Set(points.map(({ fact }) => fact));
  return {
    ...series,
    orders: series.orders.filter(({ facts }) => facts.every((fact) => shown.has(fact))),
    multiples: points.length > 2 ? [] : series.multiples.filter(({ facts }) => facts.every((fact) => shown.has(fact))),
    warnings: warningsOf(series),
    conflicts: conflictsOf(points),
    source: `${points.length > 0 ? `자료: ${joinCitations(points.map(({ citation }) => citation))} · ` : ''}${identity.name} 구성`,
  };
}

function warningsOf({ points, unit, declared }: Incomplete): Warning[] {
  const measured = points.map((point) => ({ ...point, money: unit?.money === true }));
  return mixesOf(measured).flatMap(({ mix }) => {
    const text = declared[mix];
    return text === undefined ? [] : [{ mix, text }];
  });
}

/** Sets of points that contradict one another, each in the order of the points. */
export const disputesOf = (points: readonly Point[]): Point[][] =>
  conflictSets(points.map((point) => ({ ...point, id: point.fact, conflictsWith: point.conflicts })));

/** A sentence for each set of points that contradict one another, each set once: what is added up or averaged is none of them. */
const conflictsOf = (points: readonly Point[]): string[] =>
  disputesOf(points).map((all) => {
    const [one, ...others] = all;
    const same = others.every(({ subject, metric }) => subject === one?.subject && metric === one?.metric);
    const what = same ? `${one?.topic} ` : '';
    const values = all.map(({ topic, valueText }) => `${same ? '' : `${topic} `}${valueText}`);
    return `${what}${withJosa(enumerate(values), '은/는')} 서로 어긋나는 보도다.`;
  });
