import { expect, test } from 'vitest';
import { clausesOf } from '../../../src/korean/clauses.ts';

test.each([
  ['몸값도 이용자도 오픈AI, 그 몸값은 확정되지 않았다', ['몸값도 이용자도 오픈AI,', '그 몸값은 확정되지 않았다']],
  ['왜? 3.5억 달러', ['왜?', '3.5억 달러']],
  ['1,500억 달러', ['1,500억 달러']],
  ['한 마디', ['한 마디']],
])('%s', (headline, clauses) => {
  expect(clausesOf(headline)).toEqual(clauses);
  expect(clauses.join(' ')).toBe(headline);
});
