import { blank } from '../../korean/bare-figures.ts';
import { placesIn } from '../../korean/place.ts';

/** A sentence of a paragraph. */
export interface Sentence {
  readonly text: string;
  /** The same with what stands between double quotes blanked, so that places stay as they are. */
  readonly outside: string;
}

const QUOTED = /[“"][^“”"]*[”"]/g;

/** The sentences of a paragraph; one that is quoted belongs to the sentence that quotes it. */
export function sentencesOf(paragraph: string): Sentence[] {
  const masked = blank(paragraph, placesIn(paragraph, QUOTED));
  const ends = placesIn(masked, /[다요까]["”’)]?[.?!]["”’)]?(?=\s|$)/g).map(({ index, length }) => index + length);
  return [0, ...ends].flatMap((from, i) => {
    const to = ends[i] ?? paragraph.length;
    const text = paragraph.slice(from, to);
    return text.trim() === '' ? [] : [{ text, outside: masked.slice(from, to) }];
  });
}
