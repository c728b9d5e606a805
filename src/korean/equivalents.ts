import type { AmountMention } from './amount-parse.ts';
import { sinoDigits } from './ending.ts';
import { readNumeral, readWrittenNumeral } from './numeral.ts';
import { type Place, placesIn } from './place.ts';

const number = '(?:\\d[\\d,.]*|[가-힣]{1,4})';
const OF = new RegExp(
  `(${number})\\s?(명|곳|개국|개사|개|대|건|사람|가지|번|원)\\s(?:중|가운데)\\s(${number})\\s?(?:명|곳|개국|개사|개|대|건|사람|가지|번|원)`,
  'gu',
);
/** Where digits say a share: 3명 중 2명. */
export const sharePlaces = (text: string): Place[] =>
  placesIn(text, OF).filter(({ index, length }) => /\d/.test(text.slice(index, index + length)));
const PART = new RegExp(`(${number})\\s?분의\\s?(${number})`, 'gu');
const glyphs: Readonly<Record<string, number>> = { '½': 50, '⅓': 100 / 3, '⅔': 200 / 3, '¼': 25, '¾': 75, '⅕': 20 };
const nouns = '하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열'.split(' ');
const NOUNS = new RegExp(`(${nouns.join('|')})(?:에|\\s(?:중|가운데))\\s(${nouns.join('|')})`, 'gu');
const ordinals = ['첫', '두', '세', '네', ...nouns.slice(4)];

/**
 * Finds what says an amount of `unit` in other words (절반, 10명 중 7명, 열에 일곱 in %, 갑절 in 배, 선두 in 위); the words of its
 * bound are read around it. How many digits a number has (두 자릿수) says it in any unit: `digitsOf`.
 *
 * @param unit the unit's name as `content/units.yaml` writes it
 */
export function equivalentsOf(label: string, unit: string): AmountMention[] {
  if (/^(?:%|퍼센트)$/.test(unit)) return sharesOf(label);
  if (/^(?:배|곱절|갑절)$/.test(unit))
    return wordsFor(label, /(?<![가-힣\d]\s?)(?:갑절|곱절|배(?=\s(?:가까이|가까운|이상|넘게)))/gu, () => 2, '배');
  if (/^(?:위|등)$/.test(unit)) return ranksOf(label);
  return [];
}

const DIGITS = /(?<![가-힣\d])([한두세네]|다섯|여섯|[1-9])\s?자[릿리]\s?수/gu;

/** Where a number is said by how many digits it has: 한 자릿수, 두 자릿수. */
export const digitCounts = (text: string): Place[] => placesIn(text, DIGITS);

/** The same as amounts of `unit`: 두 자릿수 from 10 up to 100. */
export const digitsOf = (label: string, unit: string): AmountMention[] =>
  wordsFor(label, DIGITS, ([, digits = '']) => 10 ** ((count(digits) ?? 1) - 1), unit).map((mention) => ({
    ...mention,
    below: mention.min * 10,
  }));

function sharesOf(label: string): AmountMention[] {
  const share = (whole: string | undefined, part: string | undefined): number | undefined => {
    const [below, above] = [count(whole ?? ''), count(part ?? '')];
    return below && above !== undefined && above <= below ? (above / below) * 100 : undefined;
  };
  return [
    ...wordsFor(label, /절반/gu, () => 50, '%'),
    ...wordsFor(label, /[½⅓⅔¼¾⅕]/gu, ([glyph]) => glyphs[glyph ?? ''], '%'),
    ...wordsFor(label, OF, ([, whole, , part]) => share(whole, part), '%'),
    ...wordsFor(label, NOUNS, ([, whole, part]) => share(whole, part), '%'),
    // A third and a quarter are round numbers, as a half is: more than a quarter is not yet a third.
    ...wordsFor(label, PART, ([, of, n]) => share(of, n), '%').map((one) => (one.min < 25 ? one : { ...one, step: 5 })),
  ];
}

function ranksOf(label: string): AmountMention[] {
  const nth = new RegExp(`(${ordinals.join('|')})\\s?(?:번째|째)`, 'gu');
  return [
    ...wordsFor(label, /선두|으뜸|가장\s[가-힣]+/gu, () => 1, '위'),
    ...wordsFor(label, nth, ([, word]) => ordinals.indexOf(word ?? '') + 1, '위'),
  ];
}

/** An amount of one number, at its place. */
export const amountAt = (value: number, index: number, length: number): AmountMention => ({
  min: value,
  max: value,
  range: false,
  scaled: false,
  finest: 0,
  index,
  length,
});

/** What a pattern finds, as amounts of a unit; what gives no number is none. */
export const wordsFor = (
  label: string,
  pattern: RegExp,
  value: (found: RegExpExecArray) => number | undefined,
  unitName: string,
): AmountMention[] =>
  [...label.matchAll(pattern)].flatMap((found) => {
    const said = value(found);
    return said === undefined ? [] : [{ ...amountAt(said, found.index, found[0].length), unitName }];
  });

/** A whole number in digits or Hangul; `undefined` where the letters are no number. */
function count(word: string): number | undefined {
  if (/^\d/.test(word)) return readNumeral(word, 0)?.value;
  if (word.length === 1 && sinoDigits.includes(word)) return sinoDigits.indexOf(word);
  const read = readWrittenNumeral(word, 0);
  return read?.end === word.length ? read.value : nouns.indexOf(word) + 1 || undefined;
}
