import { type AmountMention, parseAmounts } from '../../korean/amount-parse.ts';
import { bareFigures, blank } from '../../korean/bare-figures.ts';
import { amountAt, equivalentsOf, wordsFor } from '../../korean/equivalents.ts';
import { keysOf } from '../../korean/letters.ts';
import type { NameIndex } from '../../korean/names.ts';
import { readWrittenNumeral } from '../../korean/numeral.ts';
import { areParticles } from '../../korean/particles.ts';
import { placesIn } from '../../korean/place.ts';
import { labelUnits } from '../../korean/unit-words.ts';

/** An amount of a sentence. */
export interface FoundAmount {
  /** The amount, and the same in other units, as its brackets say. */
  readonly amount: AmountMention;
  readonly also: readonly AmountMention[];
  /** The words as they stand: `1500억달러(약 198조8000억원)`, and where they begin. */
  readonly figure: string;
  readonly at: number;
}

/** What stands in a text with digits and is no figure: names, classes, what a price is reckoned by, points relative to now. */
const NO_FIGURE =
  /제\s?\d+\s?[가-힣]{1,2}|\d+(?:공장|단계|순위|위(?![가-힣]*\s?[%\d])|학년|학기|군(?![가-힣])|호기?(?![가-힣])|호선|교대)|[1-9]0대(?=[가는의,와도\s](?!\s?(?:이상|가량))(?:[^가-힣]|[가-힣]))|(?<=만\s?)\d{1,2}(?:[~∼-]\d{1,2})?세|\d[\d.,]*\s?[가-힣㎡㎥A-Za-z]{1,4}당(?=\s)|\d[\d,]*(?:달러|유로|원)=|\d+(?:년|개월)\s(?:전|뒤|후)(?=[\s,의에과]|보다|부터)|(?<=[‘'][^’']*)\d+(?=[’'])/g;
/** `0.8대 1`, `3대 1`. */
const RATIO = /(?<![\d.,])(\d[\d.,]*)\s?대\s?1(?![\d.,])/g;
/** Latin units beside those that labels know. */
const units = [...labelUnits, ...'L ℓ mL ㎘ ppm ppb bp kcal dB ㏈ ㏊ ha Wh Ah ㎾h'.split(' ')];

const numberOf = (digits = ''): number => Number(digits.replaceAll(',', ''));

/** The amounts of a sentence, conversions in brackets with what they convert. */
export function amountsIn(text: string, names: NameIndex<unknown>): FoundAmount[] {
  const shares = equivalentsOf(text, '%').filter(({ length, index }) => /\d/.test(text.slice(index, index + length)));
  const named = blank(text, placesIn(text, NO_FIGURE));
  const ratios = wordsFor(named, RATIO, ([, number]) => numberOf(number), '대 1');
  const masked = blank(named, [...shares, ...ratios]);
  const amounts = parseAmounts(masked, units)
    .filter(({ unitName, scaled }) => unitName !== undefined || scaled)
    .map((amount) => (amount.unitName === undefined ? withUnit(amount, text) : amount));
  const covered = blank(masked, amounts);
  const others = bareFigures(covered, names).flatMap(({ index, text: word }) => numberIn(word, text, index));
  const all = [...shares, ...ratios, ...amounts, ...others, ...lengthsIn(covered)].sort((a, b) => a.index - b.index);
  const found: FoundAmount[] = [];
  for (const amount of all) {
    const last = found.at(-1);
    const end = amount.index + amount.length;
    const between = last ? text.slice(last.at + last.figure.length, amount.index) : '';
    const isConverted = /^\s?\((?:약|한화|우리\s돈)?\s?(?:약\s)?$/.test(between) && text[end] === ')';
    const parts = /^\s$/.test(between) ? smaller[`${last?.amount.unitName} ${amount.unitName}`] : undefined;
    if (last && isConverted && amount.unitName !== last.amount.unitName) {
      found[found.length - 1] = { ...last, also: [...last.also, amount], figure: text.slice(last.at, end + 1) };
    } else if (last && parts !== undefined) {
      const value = last.amount.min * parts + amount.min;
      const whole = { ...last.amount, min: value, max: value, unitName: amount.unitName ?? '' };
      found[found.length - 1] = { ...last, amount: whole, figure: text.slice(last.at, end) };
    } else {
      const sign = /(?<![\p{L}\p{N}])[-−]$/u.test(text.slice(0, amount.index)) ? -1 : 1;
      const at = sign < 0 ? amount.index - 1 : amount.index;
      const signed = { ...amount, min: sign * amount.min, max: sign * amount.max };
      found.push({ amount: signed, also: [], figure: text.slice(at, end), at });
    }
  }
  return found;
}

/** How many of the second unit are one of the first: `2시간 40분` is one length of time. */
const smaller: Readonly<Record<string, number>> = { '시간 분': 60, '분 초': 60, '년 개월': 12 };

const LENGTH = /(?<![가-힣])(두|[석세]|[넉네]|다섯|여섯|일곱|여덟|아홉|열)\s(달|시간|주)(?!째)/g;

/** Lengths of time in native numbers: `넉 달`, `두 시간`. */
const lengthsIn = (text: string): AmountMention[] =>
  [...text.matchAll(LENGTH)].map(({ index, 0: words, 1: number = '', 2: unitName = '' }) => {
    const value = { 석: 3, 넉: 4 }[number] ?? readWrittenNumeral(number, 0)?.value ?? 0;
    return { ...amountAt(value, index, words.length), unitName };
  });

/** `점을` → `점`, `가구로` → `가구`. */
const withoutParticles = (word: string): string =>
  [...word]
    .map((_, end) => word.slice(0, end))
    .find((noun) => noun !== '' && areParticles(keysOf(word.slice(noun.length)))) ?? word;

/** An amount with the noun behind it as its unit, where there is one: `4500만 봉`. */
function withUnit(amount: AmountMention, text: string): AmountMention {
  const end = amount.index + amount.length;
  const [lead = '', noun] = /^(?:여)?\s?([가-힣㎡㎥%℃]+|[A-Za-z]+)/.exec(text.slice(end)) ?? [];
  if (noun === undefined) return amount;
  const unitName = withoutParticles(noun);
  return { ...amount, unitName, length: amount.length + lead.length - noun.length + unitName.length };
}

/** A number before a noun that is no known unit, or alone; digits of a Latin name and of a telephone are none. */
function numberIn(word: string, text: string, index: number): AmountMention[] {
  // 5G and 8K are names; 231Wh is an amount.
  if (/^\d+-\d/.test(word) || /^\D*[A-Za-z]/.test(word) || /^\d+[A-Z](?![A-Za-z])/.test(word)) return [];
  const [, digits, more] = /^(\d(?:[\d,.]*\d)?)[,.]*(여)?/.exec(text.slice(index)) ?? [];
  const value = numberOf(digits);
  if (digits === undefined || Number.isNaN(value)) return [];
  const bare = amountAt(value, index, digits.length);
  return [withUnit(more ? { ...bare, boundHint: 'about' } : bare, text)];
}
