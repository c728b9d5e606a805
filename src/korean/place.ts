/** Where something stands in a text. */
export interface Place {
  readonly index: number;
  readonly length: number;
}

/** Where patterns (with the flag `g`) match, one pattern after another. */
export const placesIn = (text: string, ...patterns: readonly RegExp[]): Place[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ index, length: found.length })),
  );

/** What a pattern (with the flag `y`) matches at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A text as a pattern that matches it alone. */
export const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
