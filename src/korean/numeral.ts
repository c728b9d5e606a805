import { sinoDigits } from './ending.ts';
import { matchAt } from './place.ts';

export interface Numeral {
  readonly value: number;
  readonly end: number;
  /** The power of ten of the first place named in it (8 for `3억 5000만`), 0 where none is. */
  readonly place: number;
  /**
   * The power of ten of the last digit written, noughts too: 8 for `9조2000억`, 12 for `10조`, 0 for `280`, -1 for `12.1`. It
   * says how finely the writer counted.
   */
  readonly finest: number;
  /** Whether 여 stands inside it: `100여만`. */
  readonly about: boolean;
}

/** Powers of ten of the places. */
const large: Readonly<Record<string, number>> = { 만: 4, 억: 8, 조: 12, 경: 16, 해: 20 };
const small: Readonly<Record<string, number>> = { 십: 1, 백: 2, 천: 3 };

const DIGITS = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;
// A place may not be the first syllable of another word: 3만큼, 2조각, 1경기, 2백신.
const SMALL = /[십백천](?!신|사|장)/y;
const LARGE = /(?:(여)\s?)?(만(?!큼)|억|조(?!차|각|직|별|건|항)|경(?!기|우|쟁)|해)/y;

/** Digits as written and the power of ten that multiplies them. */
type Term = readonly [digits: string, power: number];

/**
 * Reads a number that begins with a digit at `at`: `1500억`, `1,500억`, `3억 5000만`, `3억5천만`, `18.4억`, `2백만`. Its groups
 * must fall in place value, with at most one space between them; `allowed` says whether a group may begin where one is
 * tried, so that `1500억 2024년` is not read on. The sum is exact in decimal: `1.1억` is 110000000.
 */
export function readNumeral(
  text: string,
  at: number,
  allowed: (index: number) => boolean = () => true,
): Numeral | undefined {
  const first = readGroup(text, at);
  if (!first) return undefined;
  const terms = [...first.terms];
  let { end, about, place: lowest } = first;
  while (lowest > 0) {
    const next = end + (/\s/.test(text[end] ?? '') ? 1 : 0);
    const group = allowed(next) ? readGroup(text, next) : undefined;
    if (!group || group.place >= lowest) break;
    terms.push(...group.terms);
    about ||= group.about;
    ({ end, place: lowest } = group);
  }
  return { value: sum(terms), end, place: first.place, finest: finestOf(terms), about };
}

/** One group of up to four digits and its place: `5000만`, `5천만`, `1천500억`, `18.4억`, `200`. */
function readGroup(
  text: string,
  at: number,
): (Omit<Numeral, 'value' | 'finest'> & { readonly terms: readonly Term[] }) | undefined {
  const terms: Term[] = [];
  let end = at;
  for (let above = 4; above > 0; ) {
    const digits = matchAt(DIGITS, text, end)?.[0];
    if (digits === undefined) break;
    const power = small[matchAt(SMALL, text, end + digits.length)?.[0] ?? ''] ?? 0;
    if (power >= above) break;
    terms.push([digits.replaceAll(',', ''), power]);
    end += digits.length + (power > 0 ? 1 : 0);
    above = power;
  }
  if (terms.length === 0) return undefined;
  const named = matchAt(LARGE, text, end);
  const place = large[named?.[2] ?? ''] ?? 0;
  return {
    terms: terms.map(([digits, power]) => [digits, power + place]),
    end: end + (named?.[0].length ?? 0),
    place,
    about: named?.[1] !== undefined,
  };
}

/** The power of ten of the last digit of all terms. */
const finestOf = (terms: readonly Term[]): number =>
  Math.min(...terms.map(([digits, power]) => power - (digits.split('.')[1]?.length ?? 0)));

/** Adds terms in decimal and rounds once, so that what was written is what is read. */
function sum(terms: readonly Term[]): number {
  const fraction = Math.max(...terms.map(([digits]) => digits.split('.')[1]?.length ?? 0));
  const total = terms.reduce((above, [digits, power]) => {
    const [whole = '', part = ''] = digits.split('.');
    return above + BigInt(whole + part.padEnd(fraction, '0')) * 10n ** BigInt(power);
  }, 0n);
  return Number(`${total}e-${fraction}`);
}

/** Native numerals before a noun: 한, 스무, 스물한. A table, since readers load it: es-hangul's `susa` brings 6 KB. */
const ones = ' 한 두 세 네 다섯 여섯 일곱 여덟 아홉'.split(' ');
const tens = ' 열 스물 서른 마흔 쉰 예순 일흔 여든 아흔'.split(' ');
const native = new Map(
  tens
    .flatMap((ten, i) => ones.map((one, j) => [`${ten}${one}`.replace(/^스물$/, '스무'), 10 * i + j] as const))
    .slice(1),
);
const NATIVE = new RegExp([...native.keys()].sort((a, b) => b.length - a.length).join('|'), 'y');
const SINO = /[일이삼사오육칠팔구십백천만억조]+/y;

/**
 * Reads a number written out in Hangul at `at`: sino-Korean (`백만`, `천오백억`, `이십오`), or native (`두`, `세`, `열두`). Whether such
 * letters are a number at all depends on the unit after them, which is the caller's to see.
 */
export function readWrittenNumeral(text: string, at: number): Numeral | undefined {
  // 일곱 and 일흔 begin with a sino-Korean digit, and no sino-Korean number with a native one.
  const word = matchAt(NATIVE, text, at)?.[0];
  const value = native.get(word ?? '');
  if (word !== undefined && value !== undefined)
    return { value, end: at + word.length, place: 0, finest: 0, about: false };
  const sino = matchAt(SINO, text, at)?.[0];
  const read = sino === undefined ? undefined : readNumeral(inDigits(sino), 0);
  return sino !== undefined && read ? { ...read, end: at + sino.length, place: 0 } : undefined;
}

/** Tells whether `word` is a native numeral (두, 열두) and not a sino-Korean one (십이). */
export function isNative(word: string): boolean {
  return native.has(word);
}

/** A sino-Korean number as it is written with digits: 천오백억 → 1천5백억. A place without a digit counts once. */
const inDigits = (sino: string): string =>
  sino
    .replace(/[일이삼사오육칠팔구]/g, (digit) => String(sinoDigits.indexOf(digit)))
    .replace(/(?<!\d)(?=[십백천])|(?<![\d십백천])(?=[만억조])/g, '1');
