import type { FoundPage } from './full-text.ts';

/** A piece of an excerpt, marked where it is what was sought. */
export interface Piece {
  readonly text: string;
  readonly mark: boolean;
}

/** Stands in texts where no line may end (`src/korean/unbreakable.ts`); a stem has none. */
const wordJoiner = '\u2060';

/** How many words an excerpt has. */
const length = 24;

/** The words at which the tokens stand, counted from the title's first. */
export function wordsOfTokens(steps: string): number[] {
  let at = -1;
  return [...steps].map((step) => {
    at += Number.parseInt(step, 36);
    return at;
  });
}

/**
 * Cuts the part of a page's text that holds most of what was sought, and marks it.
 * @param places the places of the tokens that were sought
 * @param stems what to mark of a word, where it begins with one; else the whole word is marked
 */
export function excerptOf(
  { title, text, steps }: Pick<FoundPage, 'title' | 'text' | 'steps'>,
  places: readonly number[],
  stems: readonly string[],
): Piece[] {
  const titleWords = title.trim().split(/\s+/).length;
  const at = wordsOfTokens(steps);
  // Spaces are kept as they are: some of them hold an amount together.
  const [words, spaces] = [text.trim().split(/\s+/), text.trim().match(/\s+/g) ?? []];
  const sought = new Set(
    places.map((place) => (at[place] ?? -1) - titleWords).filter((word) => word >= 0 && word < words.length),
  );

  let start = 0;
  let most = -1;
  for (const from of [0, ...sought]) {
    const first = Math.max(0, Math.min(from - 4, words.length - length));
    const count = [...sought].filter((word) => word >= first && word < first + length).length;
    if (count > most) [start, most] = [first, count];
  }
  const end = Math.min(words.length, start + length);
  const plain = (piece: string): Piece => ({ text: piece, mark: false });
  const shown = words.slice(start, end).flatMap((word, i): Piece[] => {
    const [before, core, after] = sought.has(start + i)
      ? coreOf(word.replaceAll(wordJoiner, ''), stems)
      : [word, '', ''];
    return [plain(i > 0 ? (spaces[start + i - 1] ?? '') : ''), plain(before), { text: core, mark: true }, plain(after)];
  });
  const pieces: Piece[] = [];
  for (const piece of [plain(start > 0 ? '… ' : ''), ...shown, plain(end < words.length ? ' …' : '')]) {
    const last = pieces.at(-1);
    if (piece.text === '') continue;
    if (last?.mark === piece.mark) pieces[pieces.length - 1] = { text: last.text + piece.text, mark: piece.mark };
    else pieces.push(piece);
  }
  return pieces;
}

/** A word taken apart at what to mark of it. */
function coreOf(word: string, stems: readonly string[]): [before: string, core: string, after: string] {
  const low = word.toLowerCase();
  for (const stem of stems) {
    const at = low.indexOf(stem);
    if (at >= 0) return [word.slice(0, at), word.slice(at, at + stem.length), word.slice(at + stem.length)];
  }
  const [, before = '', core = word, after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
  return [before, core, after];
}
