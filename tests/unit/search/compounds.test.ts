import { expect, test } from 'vitest';
import { matchWord } from '../../../src/search/language/index-words.ts';
import { emptyLexicon, layIn } from '../../../src/search/language/lexicon.ts';
import { stretchOf } from '../../../src/search/language/stretch.ts';
import { vocabularyOf } from '../../../src/search/language/vocabulary.ts';

const lexicon = emptyLexicon([], 1);
layIn(lexicon, { names: [], words: ['투자', '모델', '경쟁', '시장', '기업', '열리-'], realWords: [] });
const matched = (text: string): string | undefined => {
  const match = matchWord(stretchOf(text, text), lexicon, false);
  return match && `${match.way} ${match.words.map(({ stem }) => stem).join('+')}`;
};

test.each([
  ['투자', 'exact 투자'],
  ['투자경쟁', 'compound 투자+경쟁'],
  ['투자경쟁의', 'compound 투자+경쟁'],
  ['투자모델경쟁시장', 'compound 투자+모델+경쟁+시장'],
  // Five nouns are more than a compound has.
  ['투자모델경쟁시장기업', undefined],
  ['투자건물', undefined],
  // A verb is no part of one.
  ['투자열리', undefined],
])('%s is %s', (text, match) => {
  expect(matched(text)).toBe(match);
});

test('what has no letters means nothing, and a word of questions what it asks', () => {
  const means = vocabularyOf(lexicon);
  expect(means('')).toEqual([]);
  expect(means('?!')).toEqual([]);
  expect(means('비교')).toEqual([[{ asks: 'compare' }]]);
  expect(means('목표')).toEqual([[{ status: 'planned' }]]);
});
