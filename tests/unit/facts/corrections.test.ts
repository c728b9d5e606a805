import { expect, test } from 'vitest';
import { correctionsOf, correctionWords } from '../../../src/facts/corrections.ts';

const first = { date: '2026-12-01', fact: 'a', was: '5월', now: '4월' };
const other = { date: '2026-12-02', fact: 'b', was: '2개', now: '3개' };
const last = { date: '2026-12-03', fact: 'a', was: '4월', now: '3월 말', note: '다시 찾았습니다.' };

test('corrections of the facts that are shown, newest first', () => {
  expect(correctionsOf({ corrections: [first, other, last] }, ['a', 'c'])).toEqual([last, first]);
  expect(correctionsOf({ corrections: [first] }, [])).toEqual([]);
});

test('in words, with the particles that the words ask for', () => {
  expect(correctionWords(first)).toBe('“5월”을 “4월”로 고쳤습니다.');
  expect(correctionWords(other)).toBe('“2개”를 “3개”로 고쳤습니다.');
  expect(correctionWords(last)).toBe('“4월”을 “3월 말”로 고쳤습니다. 다시 찾았습니다.');
  expect(correctionWords({ ...first, now: '늘었음' })).toContain('“늘었음”으로');
});
