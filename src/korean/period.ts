import { formatDate, rangeOf } from './date.ts';

/** A stretch of time as an author writes it in one line of a fact. */
export interface Period {
  /** The first day that it may cover, UTC milliseconds of the day's start. */
  readonly first: number;
  /** The last day that it may cover, likewise. */
  readonly last: number;
  /** In Korean, as precise as the form: `2024년 3분기`, `2024년 초`, `2024년 8월까지`. */
  readonly words: string;
  /** The same as EDTF (ISO 8601-2): `2024-35` is the third quarter; a fiscal year is a year that is approximate. */
  readonly edtf: string;
}

/** Months that a part of a year may reach over. The words are loose in Korean, so the widest usual sense is taken. */
export const yearParts = {
  Q1: { months: { from: 1, to: 3 }, words: '1분기', season: 33 },
  Q2: { months: { from: 4, to: 6 }, words: '2분기', season: 34 },
  Q3: { months: { from: 7, to: 9 }, words: '3분기', season: 35 },
  Q4: { months: { from: 10, to: 12 }, words: '4분기', season: 36 },
  H1: { months: { from: 1, to: 6 }, words: '상반기', season: 40 },
  H2: { months: { from: 7, to: 12 }, words: '하반기', season: 41 },
  early: { months: { from: 1, to: 4 }, words: '초', season: undefined },
  mid: { months: { from: 5, to: 8 }, words: '중반', season: undefined },
  late: { months: { from: 9, to: 12 }, words: '말', season: undefined },
} as const;

const monthOf = (year: string, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

/**
 * Reads a period.
 *
 * | form | words |
 * | --- | --- |
 * | `2024`, `2024-09`, `2024-09-11` | 2024년, 2024년 9월, 2024년 9월 11일 |
 * | `2024-Q3`, `2024-H2` | 2024년 3분기, 2024년 하반기 |
 * | `2024-early`, `2024-mid`, `2024-late` | 2024년 초, 중반, 말: no month is given |
 * | `FY2025`, `FY2025-Q3` | 2025 회계연도, 2025 회계연도 3분기: may begin a year before and end a year after |
 * | `2024-07/2024-09` | 2024년 7월~2024년 9월 |
 * | `../2024-08` | 2024년 8월까지 |
 *
 * @throws RangeError where it has another form, names no day or ends before it begins
 */
export function periodOf(text: string): Period {
  const ends = text.split('/');
  if (ends.length === 2) return intervalOf(text, ends[0] ?? '', ends[1] ?? '');
  const { year, fiscal, part } = yearOf(text) ?? {};
  if (fiscal) {
    return {
      first: rangeOf(String(Number(year) - 1).padStart(4, '0')).first,
      last: rangeOf(String(Number(year) + 1).padStart(4, '0')).last,
      words: `${year} 회계연도${part ? ` ${part.words}` : ''}`,
      edtf: `${year}~`,
    };
  }
  if (year !== undefined && part) {
    return {
      first: rangeOf(monthOf(year, part.months.from)).first,
      last: rangeOf(monthOf(year, part.months.to)).last,
      words: `${year}년 ${part.words}`,
      // EDTF has no beginning of a year, and no month was given.
      edtf: part.season === undefined ? year : `${year}-${part.season}`,
    };
  }
  return { ...rangeOf(text), words: formatDate(text), edtf: text };
}

/** The period in which something stands that is dated by its end: of `../2024-08` August, of any other form {@link periodOf}. */
export const endPeriodOf = (text: string): Period => periodOf(text.replace('../', ''));

/** A year, calendar or fiscal, or a part of it; undefined for what names a month or a day. */
export function yearOf(text: string) {
  const [, fiscal, year, name] = /^(FY(?!.*[a-z]))?(\d{4})(?:-(Q[1-4]|H[12]|early|mid|late))?$/.exec(text) ?? [];
  const part = name === undefined ? undefined : yearParts[name as keyof typeof yearParts];
  return year === undefined ? undefined : { year, fiscal: fiscal !== undefined, part };
}

function intervalOf(text: string, from: string, to: string): Period {
  const end = periodOf(to);
  if (from === '..') {
    return { first: Number.NEGATIVE_INFINITY, last: end.last, words: `${end.words}까지`, edtf: `../${end.edtf}` };
  }
  const start = periodOf(from);
  if (start.first > end.first || start.last > end.last) throw new RangeError(`ends before it begins: ${text}`);
  return {
    first: start.first,
    last: end.last,
    words: `${start.words}~${end.words}`,
    edtf: `${start.edtf}/${end.edtf}`,
  };
}

export function isPeriod(text: string): boolean {
  try {
    periodOf(text);
    return true;
  } catch {
    return false;
  }
}

/** The one key of a period: `2024-Q3` and `2024-07/2024-09` are one. Throws as {@link periodOf}. */
export function periodKey(text: string): string {
  const { first, last } = periodOf(text);
  return `${first}/${last}`;
}

/** Orders periods by the last day that they may cover, then by the first: what reaches further is the newer. */
export function comparePeriods(a: string, b: string): number {
  const [one, two] = [periodOf(a), periodOf(b)];
  return one.last - two.last || (one.first === two.first ? 0 : one.first < two.first ? -1 : 1);
}

/**
 * Gives the `datetime` attribute of a `<time>`: a date as it stands; for a form that HTML does not know the year in which
 * the period ends. Throws as {@link periodOf}.
 */
export function periodTime(text: string): string {
  const { last } = periodOf(text);
  return /^[\d-]+$/.test(text) ? text : new Date(last).toISOString().slice(0, 4);
}
