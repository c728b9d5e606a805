/** A part of a file: the first byte and the last, counted from 0. */
export interface Part {
  start: number;
  end: number;
}

/**
 * Reads a `Range` (RFC 9110, 14). Of the packages for this, range-parser takes a part from the end that is longer than the
 * file for unsatisfiable.
 * @param header as it came; unknown units, several parts and what is badly written count as none, so that the whole is sent
 * @returns the part, undefined where the whole is to be sent, or `unsatisfiable`
 */
export function readRange(header: string, size: number): Part | 'unsatisfiable' | undefined {
  const [whole, first, last, fromEnd] = /^bytes=[ \t]*(?:(\d+)-(\d*)|-(\d+))[ \t]*$/i.exec(header) ?? [];
  if (whole === undefined || (first && last && BigInt(last) < BigInt(first))) return undefined;
  const start = first === undefined ? Math.max(0, size - Number(fromEnd)) : Number(first);
  if (start >= size) return 'unsatisfiable';
  return { start, end: last ? Math.min(Number(last), size - 1) : size - 1 };
}
