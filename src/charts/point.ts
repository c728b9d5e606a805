import type { Base } from '../facts/base.ts';
import { citationOf } from '../facts/citation.ts';
import { companyOf, standsFor } from '../facts/company.ts';
import { dateLead, isPast, statedIn } from '../facts/fact.ts';
import { isSettled } from '../facts/marks.ts';
import type { Drawable } from '../facts/selection.ts';
import { factWords } from '../facts/view.ts';
import { endsOf } from '../korean/amount.ts';
import { endPeriodOf, periodOf } from '../korean/period.ts';
import type { Entity } from '../schema/entity.ts';
import type { Bound } from '../schema/fact.ts';
import type { Unit } from '../schema/metric.ts';
import { companyColours } from './colours.ts';

/**
 * Makes a fact a value of a chart.
 * @param focus the entity in focus, where the view has one
 */
export function pointOf(fact: Drawable, unit: Unit | undefined, focus: string | undefined, base: Base) {
  const subject = known(base.entities, fact.subjects[0], 'entity');
  const company = base.entities.get(companyOf(base, subject.id) ?? '');
  const metric = known(base.metrics, fact.metric, 'metric');
  const colour = companyColours(base).get(company?.id ?? '') ?? 'grey';
  return {
    ...factWords(fact, base, unit?.id),
    /** The subject: an entity id. */
    subject: subject.id,
    ...nameOf(fact, subject, company !== undefined),
    /** The company behind the subject: an entity id. */
    company: company?.id,
    companyName: company?.name,
    colour,
    metric: metric.id,
    metricName: metric.name,
    basis: fact.kind === 'figure' ? fact.basis : undefined,
    ...spanOf(fact, unit, base),
    /** Whether it has happened or holds already. */
    settled: isSettled(fact.status),
    /** The period measured, in the form of `periodOf`, where the source gives one. */
    date: fact.date,
    /** Whether that is no more than the day of the source. */
    asOfSource: fact.asOfSource === true,
    /** Whether it had ended when the source appeared. */
    isPast: isPast(fact, base),
    /** `dateText` as a sentence about the value begins with it. */
    dateLead: dateLead(fact, base),
    /** The source's own words for the time: `올해 초`. */
    wordsOfTime: fact.wording?.when,
    /** The parts of `source`, for the line of all sources. */
    citation: citationOf(fact, base, unit?.id),
    /** Facts that it contradicts. */
    conflicts: fact.conflictsWith,
    /** Drawn back, because another subject is in focus. */
    back: focus !== undefined && !fact.subjects.some((id) => standsFor(id, focus, base)),
  };
}

/**
 * What a value is called (앤트로픽), and how that is read aloud where particles need it: the subject's name, with what is done or
 * measured of it where the fact says so. Events stand by company.
 */
function nameOf(fact: Drawable, { name, reading }: Entity, inLane: boolean) {
  if (!fact.text) return { label: name, reading };
  return { label: fact.kind === 'event' && inLane ? fact.text : `${name}(${fact.text})`, reading: undefined };
}

/**
 * The lower and the upper end in the unit drawn, as stated and never recomputed; of an event the first and the last day it
 * may have been, UTC ms. What is to be done by 2029 is so from the day of its source on, what was done by then in that year.
 */
function spanOf(fact: Drawable, unit: Unit | undefined, base: Base): { min: number; max: number; bound: Bound } {
  if (fact.kind === 'event') {
    const { first, last } = periodOf(fact.date);
    const source = base.sources.get(fact.source);
    const starts = [fact.date, ...(source && source.kind !== 'outlet' ? [source.date] : [])];
    const min = Number.isFinite(first) ? first : Math.min(...starts.map((date) => endPeriodOf(date).first));
    return { min, max: last, bound: 'exact' };
  }
  const { value, bound } = statedIn(fact, unit?.id ?? fact.unit) ?? fact;
  return { ...endsOf(value), bound };
}

/** What a map holds under an id. */
export function known<T>(map: ReadonlyMap<string, T>, id: string | undefined, what: string): T {
  const value = map.get(id ?? '');
  if (value === undefined) throw new RangeError(`no ${what} ${id}`);
  return value;
}
