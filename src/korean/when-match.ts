import { type Around, otherPeriod } from './around.ts';
import type { DateMatch } from './date-match.ts';
import { periodOf } from './period.ts';
import { toldAsDone } from './tense.ts';

/** As {@link DateMatch}, or `tense`: told as done, which it is not. */
export type WhenMatch =
  | DateMatch
  | { readonly ok: false; readonly reason: 'tense'; readonly expected: string; readonly found: string };

/**
 * Checks the words for an event or a statement: the dates that stand in them, and that a plan is not told as done. Words
 * without a date say nothing of it, and a fact without a period has none to hold them to.
 */
export function matchesWhen(label: string, around: Around): WhenMatch {
  const { period, tense, before = '', after = '' } = around;
  const other = otherPeriod(label, around);
  if (other) return other;
  if (tense !== 'not-yet' || !toldAsDone(label, before, after)) return { ok: true };
  return {
    ok: false,
    reason: 'tense',
    expected: period === undefined ? label : periodOf(period).words,
    found: label,
  };
}
