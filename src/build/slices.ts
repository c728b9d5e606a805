/** Texts that a face sets on one sort of page, and how they are cut. */
export interface Tier {
  /** Characters that come whether or not they are frequent: what every such page shows. */
  readonly always?: string;
  /** Texts, each counted by itself: a character is as frequent as the texts that write it are many. */
  readonly texts: readonly string[];
  /** About how many characters a slice holds; the very first slice of a face never holds more. */
  readonly size: number;
  /** The size of the slices after the tier's first, where it is another one. */
  readonly more?: number;
  /** Whether its characters are so rare that order of frequency says nothing: in order of code points, ranges are shorter. */
  readonly rare?: boolean;
}

/**
 * Cuts the characters of a face into slices, so that the pages that are read most take one and every page takes few. Each tier
 * is cut by itself: first what it always shows, then its characters in order of frequency. No character is in two slices.
 * @param tiers what is read most comes first
 * @returns slices, each with its characters in order of code points; at least one, which may be empty
 */
export function slice(tiers: readonly Tier[]): string[] {
  const taken = new Set<string>();
  const slices = tiers.flatMap(({ always = '', texts, size, more = size, rare = false }, at) => {
    const letters = [...lettersIn(always), ...byFrequency(texts)].filter(
      (letter) => !taken.has(letter) && take(letter),
    );
    if (rare) letters.sort();
    const first = at === 0 || more !== size ? [letters.splice(0, size)] : [];
    return [...first, ...evenly(letters, more)].map((part) => part.sort().join(''));
  });
  return slices.length > 0 ? slices : [''];

  function take(letter: string): boolean {
    taken.add(letter);
    return true;
  }
}

/** The characters of texts, those that most texts write first; among equals the one written more often, then the lower. */
export function byFrequency(texts: readonly string[]): string[] {
  const seen = new Map<string, { texts: number; times: number }>();
  for (const text of texts) {
    const own = new Map<string, number>();
    for (const letter of letters(text)) own.set(letter, (own.get(letter) ?? 0) + 1);
    for (const [letter, times] of own) {
      const sum = seen.get(letter) ?? { texts: 0, times: 0 };
      seen.set(letter, { texts: sum.texts + 1, times: sum.times + times });
    }
  }
  return [...seen]
    .sort(([a, one], [b, other]) => other.texts - one.texts || other.times - one.times || (a < b ? -1 : 1))
    .map(([letter]) => letter);
}

/** The different characters of a text that a font draws, in NFC, in order of code points. */
export const lettersIn = (text: string): string => [...new Set(letters(text))].sort().join('');

const letters = (text: string): string[] => [...text.normalize('NFC')].filter((letter) => letter >= ' ');

/** A list in parts of about the size, none of which is a leftover. */
function evenly(list: readonly string[], size: number): string[][] {
  const count = Math.max(list.length > 0 ? 1 : 0, Math.round(list.length / size));
  return Array.from({ length: count }, (_, at) =>
    list.slice(Math.round((at * list.length) / count), Math.round(((at + 1) * list.length) / count)),
  );
}

/**
 * Characters as CSS `unicode-range`, neighbours joined.
 * @param others what else is written: over syllables that are neither, ranges are joined too, which makes them shorter.
 *   Without it, only what stands side by side is joined
 */
export function unicodeRange(characters: string, others?: string): string {
  const apart = new Set([...(others ?? '')].map(pointOf));
  const ranges: [number, number][] = [];
  for (const point of [...characters].map(pointOf).sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && (point <= last[1] + 1 || (others !== undefined && isFree(last[1], point)))) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number): string => point.toString(16).toUpperCase();
  return (
    ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ') || 'U+FFFD'
  );

  function isFree(from: number, to: number): boolean {
    if (from < FIRST_SYLLABLE || to > LAST_SYLLABLE) return false;
    for (let point = from + 1; point < to; point += 1) if (apart.has(point)) return false;
    return true;
  }
}

/** Hangul syllables: https://www.unicode.org/charts/PDF/UAC00.pdf. */
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

const pointOf = (character: string): number => character.codePointAt(0) ?? 0;
