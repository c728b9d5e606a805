import { endsNoun } from './particles.ts';
import { yearParts as periodParts } from './period.ts';
import { matchAt } from './place.ts';

/** Both ends belong to it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a mention of a date says. What the words leave out is absent: `9월 12일` has no year, `12일` no month. */
export interface DateClaim {
  year?: number;
  month?: number;
  day?: number;
  /** The years of a decade or a century: `2020년대`, `21세기`. */
  years?: Span;
  /** The months that words such as 초, 상반기 or 3분기 narrow a year to. */
  months?: Span;
  /** The name of the part of a year: 초, 3분기, 하반기. */
  part?: string;
  /** Whether the months count as one: 1~3분기, 3분기 누적. */
  stretch?: true;
  /** Whether the year is a fiscal one: 2025 회계연도. */
  fiscal?: boolean;
  /** Years from that of the source: 올해 0, 지난해 -1, 내년 1. */
  yearsAway?: number;
  /** Months from that of the source: 이달 0, 지난달 -1. */
  monthsAway?: number;
  /**
   * Whether 지난 or 오는 stands before it: the last such before the source's day, or the next after it. `begun`: the last that
   * has begun by that day, as a bare month or quarter is meant.
   */
  nearest?: 'last' | 'next' | 'begun';
  /** The days that words such as 초순 or 말 narrow a month to. */
  days?: Span;
}

/** A date in prose and where it stands. */
export interface DateMention extends Readonly<DateClaim> {
  readonly index: number;
  readonly length: number;
}

/** Parts of a year in months: quarters and halves, and loose words, of which 초 and 말 say less than in an author's period. */
const yearParts: Readonly<Record<string, Span>> = {
  ...Object.fromEntries(Object.values(periodParts).map(({ words, months }) => [words, months])),
  초: { from: 1, to: 3 },
  초반: { from: 1, to: 4 },
  후반: { from: 7, to: 12 },
  말: { from: 10, to: 12 },
};

/** Parts of a month in days. */
const monthParts: Readonly<Record<string, Span>> = {
  초: { from: 1, to: 10 },
  초순: { from: 1, to: 10 },
  중순: { from: 11, to: 20 },
  하순: { from: 21, to: 31 },
  말: { from: 21, to: 31 },
};

/** Words right after 일 that still leave it a day of the month; 간, 째, 동안 or 만에 make it a length of time. */
const afterDay = /^(?:자|께|경|쯤)(?![가-힣])/;
const duration = /^(?:간|째|치|씩)|^\s?(?:간|동안|만에|이상|이하|이내|가량|정도|안에|뒤|후|전에)[에의은는]?(?![가-힣])/;

// `2022~2024년`, `9~10월`: the left end borrows the word from the right one.
const YEAR = /\s?((?:19|20)\d{2})(?:\s?년(?!간|대)|(?=\s?[~∼〜～]\s?(?:19|20)\d{2}\s?년))/y;
const YEARS = /((?:19|20)\d)0\s?년대|(\d{1,2})세기/y;
const MONTH = /\s?(1[0-2]|[1-9])(?:월|(?=\s?[~∼〜～]\s?(?:1[0-2]|[1-9])월))/y;
const DAY = /\s?(3[01]|[12]\d|[1-9])(?:일|(?=\s?[~∼〜～]\s?(?:3[01]|[12]\d|[1-9])일))/y;
const FISCAL =
  /((?:19|20)\d{2})\s?년?\s?회계\s?연도|(?<![A-Za-z])FY\s?((?:19|20)\d{2})|회계\s?연도\s((?:19|20)\d{2})년?/y;
const NEAREST = /(지난|오는)\s(?=\d)/y;
const YEARS_AWAY = /(올해|올(?=\s)|금년|지난 ?해|작년|재작년|지지난 ?해|내년|내후년)/y;
const MONTHS_AWAY = /(이달|이번 달|지난달|다음 달|내달)/y;
const yearsAway: Readonly<Record<string, number>> = {
  올해: 0,
  올: 0,
  금년: 0,
  지난해: -1,
  작년: -1,
  재작년: -2,
  지지난해: -2,
  내년: 1,
  내후년: 2,
};
const monthsAway: Readonly<Record<string, number>> = { 이달: 0, '이번 달': 0, 지난달: -1, '다음 달': 1, 내달: 1 };
const QUARTERS = /\s?([1-4])\s?[~∼〜～]\s?([1-4])분기/y;
const PART = /\s?(상반기|하반기|[1-4]분기|초반|중반|후반|초순|중순|하순|초|말)/y;

/**
 * Finds the dates of a text, as newspapers write them: `2024년`, `2024년 9월`, `9월 12일`, `12일`, `2024년 초`, `9월 말`,
 * `2024년 3분기`, `1분기`, `1~3분기`, `2020년대`, `21세기`, `2025 회계연도 3분기`, the left ends of `2022~2024년`, `9~10월`, and those that
 * count from the day they are said: `올해 초`, `내년 하반기`, `지난달`, `지난 3분기`, `지난 11일`. A length of time (`2년`, `12일간`,
 * `12일 만에`), a two-digit year and a date in digits only (`2024.9.12`) are no dates here.
 */
