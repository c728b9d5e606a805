import { datePartsOf } from './date.ts';
import { type DateClaim, type DateMention, parseDates, type Span } from './date-parse.ts';
import { periodOf, yearOf } from './period.ts';
import { resolveDate } from './resolve-date.ts';

/** Why a label does not agree with a fact, what was expected and what was found, both in Korean. */
export type Mismatch<Reason> = {
  readonly ok: false;
  readonly reason: Reason;
  readonly expected: string;
  readonly found: string;
};
/** Whether a label agrees with a fact. */
export type Match<Reason> = { readonly ok: true } | Mismatch<Reason>;

/** `no-date`: the label has none. `finer`: it says more than is known. `contradicts`: it says otherwise. */
export type DateReason = 'no-date' | 'finer' | 'contradicts';

/**
 * Checks the dates that a label mentions against the period of its fact.
 *
 * - Every date in the label must agree; with one end of an interval, where the fact has one.
 * - A label may say less than is known: the year alone, or a month and a day without the year.
 * - It may not say more: a day where only the month is known, a month where the fact has a quarter or the beginning of a
 *   year, nor `2024년 초` where only the year is.
 * - 초, 말, 상반기, 3분기 and the like must cover the fact's month or day; see `date-parse.ts` for how far each reaches.
 * - 1~3분기 and 3분기 누적 are the fact's months as a whole: 3분기 누적 is not of a fact of 3분기.
 * - 올해, 내년, 지난 3분기 count from `sourceDay`; without it they say no year.
 * - A fiscal year is none of the calendar, nor the other way round.
 *
 * @param period the fact's period, in a form of `periodOf`
 * @param sourceDay the day the source appeared, `2024-10-02`
 * @throws RangeError where `period` is none
 */
export function matchesDate(label: string, period: string, sourceDay?: string): Match<DateReason> {
  const ends = period.split('/').flatMap((end) => (end === '..' ? [] : claimOf(end)));
  const expected = periodOf(period).words;
  const mentions = parseDates(label)
    .map((mention) => resolveDate(mention, sourceDay))
    .filter(saysSomething);
  if (mentions.length === 0) return { ok: false, reason: 'no-date', expected, found: label };
  for (const mention of mentions) {
    const reasons = (mention.stretch ? [wholeOf(ends, period)] : ends).map((end) => disagreement(mention, end));
    if (reasons.includes(undefined)) continue;
    const reason = reasons.includes('finer') ? 'finer' : 'contradicts';
    return { ok: false, reason, expected, found: label.slice(mention.index, mention.index + mention.length) };
  }
  return { ok: true };
}

/** The months of a period as one stretch; what is open counts from the beginning of its year, as 누적 does. */
function wholeOf(ends: readonly DateClaim[], period: string): DateClaim {
  const [first = {}, last = first] = ends;
  const { months, month, part: _, ...rest } = last;
  const from = period.startsWith('..') ? 1 : (first.month ?? first.months?.from);
  const to = month ?? months?.to;
  return from === undefined || to === undefined || first.year !== last.year ? rest : { ...rest, months: { from, to } };
}

/** What a date in prose would have to say of a period that is no interval. */
function claimOf(text: string): DateClaim {
  const { year, fiscal, part } = yearOf(text) ?? {};
  if (year === undefined) return datePartsOf(text);
  return {
    year: Number(year),
    ...(fiscal ? { fiscal } : {}),
    ...(part === undefined ? {} : { part: part.words, months: part.months }),
  };
}

/** Whether a date says anything by itself: 지난해 does not where the day of the source is unknown. */
const saysSomething = ({ year, years, month, months, day }: DateMention): boolean =>
  [year, years, month, months, day].some((part) => part !== undefined);

function disagreement(mention: DateMention, fact: DateClaim): 'finer' | 'contradicts' | undefined {
  const saidYear = mention.year !== undefined || mention.years !== undefined;
  if (saidYear && (mention.fiscal ?? false) !== (fact.fiscal ?? false)) return 'contradicts';
  const results = [
    within(span(mention.year) ?? mention.years, span(fact.year)),
    mention.part !== undefined && mention.part === fact.part
      ? undefined
      : within(span(mention.month) ?? mention.months, span(fact.month) ?? fact.months, mention.stretch),
    within(span(mention.day) ?? mention.days, span(fact.day)),
  ];
  return results.includes('contradicts') ? 'contradicts' : results.find((result) => result !== undefined);
}

/** What is said must cover what is known: a part of it says more, a stretch beside it otherwise. `whole`: cover no more. */
function within(said: Span | undefined, known: Span | undefined, whole = false): 'finer' | 'contradicts' | undefined {
  if (!said) return undefined;
  if (!known) return 'finer';
  if (whole) return said.from === known.from && said.to === known.to ? undefined : 'contradicts';
  if (said.from <= known.from && said.to >= known.to) return undefined;
  return said.from > known.to || said.to < known.from ? 'contradicts' : 'finer';
}

function span(n: number | undefined): Span | undefined {
  return n === undefined ? undefined : { from: n, to: n };
}
