import type { DateClaim, Span } from './date-parse.ts';

const parts: Readonly<Record<string, readonly [words: string, months: Span]>> = {
  Q1: ['1분기', { from: 1, to: 3 }],
  Q2: ['2분기', { from: 4, to: 6 }],
  Q3: ['3분기', { from: 7, to: 9 }],
  Q4: ['4분기', { from: 10, to: 12 }],
  H1: ['상반기', { from: 1, to: 6 }],
  H2: ['하반기', { from: 7, to: 12 }],
  early: ['초', { from: 1, to: 4 }],
  mid: ['중반', { from: 5, to: 8 }],
  late: ['말', { from: 9, to: 12 }],
};

/** A period in the claims that dates in prose make. */
export interface PeriodClaims {
  /** One claim, or one for each end of an interval; `..` has none. */
  readonly ends: readonly DateClaim[];
  /** In Korean: `2024년 3분기`, `2024년 8월까지`, `2025 회계연도`. */
  readonly words: string;
}

/**
 * Reads a period as authors write it (`2024`, `2024-09-11`, `2024-Q3`, `2024-H2`, `2024-early`, `FY2025-Q3`, `A/B`,
 * `../2024-08`) into what a date in prose would have to say.
 *
 * @throws RangeError where it has another form
 */
export function periodClaims(period: string): PeriodClaims {
  const [from = '', to] = period.split('/');
  if (to === undefined) {
    const claim = claimOf(from);
    return { ends: [claim], words: wordsOf(claim) };
  }
  const ends = [from, to].filter((end) => end !== '..').map(claimOf);
  const words = ends.map(wordsOf);
  return { ends, words: from === '..' ? `${words[0]}까지` : to === '..' ? `${words[0]}부터` : words.join('~') };
}

function claimOf(text: string): DateClaim {
  const [, fiscal, year, name, month, day] =
    /^(FY)?(\d{4})(?:-(?:(Q[1-4]|H[12]|early|mid|late)|(\d{2})(?:-(\d{2}))?))?$/.exec(text) ?? [];
  if (year === undefined) throw new RangeError(`not a period: ${text}`);
  const [part, months] = parts[name ?? ''] ?? [];
  return {
    year: Number(year),
    ...(fiscal === undefined ? {} : { fiscal: true }),
    ...(part === undefined || months === undefined ? {} : { part, months }),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

function wordsOf({ year, fiscal, part, month, day }: DateClaim): string {
  const more = [part, month === undefined ? undefined : `${month}월`, day === undefined ? undefined : `${day}일`];
  return [fiscal ? `${year} 회계연도` : `${year}년`, ...more].filter((word) => word !== undefined).join(' ');
}
