/**
 * The point that a key leads to: arrows to the next or the one before, Home and End to the ends.
 * @param from the point that is looked at, -1 where there is none
 * @returns undefined for a key that leads nowhere
 */
export function step(key: string, from: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(from + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return from === -1 ? count - 1 : Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
