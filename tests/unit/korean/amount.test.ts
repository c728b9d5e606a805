import { expect, test } from 'vitest';
import { amountPredicate, formatAmount, formatNumber, statedEnds } from '../../../src/korean/amount.ts';

test.each([
  [0, '0'],
  [7, '7'],
  [2.5, '2.5'],
  [0.5, '0.5'],
  [9999, '9999'],
  [10_000, '1만'],
  [10_001, '1만 1'],
  [12_345.6, '1만 2345.6'],
  [20_500_000.25, '2050만 0.25'],
  [1_000_000, '100만'],
  [20_000_000, '2000만'],
  [65_000_000, '6500만'],
  [200_000_000, '2억'],
  [350_000_000, '3억 5000만'],
  [18_400_000_000, '184억'],
  [150_000_000_000, '1500억'],
  [6_500_000_000_000, '6조 5000억'],
  [198_800_000_000_000, '198조 8000억'],
  [1e16, '1경'],
  [1e21, '10해'],
  [1e-7, '0.0000001'],
  [1.25e-7, '0.000000125'],
  [-123_456, '-12만 3456'],
  [-0, '0'],
])('%d is written %s', (n, written) => {
  expect(formatNumber(n)).toBe(written);
});

test.each([
  [3, 'more-than', { min: 3, max: undefined }],
  [3, 'at-most', { min: undefined, max: 3 }],
  [-3, 'more-than', { min: undefined, max: -3 }],
  [-3, 'at-most', { min: -3, max: undefined }],
  [-3, 'about', { min: -3, max: -3 }],
] as const)('%d, %s, has the ends %j', (value, bound, ends) => {
  expect(statedEnds({ min: value, max: value, bound })).toEqual(ends);
});

test('only finite numbers are written', () => {
  for (const n of [Number.NaN, Infinity, -Infinity]) expect(() => formatNumber(n)).toThrow(RangeError);
});

const dollars = { name: '달러', space: true };
const people = { name: '명', space: true };
const percent = { name: '%', space: false };
const times = { name: '배', space: false };

test.each([
  [18_400_000_000, dollars, 'exact', '184억 달러'],
  [150_000_000_000, dollars, 'about', '약 1500억 달러'],
  [{ min: 30_000_000_000, max: 40_000_000_000 }, dollars, 'exact', '300억~400억 달러'],
  [1_000_000, people, 'at-least', '100만 명 이상'],
  [1_000_000, people, 'at-most', '100만 명 이하'],
  [2, times, 'at-least', '2배 이상'],
  [2.5, times, 'exact', '2.5배'],
  [{ min: 5, max: 20_000 }, people, 'exact', '5 명~2만 명'],
  [{ min: 2, max: 3 }, times, 'about', '약 2~3배'],
  // 3% 넘게 줄었다: the number is below -3.
  [-3, percent, 'more-than', '-3% 미만'],
  [-3, percent, 'at-least', '-3% 이하'],
  [-3, percent, 'less-than', '-3% 넘음'],
  [-3, percent, 'at-most', '-3% 이상'],
  [-3, percent, 'nearly', '거의 -3%'],
] as const)('%j in %j, %s, is written %s', (amount, unit, bound, written) => {
  expect(formatAmount(amount, unit, bound)).toBe(written);
});

test.each([
  ['184억 달러', '184억 달러다', '184억 달러였다'],
  ['약 24조 3000억 원', '약 24조 3000억 원이다', '약 24조 3000억 원이었다'],
  ['100만 명 이상', '100만 명 이상이다', '100만 명 이상이었다'],
  ['2억 명 넘음', '2억 명을 넘는다', '2억 명을 넘었다'],
  ['2000만 회 넘음', '2000만 회를 넘는다', '2000만 회를 넘었다'],
])('a sentence ends with %s in the present and in the past', (written, present, past) => {
  expect([amountPredicate(written, false), amountPredicate(written, true)]).toEqual([present, past]);
});

test('a remark stands before the copula and behind a verb', () => {
  expect(amountPredicate('3억 회', true, '메타 발표')).toBe('3억 회(메타 발표)였다');
  expect(amountPredicate('3억 회 넘음', true, '메타 발표')).toBe('3억 회를 넘었다(메타 발표)');
});

test.each([
  ['exact', 1, 2],
  ['about', 1, 2],
  ['at-least', 1, undefined],
  ['more-than', 1, undefined],
  ['at-most', undefined, 2],
  ['less-than', undefined, 2],
] as const)('of a value that is %s the ends %s and %s are stated', (bound, min, max) => {
  expect(statedEnds({ min: 1, max: 2, bound })).toEqual({ min, max });
});
