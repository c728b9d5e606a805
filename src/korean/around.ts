import { type DateReason, type Match, type Mismatch, matchesDate } from './date-match.ts';
import { periodOf } from './period.ts';
import { toldAsDone } from './tense.ts';

/** What else is known of the fact, and the words around the label. All may be left out: then it is not checked. */
export interface Around {
  /** When it held, in a form of `periodOf`. */
  readonly period?: string | undefined;
  /** The day on which it was said or reported: a date in the label may be this one too. */
  readonly said?: string | undefined;
  /** The day the source appeared, which 올해 and 지난 count from: `2024-10-02`. */
  readonly sourceDay?: string | undefined;
  /** The name of its basis: 하루 평균, 월간 이용자. */
  readonly basis?: string | undefined;
  /** The name of its metric: 영업이익, 감소율. */
  readonly metric?: string | undefined;
  /** Whether it has happened; what is planned, in talks or expected has not. */
  readonly tense?: 'done' | 'not-yet' | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** The mismatch of a label's dates with the period of the fact and with the day it was said; `undefined` where one holds. */
export function otherPeriod(label: string, { period, said, sourceDay }: Around): Mismatch<DateReason> | undefined {
  const known = [period, said].filter((time) => time !== undefined);
  const matches = known.map((time) => matchesDate(label, time, sourceDay));
  const [first] = matches;
  if (!first || first.ok || matches.some((match) => match.ok || match.reason === 'no-date')) return undefined;
  return first;
}

/** The mismatch of words that tell as done what has not happened. */
export function otherTense(
  label: string,
  expected: string,
  { tense, before = '', after = '' }: Around,
): Mismatch<'tense'> | undefined {
  if (tense !== 'not-yet' || !toldAsDone(label, before, after)) return undefined;
  return { ok: false, reason: 'tense', expected, found: label };
}

/**
 * Checks the words for an event or a statement: the dates that stand in them, and that a plan is not told as done. Words
 * without a date say nothing of it, and a fact without a period has none to hold them to.
 */
export function matchesWhen(label: string, around: Around): Match<DateReason | 'tense'> {
  const expected = around.period === undefined ? label : periodOf(around.period).words;
  return otherPeriod(label, around) ?? otherTense(label, expected, around) ?? { ok: true };
}
