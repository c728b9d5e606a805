import { syllableOf } from './syllable.ts';

/**
 * How the last syllable of a word ends when the word is read aloud in Korean. `none`: with a vowel; `rieul`: with ㄹ;
 * `other`: with any other consonant. Every choice between two forms of a particle follows from it.
 */
export type Ending = 'none' | 'rieul' | 'other';

/** Read letter by letter, only these letters end in a consonant: 엘, 엠, 엔, 알. */
const letters: Readonly<Record<string, Ending>> = { l: 'rieul', m: 'other', n: 'other', r: 'rieul' };

/** The digits as they are read, sino-Korean. */
export const sinoDigits = '영일이삼사오육칠팔구';

/** The final consonant ㄹ among those of {@link syllableOf}. */
const RIEUL = 8;

function endingOf(character: string): Ending | undefined {
  const tail = syllableOf(character)?.tail;
  return tail === undefined ? undefined : tail === 0 ? 'none' : tail === RIEUL ? 'rieul' : 'other';
}

/** Metric symbols after a number, read as words: 그램 ends in ㅁ, 톤 in ㄴ, 미터 and 리터 in a vowel. */
const metric = { other: /^(?:[km]?g|t)$/, none: /^(?:[cmkn]?m|ml)$/ } as const;

/** Symbols read as words that end in a vowel: 퍼센트, 달러, 플러스, 도. */
const symbols = /[%$+°℃]$/;

/**
 * Gives how `text` ends when read aloud, or `undefined` where nothing in it can be read (an emoji, a Chinese character).
 *
 * - Closing quotes and punctuation are silent, and so is a bracket that follows a word: `메타(Meta)` is read 메타.
 * - Hangul ends as it is written.
 * - A number is read sino-Korean, its zeros as 십·백·천·만·억·조; after a decimal point digit by digit (`3.10` … 영).
 * - A Latin capital at the end, a letter after a digit, and a word with no vowel are read as letters (`GPT`, `CoT`, `4o`).
 * - Any other Latin word is read by the rules in {@link wordEnding}.
 */
export function spokenEnding(text: string): Ending | undefined {
  const spoken = silent(text);
  const last = spoken.at(-1);
  if (last === undefined) return undefined;
  const syllable = endingOf(last);
  if (syllable) return syllable;
  if (symbols.test(spoken)) return 'none';
  const number = /(?:(\d[\d,]*)\.)?(\d[\d,]*)$/.exec(spoken);
  if (number) return numberEnding((number[2] ?? '').replaceAll(',', ''), number[1] !== undefined);
  const latin = /(\d?)([a-z]+)$/i.exec(spoken.normalize('NFD').replace(/\p{M}/gu, ''));
  if (!latin) return undefined;
  const [, digit = '', word = ''] = latin;
  if (digit !== '' && metric.other.test(word)) return 'other';
  if (digit !== '' && metric.none.test(word)) return 'none';
  if (digit !== '' || /[A-Z]$/.test(word) || !/[aeiouy]/i.test(word)) return letters[last.toLowerCase()] ?? 'none';
  return wordEnding(word.toLowerCase());
}

/** Takes off what is not read at the end of a word. */
function silent(text: string): string {
  let rest = text.trimEnd();
  for (;;) {
    const shorter = rest
      .replace(/[\s'"’”」』》〉.,!?…·]+$/u, '')
      .replace(/(\S)\s*(?:\([^()]*\)|\[[^[\]]*\])$/u, '$1')
      .replace(/[)\]]$/u, '');
    if (shorter === rest) return rest;
    rest = shorter;
  }
}

/** How a number ends: by its last digit, or by the place that its zeros reach (10 is 십, 100 is 백). */
function numberEnding(digitsText: string, decimal: boolean): Ending {
  const zeros = /0*$/.exec(digitsText)?.[0].length ?? 0;
  // 십, 백, 천, 만, 억 close with a consonant other than ㄹ; 조 with a vowel.
  if (!decimal && zeros > 0 && zeros < digitsText.length) return zeros >= 12 && zeros < 16 ? 'none' : 'other';
  return endingOf(sinoDigits.charAt(Number(digitsText.at(-1)))) ?? 'none';
}

/**
 * How a Latin word in lower case ends, after the rules of 외래어 표기법 (chapter 3, section 1) for English:
 * final l and syllabic -le are ㄹ (구글), m and n close the syllable and so does ng; voiceless stops close it after a
 * short vowel (앤트로픽, 그록) and open a new syllable otherwise (마이크로소프트, 노트); everything else ends in a vowel,
 * but for a few words that usage closes (웹, 랩, 잡, 백, 빅).
 * It is a rule of thumb: where it errs, the entity's `reading` decides.
 */
function wordEnding(word: string): Ending {
  if (/(?:l|le)$/.test(word)) return 'rieul';
  if (/(?:web|lab|job|bag|big)$/.test(word)) return 'other';
  if (/(?:m|n|mn|mb|gn|ng|me|ne)$/.test(word)) return 'other';
  if (/(?:^|[^aeiou])(?:[aeiouy]|oo)(?:ck|[ptkc])$/.test(word)) return 'other';
  return 'none';
}
