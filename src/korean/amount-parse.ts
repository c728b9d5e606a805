import { type BoundWord, boundHint } from './bound-words.ts';
import { parseDates } from './date-parse.ts';
import { isNative, type Numeral, readNumeral, readWrittenNumeral } from './numeral.ts';
import { parseOrdinals } from './ordinal.ts';
import { noUnits, readUnit, sameUnit, writtenUnits } from './unit-words.ts';

/** An amount as prose says it. */
export interface AmountMention {
  /** The lower end, in the unit written; equal to `max` where one number is written. */
  readonly min: number;
  readonly max: number;
  /** Whether both ends of a range are written. */
  readonly range: boolean;
  /** Whether the upper end is written as below nought: 영하 5도에서 영하 1도, -5~-1도. The sign of the lower stands outside. */
  readonly maxBelow?: true;
  /** The unit as written; absent where no unit follows. */
  readonly unitName?: string;
  /** Where words say only how many digits it has (두 자릿수): what it is below. */
  readonly below?: number;
  /** How the words around it bound it; absent where they say nothing. */
  readonly boundHint?: BoundWord;
  /** Whether 만, 억, 조 … stand in it: a version never has them. */
  readonly scaled: boolean;
  /** The power of ten of the last digit written; see `Numeral`. */
  readonly finest: number;
  /** In what steps 넘는 and 가까운 count it, where its digits do not say: a third is no 33.3%. */
  readonly step?: number;
  /** From the first digit to the end of the unit; words of the bound stand outside. */
  readonly index: number;
  readonly length: number;
}

/** A text that is read, and how: see {@link parseAmounts}. */
interface Reading {
  readonly text: string;
  readonly unitNames: readonly string[];
  /** Whether an amount may begin at a place. */
  readonly free: (at: number) => boolean;
  readonly written: 'sizes' | 'all';
}

/** A number with its unit at one place of the text. */
interface Single {
  readonly numeral: Numeral;
  readonly unit: string | undefined;
  readonly end: number;
  readonly about: boolean;
}

/**
 * Finds the amounts of a text: numbers with digits (`1,500억달러`, `2억여 명`, `3억5천만 회`, `18.4억`, `2배 이상`), numbers written
 * out before a unit of size (`백만 명`, `두 배`), and ranges (`300억~400억 달러`, `300~400억 달러`, `300억에서 400억 달러`). Left out
 * are dates, ordinals (not before a unit of the base in a label: 320편) and digits that belong to a Latin name (`GPT-4o`, `o1`). `2억 명에서 3억 명으로` is a change: two amounts.
 *
 * @param unitNames names of units beside the common ones of Korean prose
 * @param written which numbers in Hangul letters count: those before a unit of size, as in running text (where `세 회사` and
 *   `두 곳` count things at hand), or, in a label, those before any unit
 */
export function parseAmounts(
  text: string,
  unitNames = noUnits,
  written: Reading['written'] = 'sizes',
): AmountMention[] {
  const ordinals = parseOrdinals(text).filter(({ index, length }) => {
    const counted = /^\d+\s?(.+)$/.exec(text.slice(index, index + length))?.[1] ?? '';
    return written !== 'all' || !unitNames.includes(counted);
  });
  const taken = [...parseDates(text), ...ordinals];
  const free = (at: number) => !taken.some(({ index, length }) => at >= index && at < index + length);
  const reading = { text, unitNames, free, written };
  const found: AmountMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const first = free(at) ? readSingle(reading, at) : undefined;
    if (!first) continue;
    const mention = readRange(reading, at, first) ?? single(text, at, first);
    found.push(mention);
    at += mention.length - 1;
  }
  return found;
}

/** Makes the spaces inside amounts no-break (U+00A0), and the one after 약: `약 3억 5000만 회` stays on one line. */
export function keepTogether(text: string): string {
  return parseAmounts(text).reduce((kept, { index, length }) => {
    const lead = /(?<![가-힣])약 $/.test(kept.slice(0, index)) ? 1 : 0;
    const amount = kept.slice(index - lead, index + length).replaceAll(' ', '\u00a0');
    return kept.slice(0, index - lead) + amount + kept.slice(index + length);
  }, text);
}

