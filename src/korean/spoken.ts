import { sinoDigits } from './ending.ts';

/** The Korean names of the Latin letters, a to z, as 외래어 표기 has them. */
const letters =
  '에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 알 에스 티 유 브이 더블유 엑스 와이 지'.split(' ');
/** Digits as Koreans read versions aloud: sino-Korean, or the English words in Hangul. */
const digits = [[...sinoDigits], '제로 원 투 쓰리 포 파이브 식스 세븐 에잇 나인'.split(' ')];

const spell = (run: string): string =>
  [...run.toLowerCase()].map((letter) => letters[letter.charCodeAt(0) - 97] ?? letter).join('');

/**
 * How a name is typed by those who write it as it sounds: capitals by their letters' names, digits as they are read.
 * `GPT-4o` → 지피티사오, 지피티포오, 지피티4오; `라마 3.2` → 라마삼점이, 라마쓰리점투. Names that are all words give nothing.
 * @param name the name as written, capitals and all
 */
export function spokenForms(name: string): string[] {
  const joined = name.replace(/[-\s]/g, '');
  // Letters read one by one: a run with two capitals (GPT, CoT), and letters that touch a digit (4o, o1).
  const spelt = joined
    .replace(/[A-Z][a-z]?[A-Z]+/g, spell)
    .replace(/(?<=\d)[A-Za-z](?![A-Za-z])|(?<![A-Za-z])[A-Za-z](?=\d)/g, spell);
  const forms = digits.map((names) =>
    spelt.replace(/\d/g, (digit) => names[Number(digit)] ?? digit).replaceAll('.', '점'),
  );
  return [...new Set([spelt, ...forms])].filter((form) => form !== joined && !/[A-Za-z]/.test(form));
}
