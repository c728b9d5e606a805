import { addLetters, type FaceName, faceNames, type Letters } from './letters.ts';

/** How a face is cut. */
export interface Cut {
  /** About how many letters a slice holds; the first one holds all that articles show. */
  readonly size: number;
  /** Whether any letter of the site may have to be set in it, and not only those that stand in its elements. */
  readonly any?: boolean;
}

/** What is known of the letters of one face: how many pages show each; those in articles; those of what is closed at first. */
const nothing = () => ({ pages: new Map<string, number>(), inArticles: new Set<string>(), closed: new Set<string>() });

/** The letters of a site's pages as they are read, one page after the other, and how many pages show each. */
export class Tally {
  private readonly faces = { text: nothing(), bold: nothing(), headline: nothing() };
  private readonly others = new Set<string>();

  /** @param ofArticle whether it is of those that are read most */
  addPage(letters: Letters, ofArticle: boolean): void {
    for (const face of faceNames) {
      const { pages, inArticles, closed } = this.faces[face];
      for (const letter of letters[face].shown) {
        pages.set(letter, (pages.get(letter) ?? 0) + 1);
        if (ofArticle) inArticles.add(letter);
      }
      for (const letter of letters[face].closed) closed.add(letter);
    }
  }

  /** Adds a page that is read seldom: what it alone shows is in the last slice. */
  addSeldom(letters: Letters): void {
    for (const face of faceNames)
      for (const letter of [...letters[face].shown, ...letters[face].closed]) this.faces[face].closed.add(letter);
  }

  /** Adds what scripts can show: their own words, and the data that they read. */
  addOthers(text: string): void {
    addLetters(this.others, text);
  }

  /**
   * Cuts the letters of a face into slices: first what articles show, then what other pages show, in order of the pages that
   * show it; in the last slice all that is seen later or elsewhere. No letter is in two slices.
   * @returns the letters of each slice, in order of code points
   */
  slices(face: FaceName, { size, any = false }: Cut): string[] {
    const { pages, inArticles, closed } = this.faces[face];
    // A figure has any of the digits, so that they stand together: slices come each by itself, and 6500 was set in two faces.
    const isDigit = (letter: string): boolean => /\d/.test(letter);
    const digits = Math.max(...[...pages].map(([letter, count]) => (isDigit(letter) ? count : 0)), 0);
    const countOf = ([letter, count]: [string, number]): number => (isDigit(letter) ? digits : count);
    const hasFigures = [...inArticles].some(isDigit);
    const isOfArticles = (letter: string): boolean => inArticles.has(letter) || (hasFigures && isDigit(letter));
    const byPages = [...pages]
      .sort((one, other) => countOf(other) - countOf(one) || (one[0] < other[0] ? -1 : 1))
      .map(([letter]) => letter);
    const ofArticles = byPages.filter(isOfArticles);
    const more = byPages.filter((letter) => !isOfArticles(letter));
    const later = any
      ? [...Object.values(this.faces).flatMap((one) => [...one.pages.keys(), ...one.closed]), ...this.others]
      : closed;
    const rest = new Set([...later].filter((letter) => !pages.has(letter)));
    const parts = Math.max(1, Math.round(more.length / size));
    const evenly = Array.from({ length: parts }, (_, at) =>
      more.slice(Math.round((at * more.length) / parts), Math.round(((at + 1) * more.length) / parts)),
    );
    // A few rare letters are no file of their own.
    const last = rest.size < size / 2 ? [[...(evenly.pop() ?? []), ...rest]] : [[...rest]];
    return [ofArticles, ...evenly, ...last]
      .filter(({ length }) => length > 0)
      .map((letters) => letters.sort().join(''));
  }
}

/**
 * Letters as CSS `unicode-range`, neighbours joined.
 * @param others what else is written: over syllables that are neither, ranges are joined too, which makes them shorter.
 *   Without it, only what stands side by side is joined
 */
export function unicodeRange(letters: string, others?: string): string {
  const apart = new Set([...(others ?? '')].map(pointOf));
  const ranges: [number, number][] = [];
  for (const point of [...letters].map(pointOf).sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && (point <= last[1] + 1 || (others !== undefined && isFree(last[1], point)))) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number): string => point.toString(16).toUpperCase();
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join();

  function isFree(from: number, to: number): boolean {
    if (from < FIRST_SYLLABLE || to > LAST_SYLLABLE) return false;
    for (let point = from + 1; point < to; point += 1) if (apart.has(point)) return false;
    return true;
  }
}

/** Hangul syllables: https://www.unicode.org/charts/PDF/UAC00.pdf. */
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

const pointOf = (letter: string): number => letter.codePointAt(0) ?? 0;
