import { type DateMention, parseDates } from './date-parse.ts';
import { yearParts } from './period.ts';
import { resolveDate } from './resolve-date.ts';

/** How an author writes the parts of a year that words name (`periodOf`). */
const parts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(yearParts).map(([part, { words }]) => [words, part])),
  초반: 'early',
  후반: 'late',
};

/**
 * The period that a source's words name, in the one form that authors write it in (`periodOf`): `지난 11일` in a source of
 * 2024-10-02 is `2024-09-11`, `올해 초` is `2024-early`, `1~9월` is `2024-01/2024-09`. A month or a day without its year is the last that had begun by
 * that day, as newspapers mean it: 9월 in the middle of September is this one.
 *
 * @returns nothing where the words name no date, or one that has no such form (a decade, the beginning of a month)
 */
export function mentionedPeriod(words: string, sourceDay: string): string | undefined {
  const [first, last] = parseDates(words);
  if (!first) return undefined;
  const isRange = last !== undefined && /^\s?[~∼〜～]\s?$/.test(words.slice(first.index + first.length, last.index));
  const { month: from, ...rest } = first;
  const to = last?.month;
  const joined = isRange && from !== undefined && to !== undefined && first.day === undefined && last.day === undefined;
  const mention: DateMention = joined ? { ...rest, months: { from, to }, stretch: true } : first;
  const { years, yearsAway, monthsAway, nearest } = mention;
  if (years) return undefined;
  const isRelative = yearsAway !== undefined || monthsAway !== undefined || nearest !== undefined;
  const isBare = mention.year === undefined && !isRelative;
  const meant: DateMention = isBare ? { ...mention, nearest: mention.stretch ? 'last' : 'begun' } : mention;
  return formOf(resolveDate(meant, sourceDay));
}

function formOf({ year, month, day, part, months, stretch, fiscal, days }: DateMention): string | undefined {
  // A stretch of a financial year has no form.
  if (year === undefined || days || (fiscal && stretch && months)) return undefined;
  if (stretch && months) return [months.from, months.to].map((n) => `${year}-${two(n)}`).join('/');
  const named = part === undefined ? undefined : parts[part];
  if (fiscal) return named === undefined ? `FY${year}` : `FY${year}-${named}`;
  if (part !== undefined) return named === undefined ? undefined : `${year}-${named}`;
  const known = month === undefined ? [year] : [year, month, ...(day === undefined ? [] : [day])];
  return known.map(two).join('-');
}

const two = (number: number): string => String(number).padStart(2, '0');
