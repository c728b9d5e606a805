/** The parts of a date that is known to the year, the month or the day. Months and days count from 1. */
export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const DAY = 86_400_000;

/**
 * Takes a partial date apart: `2024`, `2024-09` or `2024-09-11`.
 *
 * @throws RangeError where it has another form or names no day of the Gregorian calendar
 */
export function datePartsOf(partial: string): DateParts {
  const parts = readParts(partial);
  if (!parts) throw new RangeError(`not a date: ${partial}`);
  return parts;
}

/** Tells whether `text` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and names a day of the Gregorian calendar. */
export const isPartialDate = (text: string): boolean => readParts(text) !== undefined;

function readParts(text: string): DateParts | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  const parts = {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
  return year !== undefined && isDay(parts) ? parts : undefined;
}

function isDay({ year, month = 1, day = 1 }: DateParts): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(utc(year, month + 1, 0)).getUTCDate();
}

/** A day by the milliseconds of its start: `2024-09-12`; `..`, ISO 8601's open end, where there is no such day. */
export const isoDay = (day: number): string => (Number.isFinite(day) ? new Date(day).toISOString().slice(0, 10) : '..');

/** Milliseconds of a day's start in UTC. Unlike `Date.UTC` it takes the years 0–99 as they are. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  return date.setUTCFullYear(year, month - 1, day);
}

/** Writes a partial date in Korean: `2024년`, `2024년 9월`, `2024년 9월 12일`. Throws as {@link datePartsOf}. */
export function formatDate(partial: string): string {
  const { year, month, day } = datePartsOf(partial);
  return [`${year}년`, month === undefined ? '' : `${month}월`, day === undefined ? '' : `${day}일`]
    .filter((part) => part !== '')
    .join(' ');
}

/** Makes the space between a month and its day no-break (U+00A0): no line ends with `9월` and leaves `11일` to the next. */
export const keepDay = (text: string): string => text.replace(/(?<=\d월) (?=\d{1,2}일)/g, '\u00a0');

/**
 * Gives the `datetime` attribute of a `<time>`. HTML takes a year, a month and a day in the very form that the base keeps
 * (year, month and date strings), so only the check remains. Throws as {@link datePartsOf}.
 */
export function dateTime(partial: string): string {
  datePartsOf(partial);
  return partial;
}

/**
 * Gives the first and the last day that a partial date covers, for axes: UTC milliseconds of each day's start. For a date
 * known to the day the two are equal. Throws as {@link datePartsOf}.
 */
export function rangeOf(partial: string): { readonly first: number; readonly last: number } {
  const { year, month, day } = datePartsOf(partial);
  const first = utc(year, month ?? 1, day ?? 1);
  if (day !== undefined) return { first, last: first };
  return { first, last: (month === undefined ? utc(year + 1, 1, 1) : utc(year, month + 1, 1)) - DAY };
}

/**
 * Orders partial dates by their first day; of two that begin together the coarser comes first (`2024` before `2024-01`).
 * With four-digit years this is the order of the text itself.
 */
export function comparePartial(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
