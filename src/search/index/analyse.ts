import { loadGaru, type Morpheme, type Read } from '../../korean/analyser.ts';
import { keysOf, normalise } from '../../korean/letters.ts';
import { nounOf } from '../../korean/particles.ts';
import { stemForms } from '../../korean/verb-endings.ts';
import type { Morphemes } from './morphemes.ts';

/** A term that full text is indexed under: the stem of a noun, or of a verb or an adjective. */
export interface Term {
  readonly stem: string;
  readonly verb: boolean;
}

/** Gives the terms of a text, a list for each of its words (what stands between spaces). */
export type Analyse = (text: string) => Term[][];

/** Parts of speech (the Sejong tag set) that a noun phrase is made of: nouns, affixes, roots, foreign words, numbers. */
const nominal = /^(?:NN|XPN|XSN|XR|SL|SN|SH|NR)/;
/** Common Hangul nouns, which a compound may be found by. */
const common = /^(?:NNG|NNP)$/;
/** Sentences of no more words are remembered; a longer one hardly ever comes again. */
const longestKnown = 12;
/** Verbs that carry no meaning of their own. */
const empty = new Set(['하', '되', '있', '없', '같', '이', '아니', '않', '말', '싶', '보']);

/**
 * Loads the analyser: garu-ko, a morphological analyser that runs at build time only. What it brings over stripping
 * endings by rule is measured in docs/search.md.
 * @param names what the site knows by name, in normalised form without spaces, and whether its parts are words too: those
 *   of 기업가치 are, those of 제미나이 are not
 * @param morphemes what the analyser said before
 */
export async function loadAnalyser(names: ReadonlyMap<string, boolean>, morphemes?: Morphemes): Promise<Analyse> {
  const read = await loadGaru();
  const analyse: Read = (text) => morphemes?.of(text, read) ?? read(text);

  // Dates, statuses and sources are the same on many pages of facts.
  const known = new Map<string, Term[][]>();
  const termsOf = (sentence: string): Term[][] => {
    const before = known.get(sentence);
    if (before) return before;
    const words = [...sentence.matchAll(/\S+/g)];
    // garu-ko tells a morpheme's word by its place in the sentence.
    const found = Map.groupBy(analyse(sentence), ({ start }) => words.findLast(({ index }) => index <= start));
    const terms = words.map((word) => termsOfWord(word[0], found.get(word) ?? [], names, analyse));
    if (words.length <= longestKnown) known.set(sentence, terms);
    return terms;
  };
  return (text) =>
    text
      .split(/(?<=[.?!])\s+|\n/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== '')
      .flatMap(termsOf);
}

/** The terms of one word. Its parts between punctuation are looked at one by one: 수학·과학·코딩의. */
function termsOfWord(
  word: string,
  morphemes: readonly Morpheme[],
  names: ReadonlyMap<string, boolean>,
  analyse: Read,
): Term[] {
  const parts = normalise(word).split(' ').filter(Boolean);
  const terms = parts.flatMap((part): Term[] => {
    const number = /^\d+\.[\d.]+/.exec(part)?.[0];
    if (number) return [{ stem: number, verb: false }];
    const name = names.has(part) ? part : nounOf(part, (noun) => names.has(noun));
    if (name === undefined) return fitting(part, termsOfMorphemes(parts.length === 1 ? morphemes : analyse(part)));
    return [{ stem: name, verb: false }, ...(/^[가-힣]+$/.test(name) ? compoundParts(analyse(name)) : [])];
  });
  return distinct(terms);
}

/** The stems of nouns, whole compounds and their parts, and of verbs. Particles, endings and empty words give none. */
function termsOfMorphemes(morphemes: readonly Morpheme[]): Term[] {
  const terms: Term[] = [];
  let run: Morpheme[] = [];
  const close = (): void => {
    const stem = normalise(run.map(({ text }) => text).join('')).replaceAll(' ', '');
    const alone = run.length === 1 && run[0]?.pos === 'NNB' && stem.length === 1;
    if (stem !== '' && !alone) terms.push({ stem, verb: false }, ...(run.length > 1 ? compoundParts(run) : []));
    run = [];
  };
  for (const morpheme of morphemes) {
    const { text, pos } = morpheme;
    if (nominal.test(pos)) {
      if (text === '들' && pos === 'XSN') continue;
      run.push(morpheme);
      continue;
    }
    close();
    if (/^V[VA]$/.test(pos)) {
      if (text.length > 2 && text.endsWith('하')) terms.push({ stem: text.slice(0, -1), verb: false });
      else if (!empty.has(text)) terms.push({ stem: text, verb: true });
    } else if (pos === 'MAG' && text.length > 1) terms.push({ stem: text, verb: false });
  }
  close();
  return terms;
}

/** The nouns of two syllables and more that a Hangul compound is made of, and each number with its unit gone. */
function compoundParts(run: readonly Morpheme[]): Term[] {
  if (run.some(({ pos }) => pos === 'SL'))
    return run.filter(({ pos }) => pos === 'SL').map(({ text }) => ({ stem: normalise(text), verb: false }));
  return run
    .filter(({ text, pos }) => (common.test(pos) && text.length > 1) || pos === 'SN')
    .map(({ text }) => ({ stem: text, verb: false }));
}

/** What of the analysis fits the word as it is written; a word that none fits is indexed as it stands. */
function fitting(part: string, terms: readonly Term[]): Term[] {
  const keys = keysOf(part);
  const fit = terms.filter(({ stem, verb }) =>
    verb || stem.length === 1
      ? (verb ? stemForms(stem) : [keysOf(stem)]).some((form) => keys.startsWith(form))
      : keys.includes(keysOf(stem)),
  );
  return fit.length > 0 || terms.length === 0 ? fit : [{ stem: part, verb: false }];
}

/** Terms, each once. */
const distinct = (terms: readonly Term[]): Term[] => [
  ...new Map(terms.map((term) => [`${term.stem} ${term.verb}`, term])).values(),
];
