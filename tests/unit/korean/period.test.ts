import { expect, test } from 'vitest';
import { comparePeriods, endPeriodOf, isPeriod, periodKey, periodOf, periodTime } from '../../../src/korean/period.ts';

test.each([
  ['2024-early', '2024', '2024년 초'],
  ['2024-mid', '2024', '2024년 중반'],
  ['2024-late', '2024', '2024년 말'],
  ['../2024-early', '../2024', '2024년 초까지'],
  ['2024-early/2024-late', '2024/2024', '2024년 초~2024년 말'],
  ['2024-Q3', '2024-35', '2024년 3분기'],
])('%s is %s in data: no month that nobody gave', (text, edtf, words) => {
  expect(periodOf(text)).toMatchObject({ edtf, words });
});

test('a part of a year is sorted by the months that it may reach over', () => {
  const sorted = ['2024-late', '2024-03', '2024-mid', '2024-early'].toSorted(comparePeriods);
  expect(sorted).toEqual(['2024-03', '2024-early', '2024-mid', '2024-late']);
});

test.each([
  ['../2024-08', '2024-08'],
  ['2024-07/2024-09', '2024-07/2024-09'],
  ['2024', '2024'],
])('what is dated %s stands in %s', (text, period) => {
  expect(endPeriodOf(text)).toEqual(periodOf(period));
});

test.each(['2024-09/2024-07', '2024/2024-07', '2024-late/2024-early'])('%s ends before it begins', (text) => {
  expect(() => periodOf(text)).toThrow(new RangeError(`ends before it begins: ${text}`));
  expect(isPeriod(text)).toBe(false);
});

test.each([
  ['2024-09-11', '2024-09-11'],
  ['2024', '2024'],
  ['2024-Q3', '2024'],
  ['../2024-08', '2024'],
  ['2023-07/2024-06', '2024'],
])('%s is %s to HTML', (text, time) => {
  expect(periodTime(text)).toBe(time);
});

test('one period has one key, however it is written', () => {
  expect(periodKey('2024-Q3')).toBe(periodKey('2024-07/2024-09'));
  expect(periodKey('2024-Q3')).not.toBe(periodKey('2024-07/2024-08'));
});
