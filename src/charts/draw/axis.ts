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
  const isBelow = to <= 0 && from < 0;
  const [opens, shuts] = isBelow ? [isCeiling(bound), isFloor(bound)] : [isFloor(bound), isCeiling(bound)];
  return { from, to, isBelow, opens, shuts };
}

/** How far along an axis a value stands, from 0 to 1. */
export const partOf = (value: number, { min, max, isTurned }: Extent & Pick<Axis, 'isTurned'>): number =>
  (isTurned ? max - value : value - min) / (max - min || 1);

/**
 * An axis of values. Only its last tick names the unit; where nothing is above zero, its first. To 1 where every value is zero,
 * since a scale has to have a length.
 */
export function valueAxis({ min, max }: Extent, unit: Unit | undefined, most: number, size: number): Axis {
  const steps = roundSteps(max, most, min);
  const named = min < 0 && max === 0 ? 0 : steps.length - 1;
  const ticks = steps.map((value, i) => ({
    value,
    label: unit && i === named ? formatAmount(value, unit) : formatNumber(value),
  }));
  const parts = partsOf(steps.length - 1);
  const step = ((steps[1] ?? 0) - (steps[0] ?? 0)) / parts;
  const first = Math.ceil(min / step - 1e-9);
  const count = step > 0 ? Math.floor(max / step + 1e-9) - first + 1 : 0;
  const short = Array.from({ length: count }, (_, i) => first + i).flatMap((i) => (i % parts === 0 ? [] : i * step));
  return { min, max: max === min ? 1 : max, ticks, short, size };
}

/** The most short ticks of a ruler that are still told apart on a phone. */
const MOST = 60;

/** Into how many parts short ticks divide the way between two of so many long ones. */
export const partsOf = (count: number): number => (count * 10 <= MOST ? 10 : 5);

/** An upright axis of places in an order: the first on top, where the unit is named. */
export function rankAxis(points: readonly Extent[], unit: Unit, most: number): Axis {
  const max = Math.max(2, ...points.map((point) => point.max));
  const steps = new Set(roundSteps(max, most).map((value) => Math.max(value, 1)));
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