function readSingle(reading: Reading, at: number): Single | undefined {
  const { text, unitNames, free } = reading;
  const before = text.slice(Math.max(0, at - 2), at);
  const digit = /\d/.test(text[at] ?? '');
  if (digit ? /[\d.,]$|[A-Za-z]-?$/.test(before) : /[가-힣\p{N}]$/u.test(before)) return undefined;
  const numeral = digit ? readNumeral(text, at, free) : readWrittenNumeral(text, at);
  if (!numeral || /^[.,]?\d/.test(text.slice(numeral.end))) return undefined;
  const more = /^여(?=\s|[가-힣%])/.test(text.slice(numeral.end)) ? 1 : 0;
  const unit = readUnit(text, numeral.end + more, unitNames);
  if (!unit && /[A-Za-z]/.test(text[numeral.end] ?? '')) return undefined;
  if (!digit && !isWrittenAmount(reading, at, numeral.end, unit?.name)) return undefined;
  const end = unit?.end ?? numeral.end;
  return { numeral, unit: unit?.name, end, about: numeral.about || (more > 0 && unit !== undefined) };
}

/**
 * Hangul letters are a number only before a unit. In running text it must be one of size, and then: native ones (두, 세) only
 * before 배 (한 배 is a boat); sino-Korean ones without a place (오, 이) only before 퍼센트, since 이 건 is ‘this matter’; before
 * 대 only from 만 up, since 이십 대 are the twenties. A single letter needs a space behind it: 조명, 조건 and 천대 are words of
 * their own.
 */
function isWrittenAmount({ text, written }: Reading, at: number, end: number, unit: string | undefined): boolean {
  if (unit === undefined) return false;
  const word = text.slice(at, end);
  if (isNative(word)) return written === 'all' || (word !== '한' && /^(?:배|곱절|갑절)$/.test(unit));
  if (!/[십백천만억조]/.test(word)) return /^퍼센트/.test(unit);
  if (word.length === 1 && !/[\s여]/.test(text[end] ?? '')) return false;
  if (written === 'all') return true;
  return writtenUnits.includes(unit) && (unit !== '대' || /[만억조]/.test(word));
}

function single(text: string, at: number, { numeral, unit, end, about }: Single): AmountMention {
  const hint = about ? 'about' : boundHint(text.slice(0, at), text.slice(end));
  return {
    min: numeral.value,
    max: numeral.value,
    range: false,
    scaled: numeral.place > 0,
    finest: numeral.finest,
    ...(unit === undefined ? {} : { unitName: unit }),
    ...(hint === undefined ? {} : { boundHint: hint }),
    index: at,
    length: end - at,
  };
}

/** Reads the other end of a range after `first`, where there is one. */
function readRange({ text, unitNames, free }: Reading, at: number, first: Single): AmountMention | undefined {
  const rest = text.slice(first.end);
  const link = /^(?:\s?[~∼〜～–—]\s?|-|(?:에서|부터)\s)/.exec(rest)?.[0];
  if (link === undefined) return undefined;
  const sign = /^(?:영하|영상|[-−+])\s?(?=\d)/.exec(rest.slice(link.length))?.[0] ?? '';
  const begin = first.end + link.length + sign.length;
  const last = /\d/.test(text[begin] ?? '') ? readNumeral(text, begin, free) : undefined;
  if (!last) return undefined;
  const unit = readUnit(text, last.end, unitNames);
  const end = unit?.end ?? last.end;
  const after = text.slice(end);
  // `2억 명에서 3억 명으로 늘었다` and `1000원에서 1100원이 됐다` tell a change, not a range.
  if (/^(?:에서|부터)/.test(link) && /^(?:으?로(?![가-힣])|[이가]\s[되된됐돼])/.test(after)) return undefined;
  if (first.unit !== undefined && !sameUnit(first.unit, unit?.name ?? '')) return undefined;
  // `300~400억`: the place named once holds for both ends.
  const scaled = Number(`${first.numeral.value}e${last.place}`);
  const shared = first.unit === undefined && first.numeral.place === 0 && scaled <= last.value;
  const lower = shared ? scaled : first.numeral.value;
  return {
    ...single(text, at, { ...first, numeral: { ...last, value: lower }, unit: unit?.name, end }),
    max: last.value,
    range: true,
    ...(/^(?:영하|[-−])/.test(sign) ? { maxBelow: true } : {}),
  };
}
