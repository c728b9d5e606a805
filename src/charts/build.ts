import type { Base } from '../facts/base.ts';
import { citationOf, joinCitations } from '../facts/citation.ts';
import { compare } from '../facts/compare.ts';
import { dateLead } from '../facts/fact.ts';
import { ratioOf } from '../facts/ratio.ts';
import { type Drawable, select } from '../facts/selection.ts';
import { factWords } from '../facts/view.ts';
import { formatNumber } from '../korean/amount.ts';
import type { Chart } from '../schema/chart.ts';
import { apart } from './colours.ts';
import { complete } from './complete.ts';
import { leftOut } from './left-out.ts';
import { daysOf } from './order.ts';
import { known, pointOf } from './point.ts';
import type { Multiple, Order, Point, Series } from './series.ts';

/**
 * Makes the series of a chart or of one of its views: the one path from facts to everything a chart says.
 * @throws {RangeError} where the chart has no such view, or names what the base does not hold
 */
export function buildSeries(base: Base, chart: Chart, viewId?: string): Series {
  const view = viewId === undefined ? undefined : chart.views[viewId];
  if (viewId !== undefined && !view) throw new RangeError(`chart ${chart.id} has no view ${viewId}`);
  const unit = chart.kind === 'timeline' ? undefined : known(base.units, view?.unit ?? chart.unit, 'unit');
  const { drawn, left } = select(chart, view, base);
  const focus = view?.focus;
  const points = drawn.map((fact) => pointOf(fact, unit, focus, base));
  const finding = view ? view.finding : chart.finding;
  return complete({
    chart: chart.id,
    ...(viewId === undefined ? {} : { view: viewId }),
    kind: chart.kind,
    question: view?.question ?? chart.question,
    ...(finding === undefined ? {} : { finding }),
    annotations: chart.annotations.map(({ at, text }) => {
      const { first, last } = daysOf({ date: at, fact: chart.id });
      return { first, last, text };
    }),
    label: view ? `${chart.label}(${view.label})` : chart.label,
    ...(view ? {} : { summary: chart.summary }),
    ...(unit ? { unit } : {}),
    ...(focus === undefined ? {} : { focus }),
    points: ['bars', 'timeline'].includes(chart.kind) ? points : apart(points),
    leftOut: left.map(({ fact, omission }) => leftOut(factWords(fact, base), omission, unit)),
    declared: chart.mixes,
    orders: chart.kind === 'bars' ? ordersOf(drawn, base) : [],
    multiples: chart.kind === 'bars' && points.length === 2 ? multiplesOf(points, base) : [],
    notes: chart.notes,
  });
}

/** The multiples that sources state of two points as they are drawn. */
function multiplesOf(points: readonly Point[], base: Base): Multiple[] {
  return [...base.facts.values()].flatMap((fact) => {
    const ratio = ratioOf(fact, base);
    const [of, to] = [ratio?.of, ratio?.to].map((one) => points.find((point) => point.fact === one?.id));
    if (!ratio || fact.kind !== 'figure' || !of || !to || to.min !== to.max || typeof fact.value !== 'number')
      return [];
    const stated = factWords(fact, base).valueText;
    const note = `‘${stated}’은 ${joinCitations([citationOf(fact, base)])}의 표현이다. 점선이 ${to.valueText}의 ${formatNumber(fact.value)}배다.`;
    return { facts: [of.fact, to.fact], stated, reckoned: ratio.times, at: fact.value * to.max, note };
  });
}

/**
 * Of each two of these whose bases differ, which is the greater, where `compare` finds that certain, but not by how much. A
 * time that all have in common has been told before.
 */
function ordersOf(drawn: readonly Drawable[], base: Base): Order[] {
  const times = new Set(drawn.map((fact) => dateLead(fact, base)));
  return drawn.flatMap((one, i) =>
    drawn.slice(i + 1).flatMap((two) => {
      const { result, words } = compare(one, two, base, 'gap', ...(times.size > 1 ? [] : (['time'] as const)));
      return result === 'order' ? [{ facts: [one.id, two.id] as const, words }] : [];
    }),
  );
}
