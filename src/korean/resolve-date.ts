import { datePartsOf, rangeOf } from './date.ts';
import type { DateMention } from './date-parse.ts';

/**
 * Gives a date with the year and month that 올해, 지난달, 지난 3분기 or 오는 11일 mean when said on `sourceDay`. Without that
 * day, or with nothing to count, it is given back as it is. A month without such a day is passed over: 지난 30일 said in March is
 * in January.
 *
 * @param sourceDay the day the source appeared: `2024-10-02`, or as much of it as is known
 */
export function resolveDate(mention: DateMention, sourceDay: string | undefined): DateMention {
  if (sourceDay === undefined) return mention;
  const { year, month = 1 } = datePartsOf(sourceDay);
  if (mention.yearsAway !== undefined) return { ...mention, year: year + mention.yearsAway };
  if (mention.monthsAway !== undefined) return { ...mention, ...monthsFrom(year, month, mention.monthsAway) };
  if (mention.nearest === undefined) return mention;
  const from = rangeOf(sourceDay).first;
  const steps = mention.nearest === 'next' ? [0, 1, 2] : [0, -1, -2];
  const candidates = steps.map((step) =>
    mention.month === undefined && mention.months === undefined
      ? { ...mention, ...monthsFrom(year, month, step) }
      : { ...mention, year: year + step },
  );
  const fits = {
    last: (date: DateMention) => endOf(date) <= from,
    next: (date: DateMention) => endOf(date) > from,
    begun: (date: DateMention) => beginOf(date) <= from,
  }[mention.nearest];
  return candidates.filter(isOnCalendar).find(fits) ?? mention;
}

function monthsFrom(year: number, month: number, step: number): { year: number; month: number } {
  const months = year * 12 + month - 1 + step;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

/** Whether the month has the day. */
const isOnCalendar = ({ year = 0, month, day = 1 }: DateMention): boolean =>
  month === undefined || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The first day of a date that has a year, in UTC milliseconds. */
const beginOf = ({ year = 0, month, months, day }: DateMention): number =>
  Date.UTC(year, (month ?? months?.from ?? 1) - 1, day ?? 1);

/** The last day of a date that has a year, in UTC milliseconds. */
function endOf({ year = 0, month, months, day }: DateMention): number {
  const last = month ?? months?.to ?? 12;
  return Date.UTC(year, day === undefined ? last : last - 1, day ?? 0);
}