export function parseDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const relative = readRelative(text, at);
    if (!relative && !startsDate(text, at)) continue;
    const [claim, end] = relative ?? readDate(text, at);
    if (!claim) continue;
    found.push({ ...claim, index: at, length: end - at });
    at = end - 1;
  }
  return found;
}

const startsDate = (text: string, at: number): boolean =>
  matchAt(FISCAL, text, at) !== null ||
  (/\d/.test(text[at] ?? '') && !/(?:[\d.,]|[A-Za-z]-?)$/.test(text.slice(Math.max(0, at - 2), at)));

/** Reads 올해, 지난해 초, 지난달 11일, 지난 3분기 and the like; 지난 3년 and 오는 사람 are no dates. */
function readRelative(text: string, at: number): [DateClaim, number] | undefined {
  if (/[가-힣]$/.test(text.slice(0, at))) return undefined;
  const near = matchAt(NEAREST, text, at);
  if (near) {
    const [claim, end] = readDate(text, at + near[0].length);
    if (!claim || claim.year !== undefined || claim.years) return undefined;
    return [{ ...claim, nearest: near[1] === '오는' ? 'next' : 'last' }, end];
  }
  const month = matchAt(MONTHS_AWAY, text, at);
  const rest = text.slice(at + (month?.[0].length ?? 0));
  if (month && (/^\d/.test(rest) || endsNoun(rest))) {
    const end = text.length - rest.length;
    const [more, after] = /^\s?\d/.test(rest) ? readDate(text, end) : [];
    const day = more?.day !== undefined && more.month === undefined ? more : {};
    const part: DateClaim = { month: 1 };
    const afterPart = readPart(text, end, part);
    const claim = { ...day, ...(part.days ? { days: part.days } : {}), monthsAway: monthsAway[month[1] ?? ''] ?? 0 };
    return [claim, 'day' in day ? (after ?? end) : afterPart];
  }
  const year = matchAt(YEARS_AWAY, text, at);
  if (!year) return undefined;
  const claim: DateClaim = { yearsAway: yearsAway[year[1]?.replace(' ', '') ?? ''] ?? 0 };
  const end = at + year[0].length;
  if (/^\s?\d/.test(text.slice(end))) {
    const [rest, after] = readDate(text, end);
    if (rest && rest.year === undefined && !rest.years) return [{ ...rest, ...claim }, after];
  }
  const after = readPart(text, end, claim);
  return after > end || (year[1] !== '올' && endsNoun(text.slice(end))) ? [claim, after] : undefined;
}

/** Reads one date at `at`: what it says and where it ends. */
function readDate(text: string, at: number): [DateClaim | undefined, number] {
  const years = matchAt(YEARS, text, at);
  if (years) {
    const from = years[1] ? Number(years[1]) * 10 : (Number(years[2]) - 1) * 100 + 1;
    return [{ years: { from, to: from + (years[1] ? 9 : 99) } }, at + years[0].length];
  }
  const fiscal = matchAt(FISCAL, text, at);
  if (fiscal) {
    const claim: DateClaim = { year: Number(fiscal[1] ?? fiscal[2] ?? fiscal[3]), fiscal: true };
    return [claim, readPart(text, at + fiscal[0].length, claim)];
  }
  const claim: DateClaim = {};
  let end = at;
  const year = matchAt(YEAR, text, end);
  if (year) {
    claim.year = Number(year[1]);
    end += year[0].length;
  }
  const month = matchAt(MONTH, text, end);
  if (month) {
    claim.month = Number(month[1]);
    end += month[0].length;
  }
  const day = year && !month ? undefined : matchAt(DAY, text, end);
  const rest = text.slice(end + (day?.[0].length ?? 0));
  if (day && !duration.test(rest) && (afterDay.test(rest) || endsNoun(rest))) {
    claim.day = Number(day[1]);
    end += day[0].length;
  } else if (end > at) {
    end = readPart(text, end, claim);
  } else {
    end = readPart(text, at, claim);
    if (!claim.months) return [undefined, at];
  }
  return [claim, end];
}

/** Reads 초, 말, 상반기 and the like where they close the word, into `claim`; gives where they end. */
function readPart(text: string, at: number, claim: DateClaim): number {
  const quarters = matchAt(QUARTERS, text, at);
  if (quarters && endsNoun(text.slice(at + quarters[0].length))) {
    const months = { from: Number(quarters[1]) * 3 - 2, to: Number(quarters[2]) * 3 };
    Object.assign(claim, { months, part: quarters[0].trim(), stretch: true });
    return at + quarters[0].length;
  }
  const part = matchAt(PART, text, at);
  if (!part || !endsNoun(text.slice(at + part[0].length))) return at;
  const word = part[1] ?? '';
  const days = claim.month === undefined ? undefined : monthParts[word];
  const months = claim.month === undefined ? yearParts[word] : undefined;
  if (days) claim.days = days;
  else if (months && /분기$/.test(word) && /^(?:까지)?\s(?:누적|누계)/.test(text.slice(at + part[0].length)))
    Object.assign(claim, { months: { from: 1, to: months.to }, part: `${word} 누적`, stretch: true });
  else if (months) Object.assign(claim, { months, part: word });
  else return at;
  return at + part[0].length;
}
