import type { DateClaim, Span } from './date-parse.ts';

const parts: Readonly<Record<string, readonly [word: string, months: Span]>> = {
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

/**
 * Reads a period, in a form of `periodOf`, into what a date in prose would have to say: one claim, or one for each end of an
 * interval.
 *
 * @throws RangeError where it has another form
 */
export const periodClaims = (period: string): DateClaim[] =>
  period
    .split('/')
    .filter((end) => end !== '..')
    .map(claimOf);

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
