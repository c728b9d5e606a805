import { describe, expect, it } from 'vitest';
import { ruler, timeAxis } from '../../../src/charts/draw/axis.ts';
import { type Mark, paint } from '../../../src/charts/draw/mark.ts';
import { fontsAt } from '../../../src/charts/draw/plot.ts';
import { palettes } from '../../../src/charts/palette.ts';

const palette = palettes.light;
const room = { x: 0, y: 0, width: 100, layout: 'wide', scale: 1, fonts: fontsAt(1), palette } as const;

describe('an axis of time', () => {
  it('of no days at all has a length and no ticks', () => {
    expect(timeAxis(1, 0, 26)).toEqual({ min: 0, max: 1, ticks: [], size: 26 });
  });
  it('of centuries has a tick where each half century begins', () => {
    const { ticks } = timeAxis(Date.UTC(1784, 0), Date.UTC(2024, 0), 0);
    expect(ticks.map(({ label }) => label)).toEqual(['1800년', '1850년', '1900년', '1950년', '2000년']);
  });
});

it('a ruler without ticks is a line as long as its axis', () => {
  expect(ruler(timeAxis(1, 0, 26), (value) => value * 100, 50, room)).toEqual([
    { type: 'line', from: [0, 50], to: [100, 50], colour: palette.ink, width: 1 },
  ]);
});

it('a dot is painted as a full circle in its colour', () => {
  const calls: unknown[][] = [];
  const note =
    (name: string) =>
    (...given: unknown[]): void => {
      calls.push([name, ...given]);
    };
  const pen = {
    ...Object.fromEntries(['save', 'restore', 'beginPath', 'arc', 'fill'].map((name) => [name, note(name)])),
  };
  const dot: Mark = { type: 'dot', x: 10, y: 20, radius: 3, colour: '#123456' };
  paint(pen as unknown as CanvasRenderingContext2D, [dot]);
  expect(pen).toMatchObject({ fillStyle: '#123456' });
  expect(calls).toEqual([['save'], ['beginPath'], ['arc', 10, 20, 3, 0, 2 * Math.PI], ['fill'], ['restore']]);
});
