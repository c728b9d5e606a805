import { expect, test } from 'vitest';
import { otherName } from '../../../src/korean/other-name.ts';

test.each([
  ['SK하이닉스의 영업이익은 9조1834억원', 'SK하이닉스'],
  ['삼성전자의 영업이익은 9조1834억원', undefined],
  ['삼성전자는 SK하이닉스보다 많은 9조1834억원', undefined],
  ['영업이익은 9조1834억원', undefined],
  ['구글링을 해 보니 9조1834억원', undefined],
])('%s', (sentence, other) => {
  expect(otherName(sentence, ['삼성전자', '삼성'], ['SK하이닉스', '구글'])).toBe(other);
});
