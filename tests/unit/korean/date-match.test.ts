import { expect, test } from 'vitest';
import { matchesDate } from '../../../src/korean/date-match.ts';

test.each([
  ['2024년 9월 12일', '2024-09-12'],
  ['2024년 9월', '2024-09-12'],
  ['2024년', '2024-09-12'],
  ['9월 12일', '2024-09-12'],
  ['9월', '2024-09'],
  ['12일', '2024-09-12'],
  ['2024년 초에', '2024-01'],
  ['2024년 3분기', '2024-09-12'],
  ['9월 중순', '2024-09-12'],
  ['2020년대', '2024'],
  ['2024년 9월 12일에 나온 o1', '2024-09-12'],
])('%s may stand for %s', (label, partial) => {
  expect(matchesDate(label, partial)).toEqual({ ok: true });
});

test.each([
  ['2023년', '2024-09-12', 'contradicts', '2024년 9월 12일', '2023년'],
  ['2024년 8월', '2024-09-12', 'contradicts', '2024년 9월 12일', '2024년 8월'],
  ['9월 11일', '2024-09-12', 'contradicts', '2024년 9월 12일', '9월 11일'],
  ['2024년 초', '2024-09', 'contradicts', '2024년 9월', '2024년 초'],
  ['9월 초', '2024-09-12', 'contradicts', '2024년 9월 12일', '9월 초'],
  ['2010년대', '2024', 'contradicts', '2024년', '2010년대'],
  ['2024년 9월 12일', '2024-09', 'finer', '2024년 9월', '2024년 9월 12일'],
  ['9월', '2024', 'finer', '2024년', '9월'],
  ['2024년 초', '2024', 'finer', '2024년', '2024년 초'],
  ['2023년 9월 12일', '2024-09', 'contradicts', '2024년 9월', '2023년 9월 12일'],
  ['2024년 9월과 2024년 10월', '2024-09', 'contradicts', '2024년 9월', '2024년 10월'],
  ['지난해 가을', '2024-09', 'no-date', '2024년 9월', '지난해 가을'],
])('%s may not stand for %s', (label, partial, reason, expected, found) => {
  expect(matchesDate(label, partial)).toEqual({ ok: false, reason, expected, found });
});

test('a fact without a date is a mistake of the caller', () => {
  expect(() => matchesDate('2024년', '')).toThrow(RangeError);
});
