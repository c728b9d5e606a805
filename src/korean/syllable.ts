/**
 * Takes a Hangul syllable apart (Unicode Standard, 3.12); `undefined` for any other character.
 * @returns its three places in the order of Unicode; `tail` is 0 where it ends in its vowel
 */
export function syllableOf(character: string): Readonly<Record<'lead' | 'vowel' | 'tail', number>> | undefined {
  const place = character.charCodeAt(0) - 0xac00;
  if (!(place >= 0 && place < 11172)) return undefined;
  return { lead: Math.floor(place / 588), vowel: Math.floor(place / 28) % 21, tail: place % 28 };
}
