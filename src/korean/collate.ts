const collator = new Intl.Collator('ko', { numeric: true });

/**
 * Orders names for lists as Korean dictionaries do (가나다, then Latin), numbers by their value (`라마 3` before `라마 10`).
 * Names that collate alike are ordered by code unit, so that an order never depends on the input's.
 */
export function compareKorean(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
