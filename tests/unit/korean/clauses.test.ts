import { expect, test } from 'vitest';
import { clausesOf, findingParts } from '../../../src/korean/clauses.ts';

test.each([
  ['몸값도 이용자도 오픈AI, 그 몸값은 확정되지 않았다', ['몸값도 이용자도 오픈AI,', '그 몸값은 확정되지 않았다']],
  ['왜? 3.5억 달러', ['왜?', '3.5억 달러']],
  ['1,500억 달러', ['1,500억 달러']],
  ['한 마디', ['한 마디']],
])('%s', (headline, clauses) => {
  expect(clausesOf(headline)).toEqual(clauses);
  expect(clauses.join(' ')).toBe(headline);
});

test.each<[string, [string, string, string]]>([
  [
    '월간 이용자는 같은 때의 주간 이용자보다 적을 수 없으므로, 이용자 수는 알파가 베타보다 많다. 다만 시점이 다르다.',
    [
      '월간 이용자는 같은 때의 주간 이용자보다 적을 수 없으므로, ',
      '이용자 수는 알파가 베타보다 많다.',
      ' 다만 시점이 다르다.',
    ],
  ],
  ['알파 매출이 베타 매출과 같다.', ['', '알파 매출이 베타 매출과 같다.', '']],
  ['알파가 앞섬', ['', '알파가 앞섬', '']],
  ['', ['', '', '']],
])('%s is what it follows from, the finding, and on what that hangs', (words, parts) => {
  expect(findingParts(words)).toEqual(parts);
});
