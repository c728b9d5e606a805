import { pick, random } from '../../unit/search/typing.ts';

/** Decisions that fall the same way every time. */
export interface Chance {
  /** A number from 0 up to 1, 1 left out. */
  next(): number;
  /** One of a list. */
  of<T>(list: readonly T[]): T;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** True in `share` of the cases. */
  in(share: number): boolean;
}

/** Makes the decisions of a seed. */
export function chance(seed: number): Chance {
  const next = random(seed);
  return {
    next,
    of: (list) => pick(list, next),
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    in: (share) => next() < share,
  };
}
