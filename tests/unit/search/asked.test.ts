import { expect, test } from 'vitest';
import { wordsAsked } from '../../../src/search/query/words-of-address.ts';

test.each([
  ['/companies/opneai/', '/', 'opneai'],
  ['/companies/opneai', '/', 'opneai'],
  ['/jatdae/models/llama-4/', '/jatdae/', 'llama 4'],
  ['/articles/ai-model-race-2/money.html', '/', 'money'],
  ['/%EC%95%A4%ED%8A%B8%EB%A1%9C%ED%94%BD', '/', '앤트로픽'],
  ['/charts/%E0%A4%A/', '/', '%E0%A4%A'],
  ['/companies/', '/', ''],
  ['/charts/valuation/embed/', '/', 'valuation'],
])('%s (under %s) asks for “%s”', (path, base, words) => {
  expect(wordsAsked(path, base)).toBe(words);
});

test('an address outside of where the site stands is read as it is', () => {
  expect(wordsAsked('/models/llama-4/', '/jatdae/')).toBe('llama 4');
  expect(wordsAsked(`/x/${'가'.repeat(80)}/`, '/')).toBe('가'.repeat(60));
});
