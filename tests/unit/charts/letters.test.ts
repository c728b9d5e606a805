import { expect, test } from 'vitest';
import { lettersOf } from '../../../src/charts/browser/prepare.ts';
import { buildSeries } from '../../../src/charts/build.ts';
import { pageSheet } from '../../../src/charts/draw/page.ts';
import { siteBase } from './bases.ts';

const faces = [
  { family: 'text', weight: 400 },
  { family: 'text', weight: 600 },
  { family: 'headline', weight: 700 },
] as const;

test('fonts are asked for what a picture draws, and for nothing of the data beside it', () => {
  const base = siteBase();
  for (const chart of base.charts.values()) {
    const series = buildSeries(base, chart);
    const sheet = pageSheet(series, 'wide', 'light');
    const letters = faces.map((face) => lettersOf(sheet, face)).join('\n');
    for (const { label, valueText } of series.points) {
      expect(letters).toContain(label);
      expect(letters).toContain(valueText);
    }
    expect(letters).not.toContain(series.points[0]?.fact);
    expect(letters).not.toContain('http');
  }
});

test('each face is asked for what it draws alone, the axis among the regular', () => {
  const base = siteBase();
  const chart = base.charts.get('valuation');
  if (!chart) throw new Error('no chart of valuations');
  const sheet = pageSheet(buildSeries(base, chart), 'wide', 'light');
  const texts = [...sheet.plot.under, ...sheet.plot.over, ...sheet.marks].filter((mark) => mark.type === 'text');
  for (const face of faces) {
    const own = texts.filter(({ font }) => font.family === face.family && font.weight === face.weight);
    const ticks = face.weight === 400 ? [...sheet.plot.x, sheet.plot.y].flatMap(({ ticks }) => ticks) : [];
    const letters = [...own.map(({ text }) => text), ...ticks.map(({ label }) => label)].join('');
    expect(lettersOf(sheet, face)).toBe(letters);
  }
  expect([...sheet.plot.x, sheet.plot.y].flatMap(({ ticks }) => ticks).length).toBeGreaterThan(0);
  expect(texts.some(({ font }) => font.weight === 600)).toBe(true);
});
