import type { Base } from '../facts/base.ts';
import { statuses } from '../facts/marks.ts';
import type { Article } from '../schema/article.ts';
import type { Figure } from '../schema/fact.ts';
import { buildSeries } from './build.ts';
import { type Scale, type Shape, shapesOf, valueScale } from './draw/strip.ts';
import { groupOf, type Point } from './series.ts';

/** A column of a poster: what stands at its head, and what is drawn, in per cent of the ruler from its foot. */
export interface PosterColumn {
  readonly point: Point;
  /** The value without its unit, which the ruler names, parted into what is set large and what small: 300, 억~, 400, 억. */
  readonly words: readonly { readonly text: string; readonly large: boolean }[];
  /** The subject, with its time where it is past, else how settled it is. */
  readonly label: string;
  readonly top: number;
  readonly shapes: readonly Shape[];
}

export interface Poster {
  readonly chart: string;
  readonly unit: string;
  readonly scale: Scale;
  readonly columns: readonly PosterColumn[];
}

/** How high the second column may be, in per cent, for a headline to stand in the gap above it. */
const GAP = 45;

/**
 * The drawing at the head of an article and of the home page: the values of its first chart as lengths against one ruler, the
 * largest first, so that the headline stands in the gap which it tells of. Only where there is one to see: two to four values
 * of one measure, none a loss, the second less than half of the first.
 */
export function posterOf(base: Base, { charts }: Pick<Article, 'charts'>): Poster | undefined {
  const chart = base.charts.get(charts[0] ?? '');
  if (chart?.kind !== 'bars') return;
  const { points, unit } = buildSeries(base, chart);
  if (!unit || points.length < 2 || points.length > 4 || new Set(points.map(groupOf)).size > 1) return;
  const facts = points
    .flatMap(({ fact }) => base.facts.get(fact) ?? [])
    .filter((fact): fact is Figure => fact.kind === 'figure');
  if (facts.length < points.length || facts.some((fact) => fact.unit !== unit.id) || points.some(({ min }) => min < 0))
    return;
  const scale = valueScale(facts);
  const columns = facts
    .flatMap((fact) => {
      const point = points.find((one) => one.fact === fact.id);
      return point ? columnOf(fact, point, scale, unit.name) : [];
    })
    .toSorted((a, b) => b.top - a.top);
  return (columns[1]?.top ?? 100) <= GAP ? { chart: chart.id, unit: unit.name, scale, columns } : undefined;
}

function columnOf(fact: Figure, point: Point, scale: Scale, unit: string): PosterColumn {
  const value = point.valueText.replace(new RegExp(`\\s${unit}(?=$|\\s)`), '');
  return {
    point,
    words: [...value.matchAll(/[\d.,]+|[^\d.,]+/g)].map(([text]) => ({ text, large: /^\d/.test(text) })),
    // A date breaks nowhere.
    label: `${point.label}, ${(point.settled ? (point.dateText ?? point.statusName) : statuses[point.status].name).replaceAll(' ', '\u00a0')}`,
    top: Number(((point.max / scale.max) * 100).toFixed(3)),
    shapes: shapesOf(fact, scale),
  };
}
