import { distance } from 'fastest-levenshtein';

/**
 * Finds what the author most likely meant.
 * @param word what was written
 * @param known what could have been written
 * @returns the closest known word within a third of the word's length (one edit at least, four at most) or with the same
 *   letters in another order, or undefined
 */
export function nearMiss(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.min(4, Math.max(1, Math.floor(word.length / 3)));
  const letters = (text: string): string => [...text.toLowerCase()].sort().join('');
  let best: { word: string; edits: number } | undefined;
  for (const candidate of known) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    const close = edits <= limit || letters(candidate) === letters(word);
    if (close && (!best || edits < best.edits)) best = { word: candidate, edits };
  }
  return best?.word;
}

/** The way out where a word is unknown: what was most likely meant, or else another. Korean. */
export function perhaps(word: string, known: Iterable<string>, otherwise: string): string {
  const near = nearMiss(word, known);
  return near === undefined ? otherwise : `혹시 ${near}?`;
}
