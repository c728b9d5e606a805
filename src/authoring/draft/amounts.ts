import { type AmountMention, parseAmounts } from '../../korean/amount-parse.ts';
import { bareFigures } from '../../korean/bare-figures.ts';
import { equivalentsOf } from '../../korean/equivalents.ts';
import { keysOf } from '../../korean/letters.ts';
import type { NameIndex } from '../../korean/names.ts';
import { areParticles } from '../../korean/particles.ts';
import { labelUnits } from '../../korean/unit-words.ts';

/** An amount of a sentence. */
export interface FoundAmount {
  readonly amount: AmountMention;
  readonly also: readonly AmountMention[];
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

const ratioAt = ({ index, 0: words, 1: number = '' }: RegExpExecArray): AmountMention => {
  const value = Number(number.replaceAll(',', ''));
  return {
    min: value,
    max: value,
    range: false,
    scaled: false,
    finest: 0,
    unitName: '대 1',
    index,
    length: words.length,
  };
};

/** Units beside those of labels that counted things have in running text. */
const NUMBER = /^(\d[\d,.]*)(여)?\s?([가-힣㎡㎥%℃]+|[A-Za-z]+)?/;

/** The amounts of a sentence, conversions in brackets with what they convert. */
export function amountsIn(text: string, names: NameIndex<unknown>): FoundAmount[] {
  const shares = equivalentsOf(text, '%').filter(({ length, index }) => /\d/.test(text.slice(index, index + length)));
  const named = [...text.matchAll(NO_FIGURE)].reduce(
    (rest, { index, 0: word }) => blank(rest, index, word.length),
    text,
  );
  const ratios = [...named.matchAll(RATIO)].map(ratioAt);
  const masked = [...shares, ...ratios].reduce((rest, { index, length }) => blank(rest, index, length), named);
  const amounts = parseAmounts(masked, units)
    .filter(({ unitName, scaled }) => unitName !== undefined || scaled)
    .map((amount) => (amount.unitName === undefined ? withUnit(amount, text) : amount));
  const covered = amounts.reduce((rest, { index, length }) => blank(rest, index, length), masked);
  const others = bareFigures(covered, names).flatMap(({ index, text: word }) => numberIn(word, text, index));
  const all = [...shares, ...ratios, ...amounts, ...others, ...lengthsIn(covered)].sort((a, b) => a.index - b.index);
  const found: FoundAmount[] = [];
  for (const amount of all) {
    const last = found.at(-1);
    const end = amount.index + amount.length;
    const between = last ? text.slice(last.at + last.figure.length, amount.index) : '';
    if (
      last &&
      /^\s?\((?:약|한화|우리\s돈)?\s?(?:약\s)?$/.test(between) &&
      text[end] === ')' &&
      amount.unitName !== last.amount.unitName
    ) {
      found[found.length - 1] = { ...last, also: [...last.also, amount], figure: text.slice(last.at, end + 1) };
      continue;
    }
    const parts =
      last && /^\s$/.test(between) ? smaller[last.amount.unitName ?? '']?.[amount.unitName ?? ''] : undefined;
    if (last && parts !== undefined) {
      const value = last.amount.min * parts + amount.min;
      found[found.length - 1] = {
        ...last,
        amount: { ...last.amount, min: value, max: value, unitName: amount.unitName ?? '' },
        figure: text.slice(last.at, end),
      };
      continue;
    }
    const sign = /(?<![\p{L}\p{N}])[-−]$/u.test(text.slice(0, amount.index)) ? -1 : 1;
    const at = sign < 0 ? amount.index - 1 : amount.index;
    found.push({
      amount: { ...amount, min: sign * amount.min, max: sign * amount.max },
      also: [],
      figure: text.slice(at, end),
      at,
    });
  }
  return found;
}

/** How many of the second unit are one of the first: `2시간 40분` is one length of time. */
const smaller: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  시간: { 분: 60 },
  분: { 초: 60 },
  년: { 개월: 12 },
};

const natives: Readonly<Record<string, number>> = {
  두: 2,
  석: 3,
  세: 3,
  넉: 4,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
};
const LENGTH = new RegExp(`(?<![가-힣])(${Object.keys(natives).join('|')})\\s(달|시간|주)(?!째)`, 'g');

/** Lengths of time in native numbers: `넉 달`, `두 시간`. */
const lengthsIn = (text: string): AmountMention[] =>
  [...text.matchAll(LENGTH)].map(({ index, 0: words, 1: number = '', 2: unitName = '' }) => {
    const value = natives[number] ?? 0;
    return { min: value, max: value, range: false, scaled: false, finest: 0, unitName, index, length: words.length };
  });

const blank = (text: string, index: number, length: number): string =>
  text.slice(0, index) + '\uffff'.repeat(length) + text.slice(index + length);

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
  const [whole, digits = '', more] = NUMBER.exec(text.slice(index)) ?? [];
  if (whole === undefined) return [];
  const value = Number(digits.replace(/[.,]$/, '').replaceAll(',', ''));
  if (Number.isNaN(value)) return [];
  const bare = {
    min: value,
    max: value,
    range: false,
    scaled: false,
    finest: 0,
    index,
    length: digits.replace(/[.,]$/, '').length,
  };
  return [withUnit(more ? { ...bare, boundHint: 'about' as const } : bare, text)];
}
