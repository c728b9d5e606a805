import { expect, test } from 'vitest';
import type { Term } from '../../../src/search/index/analyse.ts';
import { type AnalysedWord, termsAsked } from '../../../src/search/index/as-asked.ts';
import { layOut } from '../../../src/search/index/lay-out.ts';

const named = layOut({
  things: [{ path: '/companies/openai/', title: '오픈AI', kind: 'company', summary: '', entity: 'openai' }],
  names: [['오픈AI', 0]],
  measures: {},
  words: [],
  realWords: [],
  pages: 1,
});

const noun = (stem: string): Term => ({ stem, verb: false });
const verb = (stem: string): Term => ({ stem, verb: true });
const word = (text: string, ...terms: Term[]): AnalysedWord => ({ word: text, terms });

/** The site's other words, as they were read elsewhere. */
const elsewhere = [word('답하며', verb('답하')), word('이미지', noun('이미지')), word('인식을', noun('인식'))];

test.each<[string, AnalysedWord, readonly Term[]]>([
  ['read as in a query', word('답한다', verb('답하')), []],
  ['read as a noun and a light verb', word('답한다', noun('답')), [verb('답하')]],
  ['read otherwise, with a mark after it', word('답한다.', noun('답')), [verb('답하')]],
  ['a compound that was read whole', word('이미지인식', noun('이미지인식')), []],
  ['read as a part of itself', word('도의회가', noun('의회')), [noun('도의회')]],
  ['a name', word('오픈AI가'), []],
  ['a word that says nothing', word('어디로'), []],
  ['nothing to the analyser either', word('하겠습니다'), []],
])('a word %s', (_, asked, expected) => {
  expect(termsAsked(named, [...elsewhere, asked])(asked)).toEqual(expected);
});

test('of a compound whose whole is not known, each of its words', () => {
  const asked = word('이미지인식', noun('이미지'));
  expect(termsAsked(named, [...elsewhere, asked])(asked)).toEqual([noun('인식')]);
});
