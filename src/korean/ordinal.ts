import { endsNoun } from './particles.ts';
import { type Place, placesIn } from './place.ts';

// 제3장, 제2의 …: 제 right before the digits, in front of it no Hangul (문제 3).
const prefixed = /(?<![가-힣])제\d+(?![\d.,만억])(?:편|장|부|화|호|절|항|조|권|차|회|기|대|세대|자|국)?/gu;
// 2편, 3장, 1부, 4번째, 2차, 1·2차, 3세대; classes that go by number: 1등급, 9급, 2군, 임상 3상. What counts three digits is a size: 120급.
const suffixed =
  /(?<![\d.,A-Za-z제만억조])(?:(?:\d+[·~∼〜～])*\d+(?:\s?번째|편|장|부|화|호선?|절|항|차|세대)|[1-4][ab]?상|\d{1,2}(?:등급|급|군)|[1-9]면)/gu;

/**
 * Finds the numbers that only say which one. Ranks (`1위`, `1등`) are no ordinals here: they are claims, and a fact must hold
 * them. Circled numbers (①) are no digits to begin with.
 */
export const parseOrdinals = (text: string): Place[] =>
  [
    ...placesIn(text, prefixed),
    ...placesIn(text, suffixed).filter(({ index, length }) => endsNoun(text.slice(index + length))),
  ].sort((a, b) => a.index - b.index);
