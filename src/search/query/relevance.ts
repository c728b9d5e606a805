import type { Sought } from './retrieve.ts';

/** How close together a page holds what it holds of the query, from 0 to 1: 1 for all of it side by side. */
export function closeness(id: string, sought: readonly Sought[]): number {
  const places = sought.flatMap(({ postings }, unit) => (postings.get(id) ?? []).map((at) => ({ at, unit })));
  const units = new Set(places.map(({ unit }) => unit)).size;
  if (units < 2) return 0;
  places.sort((a, b) => a.at - b.at);
  const inside = new Map<number, number>();
  let start = 0;
  let span = Number.POSITIVE_INFINITY;
  for (const { at, unit } of places) {
    inside.set(unit, (inside.get(unit) ?? 0) + 1);
    for (let first = places[start]; first && inside.size === units; first = places[start]) {
      span = Math.min(span, at - first.at);
      const left = (inside.get(first.unit) ?? 0) - 1;
      if (left > 0) inside.set(first.unit, left);
      else inside.delete(first.unit);
      start += 1;
    }
  }
  return (units / sought.length) * (1 / (1 + Math.max(0, span - units) / 6));
}

/** How close to each other two words stand that are said of one another. */
export const spokenTogether = 0.4;

/** How often a page holds the query's units, from 0 to 1, each next time telling less. */
export const frequency = (id: string, sought: readonly Sought[]): number =>
  weighted(id, sought, (places) => places.length / (places.length + 2));

/** How far up a page holds them, from 0 to 1: the title comes first. */
export const headship = (id: string, sought: readonly Sought[]): number =>
  weighted(id, sought, (places) => 1 / (1 + Math.min(...places) / 5));

function weighted(id: string, sought: readonly Sought[], value: (places: readonly number[]) => number): number {
  return sought.reduce((sum, { postings, weight }) => {
    const places = postings.get(id);
    return sum + (places?.length ? weight * value(places) : 0);
  }, 0);
}

/** How many tokens may lie between two words of a phrase: a word has a few of its own. */
const between = 5;

/** Of so many words one may be missing: by itself a word can be read otherwise than in its sentence (선: a line, or who stood). */
const readOtherwise = 5;

/**
 * How loosely a page holds all of the query in its order, one right after another, as a piece of its text: how many tokens
 * lie over and above the query's words, and more than any span for each word that is missing.
 * @returns `undefined` where the page does not hold it
 */
export function phraseLooseness(id: string, sought: readonly Sought[]): number | undefined {
  const places = sought.map(({ postings }) => postings.get(id) ?? []);
  const most = Math.floor(sought.length / readOtherwise);
  const loose = places
    .slice(0, most + 1)
    .flatMap((starts, first) => starts.flatMap((start) => looseness(start, first)))
    .sort((a, b) => a - b);
  return loose[0];

  /** The looseness where the phrase begins at a place with its word of that number; none with too many words missing. */
  function looseness(start: number, first: number): number[] {
    let at = start;
    let missing = first;
    for (const own of places.slice(first + 1)) {
      const next = own.find((place) => place > at && place - at <= between);
      if (next === undefined) missing += 1;
      else at = next;
    }
    return missing > most ? [] : [missing * between * sought.length + at - start];
  }
}
