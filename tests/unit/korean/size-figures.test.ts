import { expect, test } from 'vitest';
import { sizeFigures } from '../../../src/korean/size-figures.ts';

test.each([
  ['두 자릿수 성장', ['두 자릿수']],
  ['세 자리수로', ['세 자리수']],
  ['수십 곳', ['수십 곳']],
  ['수백 개국', ['수백 개국']],
  ['수억 명, 수십 배, 몇 배, 몇백만 회', ['수억 명', '수십 배', '몇 배', '몇백만 회']],
  ['몇배, 수십여 명', ['몇배', '수십여 명']],
  ['몇 가지, 몇 명, 수배를 내렸다, 12곳', []],
])('%s', (text, expected) => {
  expect(sizeFigures(text).map(({ index, length }) => text.slice(index, index + length))).toEqual(expected);
});
