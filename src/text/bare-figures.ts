import { parseAmounts } from './amount-parse.ts';
import { parseDates } from './date-parse.ts';
import { type Place, parseOrdinals } from './ordinal.ts';
import { endsNoun } from './particles.ts';
import { readUnit, writtenUnits } from './unit-words.ts';

/** A figure in prose that no fact holds. */
export interface BareFigure extends Place {
  readonly text: string;
}

/** What stands where a name was: no digit, no letter, one per character, so that places stay as they are. */
const BLANK = '\uffff';

/** What begins an amount that says no one number: 수억 명, 몇백만 회, 수십여 배, 두세 배. 수배 without a space is another word. */
const VAGUE =
  /(?<![가-힣])(?:(?:수|몇)\s?([십백천만억조]+)여?|수(?=\s배)|몇|한두|두세|두서너|서너|너덧|네댓|대여섯|예닐곱)/gu;

/**
 * Finds the figures in prose that stand there without a fact. Digits are allowed in
 *
 * - dates (`parseDates`): `2024년 9월 12일`, `12일`, `2024년 초`, `1분기`, `2020년대`;
 * - ordinals (`parseOrdinals`): `2편`, `제3장`, `3번째`;
 * - known names (`라마 3.2`, `GPT-4o`), the longest first, a particle after them or not: a name's digits are only its own
 *   where the name ends there, so `라마 3` covers nothing of `라마 3.5` or `라마 3억`.
 *
 * Everything else with a digit is bare, and so are amounts written out before a unit of size: `백만 명`, `두 배`, `수억 명`.
 * Counting things at hand (`한 가지`, `세 회사`, `두 사람`) is not, nor are 절반, 갑절로 or a rank in words.
 *
 * @param names names and versions the site knows, in any order
 * @returns the places in order; `text` is the amount, or the word around the digits
 */
export function bareFigures(text: string, names: readonly string[]): BareFigure[] {
  const known = blank(maskNames(text, names), [...parseDates(text), ...parseOrdinals(text)]);
  const places: Place[] = parseAmounts(known).filter(({ unitName, scaled }) => unitName !== undefined || scaled);
  for (const place of [...vagueAmounts(known), ...wordsWithDigits(known)]) {
    if (!places.some((other) => overlap(place, other))) places.push(place);
  }
  return places
    .sort((a, b) => a.index - b.index)
    .map(({ index, length }) => ({ index, length, text: text.slice(index, index + length) }));
}

/** A known name, ready to be looked for. */
interface Known {
  /** Where it stands among all names, the longest first. */
  readonly rank: number;
  readonly pattern: RegExp;
}

/** Known names by the one or two characters that they begin with. */
type Names = ReadonlyMap<string, readonly Known[]>;

const prepared = new WeakMap<readonly string[], Names>();

/** Makes the names ready; once for each list, which a site of many texts asks for again and again. */
function prepare(names: readonly string[]): Names {
  const known = prepared.get(names);
  if (known) return known;
  const sorted = names.toSorted((a, b) => b.length - a.length).filter((name) => /[\p{L}\p{N}]/u.test(name));
  const made = Map.groupBy(
    sorted.map((name, rank) => ({ start: startOf(name), rank, pattern: patternOf(name) })),
    ({ start }) => start,
  );
  prepared.set(names, made);
  return made;
}

/** The first two characters of a name's first word; one where the word has no more. */
const startOf = (name: string): string => (name.trim().split(/\s/)[0] ?? '').slice(0, 2);

/** A name as a word of its own; its spaces match any white space. */
function patternOf(name: string): RegExp {
  const words = name
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}]|[A-Za-z\\d][-.,])${words.join('\\s+')}`, 'gu');
}

/** Blanks every known name; longer ones first, so that a part of a name is never taken for another. */
function maskNames(text: string, names: readonly string[]): string {
  const all = prepare(names);
  const candidates = new Set<Known>();
  for (let at = 0; at < text.length; at++) {
    for (const start of [text.charAt(at), text.slice(at, at + 2)]) {
      for (const known of all.get(start) ?? []) candidates.add(known);
    }
  }
  return [...candidates]
    .sort((a, b) => a.rank - b.rank)
    .reduce((masked, { pattern }) => blank(masked, placesOf(pattern, masked)), text);
}

/** Where a name stands, a particle after it or not. */
const placesOf = (pattern: RegExp, text: string): Place[] =>
  [...text.matchAll(pattern)]
    .map((found) => ({ index: found.index, length: found[0].length }))
    .filter(({ index, length }) => endsNoun(text.slice(index + length)));

function blank(text: string, places: readonly Place[]): string {
  return places.reduce(
    (rest, { index, length }) => rest.slice(0, index) + BLANK.repeat(length) + rest.slice(index + length),
    text,
  );
}

/** Amounts that begin with 수 or 몇, as far as their unit. */
function vagueAmounts(text: string): Place[] {
  return [...text.matchAll(VAGUE)].flatMap((found) => {
    const unit = readUnit(text, found.index + found[0].length);
    const counts = unit && (found[1] === undefined ? unit.name === '배' : writtenUnits.includes(unit.name));
    return counts ? [{ index: found.index, length: unit.end - found.index }] : [];
  });
}

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
