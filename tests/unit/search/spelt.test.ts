import { expect, test } from 'vitest';
import { amountsIn, datesIn, spelt } from '../../../src/search/language/spelt.ts';

test.each([
  ['12 Sept 2024', '2024년 9월 12일'],
  ['Sep 12, 2024', '2024년 9월 12일'],
  ['September 2024', '2024년 9월'],
  ['2024.9.12', '2024년 9월 12일'],
  ['24.9.12', '2024년 9월 12일'],
  ['24년 초', '2024년 초'],
  ['2024', '2024년'],
  ['6.5 billion dollars', '65억 달러'],
  ['$6.5b', '65억 달러'],
  ['200 million', '2억'],
  ['2 trillion', '2조'],
  ['3bn', '30억'],
  ['5m', '5m'],
  ['1,500,000,000', '15억'],
  ['천오백억 원', '1500억 원'],
  ['오육 명', '오육 명'],
  ['1500억불', '1500억 달러'],
])('%s is spelt %s', (typed, words) => {
  expect(spelt(typed)).toBe(words);
});

test('an amount is one word, with its unit and without, at both ends of a range', () => {
  expect(amountsIn('3억 5000만 회')).toEqual([
    { index: 0, length: 10, stems: ['n350000000회', 'n350000000'], hasUnit: true },
  ]);
  expect(amountsIn('300억~400억')).toEqual([
    { index: 0, length: 9, stems: ['n30000000000', 'n40000000000'], hasUnit: false },
  ]);
  expect(amountsIn('3명')).toEqual([]);
});

test('a date of a query agrees with the periods that hold it', () => {
  const [date, ...more] = datesIn('라마 2024년 9월 공개');
  expect(more).toEqual([]);
  expect(date?.text).toBe('2024년 9월');
  expect(date?.isIn('2024-09')).toBe(true);
  expect(date?.isIn('2024-08')).toBe(false);
});
