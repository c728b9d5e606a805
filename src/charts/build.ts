import type { Base } from '../facts/base.ts';
import { citationOf } from '../facts/citation.ts';
import { companyOf, standsFor } from '../facts/company.ts';
import { compare } from '../facts/compare.ts';
import { dateLead, isPast, statedIn } from '../facts/fact.ts';
import { isSettled } from '../facts/marks.ts';
import { type Drawable, select } from '../facts/selection.ts';
import { factWords } from '../facts/view.ts';
import { endsOf } from '../korean/amount.ts';
import { periodOf } from '../korean/period.ts';
import type { Chart } from '../schema/chart.ts';
import type { Entity } from '../schema/entity.ts';
import type { Unit } from '../schema/metric.ts';
import { complete } from './complete.ts';
import { leftOut } from './left-out.ts';
import type { Order, Point, Series } from './series.ts';

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
  return complete({
    chart: chart.id,
    ...(viewId === undefined ? {} : { view: viewId }),
    kind: chart.kind,
    question: view?.question ?? chart.question,
    label: view ? `${chart.label}(${view.label})` : chart.label,
    ...(view ? {} : { summary: chart.summary }),
    ...(unit ? { unit } : {}),
    ...(focus === undefined ? {} : { focus }),
    points: drawn.map((fact) => pointOf(fact, unit, focus, base)),
    leftOut: left.map(({ fact, omission }) => leftOut(factWords(fact, base), omission, unit)),
    declared: chart.mixes,
    orders: chart.kind === 'bars' ? ordersOf(drawn, base) : [],
    notes: chart.notes,
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

function known<T>(map: ReadonlyMap<string, T>, id: string | undefined, what: string): T {
  const value = id === undefined ? undefined : map.get(id);
  if (value === undefined) throw new RangeError(`no ${what} ${id}`);
  return value;
}

function pointOf(fact: Drawable, unit: Unit | undefined, focus: string | undefined, base: Base): Point {
  const subject = known(base.entities, fact.subjects[0], 'entity');
  const company = base.entities.get(companyOf(base, subject.id) ?? '');
  const metric = known(base.metrics, fact.metric, 'metric');
  return {
    ...factWords(fact, base, unit?.id),
    subject: subject.id,
    ...nameOf(fact, subject, company !== undefined),
    ...(company ? { company: company.id, companyName: company.name } : {}),
    colour: company?.kind === 'company' ? company.color : 'grey',
    metric: metric.id,
    metricName: metric.name,
    ...(fact.kind === 'figure' && fact.basis !== undefined ? { basis: fact.basis } : {}),
    ...spanOf(fact, unit, base),
    settled: isSettled(fact.status),
    ...(fact.date === undefined ? {} : { date: fact.date }),
    asOfSource: fact.asOfSource === true,
    isPast: isPast(fact, base),
    dateLead: dateLead(fact, base),
    wordsOfTime: fact.wording?.when,
    citation: citationOf(fact, base, unit?.id),
    conflicts: fact.conflictsWith,
    back: focus !== undefined && !fact.subjects.some((id) => standsFor(id, focus, base)),
  };
}

/** What a point is called: its subject, and what is done or measured of it where the fact says so. Events stand by company. */
function nameOf(fact: Drawable, { name, reading }: Entity, inLane: boolean): Pick<Point, 'label' | 'reading'> {
  if (fact.text) return { label: fact.kind === 'event' && inLane ? fact.text : `${name}(${fact.text})` };
  return { label: name, ...(reading === undefined ? {} : { reading }) };
}

/**
 * The ends of an event's period, or of a figure in the unit drawn, as stated and never recomputed. What is to be done by 2029
 * is so from the day of its source on, what was done by then in that year.
 */
function spanOf(fact: Drawable, unit: Unit | undefined, base: Base): Pick<Point, 'min' | 'max' | 'bound'> {
  if (fact.kind === 'event') {
    const { first, last } = periodOf(fact.date);
    const source = base.sources.get(fact.source);
    const starts = [fact.date.replace('../', ''), ...(source && source.kind !== 'outlet' ? [source.date] : [])];
    const min = Number.isFinite(first) ? first : Math.min(...starts.map((date) => periodOf(date).first));
    return { min, max: last, bound: 'exact' };
  }
  const { value, bound } = statedIn(fact, unit?.id ?? fact.unit) ?? fact;
  return { ...endsOf(value), bound };
}
