import { expect, test } from 'vitest';
import { buildSeries } from '../../../src/charts/build.ts';
import { lettersOf } from '../../../src/charts/draw/letters.ts';
import { pageSheet } from '../../../src/charts/draw/page.ts';
import { siteBase } from './bases.ts';

test('fonts are asked for what a picture draws, and for nothing of the data beside it', () => {
  const base = siteBase();
  for (const chart of base.charts.values()) {
    const series = buildSeries(base, chart);
    const letters = lettersOf(pageSheet(series, 'wide', 'light'));
    for (const { label, valueText } of series.points) {
      expect(letters).toContain(label);
      expect(letters).toContain(valueText);
    }
    expect(letters).not.toContain(series.points[0]?.fact);
    expect(letters).not.toContain('http');
  }
});
