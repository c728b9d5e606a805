import { expect, test } from 'vitest';
import { mentionedPeriod } from '../../../src/korean/mentioned-period.ts';

test.each([
  ['1~9월', '2024-01/2024-09'],
  ['올해 1~3분기', '2024-01/2024-09'],
  ['지난해 3분기 누적', '2023-01/2023-09'],
  ['9월 12~15일', '2024-09-12'],
  ['3분기', '2024-Q3'],
  ['2020년대', undefined],
])('%s in a source of October 2024 is %s', (words, period) => {
  expect(mentionedPeriod(words, '2024-10-02')).toBe(period);
});
