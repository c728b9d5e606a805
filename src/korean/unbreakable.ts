import { keepTogether } from './amount-parse.ts';
import { keepDay } from './date.ts';

/** Forbids a line to end here; it has no width. */
const wordJoiner = '\u2060';

/** What was asked for before: a fact's words stand on many pages. */
const known = new Map<string, string>();

/**
 * Makes words fit to be set in lines on a page: an amount stays on one line with its unit, a range with both its ends
 * (`300억~400억 달러`), a day with its month, a name with its number (`GPT-4o`), a bracket with the word before it
 * and a particle with the bracket or the sign (`38%로`), where `word-break: keep-all` would let them go:
 * `184억 달러(2024년 1월)로`.
 */
export function unbreakable(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const kept = keepDay(keepTogether(text))
    .replace(/(?<=[\p{L}\p{N}])~(?=\p{N})/gu, `${wordJoiner}~${wordJoiner}`)
    .replace(/(?<=[A-Za-z]-)(?=\d)|(?<=[가-힣])(?=\()|(?<=[)%])(?=[가-힣])/gu, wordJoiner);
  known.set(text, kept);
  return kept;
}
