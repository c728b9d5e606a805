import { expect, test } from 'vitest';
import { otherBasis } from '../../../src/korean/basis-words.ts';

test.each([
  // A span in the label that is not the one of the figure.
  ['하루 평균 3억 명', '', '월간 이용자', '하루'],
  ['한 주 3억 명', '', '월간 이용자', '한 주'],
  ['주간 3억 명', '', '월간 이용자', '한 주'],
  ['월평균 3억 명', '', '주간 이용자', '한 달'],
  ['분기별 3억 명', '', '연간', '한 분기'],
  ['연평균 3억 명', '', '월간', '한 해'],
  ['누적 3억 명', '', '월간', '누적'],
  // What a change is against.
  ['12.1%', '전년 대비 ', '전월 대비', '전년 대비'],
  ['12.1%', '지난해 같은 기간보다 ', '전 분기 대비', '지난해 같은 기간보다'],
  ['12.1%', '직전 분기보다 ', '전년 대비', '직전 분기보다'],
  ['12.1%', '지난달에 비해 ', '전년 대비', '지난달에 비'],
  ['12.1%', '지난주보다 ', '전년 대비', '지난주보다'],
])('%s after ‘%s’ is not what %s says', (label, before, basis, found) => {
  expect(otherBasis(label, before, basis)).toEqual({ expected: basis, found });
});

test.each([
  ['월간 3억 명', '', '월간 이용자'],
  ['매달 3억 명', '', '월간 이용자'],
  ['12.1%', '작년보다 ', '전년 대비'],
  // 한 주 as the end of another word, 전월세 as a word of its own.
  ['상한 주가 3억 원', '', '월간 이용자'],
  ['12.1%', '전월세 가격보다 ', '전년 대비'],
  // A basis that says neither holds nothing to it.
  ['하루 3억 명', '전년 대비 ', '유료 이용자'],
  ['하루 3억 명', '전년 대비 ', undefined],
])('%s after ‘%s’ goes with %s', (label, before, basis) => {
  expect(otherBasis(label, before, basis)).toBeUndefined();
});
