import { withJosa } from '../korean/josa.ts';
import { enumerate } from '../korean/list.ts';
import { joinCitations } from '../model/citation.ts';
import { mixesOf } from '../model/comparability.ts';
import { identity } from '../site/identity.ts';
import type { Point, Series, Warning } from './series.ts';

/** A series less what follows from its points. */
export type Incomplete = Omit<Series, 'warnings' | 'conflicts' | 'source'>;

/** Adds what follows from the points: the warnings that apply, the contradictions in words, the line of sources. */
export function complete(series: Incomplete): Series {
  const { points } = series;
  return {
    ...series,
    warnings: warningsOf(series),
    conflicts: conflictsOf(points),
    source: `자료: ${joinCitations(points.map(({ citation }) => citation))} · ${identity.name} 구성`,
  };
}

function warningsOf({ points, unit, declared }: Incomplete): Warning[] {
  const measured = points.map((point) => ({ ...point, money: unit?.money === true }));
  return mixesOf(measured).flatMap(({ mix }) => {
    const text = declared[mix];
    return text === undefined ? [] : [{ mix, text }];
  });
}

/** A sentence for each set of points that contradict one another, each set once: what is added up or averaged is none of them. */
function conflictsOf(points: readonly Point[]): string[] {
  const told = new Set<string>();
  return points.flatMap((point) => {
    const others = points.filter(
      ({ fact, conflicts }) => point.conflicts.includes(fact) || conflicts.includes(point.fact),
    );
    if (others.length === 0 || told.has(point.fact)) return [];
    for (const { fact } of [point, ...others]) told.add(fact);
    const all = [point, ...others];
    const same = all.every(({ subject, metric }) => subject === point.subject && metric === point.metric);
    const what = same ? `${point.label} ${point.metricName} ` : '';
    const values = all.map(({ label, metricName, valueText }) =>
      same ? valueText : `${label} ${metricName} ${valueText}`,
    );
    return [`${what}${withJosa(enumerate(values), '은/는')} 서로 어긋나는 보도다.`];
  });
}
