import type { Analyse, Term } from '../../../src/search/index/analyse.ts';
import { pathOf } from '../../../src/site/url.ts';
import { getBase } from '../../../src/validate/base.ts';
import { doing, noun, verb } from './inflect.ts';
import { random } from './typing.ts';

/** A word of a sentence that says something. */
export interface ContentWord {
  readonly written: string;
  readonly term: Term;
}

/** Every three neighbouring content words of every sentence of the articles, with the section they stand in. */
export function neighbours(analyse: Analyse): { words: ContentWord[]; path: string }[] {
  const sections = [...getBase().articles.values()].flatMap(({ slug, sections: all }) =>
    all.map(({ id, body }) => ({ path: pathOf.section(slug, id), text: body.plain })),
  );
  return sections.flatMap(({ path, text }) =>
    text.split(/(?<=[.?!])\s+|\n/).flatMap((sentence) => {
      const terms = analyse(sentence);
      const words = sentence
        .trim()
        .split(/\s+/)
        .flatMap((word, i): ContentWord[] => {
          const written = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
          const term = terms[i]?.[0];
          return term && written.length > 1 ? [{ written, term }] : [];
        });
      return words.slice(2).map((_, i) => ({ words: words.slice(i, i + 3), path }));
    }),
  );
}

/** Puts words in other inflections; names and numbers stay. */
export function inflector(): (word: ContentWord) => string {
  const next = random(9);
  return ({ written, term: { stem, verb: isVerb } }) => {
    if (isVerb) return verb(stem, next);
    if (!/^[가-힣]+$/.test(stem)) return written;
    return /(?:하|한|할|해|했|합)/.test(written.slice(stem.length)) ? doing(stem, next) : noun(stem, next);
  };
}
