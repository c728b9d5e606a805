import { syllableOf } from './syllable.ts';

/**
 * Korean letters as keystrokes. Everything the search compares, it compares as the keys of the two-set keyboard
 * (KS X 5002): one form in which a wrong layout, a half-typed syllable, a slip and initial consonants all look alike.
 */

/** The keys of a syllable's three places, in the order of Unicode (section 3.12, Hangul Syllables). Capitals are Shift. */
const leads = 'r R s e E f a q Q t T d w W c z x v g'.split(' ');
const vowels = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ');
const tails = ' r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ');
/** The keys of the compatibility jamo ㄱ–ㅣ (U+3131–U+3163). */
const jamo = 'r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g'.split(' ').concat(vowels);

/**
 * Brings text into the one form in which it is compared: NFC, letters alone, width and case folded, invisible characters gone, and
 * everything that is no letter or digit a single space. A point or comma stays, as a point, between digits (`3.5`), a comma
 * of thousands goes.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u1100-\u1112\u1161-\u1175\u11A8-\u11C2]/g, aloneFrom)
    .replace(/[\u00C0-\u024F]/g, (accented) => accented.normalize('NFD').charAt(0))
    .replace(/[\uFF01-\uFFDC\u2160-\u217F\u24B6-\u24E9\u{1D400}-\u{1D7FF}]/gu, (wide) => wide.normalize('NFKC'))
    .replace(/[\p{Cf}\p{M}]/gu, '')
    .toLowerCase()
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d)[.,](?=\d)/g, '$1\uE000')
    .replace(/[^\p{L}\p{N}\uE000]+/gu, ' ')
    .replaceAll('\uE000', '.')
    .trim();
}

/** A letter of a syllable that stands alone, as the letter that keyboards type: U+110B is ㅇ. */
const aloneFrom = (letter: string): string => String.fromCharCode(0x3131 + jamo.indexOf(keysOfCharacter(letter)));

/** The one key under which a name is known: no case, no spaces, no hyphens nor other marks. Two names with one key are one. */
export const nameKey = (name: string): string => normalise(name).replaceAll(' ', '');

const known = new Map<string, string>();

/** The keys that type one character: three places of a syllable, a jamo's own, or the character itself. */
function keysOfCharacter(character: string): string {
  let keys = known.get(character);
  if (keys === undefined) {
    const code = character.charCodeAt(0);
    const syllable = syllableOf(character);
    keys = syllable
      ? `${leads[syllable.lead]}${vowels[syllable.vowel]}${tails[syllable.tail]}`
      : (jamo[code - 0x3131] ?? leads[code - 0x1100] ?? vowels[code - 0x1161] ?? tails[code - 0x11a7] ?? character);
    known.set(character, keys);
  }
  return keys;
}

/**
 * The keys that type a text on the two-set keyboard, Shift as a capital: `오픈AI` → `dhvmsai`, `까` → `Rk`. Latin letters,
 * in lower case, stand for themselves. Spaces go.
 * @param text normalised text
 */
export function keysOf(text: string): string {
  let keys = '';
  for (const character of text) if (character !== ' ') keys += keysOfCharacter(character);
  return keys;
}

/** Whether a character is a whole Hangul syllable. */
export const isSyllable = (character: string): boolean => /^[가-힣]$/.test(character);

/** The keys of the initial consonants, Latin letters and digits as they are: `오픈AI` → `dvai` (ㅇㅍai). */
export function initialsOf(text: string): string {
  const initials = [...text].map((character) => leads[syllableOf(character)?.lead ?? -1] ?? keysOf(character));
  return initials.join('');
}
