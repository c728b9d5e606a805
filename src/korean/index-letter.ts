import { syllableOf } from './syllable.ts';

/** The consonants that names are filed under, the doubled ones under the single: ㄲ is looked for under ㄱ. */
const consonants = [...'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ'];

/**
 * What a name is filed under in an index: its first consonant (ㅇ for 오픈AI), a capital (G for GPT-4o), or `0–9` for anything
 * else.
 */
export function indexLetter(name: string): string {
  const start = name.normalize('NFC').charAt(0);
  const syllable = syllableOf(start);
  if (syllable) return consonants[syllable.lead] ?? start;
  return /\p{Script=Latin}/u.test(start) ? start.toUpperCase() : '0–9';
}
