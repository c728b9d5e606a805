import { expect, test } from 'vitest';
import { fontsFor } from '../../../src/site/fonts.ts';

test('an article asks for its two files, the text first', () => {
  expect(fontsFor('/articles/ai-model-race-2/')).toEqual(['text', 'headline']);
});

test.each([
  ['/', ['text-bold']],
  ['/articles/ai-model-race-2/o1/', ['text-bold']],
  ['/companies/openai/', ['text-rest', 'text-bold']],
  ['/people/sam-altman/', ['text-rest', 'headline-rest']],
  ['/charts/', ['text-rest']],
  ['/charts/valuation/krw/', ['text-bold']],
  ['/search/', ['text-rest', 'headline-rest']],
])('%s asks for what it shows beside', (path, more) => {
  expect(fontsFor(path)).toEqual(['text', 'headline', ...more]);
});

test('a page of a kind that nobody thought of asks for those of an article', () => {
  expect(fontsFor('/elsewhere/')).toEqual(['text', 'headline']);
});
