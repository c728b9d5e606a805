import { blank } from '../../korean/bare-figures.ts';

/** A sentence of a paragraph. */
export interface Sentence {
  readonly text: string;
  /** The same with what stands between double quotes blanked, so that places stay as they are. */
  readonly outside: string;
}

/** Where a pattern stands in a text. */
export const placesOf = (pattern: RegExp, text: string): { index: number; length: number }[] =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ index, length }));

const QUOTED = /[“"][^“”"]*[”"]/g;

/** The sentences of a paragraph; one that is quoted belongs to the sentence that quotes it. */
export function sentencesOf(paragraph: string): Sentence[] {
  const masked = blank(paragraph, placesOf(QUOTED, paragraph));
  const ends = placesOf(/[다요까]["”’)]?[.?!]["”’)]?(?=\s|$)/g, masked).map(({ index, length }) => index + length);
  return [0, ...ends].flatMap((from, i) => {
    const to = ends[i] ?? paragraph.length;
    const text = paragraph.slice(from, to);
    return text.trim() === '' ? [] : [{ text, outside: masked.slice(from, to) }];
  });
}
