import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { disputesOf } from '../../../src/charts/complete.ts';
import { csv } from '../../../src/charts/csv.ts';
import { describe as spoken } from '../../../src/charts/describe.ts';
import { type Frame, sheetOf } from '../../../src/charts/draw/sheet.ts';
import { ordered } from '../../../src/charts/order.ts';
import { sentence } from '../../../src/charts/sentence.ts';
import type { Series } from '../../../src/charts/series.ts';
import { table } from '../../../src/charts/table.ts';
import { addresses } from '../../support/addresses.ts';
import { gallery } from '../../support/gallery.ts';
import { frames, textsOf, wordsCut, wordsOnBars, wordsOutside, wordsTouching } from './words.ts';

/** Text that no reader may meet: what a program says where it has nothing to say, and two spaces. */
const broken = /undefined|null|NaN|Infinity|\[object| {2}|\.\d{9}/;

/** What is wrong with a picture of a series. */
function faultsOf(series: Series, frame: Frame): string[] {
  const sheet = sheetOf(series, frame, 'light');
  const { width, height, plot } = sheet;
  const shown = plot.targets.map(({ fact }) => fact);
  const isInside = (box: { x: number; y: number; width: number; height: number }): boolean =>
    box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
  const lacking = series.points.map(({ fact }) => fact).filter((fact) => !shown.includes(fact));
  const numbers = [width, height, ...plot.x.flatMap(({ min, max }) => [min, max]), plot.y.min, plot.y.max];
  return [
    ...wordsOutside(sheet).map((words) => `outside: ${words}`),
    ...wordsTouching(sheet).map((words) => `touching: ${words}`),
    ...wordsOnBars(sheet).map((words) => `on a bar: ${words}`),
    ...wordsCut(sheet).map((words) => `cut: ${words}`),
    ...textsOf(sheet).flatMap(({ text }) => (broken.test(text) ? [`broken: ${text}`] : [])),
    ...plot.targets.filter((target) => !isInside(target)).map(({ fact }) => `target outside: ${fact}`),
    // A share picture has one size; what it has no room for it counts.
    ...(lacking.length > 0 && frame !== 'share' && frame !== 'portrait' ? [`no target: ${lacking.join(', ')}`] : []),
    // Eight pixels where a messenger shows the one 400 wide, eleven where a phone shows the other 360 wide.
    ...(frame === 'share' || frame === 'portrait'
      ? textsOf(sheet)
          .filter(({ font }) => font.size < { share: 24, portrait: 33 }[frame])
          .map(({ text }) => `small: ${text}`)
      : []),
    ...(numbers.every(Number.isFinite) ? [] : [`not finite: ${numbers.join(', ')}`]),
  ];
}

const shown = gallery();

it('holds at least 32 charts', () => {
  expect(new Set(shown.map(({ series }) => series.chart)).size).toBeGreaterThanOrEqual(32);
});

describe.each(shown)('$name', ({ series }) => {
  it.each(frames)('is drawn well as %s', (frame) => {
    expect(faultsOf(series, frame)).toEqual([]);
  });

  it('shows no side of a contradiction without the other, however little room there is', () => {
    for (const frame of ['share', 'portrait'] as const) {
      const shown = sheetOf(series, frame, 'light').plot.targets.map(({ fact }) => fact);
      const sides = disputesOf(series.points).map((all) => all.filter(({ fact }) => shown.includes(fact)).length);
      expect(sides.map((some, i) => some === 0 || some === disputesOf(series.points)[i]?.length)).not.toContain(false);
    }
  });

  it('is told in words', () => {
    const points = ordered(series);
    const { caption, rows } = table(series);
    const told = [
      sentence(series),
      caption,
      series.source,
      ...rows.flatMap(({ cells }) => Object.values(cells)),
      ...points.map((point, i) => spoken(point, i, points.length)),
    ];
    expect(sentence(series)).toMatch(/다\.$/);
    // Of more than a handful the outline is told.
    if (points.length > 5 && series.conflicts.length === 0) expect(sentence(series).length).toBeLessThanOrEqual(160);
    expect(told.filter((text) => text.trim() === '' || broken.test(text))).toEqual([]);
    expect(rows).toHaveLength(series.points.length);
  });

  it('gives a row of CSV for each point', () => {
    const text = csv(series, addresses);
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows.map(({ 사실 }) => 사실)).toEqual(ordered(series).map(({ fact }) => fact));
    const held = new Set(
      rows.flatMap(({ 최솟값 = '', 최댓값 = '' }) => [최솟값, 최댓값]).filter((value) => value !== ''),
    );
    expect([...held].filter((value) => !Number.isFinite(Number(value)))).toEqual([]);
    expect(text).not.toMatch(broken);
  });
});
