import { expect, test } from 'vitest';
import { boundHint, boundsOf } from '../../../src/korean/bound-words.ts';

test.each([
  ['', ' 이상', 'at-least'],
  ['', '이 넘는', 'more-than'],
  ['', '을 크게 웃돈다', 'more-than'],
  ['', '을 넘어섰다', 'more-than'],
  ['', '을 돌파했다', 'more-than'],
  ['', '를 겨우 넘었다', 'more-than'],
  ['', '을 하회했다', 'less-than'],
  ['', '여 만에', 'about'],
  ['', '여기다', undefined],
  ['최소한 ', '', 'at-least'],
  ['적어도 ', '', 'at-least'],
  ['약 ', ' 이상', 'at-least'],
  ['', ' 이하', 'at-most'],
  ['', '을 넘지 못한', 'at-most'],
  ['', '을 넘어서지 못한', 'at-most'],
  ['', '이 채 안 되는', 'less-than'],
  ['', '을 밑도는', 'less-than'],
  ['최대 ', '', 'at-most'],
  ['약 ', '', 'about'],
  ['거의 ', '', 'nearly'],
  ['', ' 안팎', 'about'],
  ['', '쯤', 'about'],
  ['', '에 가까운', 'nearly'],
  ['정확히 ', '', 'exact'],
  ['계약 ', '', undefined],
  ['기업가치는 ', '다', undefined],
  ['', '의 투자를 약 ', undefined],
  ['이상 ', '', undefined],
  ['', ' 수준', 'level'],
  ['', ' 규모로', 'level'],
  ['', ' 선에서', 'level'],
  ['', ' 선수가', undefined],
  ['', ' 선을 돌파했다', 'more-than'],
  ['약 ', ' 수준', 'about'],
  ['', '까지', 'up-to'],
  ['최대 ', '까지', 'at-most'],
  // The ceiling of another amount.
  ['', '에서 10억 명까지', undefined],
  ['', ' 초반대', 'early'],
  ['', '대 중반으로', 'mid'],
  ['', '대 후반', 'late'],
] as const)('%j … %j is %s', (before, after, bound) => {
  expect(boundHint(before, after)).toBe(bound);
});

test('words say of the value that they stand at what it may be, the upper part of a band nothing', () => {
  expect(boundsOf()).toEqual(['exact']);
  expect(boundsOf('early')).toEqual(['exact']);
  expect(boundsOf('mid')).toEqual([]);
  expect(boundsOf('late')).toEqual([]);
  expect(boundsOf('level')).toEqual(['exact', 'about']);
  expect(boundsOf('up-to')).toEqual(['exact', 'at-most']);
  expect(boundsOf('nearly')).toEqual(['nearly']);
});
