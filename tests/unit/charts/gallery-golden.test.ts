import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Frame, sheetOf } from '../../../src/charts/draw/sheet.ts';
import { gallery } from '../../support/gallery.ts';
import { contactSheet } from '../../support/recorded.ts';

/**
 * The golden pictures of the gallery: of each chart and view one SVG file with the pictures that windows of 320, 600 and 768 pixels
 * and messengers show, and the upright one that readers post. After a change of how charts are drawn run this file with UPDATE_GOLDEN=1, and open what differs in a
 * browser.
 */
const folder = 'tests/golden/gallery';
const frames = ['narrow', 'medium', 'wide', 'share', 'portrait'] satisfies Frame[];

const fileOf = (name: string): string => `${name.replaceAll(/[/?=]/g, '.')}.svg`;
const shown = gallery();

describe.each(shown)('$name', ({ name, series }) => {
  it('looks as it should', () => {
    const sheet = contactSheet(frames.map((frame) => sheetOf(series, frame, 'light')));
    const file = `${folder}/${fileOf(name)}`;
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, sheet);
    expect(existsSync(file), `${file} is missing: run with UPDATE_GOLDEN=1`).toBe(true);
    expect(sheet).toBe(readFileSync(file, 'utf8'));
  });
});

it('differ where a value does', () => {
  const { series } = shown[0] ?? {};
  if (!series) throw new Error('no chart');
  const [first, ...rest] = series.points;
  if (!first) throw new Error('no points');
  const other = { ...series, points: [{ ...first, min: first.min * 0.8 }, ...rest] };
  const of = (one: typeof series): string => contactSheet([sheetOf(one, 'wide', 'light')]);
  expect(of(other)).not.toBe(of(series));
});

it('are of the charts of the gallery and of no other', () => {
  expect(readdirSync(folder).toSorted()).toEqual(shown.map(({ name }) => fileOf(name)).toSorted());
});
