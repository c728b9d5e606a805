import { type DateParts, datePartsOf, formatDate } from './date.ts';
import { type DateMention, parseDates, type Span } from './date-parse.ts';

/** Whether a label's date agrees with a fact's, and if not, why: both as Korean writes them. */
export type DateMatch =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** `no-date`: the label has none. `finer`: it says more than is known. `contradicts`: it says otherwise. */
      readonly reason: 'no-date' | 'finer' | 'contradicts';
      readonly expected: string;
      readonly found: string;
    };

/**
 * Checks the dates that a label mentions against the date of its fact.
 *
 * - Every date in the label must agree.
 * - A label may say less than is known: the year alone, or a month and a day without the year.
 * - It may not say more: a day where only the month is known, nor `2024년 초` where only the year is.
 * - 초, 말, 상반기, 3분기 and the like must cover the fact's month or day; see `date-parse.ts` for how far each reaches.
 *
 * @param partial the fact's date: `2024`, `2024-09` or `2024-09-12`
 * @throws RangeError where `partial` is no date
 */
export function matchesDate(label: string, partial: string): DateMatch {
  const fact = datePartsOf(partial);
  const expected = formatDate(partial);
  const mentions = parseDates(label);
  if (mentions.length === 0) return { ok: false, reason: 'no-date', expected, found: label };
  for (const mention of mentions) {
    const reason = disagreement(mention, fact);
    if (reason) {
      return { ok: false, reason, expected, found: label.slice(mention.index, mention.index + mention.length) };
    }
  }
  return { ok: true };
}

function disagreement(mention: DateMention, fact: DateParts): 'finer' | 'contradicts' | undefined {
  const pairs: [Span | undefined, number | undefined][] = [
    [span(mention.year) ?? mention.years, fact.year],
    [span(mention.month) ?? mention.months, fact.month],
    [span(mention.day) ?? mention.days, fact.day],
  ];
  if (pairs.some(([said, known]) => said && known !== undefined && (known < said.from || known > said.to))) {
    return 'contradicts';
  }
  return pairs.some(([said, known]) => said && known === undefined) ? 'finer' : undefined;
}

function span(n: number | undefined): Span | undefined {
  return n === undefined ? undefined : { from: n, to: n };
}
