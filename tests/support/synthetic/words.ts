import { bareFigures } from '../../../src/korean/bare-figures.ts';
import { parseDates } from '../../../src/korean/date-parse.ts';
import { koreanWords } from '../../../src/search/index/real-words.ts';
import type { Chance } from './chance.ts';

/** Common nouns to write with: a few make most of a text, as in any language (Zipf). */
export interface Vocabulary {
  noun(): string;
}

const vocabularySize = 4000;

/** Nouns of two and three syllables from the spelling dictionary, none of which reads as an amount before a unit, or as a date. */
export function vocabulary(dice: Chance): Vocabulary {
  const nouns = koreanWords().filter(
    (word) => /^[가-힣]{2,3}$/.test(word) && !/[다한할해던게된될돼질친을은를]$/.test(word),
  );
  const chosen = Array.from({ length: vocabularySize }, () => dice.of(nouns)).filter(
    (word) => bareFigures(`${word} 배, ${word} 명, ${word}의`).length === 0 && parseDates(`${word}이`).length === 0,
  );
  return { noun: () => chosen[Math.floor(chosen.length ** dice.next())] ?? '자료' };
}

/** A name in Hangul and in Latin letters, and the id made of the latter. */
export interface Name {
  readonly id: string;
  readonly hangul: string;
  readonly latin: string;
}

const syllables = [
  ...'가고그기나네노누니다데도드라레로루리마메모무미바베보부브비사세소수스시아에오올우자제조지카코크키타테토트티파페포프피하호후',
];
const tails = [...'론온픽닉텍랩봇젠닷컴넷큐플로'];
const consonants = [...'bcdfghklmnprstvz'];
const vowels = [...'aeiou'];
const ends = ['n', 'x', 'ra', 'tek', 'ly'];

/**
 * Makes names that nobody has: none is a word of Korean, none begins with another of the site's names, none is given twice.
 * @returns a function that gives the next name
 */
export function names(dice: Chance): () => Name {
  const words = new Set(koreanWords());
  const taken = new Set<string>();
  const started = new Set<string>();
  const fresh = (make: () => string): string => {
    for (;;) {
      const name = make();
      const beginnings = Array.from(name, (_, at) => name.slice(0, at + 1));
      if (words.has(name) || started.has(name) || beginnings.some((start) => taken.has(start))) continue;
      taken.add(name);
      for (const start of beginnings) started.add(start);
      return name;
    }
  };
  const hangul = (): string =>
    Array.from({ length: dice.between(3, 4) }, () => dice.of(syllables)).join('') + dice.of(tails);
  const latin = (): string =>
    Array.from({ length: dice.between(3, 4) }, () => dice.of(consonants) + dice.of(vowels)).join('') + dice.of(ends);
  return () => {
    const id = fresh(latin);
    return { id, hangul: fresh(hangul), latin: id.charAt(0).toUpperCase() + id.slice(1) };
  };
}
