import type { Around } from './amount-match.ts';
import { type DateMatch, matchesDate } from './date-match.ts';
import { parseDates } from './date-parse.ts';
import { periodClaims } from './period-claims.ts';
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
  const { period, sourceDay, tense, before = '', after = '' } = around;
  if (period !== undefined && parseDates(label).length > 0) {
    const match = matchesDate(label, period, sourceDay);
    if (!match.ok && match.reason !== 'no-date') return match;
  }
  if (tense !== 'not-yet' || !toldAsDone(before, label + after)) return { ok: true };
  return {
    ok: false,
    reason: 'tense',
    expected: period === undefined ? label : periodClaims(period).words,
    found: label,
  };
}
