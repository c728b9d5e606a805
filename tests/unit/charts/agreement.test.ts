import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { config } from '../../../src/charts/config.ts';
import { csv, csvMetadata } from '../../../src/charts/csv.ts';
import { describe as spoken } from '../../../src/charts/describe.ts';
import { type Frame, sheetOf } from '../../../src/charts/draw/sheet.ts';
import { json } from '../../../src/charts/json.ts';
import { ordered } from '../../../src/charts/order.ts';
import { sentence } from '../../../src/charts/sentence.ts';
import { table } from '../../../src/charts/table.ts';
import { formatAmount } from '../../../src/korean/amount.ts';
import { formatDate, rangeOf } from '../../../src/korean/date.ts';
import type { Fact } from '../../../src/schema/fact.ts';
import { addresses, published as self } from '../../support/addresses.ts';
import { everyView, siteBase } from './bases.ts';

const base = siteBase();
const DAY = 86_400_000;

/** What a fact must be shown as, straight from the base and by no code of the charts. */
function expected(fact: Fact, unitId: string | undefined): { min: number; max: number; text: string } {
  if (fact.kind === 'statement') throw new Error(`${fact.id} is a statement`);
  if (fact.kind === 'event') {
    const { first, last } = rangeOf(fact.date);
    return { min: first, max: last, text: formatDate(fact.date) };
  }
  const stated = fact.unit === unitId ? fact : fact.asStated[unitId ?? ''];
  const unit = base.units.get(unitId ?? '');
  if (stated === undefined || !unit) throw new Error(`${fact.id} has no ${unitId}`);
  const { value, bound } = stated;
  const [min, max] = typeof value === 'number' ? [value, value] : [value.min, value.max];
  return { min, max, text: formatAmount(value, unit, bound) };
}

const factOf = (id: string): Fact => {
  const fact = base.facts.get(id);
  if (!fact) throw new Error(id);
  return fact;
};

it('finds the five charts and their views', () => {
  expect(everyView(base).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['valuation', 'valuation/krw', 'users/weekly', 'openai-funding', 'releases/meta']),
  );
});

describe.each(everyView(base))('$name', ({ chart, view, series }) => {
  const unit = (view === undefined ? undefined : chart.views[view]?.unit) ?? chart.unit;
  const points = ordered(series);

  it('shows each of its facts, or says why not', () => {
    const company = view === undefined ? undefined : chart.views[view]?.company;
    const told = [...points, ...series.leftOut].map(({ fact }) => fact);
    expect(new Set(told).size).toBe(told.length);
    if (company === undefined) expect(told.toSorted()).toEqual(chart.facts.toSorted());
    for (const { reason } of series.leftOut) expect(reason).toMatch(/다\.$/);
  });

  it('has the values of the facts in the series', () => {
    for (const point of series.points) {
      const { min, max, text } = expected(factOf(point.fact), unit);
      expect([point.min, point.max, point.valueText]).toEqual([min, max, text]);
    }
  });

  it('has them in the table, a row each', () => {
    const { rows } = table(series);
    expect(rows.map(({ fact }) => fact)).toEqual(points.map(({ fact }) => fact));
    for (const { fact, cells } of rows)
      expect(`${cells.value} ${cells.date}`).toContain(expected(factOf(fact), unit).text);
  });

  it('has them in the sentence, as far as it tells them one by one', () => {
    const byTime = points.toSorted((a, b) => a.max - b.max);
    const told = chart.kind === 'timeline' && points.length > 4 ? [byTime[0], byTime.at(-1)] : points;
    for (const point of told) {
      const { text } = expected(factOf(point?.fact ?? ''), unit);
      // What is more than a value is said by the verb: 2억 명 넘음 on a label, 2억 명을 넘는다, 넘었다 in a sentence.
      expect(sentence(series)).toMatch(new RegExp(text.replace(/ 넘음$/, '[을를] 넘(?:는|었)다')));
    }
  });

  it('has them in what is spoken', () => {
    for (const [i, point] of points.entries()) {
      const text = expected(factOf(point.fact), unit).text.replaceAll('~', '에서 ');
      expect(spoken(point, i, points.length)).toContain(text);
    }
  });

  it('has them in the CSV', () => {
    const rows: Record<string, string>[] = parse(csv(series, addresses), { bom: true, columns: true });
    expect(rows.map(({ 사실 }) => 사실)).toEqual(points.map(({ fact }) => fact));
    for (const row of rows) {
      const { min, max, text } = expected(factOf(row['사실'] ?? ''), unit);
      if (chart.kind === 'timeline') expect(row['시점(표기)']).toBe(text);
      else
        expect([row['최솟값'], row['최댓값']]).toEqual([
          / 미만$| 이하$/.test(text) ? '' : String(min),
          / 넘음$| 이상$/.test(text) ? '' : String(max),
        ]);
      expect(row['값(표기)']).toBe(text);
    }
    const told = csvMetadata(series, addresses, 'x.csv');
    for (const { text } of series.warnings) expect(told).toContain(text);
    for (const text of series.conflicts) expect(told).toContain(text);
    expect(told).toContain(sentence(series));
  });

  it('has them in the JSON', () => {
    const published = JSON.parse(json(series, self));
    expect(published.answer).toBe(sentence(series));
    expect(published.warnings).toEqual(series.warnings);
    for (const point of published.points) {
      const { min, max, text } = expected(factOf(point.fact), unit);
      expect([point.min, point.max, point.valueText]).toEqual([min, max, text]);
    }
  });

  it.each(['wide', 'medium', 'narrow', 'card', 'share'] satisfies Frame[])('has them in the %s picture', (frame) => {
    const sheet = sheetOf(series, frame, 'light');
    const bars = config(sheet).data.datasets.flatMap(({ data }) => data);
    expect(sheet.plot.targets.map(({ fact }) => fact)).toEqual(points.map(({ fact }) => fact));
    // One value alone is written, not drawn.
    if (points.length === 1) expect(bars).toEqual([]);
    for (const [i, point] of points.length > 1 ? points.entries() : []) {
      const { min, max } = expected(factOf(point.fact), unit);
      const from = chart.kind === 'timeline' ? min : max > min ? min : 0;
      expect(bars[i]).toMatchObject({ x: [from, chart.kind === 'timeline' ? max + DAY : max] });
    }
    const words = [...sheet.plot.over, ...sheet.plot.under].flatMap((mark) =>
      mark.type === 'text' ? [mark.text] : [],
    );
    for (const point of points) {
      expect(words).toContain(expected(factOf(point.fact), unit).text);
      expect(words.map((text) => text.slice(0, point.label.length))).toContain(point.label);
    }
  });
});
