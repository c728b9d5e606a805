const DAY = 86_400_000;

/**
 * Takes a partial date apart: `2024`, `2024-09` or `2024-09-11`. Months and days count from 1.
 *
 * @throws RangeError where it has another form or names no day of the Gregorian calendar
 */
export function datePartsOf(partial: string) {
  if (!isPartialDate(partial)) throw new RangeError(`not a date: ${partial}`);
  const [year = 0, month, day] = partial.split('-').map(Number);
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/**
 * Tells whether `text` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and names a day of the Gregorian calendar: what is read of
 * 30 February is another day, or none.
 */
export const isPartialDate = (text: string): boolean =>
  /^\d{4}(?:-\d\d){0,2}$/.test(text) && isoDay(Date.parse(text)).startsWith(text);

/** A day by the milliseconds of its start: `2024-09-12`; `..`, ISO 8601's open end, where there is no such day. */
export const isoDay = (day: number): string => (Number.isFinite(day) ? new Date(day).toISOString().slice(0, 10) : '..');

/** Writes a partial date in Korean: `2024년`, `2024년 9월`, `2024년 9월 12일`. Throws as {@link datePartsOf}. */
export function formatDate(partial: string): string {
  const { year, month, day } = datePartsOf(partial);
  return [`${year}년`, month && `${month}월`, day && `${day}일`].filter(Boolean).join(' ');
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
  const { month, day } = datePartsOf(partial);
  const first = Date.parse(partial);
  // The month or the year ends a day before the next begins.
  return { first, last: day === undefined ? new Date(first).setUTCMonth(month ?? 12) - DAY : first };
}

/**
 * Orders partial dates by their first day; of two that begin together the coarser comes first (`2024` before `2024-01`).
 * With four-digit years this is the order of the text itself.
 */
export function comparePartial(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
