/** A part of an address with its percent signs read; `undefined` where they stand for no text. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
