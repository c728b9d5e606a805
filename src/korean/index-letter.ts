/** The consonants that names are filed under, the doubled ones under the single: ㄲ is looked for under ㄱ. */
const consonants = [...'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ'];
/** The first syllable of the Unicode block, and how many syllables begin with one consonant (Unicode Standard, 3.12). */
const first = '가'.charCodeAt(0);
const perConsonant = 588;

/**
 * What a name is filed under in an index: its first consonant (ㅇ for 오픈AI), a capital (G for GPT-4o), or `0–9` for anything
 * else.
 */
export function indexLetter(name: string): string {
  const start = name.normalize('NFC').charAt(0);
  if (/[가-힣]/.test(start)) return consonants[Math.floor((start.charCodeAt(0) - first) / perConsonant)] ?? start;
  return /\p{Script=Latin}/u.test(start) ? start.toUpperCase() : '0–9';
}
