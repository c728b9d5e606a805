import { formatAmount, formatNumber } from '../../korean/amount.ts';
import { rangeOf } from '../../korean/date.ts';
import type { Unit } from '../../schema/metric.ts';
import { label, type Mark } from './mark.ts';
import type { Axis, Room } from './plot.ts';
import { measure } from './text.ts';

/**
 * Round steps from zero: 1, 2 or 5 times a power of ten. Only zero itself where no step above it can be told from it.
 * @param max the largest value, not below zero
 */
export function roundSteps(max: number, most: number): number[] {
  const rough = max / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  if (step === 0) return [0];
  return Array.from({ length: Math.floor(max / step + 1e-9) + 1 }, (_, i) => i * step);
}

/** Where an axis from zero ends: at the largest value. At 1 where every value is zero, since a scale has to have a length. */
export const axisEnd = (largest: number): number => (largest > 0 ? largest : 1);

/**
 * An axis of values from zero. Only its last tick names the unit.
 * @param max the largest value, not below zero
 */
export function valueAxis(max: number, unit: Unit | undefined, most: number, size: number): Axis {
  const steps = roundSteps(max, most);
  const ticks = steps.map((value, i) => ({
    value,
    label: unit && i === steps.length - 1 ? formatAmount(value, unit) : formatNumber(value),
  }));
  return { min: 0, max: axisEnd(max), ticks, size };
}

const DAY = 86_400_000;

/**
 * An axis of time that holds all of these, in milliseconds of UTC, with a tick where each year begins; with each month's
 * third where the span is short.
 */
export function timeAxis(first: number, last: number, size: number): Axis {
  const from = new Date(first);
  const min = Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), 1);
  const to = new Date(last);
  const max = Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 1);
  const span = (max - min) / DAY;
  const step = span > 500 ? 12 : span > 130 ? 3 : 1;
  const ticks: { value: number; label: string }[] = [];
  for (let year = from.getUTCFullYear(); year <= to.getUTCFullYear() + 1; year++) {
    for (let month = 1; month <= 12; month += step) {
      const value = rangeOf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`).first;
      if (value < min || value > max) continue;
      ticks.push({ value, label: step === 12 || month === 1 ? `${year}년` : `${month}월` });
    }
  }
  return { min, max, ticks, size };
}

/**
 * The labels under a horizontal axis, each in the middle of its grid line but for those that would leave the room. The last,
 * which names the unit, stands; others that would touch one that stands are left out.
 * @param y where the plot ends and the axis begins
 */
export function tickLabels(axis: Axis, xOf: (value: number) => number, y: number, room: Room): Mark[] {
  const { x, width, scale: s, palette } = room;
  const font = room.fonts.axis;
  const placed = axis.ticks.map(({ value, label: text }) => {
    const half = measure(text, font) / 2;
    return { text, half, at: Math.min(Math.max(xOf(value), x + half), x + width - half) };
  });
  const last = placed.at(-1);
  let taken = Number.NEGATIVE_INFINITY;
  return placed.flatMap((tick): Mark[] => {
    const { text, half, at } = tick;
    if (at - half < taken + 6 * s) return [];
    if (last && tick !== last && at + half > last.at - last.half - 6 * s) return [];
    taken = at + half;
    return [label(at, y + 19 * s, text, font, palette.muted, 'center')];
  });
}
