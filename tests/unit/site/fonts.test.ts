import { expect, test } from 'vitest';
import { callingFor, fontsFor } from '../../../src/site/fonts.ts';

const slices = {
  text: '가나다차트사실오픈',
  'text-2': 'abcdefghijklmnopqrstuvwxyzT',
  'text-3': '색속요',
  'text-bold': '사실차트',
  'text-bold-2': 'GPT그록',
  headline: '오픈차트AI',
  'headline-2': '그록150 ',
};

test('an article asks for its two files, the text first', () => {
  expect(fontsFor('/articles/ai-model-race-2/', '오픈AI', slices)).toEqual(['text', 'headline']);
});

test.each([
  ['/', ['text-bold']],
  ['/articles/ai-model-race-2/o1/', ['text-bold']],
  ['/companies/openai/', ['text-bold', 'text-bold-2', 'text-2']],
  ['/people/sam-altman/', ['text-2']],
  ['/charts/', []],
  ['/charts/valuation/krw/', ['text-bold']],
  ['/search/', ['text-2', 'text-3']],
  ['/elsewhere/', []],
])('%s asks for what it shows beside', (path, more) => {
  expect(fontsFor(path, '오픈AI', slices)).toEqual(['text', 'headline', ...more]);
});

test('a headline asks for the slices that its letters are in', () => {
  expect(fontsFor('/elsewhere/', '그록', slices)).toEqual(['text', 'headline', 'headline-2']);
});

test('slices of a face are its own', () => {
  expect(callingFor('text', '그록T', slices)).toEqual(['text-2']);
  expect(callingFor('text-bold', '그록T', slices)).toEqual(['text-bold-2']);
});
