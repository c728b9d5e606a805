import { formatAmount, formatNumber, isCeiling, isFloor } from '../../korean/amount.ts';
import { rangeOf } from '../../korean/date.ts';
import type { Bound } from '../../schema/fact.ts';
import type { Unit } from '../../schema/metric.ts';
import { label, type Mark, straight } from './mark.ts';
import { type Axis, type Plot, type Room, within } from './plot.ts';
import { measure } from './text.ts';

/**
 * Round steps through zero: 1, 2 or 5 times a power of ten, one at least in reach; only zero where none differs from it.
 * @param max the largest value, not below zero
 * @param min the smallest value, not above zero
 */
export function roundSteps(max: number, most: number, min = 0): number[] {
  const rough = (max - min) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const reached = [1, 2, 5, 10].filter((factor) => factor * power <= Math.max(max, -min));
  const step = (reached.find((factor) => factor * power >= rough) ?? reached.at(-1) ?? 0) * power;
  if (step === 0) return [0];
  // No tick is minus zero.
  const first = Math.ceil(min / step - 1e-9) || 0;
  const count = Math.floor(max / step + 1e-9) - first + 1;
  // Three times 0.05 is 0.15, not 0.15000000000000002.
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** What an axis of values reaches from and to, in the unit drawn. */
export interface Extent {
  readonly min: number;
  readonly max: number;
}

/** What an axis has to hold: zero, and every value from its lower to its upper end. */
export const extentOf = (points: readonly Extent[]): Extent => ({
  min: Math.min(0, ...points.map(({ min }) => min)),
  max: Math.max(0, ...points.map(({ max }) => max)),
});

/**
 * From where to where a bar reaches, whether it is a loss, and to which side its value is open: a range floats, one value stands
 * on zero, a loss below it. `opens` is away from zero, on which side the true value may be then, `shuts` back towards it.
 */
export function spanOf({ min, max, bound }: Extent & { readonly bound: Bound }) {
  const [from, to] = max > min ? [min, max] : [Math.min(min, 0), Math.max(max, 0)];
  return { from, to, isBelow: to <= 0 && from < 0, opens: isFloor(bound), shuts: isCeiling(bound) };
}

/** How far along an axis a value stands, from 0 to 1. */
export const partOf = (value: number, { min, max, isTurned }: Extent & Pick<Axis, 'isTurned'>): number =>
  (isTurned ? max - value : value - min) / (max - min || 1);

/**
 * What a ruler spans: from nought to the first round number that no value passes, a step further where a value that is open
 * stands there. Of smaller steps where it is a tenth shorter by them.
 */
export function reachOf(points: readonly (Extent & { readonly bound: Bound })[], most: number) {
  const { min, max } = extentOf(points);
  const opened = points.flatMap((point) => {
    const { from, to, isBelow, opens } = spanOf(point);
    return opens ? (isBelow ? from : to) : [];
  });
  const spanBy = (few: number) => {
    const [first = 0, second = 1] = roundSteps(max, few, min);
    const step = second - first;
    const beyond = (value: number): number => {
      const steps = Math.ceil(Number((Math.abs(value) / step).toPrecision(12)));
      const isOpen = value !== 0 && steps * step === Math.abs(value) && opened.includes(value);
      return Math.sign(value) * (steps + Number(isOpen));
    };
    return { step, from: beyond(min), to: beyond(max) };
  };
  const { step, from, to } = [most, most + 1, most + 2].map(spanBy).reduce((best, way) => {
    const [shorter, longer] = [way, best].map((one) => (one.to - one.from) * one.step);
    return way.to - way.from <= most * 1.5 && (shorter ?? 0) < 0.9 * (longer ?? 0) ? way : best;
  });
  const parts = partsOf(to - from);
  const ticks = Array.from({ length: (to - from) * parts + 1 }, (_, i) => ({
    isLong: i % parts === 0,
    // Three times 0.05 is 0.15, not 0.15000000000000002.
    at: Number(((from + i / parts) * step).toPrecision(12)),
  }));
  const [long, short] = [true, false].map((kind) => ticks.flatMap(({ at, isLong }) => (isLong === kind ? at : [])));
  // A scale has to have a length.
  return { min: from * step, max: to * step || Number(from === 0), long: long ?? [], short: short ?? [] };
}

/** An axis of values. Only its last tick names the unit; where nothing is above zero, its first. */
export function valueAxis({ long, ...reach }: ReturnType<typeof reachOf>, unit: Unit | undefined, size: number): Axis {
  const named = reach.min < 0 && reach.max === 0 ? 0 : long.length - 1;
  const ticks = long.map((value, i) => ({
    value,
    label: unit && i === named ? formatAmount(value, unit) : formatNumber(value),
  }));
  return { ...reach, ticks, size };
}

/** The most short ticks of a ruler that are still told apart on a phone. */
const MOST = 60;

/** Into how many parts short ticks divide the way between two of so many long ones. */
const partsOf = (count: number): number => (count * 10 <= MOST ? 10 : 5);

/** An upright axis of places in an order: the first on top, where the unit is named. */
export function rankAxis(points: readonly Extent[], unit: Unit, most: number): Axis {
  const places = [2, ...points.map((point) => point.max)].map((max) => ({ min: 0, max, bound: 'exact' as const }));
  const { long, max } = reachOf(places, most);
  const steps = new Set(long.filter(Number.isInteger).map((value) => Math.max(value, 1)));
  const ticks = [...steps].map((value) => ({
    value,
    label: value === 1 ? formatAmount(1, unit) : formatNumber(value),
  }));
  return { min: 1, max, ticks, size: 0, isTurned: true };
}

/** A line across for each tick of an upright axis, its label at the left. */
export const gridLines = (
  { ticks }: Axis,
  yOf: (value: number) => number,
  { left, right }: Pick<Plot['area'], 'left' | 'right'>,
  { scale: s, palette, fonts }: Room,
): Mark[] =>
  ticks.flatMap(({ value, label: text }): Mark[] => [
    straight([left, yOf(value)], [right, yOf(value)], value === 0 ? palette.muted : palette.rule, s),
    label(left - 8 * s, yOf(value) + 4 * s, text, fonts.axis, palette.muted, 'right'),
  ]);

const DAY = 86_400_000;

/**
 * An axis of time that holds all of these, in milliseconds of UTC, with a tick where each year begins; where each second,
 * fifth or tenth does where they are many, with each month's third where the span is short.
 */
export function timeAxis(first: number, last: number, size: number): Axis {
  if (first > last) return { min: 0, max: 1, ticks: [], size };
  const from = new Date(first);
  const min = Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), 1);
  const to = new Date(last);
  const max = Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 1);
  const span = (max - min) / DAY;
  const step = span > 500 ? 12 : span > 130 ? 3 : 1;
  const every = [1, 2, 5, 10, 20].find((years) => span / 365 / years <= 12) ?? 50;
  const ticks: Axis['ticks'][number][] = [];
  for (let year = from.getUTCFullYear(); year <= to.getUTCFullYear() + 1; year++) {
    for (let month = 1; month <= 12; month += step) {
      const value = rangeOf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`).first;
      if (value < min || value > max || year % every !== 0) continue;
      const [label, whole] = [`${month}월`, `${year}년`];
      ticks.push(step === 12 || month === 1 ? { value, label: whole } : { value, label, year: whole });
    }
  }
  return { min, max, ticks, short: shortTimes(from, to).filter((time) => time < max), size };
}

/** Where each month begins from one time to another, of many years each year, of very many each tenth. */
function shortTimes(from: Date, to: Date): number[] {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() + 1 - from.getUTCMonth();
  const every = months <= MOST ? 1 : months / 12 <= MOST ? 12 : 120;
  const start = every === 1 ? from.getUTCMonth() : 12;
  return Array.from({ length: Math.ceil(months / every) }, (_, i) =>
    Date.UTC(from.getUTCFullYear(), start + i * every, 1),
  );
}

/** The ruler that a plot stands on: a line as long as its axis, a long tick for each label, and short ones between. */
export function ruler(axis: Axis, xOf: (value: number) => number, y: number, { scale: s, palette }: Room): Mark[] {
  const tick = (value: number, length: number, colour: string): Mark =>
    straight([xOf(value), y], [xOf(value), y + length * s], colour, s);
  return [
    ...(axis.short ?? []).map((value) => tick(value, 4, palette.muted)),
    ...axis.ticks.map(({ value }) => tick(value, 7, palette.ink)),
    straight([xOf(axis.min), y], [xOf(axis.max), y], palette.ink, s),
  ];
}

/**
 * The labels under a horizontal axis, each in the middle of its grid line but for those that would leave the room. Where they
 * would touch, every second, third or so stands, counted from the one that names the unit.
 * @param y where the plot ends and the axis begins
 */
export function tickLabels(axis: Axis, xOf: (value: number) => number, y: number, room: Room): Mark[] {
  const { scale: s, palette } = room;
  const font = room.fonts.axis;
  const named = axis.ticks.at(-1)?.value === 0 ? 0 : axis.ticks.length - 1;
  const place = (stride: number) =>
    axis.ticks
      .filter((_, i) => (i - named) % stride === 0)
      .map(({ value, label, year }, i, shown) => {
        // A month names its year where none before it does.
        const before = shown[i - 1];
        const isNamed = year === undefined || (before?.year ?? before?.label) === year;
        const text = isNamed ? label : `${year} ${label}`;
        const half = measure(text, font) / 2;
        return { text, half, at: within(xOf(value), half, room), isZero: value === 0 };
      });
  const ways = axis.ticks.map((_, i) => place(i + 1));
  const isApart = (placed: (typeof ways)[number]): boolean =>
    placed.every(({ at, half }, i) => {
      const next = placed[i + 1];
      return !next || at + half + 6 * s <= next.at - next.half;
    });
  const hasZero = (placed: (typeof ways)[number]): boolean => placed.some(({ isZero }) => isZero);
  const fit = ways.filter(isApart);
  return (fit.find(hasZero) ?? fit[0] ?? []).map(({ text, at }) =>
    label(at, y + 20 * s, text, font, palette.muted, 'center'),
  );
}
