import { expect, test } from 'vitest';
import { toldAsDone } from '../../../src/korean/tense.ts';

test.each([
  // A noun or an adnominal form right behind an amount closes it.
  ['1조원', '매출이 ', ' 돌파'],
  ['1조원', '', '을 기록'],
  ['3억명', '', ' 늘어난 이용자'],
  ['3억 명', '', ' 늘어난 이용자'],
  ['1500억 달러', '기업가치 ', ' 돌파'],
  ['매출 1조 원 돌파', '', ''],
  ['10%', '', ' 떨어진 주가'],
  // A past tense.
  ['1조원', '매출이 ', '이었다'],
  ['20% 늘었고', '', ''],
])('%s after ‘%s’ and before ‘%s’ is told as done', (label, before, after) => {
  expect(toldAsDone(label, before, after)).toBe(true);
});

test.each([
  ['1조원', '매출이 ', ' 규모'],
  ['1조원', '매출이 ', ' 돌파할 전망'],
  ['1조원', '내년 목표로 ', '을 기록'],
  // What was said and laid down is not done with that.
  ['1조원', '예산을 ', '으로 편성했다'],
  ['1조원', '투자한다고 ', ' 밝혔다'],
  // The second word behind is the last that counts.
  ['1조원', '', ' 규모로 회사가 커졌다'],
  ['1조원', '', '이 있다'],
])('%s after ‘%s’ and before ‘%s’ is not', (label, before, after) => {
  expect(toldAsDone(label, before, after)).toBe(false);
});
