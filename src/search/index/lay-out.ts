import { compareTold } from '../language/comparison.ts';
import { type Dictionary, emptyLexicon, type Lexicon, layIn } from '../language/lexicon.ts';
import * as figures from '../language/spelt.ts';

/** Lays a whole dictionary out for look-ups. */
export function layOut(dictionary: Dictionary): Lexicon {
  const lexicon = emptyLexicon(
    dictionary.things.map(({ kind }) => kind),
    dictionary.pages,
  );
  lexicon.figures = figures;
  lexicon.compare = compareTold;
  lexicon.things.push(...dictionary.things);
  Object.assign(lexicon.measures, dictionary.measures);
  layIn(lexicon, dictionary);
  return lexicon;
}
