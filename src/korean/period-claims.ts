import type { DateClaim } from './date-parse.ts';
import { type YearPart, yearParts } from './period.ts';

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
  const part = name === undefined ? undefined : yearParts[name as YearPart];
  return {
    year: Number(year),
    ...(fiscal === undefined ? {} : { fiscal: true }),
    ...(part === undefined ? {} : { part: part.words, months: part.months }),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}
