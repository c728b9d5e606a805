import { parseAmounts } from './amount-parse.ts';
import { parseDates } from './date-parse.ts';
import { freeFigures } from './free-figures.ts';
import { findNames, type NameIndex } from './names.ts';
import { type Place, parseOrdinals } from './ordinal.ts';
import { sizeFigures } from './size-figures.ts';
import { endsUnit } from './unit-words.ts';

/** A figure in prose that no fact holds. */
export interface BareFigure extends Place {
  readonly text: string;
}

/** What stands where a name was: no digit, no letter, one per character, so that places stay as they are. */
export const BLANK = '\uffff';

/** An estimate between two numbers: 두세 배. Before other units it counts things at hand (두세 사람). */
const ESTIMATE = /(?<![가-힣])(?:한두|두세|두서너|서너|너덧|네댓|대여섯|예닐곱)\s?(?:배|곱절|갑절)/gu;
/** Parts and numbers in other scripts: 삼분의 일, 3분의 1, 三億, ½, and ② where it counts (② 배); ① before a name is a list's. */
const OTHER = [
  /(?<![가-힣])(?:\d+|[이삼사오육칠팔구십]|[가-힣]{1,2}십)\s?분의\s?(?:\d+|[일이삼사오육칠팔구십])(?![가-힣]*[가-힣]{3})/gu,
  /[一二三四五六七八九十百千]*[百千萬万億亿兆][一二三四五六七八九十百千萬万億亿兆]*/gu,
  /\d*[½⅓⅔¼¾⅕-⅞]/gu,
  /[①-⑳⓪](?:\s?[십백천]?[만억조]|\s?(?:배|명|원|달러|회|건|개|대|곳|%|퍼센트)(?![가-힣]{2}))/gu,
];
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

/** Prose as it is looked through: letters composed (NFC), without what has no width; both may split a number. */
export const readable = (text: string): string => text.normalize('NFC').replace(INVISIBLE, '');

/**
 * Finds the figures in prose that stand there without a fact. Digits are allowed in
 *
 * - dates (`parseDates`): `2024년 9월 12일`, `12일`, `2024년 초`, `1분기`, `2020년대`;
 * - ordinals (`parseOrdinals`): `2편`, `제3장`, `3번째`;
 * - times of day, ages, spans between dates and versions of Latin names (`free-figures.ts`);
 * - known names (`라마 3.2`, `GPT-4o`; see `findNames`): `라마 3` covers nothing of `라마 3.5` or `라마 3억`.
 *
 * Everything else with a digit is bare, and so are amounts written out before a unit of size: `백만 명`, `두 배`,
 * `이십만 대`, and parts: `삼분의 일`, `½`. Figures by their size (`수억 명`) are a matter of their own (`size-figures.ts`).
 * Counting things at hand (`한 가지`, `세 회사`, `두 사람`) is not, nor are 절반, 갑절로 or a rank in words.
 *
 * @param names names and versions the site knows
 * @returns the places in order, counted in `readable(written)`; `text` is the amount, or the word around the digits
 */
export function bareFigures(written: string, names: NameIndex<unknown> = new Map()): BareFigure[] {
  const text = readable(written);
  const sizes = sizeFigures(text);
  const known = blank(text, [
    ...findNames(text, names),
    ...parseDates(text),
    ...parseOrdinals(text),
    ...freeFigures(text),
    ...sizes,
  ]);
  const places: Place[] = parseAmounts(known).filter(({ unitName, scaled }) => unitName !== undefined || scaled);
  for (const place of [...otherNumbers(known), ...wordsWithDigits(known)]) {
    if (!places.some((other) => overlap(place, other))) places.push(place);
  }
  return places
    .sort((a, b) => a.index - b.index)
    .map(({ index, length }) => ({ index, length, text: text.slice(index, index + length) }));
}

/** A text with nothing left at these places but their length. */
export function blank(text: string, places: readonly Place[]): string {
  return places.reduce(
    (rest, { index, length }) => rest.slice(0, index) + BLANK.repeat(length) + rest.slice(index + length),
    text,
  );
}

/** Estimates and numbers in other scripts. */
const otherNumbers = (text: string): Place[] =>
  [ESTIMATE, ...OTHER].flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: found, index }) => endsUnit(text.slice(index + found.length)) || !/[가-힣]$/.test(found))
      .map(({ 0: found, index }) => ({ index, length: found.length })),
  );

/** Words that hold a digit of any script (full-width ones too), without the brackets, quotes and stops at both ends. */
function wordsWithDigits(text: string): Place[] {
  return [...text.matchAll(/[^\s\uffff]*\p{Nd}[^\s\uffff]*/gu)].map(({ 0: word, index }) => {
    const lead = /^[^\p{L}\p{N}]*/u.exec(word)?.[0].length ?? 0;
    const tail = /[^\p{L}\p{N}%]*$/u.exec(word)?.[0].length ?? 0;
    return { index: index + lead, length: word.length - lead - tail };
  });
}

function overlap(a: Place, b: Place): boolean {
  return a.index < b.index + b.length && b.index < a.index + a.length;
}
