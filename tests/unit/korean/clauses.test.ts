import { expect, test } from 'vitest';
import { clausesOf } from '../../../src/korean/clauses.ts';

test.each([
  ['AI 모델 경쟁, 누가 무엇으로 앞섰나', ['AI 모델 경쟁,', '누가 무엇으로 앞섰나']],
  ['왜? 3.5억 달러', ['왜?', '3.5억 달러']],
  ['1,500억 달러', ['1,500억 달러']],
  ['한 마디', ['한 마디']],
])('%s', (headline, clauses) => {
  expect(clausesOf(headline)).toEqual(clauses);
  expect(clauses.join(' ')).toBe(headline);
});
