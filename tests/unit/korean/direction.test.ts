import { expect, test } from 'vitest';
import { countsDown, directionOf } from '../../../src/korean/direction.ts';

test.each([
  ['', ' 감소', 'down'],
  ['', '나 늘었다', 'up'],
  ['', '로 줄었다', undefined],
  ['', '으로 흑자 전환했다', 'up'],
  ['', '로 흑자 전환했다', 'up'],
  // What turned is another amount.
  ['', '이고 다른 회사는 2억원으로 흑자 전환했다', undefined],
  // A level that was come to, no change by so much.
  ['', '에 올랐다', undefined],
  ['', '대에 올랐다', undefined],
  ['', '으로 적자 전환했다', 'down'],
  ['', ' 낮다', 'down'],
  ['', ' 비싼', 'up'],
  ['-', '', 'down'],
  ['등락률은 (-', '', 'down'],
  ['+', '', 'up'],
  ['플러스 ', '', 'up'],
  ['마이너스 (-)', '', 'down'],
  ['마이너스 (-) ', '', 'down'],
  ['영상 ', '', 'up'],
  ['영하 ', '', 'down'],
  // The end of another word, and the sign of another amount.
  ['동영상 ', '', undefined],
  ['지난해 +3%, 올해 ', '', undefined],
  ['지난해 -3%, 올해 ', '', undefined],
  ['10+', '', undefined],
  // Between two numbers it is a dash.
  ['10-', '', undefined],
  ['10%-', '', undefined],
  ['△', '', 'either'],
  ['△ ', '', 'either'],
  ['△', ' 감소', 'down'],
  // A loss that shrinks is a gain; one that grows, or is lower than something, is none.
  ['영업손실 ', '', 'down'],
  ['영업손실 ', ' 감소', 'up'],
  ['적자가 ', ' 줄었다', 'up'],
  ['영업손실 ', ' 증가', 'down'],
  ['영업손실 ', ' 하락', 'down'],
  // A mark of a fall before a rise is a bullet; a sign before a gain is what it is.
  ['▼', ' 증가', 'up'],
  ['-', ' 이익', 'down'],
  ['-', ' 영업이익', 'down'],
])('%s… %s points %s', (before, after, direction) => {
  expect(directionOf(before, after)).toBe(direction);
});

test('a measure that counts downwards has its direction in its name', () => {
  expect(countsDown('영업손실')).toBe(true);
  expect(countsDown('영업이익')).toBe(false);
});
