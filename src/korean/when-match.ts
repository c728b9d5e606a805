import { type Around, otherPeriod, otherTense } from './around.ts';
import type { DateReason, Match } from './date-match.ts';
import { periodOf } from './period.ts';

/**
 * Checks the words for an event or a statement: the dates that stand in them, and that a plan is not told as done. Words
 * without a date say nothing of it, and a fact without a period has none to hold them to.
 */
export function matchesWhen(label: string, around: Around): Match<DateReason | 'tense'> {
  const expected = around.period === undefined ? label : periodOf(around.period).words;
  return otherPeriod(label, around) ?? otherTense(label, expected, around) ?? { ok: true };
}
