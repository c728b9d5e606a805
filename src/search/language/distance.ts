/** Where each letter stands on the keyboard, in half key widths from the left, rows one apart. */
const places = new Map(
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((letters, row) =>
    [...letters].map((letter, column) => [letter, [column + row / 2, row] as const] as const),
  ),
);

const isDigit = (key: string): boolean => /[\d.]/.test(key);

/** What it costs to type one key for another: Shift slipped 0.5, the key beside it 0.75, any other 1; never a digit. */
function substitution(a: string, b: string): number {
  if (isDigit(a) || isDigit(b)) return Number.POSITIVE_INFINITY;
  const [low, other] = [a.toLowerCase(), b.toLowerCase()];
  if (low === other) return 0.5;
  return areBeside(low, other) ? 0.75 : 1;
}

function areBeside(a: string, b: string): boolean {
  const [from, to] = [places.get(a), places.get(b)];
  return from !== undefined && to !== undefined && Math.abs(from[0] - to[0]) <= 1 && Math.abs(from[1] - to[1]) <= 1;
}

export const neighbours = (key: string): string[] =>
  [...places.keys()].filter((other) => other !== key.toLowerCase() && areBeside(key.toLowerCase(), other));

const gap = (key: string): number => (isDigit(key) ? Number.POSITIVE_INFINITY : 1);

/**
 * How far two strings of keys are apart: optimal string alignment (Damerau–Levenshtein without a second edit of a swapped
 * pair) with cheaper slips of Shift and to the key beside, and with digits that must match. 앤트로픽 (`dosxmfhvlr`) and
 * 엔트로픽 (`dpsxmfhvlr`) are 0.75 apart.
 * @param max beyond it the exact distance does not matter
 * @returns the distance, or `Infinity` where it is above `max`
 */
export function distance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = [0];
  for (const key of b) last.push((last.at(-1) ?? 0) + gap(key));
  for (let i = 1; i <= a.length; i++) {
    const key = a.charAt(i - 1);
    const row = [(last[0] ?? 0) + gap(key)];
    let least = row[0] ?? 0;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charAt(j - 1);
      let cost = (last[j - 1] ?? 0) + (key === other ? 0 : substitution(key, other));
      cost = Math.min(cost, (last[j] ?? 0) + gap(key), (row[j - 1] ?? 0) + gap(other));
      if (i > 1 && j > 1 && key === b.charAt(j - 2) && a.charAt(i - 2) === other && !isDigit(key + other)) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > max) return Number.POSITIVE_INFINITY;
    [beforeLast, last] = [last, row];
  }
  const total = last.at(-1) ?? 0;
  return total > max ? Number.POSITIVE_INFINITY : total;
}
