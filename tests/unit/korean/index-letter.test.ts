import { expect, test } from 'vitest';
import { indexLetter } from '../../../src/korean/index-letter.ts';

test.each([
  ['오픈AI', 'ㅇ'],
  ['까치놀AI', 'ㄱ'],
  ['가상일보', 'ㄱ'],
  ['힣', 'ㅎ'],
  ['쌍용', 'ㅅ'],
  ['GPT-4o', 'G'],
  ['o1', 'O'],
  ['4차', '0–9'],
])('%s is filed under %s', (name, letter) => {
  expect(indexLetter(name)).toBe(letter);
});
