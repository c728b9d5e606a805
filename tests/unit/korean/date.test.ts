import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePartial, datePartsOf, dateTime, formatDate, rangeOf } from '../../../src/korean/date.ts';

test.each([
  ['2024', '2024년'],
  ['2024-09', '2024년 9월'],
  ['2024-09-12', '2024년 9월 12일'],
  ['2022-11-01', '2022년 11월 1일'],
])('%s is written %s', (partial, written) => {
  expect(formatDate(partial)).toBe(written);
  expect(dateTime(partial)).toBe(partial);
});

test.each(['', '24', '2024-9', '2024-13', '2024-00', '2024-02-30', '2023-02-29', '2024-09-00', '2024년'])(
  '%j is no date',
  (text) => {
    expect(() => datePartsOf(text)).toThrow(RangeError);
    expect(() => dateTime(text)).toThrow(RangeError);
  },
);

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2024-12', '2024-12-01', '2024-12-31'],
  ['2024-09-12', '2024-09-12', '2024-09-12'],
])('%s runs from %s to %s', (partial, first, last) => {
  expect(rangeOf(partial)).toEqual({ first: Date.parse(first), last: Date.parse(last) });
});

test('partial dates are ordered by their first day, the coarser first', () => {
  const dates = ['2024-09-12', '2024', '2023-12-31', '2024-09', '2024-01', '2023'];
  expect(dates.sort(comparePartial)).toEqual(['2023', '2023-12-31', '2024', '2024-01', '2024-09', '2024-09-12']);
});

test('a range contains the ranges of the finer dates in it', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month, exact] = [iso.slice(0, 4), iso.slice(0, 7), iso].map(rangeOf);
      expect(year && month && exact).toBeTruthy();
      if (!year || !month || !exact) return;
      expect(year.first <= month.first && month.first <= exact.first).toBe(true);
      expect(exact.last <= month.last && month.last <= year.last).toBe(true);
    }),
  );
});
