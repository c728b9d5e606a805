/** The three places of a Hangul syllable, counted in the order of Unicode; `tail` is 0 where it ends in its vowel. */
export interface Syllable {
  readonly lead: number;
  readonly vowel: number;
  readonly tail: number;
}

/** Takes a Hangul syllable apart (Unicode Standard, 3.12); `undefined` for any other character. */
export function syllableOf(character: string): Syllable | undefined {
  const place = character.charCodeAt(0) - 0xac00;
  if (!(place >= 0 && place < 11172)) return undefined;
  return { lead: Math.floor(place / 588), vowel: Math.floor(place / 28) % 21, tail: place % 28 };
}
