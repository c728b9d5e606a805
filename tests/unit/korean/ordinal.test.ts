import { expect, test } from 'vitest';
import { parseOrdinals } from '../../../src/korean/ordinal.ts';

test.each([
  ['2편', ['2편']],
  ['제3장에서', ['제3장']],
  ['제2의 라마', ['제2']],
  ['제3자', ['제3자']],
  ['3번째와 4 번째', ['3번째', '4 번째']],
  ['2차 투자', ['2차']],
  ['3세대 모델', ['3세대']],
  ['3차원', []],
  ['2편집', []],
  ['2장비', []],
  ['문제3', []],
  ['제3억', []],
  ['1만8300편', []],
  ['제12조를', ['제12조']],
  ['임상 3상에는, 1상과 2b상', ['3상', '1상', '2b상']],
  ['3상자와 5상', []],
  ['2호선이', ['2호선']],
  ['1위와 2등', []],
  ['①', []],
])('%s holds %j', (text, expected) => {
  expect(parseOrdinals(text).map(({ index, length }) => text.slice(index, index + length))).toEqual(expected);
});
