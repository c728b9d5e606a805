import { markPath } from '../../facts/marks.ts';
import { endsOf, formatNumber } from '../../korean/amount.ts';
import { formatDate } from '../../korean/date.ts';
import { endPeriodOf } from '../../korean/period.ts';
import type { Event, Fact, Figure } from '../../schema/fact.ts';
import type { Status } from '../../schema/status.ts';
import { type Extent, partOf, reachOf, spanOf, timeAxis } from './axis.ts';

/** A ruler: its long ticks with their words, and its short ones. */
export interface Scale extends Extent {
  readonly long: readonly { readonly at: number; readonly label: string }[];
  readonly short: readonly number[];
}

export type Shape =
  /** Filled as the mark of its status is. */
  | { readonly type: 'bar'; readonly from: number; readonly to: number; readonly status: Status }
  /** A dotted line from nought to where a range begins. */
  | { readonly type: 'lead'; readonly from: number; readonly to: number }
  /** The end of a bar that its value may pass, away from nought (`outward`), or fall short of. */
  | { readonly type: 'fray'; readonly at: number; readonly outward: boolean; readonly isBelow: boolean }
  /** A day, as the path of its mark in a box of 12 × 12. */
  | { readonly type: 'dot'; readonly at: number; readonly path: string };

const DAY = 86_400_000;

const place = (value: number, extent: Extent): number => Number((partOf(value, extent) * 100).toFixed(3));

/** The ruler for figures of one measure: from nought past the largest to a round number, with room for an end that is open. */
export function valueScale(figures: readonly Pick<Figure, 'value' | 'bound'>[]): Scale {
  const { long, short, ...reach } = reachOf(
    figures.map(({ value, bound }) => ({ ...endsOf(value), bound })),
    4,
  );
  return {
    ...reach,
    long: long.map((value) => ({ at: place(value, reach), label: formatNumber(value) })),
    short: short.map((value) => place(value, reach)),
  };
}

/** The first and the last day that an event may have been on. What was done by a time stands in it, as in charts. */
const daysOf = ({ date }: Pick<Event, 'date'>): Extent => {
  const { first, last } = endPeriodOf(date);
  return { min: first, max: last };
};

/** The ruler for the days of events: whole months, a long tick where years begin, a short one for each month, of many years for each year; whole years where the days lie close. */
export function timeScale(events: readonly Pick<Event, 'date'>[]): Scale {
  const days = events.map(daysOf);
  const [first, last] = [Math.min(...days.map(({ min }) => min)), Math.max(...days.map(({ max }) => max))];
  const yearOf = (time: number): number => new Date(time).getUTCFullYear();
  // What came within a few months stands in its year.
  const isBrief = last - first < 300 * DAY;
  const axis = isBrief ? timeAxis(Date.UTC(yearOf(first), 0), Date.UTC(yearOf(last), 11), 0) : timeAxis(first, last, 0);
  const named = axis.ticks.map(({ value, label, year }, i) => ({
    at: place(value, axis),
    label: i === 0 && year !== undefined ? `${year} ${label}` : label,
  }));
  // One year alone does not say how long the ruler is: where it begins is named too.
  const isShort = named.length < 2 && (named[0]?.at ?? 100) > 25;
  const long = isShort ? [{ at: 0, label: formatDate(new Date(axis.min).toISOString().slice(0, 7)) }, ...named] : named;
  const short = (axis.short ?? [])
    .map((time) => place(time, axis))
    .filter((at) => long.every((tick) => tick.at !== at));
  return { min: axis.min, max: axis.max, long, short };
}

/** The ruler that facts of one measure share; none for what is neither counted nor dated. */
export function scaleOf(facts: readonly Fact[]): Scale | undefined {
  const figures = facts.filter((fact) => fact.kind === 'figure');
  if (figures.length > 0) return valueScale(figures);
  const events = facts.filter((fact) => fact.kind === 'event');
  return events.length > 0 ? timeScale(events) : undefined;
}

/**
 * Draws a fact on a ruler that holds it, for rows of lists and beside large figures. Along the ruler all is in per cent, across it
 * in pixels, so that an SVG without a view box is as long as its place and its words keep their size.
 */
export function shapesOf(fact: Figure | Event, scale: Scale): Shape[] {
  const { status } = fact;
  if (fact.kind === 'event') {
    const { min, max } = daysOf(fact);
    if (min === max)
      return [{ type: 'dot', at: place(min + DAY / 2, scale), path: markPath({ voucher: 'press', status }) }];
    return [{ type: 'bar', from: place(min, scale), to: place(max + DAY, scale), status }];
  }
  const { from, to, isBelow, opens, shuts } = spanOf({ ...endsOf(fact.value), bound: fact.bound });
  const [start, end, nought] = [place(from, scale), place(to, scale), place(0, scale)];
  const near = isBelow ? end : start;
  return [
    ...(near === nought ? [] : [{ type: 'lead' as const, from: Math.min(nought, near), to: Math.max(nought, near) }]),
    { type: 'bar', from: start, to: end, status },
    ...(opens || shuts ? [{ type: 'fray' as const, at: isBelow ? start : end, outward: opens, isBelow }] : []),
  ];
}

/** From one place of a ruler to another. */
export type Reach = readonly [from: number, to: number];

/**
 * What lies between two facts on their ruler: at least from where the lesser ends to where the greater begins, at most from where the
 * lesser begins to where the greater ends; nothing where they meet.
 */
export function reachedBy(facts: readonly Fact[], scale: Scale): { least: Reach; most: Reach } | undefined {
  const ends = facts.flatMap((fact) => {
    if (fact.kind === 'statement') return [];
    const { min, max } = fact.kind === 'figure' ? endsOf(fact.value) : daysOf(fact);
    const middle = fact.kind === 'event' && min === max ? DAY / 2 : 0;
    return { min: min + middle, max: max + middle };
  });
  const [lesser, greater] = ends.toSorted((a, b) => a.min - b.min);
  const between = (from: number, to: number): Reach => [place(from, scale), place(to, scale)];
  return lesser && greater && lesser.max < greater.min
    ? { least: between(lesser.max, greater.min), most: between(lesser.min, greater.max) }
    : undefined;
}
