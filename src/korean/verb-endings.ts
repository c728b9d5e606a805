import { keysOf } from './letters.ts';
import { areParticles, overKeys } from './particles.ts';

/**
 * What may follow the stem of a Korean verb or adjective, again as a grammar: an honorific, a tense, and an ending that
 * closes, joins or turns it into a modifier or a noun (which then takes particles). Vowels that an ending loses in the
 * stem's last syllable (가+ㄴ다, 이어지+ㄹ) are left as single letters.
 *
 * After 학교문법's table of 어미; irregular stems are made by {@link stemForms}.
 */
const quoted = '고|고는|는|며|면|면서|지만|지';
const final = [
  `다(?:${quoted}|가|니|던데)?`,
  `(?:ㄴ|는)다(?:${quoted}|니)?`,
  '고(?:서|도|는|요|자)?|(?:으)?며|(?:으)?면(?:서|서도)?|(?:으)?니(?:까)?|(?:으)?나(?:요)?|지만|거나|든지|든|도록|게(?:끔)?|다시피|듯이',
  '더라(?:고)?|더군(?:요)?|(?:으)?려(?:고|는|면|던|다)?|(?:으)?러|자(?:고|는|마자|면)?|(?:으)?라(?:고|는|면|며)?|(?:으)?리라(?:고|는)?|느라(?:고)?',
  '(?:어|아|여)?(?:서(?:는|도|만|야|부터|까지)?|도|야(?:만|지)?|요|라(?:도)?|지(?:도|만)?|선)?',
  '(?:는|은|ㄴ|던|을|ㄹ)(?:데(?:도|요)?|지(?:도|를|는|가|만)?|가(?:요|를)?|까(?:요)?|수록|지라도|뿐|지언정|걸|게|즉)?',
  '(?:느)?냐(?:고|는|면|에)?|네(?:요)?|군(?:요)?|구나|죠|지(?:요|는|도|를|가)?',
  '(?:습|ㅂ)니(?:다|까)(?:만)?|(?:으)?세요|(?:으)?십시오',
].join('|');
const tense = '(?:(?:으)?시|(?:어|아)?(?:지|져))?(?:었|았|였|ㅆ)?(?:었|겠)?';
const verbal = new RegExp(overKeys(`^${tense}(?:${final})$`));
/** 기 and 음 make a noun of it, which takes particles. */
const nominal = new RegExp(overKeys(`^${tense}(?:기|음|ㅁ)(.*)$`));

/** Whether keys that follow a verb's stem are endings and nothing else: `sms` (는) is, `akr` (막) is not. */
export function areEndings(keys: string): boolean {
  if (verbal.test(keys)) return true;
  const rest = nominal.exec(keys)?.[1];
  return rest !== undefined && (rest === '' || areParticles(rest));
}

/**
 * The stem's last letters and what they become before some endings: the regular contractions and the irregular verbs. What
 * stands before them is kept; ㅏ or ㅓ follows the vowel there (달라, 흘러).
 */
const changes: readonly (readonly [from: RegExp, to: string])[] = (
  [
    ['ㅣ$', 'ㅕ'], // 이어지+어 → 이어져
    ['하$', '해'],
    ['놓$', '놔'], // 내놓+았 → 내놨
    ['ㅚ$', 'ㅙ'], // 되+어 → 돼
    ['ㅗ$', 'ㅘ'], // 오+아 → 와
    ['ㅜ$', 'ㅝ'],
    ['(?<=BRIGHT)ㅡ$', 'ㅏ'], // 모으+아 → 모아
    ['(?<!BRIGHT)ㅡ$', 'ㅓ'], // 쓰+어 → 써
    ['(?<=BRIGHT)르$', 'ㄹㄹㅏ'], // 다르+아 → 달라
    ['(?<!BRIGHT)르$', 'ㄹㄹㅓ'], // 흐르+어 → 흘러
    ['ㄹ$', ''], // 만들+는 → 만드는
    ['ㅂ$', '우'], // 돕+을 → 도울
    ['ㅂ$', '와'],
    ['ㅂ$', '워'],
    ['ㄷ$', 'ㄹ'], // 듣+어 → 들어
    ['ㅅ$', ''], // 짓+어 → 지어
    ['(?<=.{4})ㅎ$', ''], // 그렇+ㄴ → 그런, and not 좋+ㄴ
  ] as const
).map(([from, to]) => [new RegExp(overKeys(from).replace('BRIGHT', '[hk][a-zQWERT]?')), keysOf(to)] as const);

/** The keys of a verb's stem in every shape that it takes before an ending: 만들 → 만들, 만드; 돕 → 돕, 도우, 도와. */
export function stemForms(stem: string): string[] {
  const keys = keysOf(stem);
  return [
    ...new Set([keys, ...changes.filter(([from]) => from.test(keys)).map(([from, to]) => keys.replace(from, to))]),
  ];
}

/** Verbs that turn a noun into one: 공개하다, 투자받다. */
const light = ['하', '되', '받', '시키', '당하'].flatMap(stemForms);

/** Whether keys that follow a noun make a verb of it: `gkTek`… 공개+했다, 투자+받나. */
export function areLightVerb(keys: string): boolean {
  return light.some((stem) => keys.startsWith(stem) && areEndings(keys.slice(stem.length)));
}
