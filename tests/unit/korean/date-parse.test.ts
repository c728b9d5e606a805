import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate } from '../../../src/korean/date.ts';
import { parseDates } from '../../../src/korean/date-parse.ts';

test.each([
  ['2024년', { year: 2024 }],
  ['2024년 9월', { year: 2024, month: 9 }],
  ['2024년9월12일', { year: 2024, month: 9, day: 12 }],
  ['2024년 9월 12일', { year: 2024, month: 9, day: 12 }],
  ['9월', { month: 9 }],
  ['9월 12일', { month: 9, day: 12 }],
  ['12일', { day: 12 }],
  ['11일(현지시간)', { day: 11 }],
  ['2024년 초', { year: 2024, months: { from: 1, to: 3 }, part: '초' }],
  ['2024년 말까지', { year: 2024, months: { from: 10, to: 12 }, part: '말' }],
  ['2024년 하반기에', { year: 2024, months: { from: 7, to: 12 }, part: '하반기' }],
  ['2024년 3분기', { year: 2024, months: { from: 7, to: 9 }, part: '3분기' }],
  ['1분기', { months: { from: 1, to: 3 }, part: '1분기' }],
  ['1~3분기', { months: { from: 1, to: 9 }, part: '1~3분기', stretch: true }],
  ['2024년 1~3분기', { year: 2024, months: { from: 1, to: 9 }, part: '1~3분기', stretch: true }],
  ['올해 3분기 누적', { yearsAway: 0, months: { from: 1, to: 9 }, part: '3분기 누적', stretch: true }],
  ['올해 초', { yearsAway: 0, months: { from: 1, to: 3 }, part: '초' }],
  ['내년', { yearsAway: 1 }],
  ['지난달 11일', { monthsAway: -1, day: 11 }],
  ['지난 11일', { day: 11, nearest: 'last' }],
  ['2025 회계연도', { year: 2025, fiscal: true }],
  ['9월 말', { month: 9, days: { from: 21, to: 31 } }],
  ['2020년대', { years: { from: 2020, to: 2029 } }],
  ['21세기', { years: { from: 2001, to: 2100 } }],
])('%s is read', (text, claim) => {
  const [mention, ...more] = parseDates(text);
  expect(more).toEqual([]);
  expect(mention).toMatchObject({ ...claim, index: 0 });
  expect(Object.keys(mention ?? {}).sort()).toEqual([...Object.keys(claim), 'index', 'length'].sort());
});

test.each([
  ['2022~2024년', ['2022', '2024년']],
  ['2023년 2월부터 2024년 9월까지', ['2023년 2월', '2024년 9월']],
  ['9~10월', ['9', '10월']],
  ['9월 12~15일', ['9월 12', '15일']],
  ['2024년 초거대 모델', ['2024년']],
  ['2024년 9월 말했다', ['2024년 9월']],
  ['9월 12일간', ['9월']],
])('%s holds the dates %j', (text, expected) => {
  expect(parseDates(text).map(({ index, length }) => text.slice(index, index + length))).toEqual(expected);
});

test.each([
  '2년',
  '24년',
  '12일간',
  '12일 만에',
  '12일째',
  '30일선',
  '13월',
  '0월',
  '5분기',
  '2024.9.12',
  '3개월',
  'o1월',
  '1,900년',
])('%s is no date', (text) => {
  expect(parseDates(text)).toEqual([]);
});

test('what formatDate writes is read back', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom(4, 7, 10), (date, precision) => {
      const partial = date.toISOString().slice(0, precision);
      const [year, month, exact] = partial.split('-').map(Number);
      const text = formatDate(partial);
      expect(parseDates(text)).toEqual([
        {
          year,
          ...(month === undefined ? {} : { month }),
          ...(exact === undefined ? {} : { day: exact }),
          index: 0,
          length: text.length,
        },
      ]);
    }),
  );
});

test.each([
  ['회계연도 2025년', { year: 2025, fiscal: true }],
  ['FY2025', { year: 2025, fiscal: true }],
  ['2025 회계연도 3분기', { year: 2025, fiscal: true, months: { from: 7, to: 9 }, part: '3분기' }],
  ['이번 달 초', { monthsAway: 0, days: { from: 1, to: 10 } }],
  ['다음 달', { monthsAway: 1 }],
  ['지난 해 9월 12일', { yearsAway: -1, month: 9, day: 12 }],
  ['재작년', { yearsAway: -2 }],
  ['오는 3분기', { months: { from: 7, to: 9 }, part: '3분기', nearest: 'next' }],
  ['3세기', { years: { from: 201, to: 300 } }],
])('%s is read whole', (text, claim) => {
  expect(parseDates(text)).toEqual([{ ...claim, index: 0, length: text.length }]);
});

test.each([
  // A month has no half, and a year no first ten days.
  ['9월 상반기', [{ month: 9, index: 0, length: 2 }]],
  ['2024년 초순', [{ year: 2024, index: 0, length: 5 }]],
  ['올 사람', []],
  ['지난 3년', []],
  ['지난달력', []],
])('of %s no more is read than it says', (text, mentions) => {
  expect(parseDates(text)).toEqual(mentions);
});
