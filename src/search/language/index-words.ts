import { isSyllable, keysOf } from '../../korean/letters.ts';
import { areParticles } from '../../korean/particles.ts';
import { areEndings, areLightVerb } from '../../korean/verb-endings.ts';
import type { Lexicon, Word } from './lexicon.ts';
import type { Stretch } from './stretch.ts';

/** How a word of the index was recognised, surest first. */
export type WordWay = 'exact' | 'inflected' | 'prefix' | 'keyboard' | 'compound';

/** A word of the query that stands in the index. */
export interface WordMatch {
  readonly way: WordWay;
  /** The words of the index that it may be; a compound has several, which must stand side by side. */
  readonly words: readonly Word[];
  /** Too little to answer a query by itself: a stem of one syllable with something after it. */
  readonly weak: boolean;
}

/** Whether keys may follow a stem without making it another word. */
function mayFollow(word: Word, rest: string, isName: boolean): boolean {
  if (rest === '') return true;
  if (word.verb) return areEndings(rest) && !(word.stem.length === 1 && rest.startsWith(together));
  if (/^[a-z0-9]/.test(word.stem)) return areParticles(rest);
  // Of a name it would be another word: 메타인지.
  const questioned = !isName && rest.startsWith(whether) ? rest.slice(whether.length) : undefined;
  const counted = !word.verb && word.stem.length > 1 && rest.startsWith(count) ? rest.slice(count.length) : undefined;
  return [rest, questioned, counted].some((end) => end === '' || areParticles(end ?? '')) || areLightVerb(rest);
}
/** 자 after a stem of one syllable makes a noun of another origin more often than a call to do it: 적자, 타자. */
const together = keysOf('자');
/** What is counted: 유저수. */
export const count = keysOf('수');
/** The copula in an indirect question: 순위인지는. */
const whether = keysOf('인지');
/** The particles that tell least; a stem of one syllable with anything else after it may well be another word. */
const plain = new Set('은 는 이 가 을 를 의 에 도 만 로 으로 와 과 에서'.split(' ').map(keysOf));

/** Whether a word of the query begins in the letters of the stem and not in the keys that type them. */
const sameLetters = ({ stem }: Word, bare: string): boolean =>
  /[a-z]/.test(stem) ? bare.startsWith(stem) : /^[\d가-힣]/.test(bare);

/** The words of the index of which this is a form, in their longest stems: 이어진다 → 이어지. */
function inflected({ keys, bare }: Stretch, { stems, byBare }: Lexicon): Word[] {
  for (let end = keys.length; end > 1; end--) {
    const words = stems
      .get(keys.slice(0, end))
      ?.filter((word) => sameLetters(word, bare) && mayFollow(word, keys.slice(end), byBare.has(word.stem)));
    if (words?.length) return words;
  }
  return [];
}

/**
 * Finds a word of the query among the words of the index: as it stands, in any inflection, in the other layout, or as a
 * compound of them (이미지인식). A word that is none of these is not bent into one.
 * @param typing the word is the last one and may be half typed
 */
export function matchWord(typed: Stretch, lexicon: Lexicon, typing: boolean): WordMatch | undefined {
  const stretch = { ...typed, bare: typed.bare.replace(/\.$/, ''), keys: typed.keys.replace(/\.$/, '') };
  const { bare, keys } = stretch;
  const own = lexicon.stems.get(keys)?.filter(({ stem, verb }) => stem === bare && !verb);
  if (own?.length) return { way: 'exact', words: own, weak: false };
  if (!lexicon.realWords.has(bare)) {
    const forms = inflected(stretch, lexicon);
    const [form] = forms;
    if (form)
      return {
        way: 'inflected',
        words: forms,
        weak: form.stem.length < 2 && !(plain.has(keys.slice(form.keys.length)) && !form.verb),
      };
  }
  const flipped = keyboard(stretch, lexicon) ?? (typing ? prefix(stretch, lexicon) : undefined);
  return flipped ?? compound(stretch, lexicon);
}

/** Words typed with the Latin layout on: `xnwk` is 투자. */
function keyboard({ bare, keys }: Stretch, { stems }: Lexicon): WordMatch | undefined {
  if (keys.length < 4 || !/[a-z]/.test(bare)) return undefined;
  const words = stems.get(keys)?.filter(({ stem }) => /[가-힣]/.test(stem) && stem.length > 1);
  return words?.length ? { way: 'keyboard', words, weak: false } : undefined;
}

/** Words of which the beginning is typed, cut in the middle of a syllable: nobody stops there. */
function prefix({ bare, keys }: Stretch, { stems }: Lexicon): WordMatch | undefined {
  if (isSyllable(bare.slice(-1)) || bare.length < 2 || !/[가-힣]/.test(bare)) return undefined;
  const words = [...stems.entries()].flatMap(([stem, list]) =>
    stem.length > keys.length && stem.startsWith(keys) ? list : [],
  );
  return words.length > 0 ? { way: 'prefix', words: words.slice(0, 5), weak: false } : undefined;
}

/** A compound of two to four nouns of the index, written without spaces. */
function compound({ bare, keys }: Stretch, lexicon: Lexicon): WordMatch | undefined {
  if (bare.length < 4 || !/^[가-힣a-z0-9]+$/.test(bare)) return undefined;
  const words = split(bare, lexicon, 4);
  return words && words.length > 1 && keys.length > 0 ? { way: 'compound', words, weak: false } : undefined;
}

/** Cuts a text into nouns of two syllables and more, the longest first; what follows the last may be particles. */
function split(text: string, lexicon: Lexicon, most: number): Word[] | undefined {
  if (most === 0) return undefined;
  for (let end = text.length; end > 1; end--) {
    const noun = lexicon.stems
      .get(keysOf(text.slice(0, end)))
      ?.find(({ stem, verb }) => !verb && stem === text.slice(0, end));
    if (!noun) continue;
    const rest = text.slice(end);
    if (rest === '' || mayFollow(noun, keysOf(rest), true)) return [noun];
    const more = split(rest, lexicon, most - 1);
    if (more) return [noun, ...more];
  }
  return undefined;
}
