import { expect, test } from 'vitest';
import { mentionedPeriod } from '../../../src/korean/mentioned-period.ts';

test.each([
  ['1~9월', '2024-01/2024-09'],
  ['올해 1~3분기', '2024-01/2024-09'],
  ['지난해 3분기 누적', '2023-01/2023-09'],
  ['9월 12~15일', '2024-09-12'],
  ['3분기', '2024-Q3'],
  ['2020년대', undefined],
])('%s in a source of October 2024 is %s', (words, period) => {
  expect(mentionedPeriod(words, '2024-10-02')).toBe(period);
});

test.each([
  ['2025 회계연도', 'FY2025'],
  ['회계연도 2025년', 'FY2025'],
  ['FY2025 3분기', 'FY2025-Q3'],
  ['올해 초', '2024-early'],
  ['지난 11일', '2024-09-11'],
  // A stretch of a financial year has no form.
  ['2025 회계연도 1~3분기', undefined],
  ['2024년 8월', '2024-08'],
  // A part of a month has no such form.
  ['9월 말', undefined],
  ['아무 말', undefined],
])('%s in a source of October 2024 is written %s', (words, period) => {
  expect(mentionedPeriod(words, '2024-10-02')).toBe(period);
});

test.each([
  ['지난 30일', '2024-03-10', '2024-01-30'],
  ['30일', '2024-03-10', '2024-01-30'],
  ['31일', '2024-07-15', '2024-05-31'],
  ['지난 31일', '2024-03-01', '2024-01-31'],
  ['오는 31일', '2024-02-10', '2024-03-31'],
  ['지난 2월 29일', '2025-03-01', '2024-02-29'],
])('%s on %s is a day of a month that has it: %s', (words, day, period) => {
  expect(mentionedPeriod(words, day)).toBe(period);
});
