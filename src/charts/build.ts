import type { Base } from '../facts/base.ts';
import { citationOf, citeFact } from '../facts/citation.ts';
import { companyOf, standsFor } from '../facts/company.ts';
import { compare } from '../facts/compare.ts';
import { basisOf, dateLead, dateOf } from '../facts/fact.ts';
import { isSettled, markName, markOf } from '../facts/marks.ts';
import { type Drawable, select } from '../facts/selection.ts';
import { endsOf, formatAmount } from '../korean/amount.ts';
import { periodOf } from '../korean/period.ts';
import type { Chart } from '../schema/chart.ts';
import type { Figure } from '../schema/fact.ts';
import type { Unit } from '../schema/metric.ts';
import { complete } from './complete.ts';
import { leftOut } from './left-out.ts';
import type { Order, Point, Series } from './series.ts';

/**
 * Makes the series of a chart or of one of its views: the one path from facts to everything a chart says.
 * @param viewId a view of the chart; the chart as such where none is given
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
    summary: chart.summary,
    ...(unit ? { unit } : {}),
    ...(focus === undefined ? {} : { focus }),
    points: drawn.map((fact) => pointOf(fact, unit, focus, base)),
    leftOut: left.map(({ fact, omission }) => leftOut(fact, omission, unit, base)),
    declared: chart.mixes,
    orders: chart.kind === 'bars' ? ordersOf(drawn, base) : [],
    notes: chart.notes,
  });
}

/** Of each two of these whose bases differ, which is the greater, where `compare` finds that certain. */
const ordersOf = (drawn: readonly Drawable[], base: Base): Order[] =>
  drawn.flatMap((one, i) =>
    drawn.slice(i + 1).flatMap((two) => {
      const { result, words } = compare(one, two, base);
      return result === 'order' ? [{ facts: [one.id, two.id] as const, words }] : [];
    }),
  );

function known<T>(map: ReadonlyMap<string, T>, id: string | undefined, what: string): T {
  const value = id === undefined ? undefined : map.get(id);
  if (value === undefined) throw new RangeError(`no ${what} ${id}`);
  return value;
}

function pointOf(fact: Drawable, unit: Unit | undefined, focus: string | undefined, base: Base): Point {
  const subject = known(base.entities, fact.subjects[0], 'entity');
  const company = base.entities.get(companyOf(base, subject.id) ?? '');
  const metric = known(base.metrics, fact.metric, 'metric');
  const basisName = basisOf(fact, base);
  const mark = markOf(fact, base);
  const where = fact.where === undefined ? undefined : known(base.entities, fact.where, 'entity').name;
  return {
    fact: fact.id,
    subject: subject.id,
    label: subject.name,
    ...(subject.reading === undefined ? {} : { reading: subject.reading }),
    ...(company ? { company: company.id, companyName: company.name } : {}),
    colour: company?.kind === 'company' ? company.color : 'grey',
    metric: metric.id,
    metricName: metric.name,
    ...(fact.kind === 'figure' && fact.basis !== undefined ? { basis: fact.basis } : {}),
    ...(basisName === undefined ? {} : { basisName }),
    ...(where === undefined ? {} : { where }),
    ...(fact.kind === 'event' ? eventValue(fact.date) : figureValue(fact, unit, base)),
    ...mark,
    statusName: markName(mark),
    settled: isSettled(fact.status),
    ...(fact.date === undefined ? {} : { date: fact.date }),
    ...whenOf(fact, base),
    source: citeFact(fact, base),
    citation: citationOf(fact, base),
    ...(fact.note === undefined ? {} : { note: fact.note }),
    ...(fact.caution === undefined ? {} : { caution: fact.caution }),
    conflicts: fact.conflictsWith,
    back: focus !== undefined && !fact.subjects.some((id) => standsFor(id, focus, base)),
  };
}

/** When it held in words, the same as a sentence begins with it, and the source's own words. */
function whenOf(fact: Drawable, base: Base): Pick<Point, 'dateText' | 'dateLead' | 'wordsOfTime'> {
  const dateText = dateOf(fact, base);
  const lead = dateLead(fact, base);
  return {
    ...(dateText === undefined ? {} : { dateText }),
    ...(lead === undefined ? {} : { dateLead: lead }),
    ...(fact.wording?.when === undefined ? {} : { wordsOfTime: fact.wording.when }),
  };
}

type Value = Pick<Point, 'min' | 'max' | 'bound' | 'valueText' | 'alsoStated'>;

function eventValue(date: string): Value {
  const { first, last, words } = periodOf(date);
  return { min: first, max: last, bound: 'exact', valueText: words, alsoStated: [] };
}

/** A figure in the unit drawn, as stated and never recomputed. */
function figureValue(figure: Figure, unit: Unit | undefined, base: Base): Value {
  const drawn = unit ?? known(base.units, figure.unit, 'unit');
  const stated: [id: string, stated: Pick<Figure, 'value' | 'bound'>][] = [
    [figure.unit, figure],
    ...Object.entries(figure.asStated),
  ];
  const own = stated.find(([id]) => id === drawn.id)?.[1];
  if (own === undefined) throw new RangeError(`${figure.id} is not stated in ${drawn.id}`);
  return {
    ...endsOf(own.value),
    bound: own.bound,
    valueText: formatAmount(own.value, drawn, own.bound),
    alsoStated: stated.flatMap(([id, { value, bound }]) =>
      id === drawn.id ? [] : [formatAmount(value, known(base.units, id, 'unit'), bound)],
    ),
  };
}
