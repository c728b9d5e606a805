import { pick } from './typing.ts';

// Inflection as a writer does it, made for the tests: the code under test knows only how to undo it.

const final = (text: string): number => (text.charCodeAt(text.length - 1) - 0xac00) % 28;
const vowelOf = (text: string): number => Math.floor((text.charCodeAt(text.length - 1) - 0xac00) / 28) % 21;
/** The last syllable with another final consonant: 4 is ㄴ, 8 ㄹ, 17 ㅂ, 20 ㅆ. */
const close = (text: string, consonant: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + consonant - final(text));
/** The last syllable with another vowel. */
const turn = (text: string, vowel: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + (vowel - vowelOf(text)) * 28);

const isHangul = (text: string): boolean => /[가-힣]$/.test(text);

/** A noun with one particle or another, the right one after its final consonant. */
export function noun(stem: string, next: () => number): string {
  const closed = isHangul(stem) && final(stem) !== 0;
  const forms = closed
    ? ['은', '이', '을', '과', '으로', '에서', '도', '의', '이라는', '이다', '만', '보다', '까지']
    : ['는', '가', '를', '와', '로', '에서', '도', '의', '라는', '다', '만', '보다', '까지'];
  return stem + pick(forms, next);
}

/** A noun made a verb by 하다, inflected. */
export const doing = (stem: string, next: () => number): string =>
  stem +
  pick(['하다', '했다', '하는', '한', '할', '하고', '해서', '하지만', '합니다', '했던', '하려고', '하면서'], next);

const ㅣ = 20;
const ㅕ = 6;
const ㅏ = 0;
const ㅓ = 4;
const ㄹ = 8;

/** A verb or an adjective in one form or another, by the rules of regular verbs and those of ㄹ and ㅣ stems. */
export function verb(stem: string, next: () => number): string {
  const forms = ['다', '고', '지만', '던', '기', '지', '거나', '더라도', '게', '도록'].map((ending) => stem + ending);
  if (final(stem) === 0) {
    forms.push(
      close(stem, 4),
      close(stem, ㄹ),
      `${close(stem, 17)}니다`,
      `${stem}면`,
      `${stem}며`,
      `${stem}려고`,
      `${stem}는`,
    );
    if (vowelOf(stem) === ㅣ)
      forms.push(`${turn(stem, ㅕ)}서`, `${close(turn(stem, ㅕ), 20)}다`, `${close(turn(stem, ㅕ), 20)}던`);
    if (vowelOf(stem) === ㅏ || vowelOf(stem) === ㅓ) forms.push(`${close(stem, 20)}다`, `${stem}서`);
  } else if (final(stem) === ㄹ) {
    forms.push(`${close(stem, 0)}는`, close(stem, 4), `${close(stem, 17)}니다`, `${stem}면`, `${stem}며`);
  } else if ([1, 4, 16, 18, 21, 22].includes(final(stem))) {
    forms.push(`${stem}은`, `${stem}을`, `${stem}습니다`, `${stem}으면`, `${stem}는`);
  }
  return pick(forms, next);
}
