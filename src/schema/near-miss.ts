import { distance } from 'fastest-levenshtein';

/**
 * Finds what the author most likely meant.
 * @param word what was written
 * @param known what could have been written
 * @returns the closest known word within a third of the word's length (one edit at least), or undefined
 */
export function nearMiss(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: { word: string; edits: number } | undefined;
  for (const candidate of known) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits <= limit && (!best || edits < best.edits)) best = { word: candidate, edits };
  }
  return best?.word;
}
