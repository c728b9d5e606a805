import { keysOf } from './letters.ts';

/**
 * What may follow a noun in Korean, as a grammar and not as a list: case particles, the auxiliary particles that follow
 * them, and the forms of the copula 이다, which Korean turns into particles by the dozen (이라도, 이든지, 이야말로). Each is
 * written once and bare; that 으 or 이 stands before it after a consonant is a rule, and so is what follows what (에서+의,
 * 에게+까지+도, 만+으로+는). The choice by the final consonant is enforced between particles (에서+는, never 에서+은) but not
 * after the noun: people type `GPT는` and `GPT은` alike.
 *
 * After the entries for 조사 and 어미 in 국립국어원 표준국어대사전, in the order of school grammar: case, auxiliary, topic.
 */

/** Case particles that may stand inside a chain; what may follow the first syllable is in brackets. */
const oblique =
  '에(?:게)?(?:서)?|에다(?:가)?|한테(?:서)?|께(?:서)?|(?:으)?로(?:서|써|부터)?|와|과|(?:이)?랑|하고|보다|처럼|만큼|같이|대로|더러|마냥|치고|따라|마다|말고|부터|까지';

const auxiliary = '만|마저|조차|밖에|뿐|씩|토록|끼리|(?:이)?나마';

/** What ends a chain: topic, subject, object, genitive, also, or, vocative; and what is said of the noun's being one. */
const closing =
  '는|가|를|의|도|야|여|(?:이)?나|(?:이)?야말로|(?:는)?커녕|깨나|서껀|¬(?:은|이|을|이여|이시여|일랑|을랑|은커녕|인들|인즉|인|일|이자|아)|임(?:을|이|은|에도)?|이기(?:도|는|만|까지|에)';

/** Particles and connectives made of the copula's stem 이 and an ending; 이 may go after a vowel. */
const copula = [
  '라(?:도|서|고(?:는|도|만|까지)?|곤|는|면|며|야|야만|니|니까|든지|든가|거나|지만|던|던데|기보다(?:는|ㄴ)?|기에는|네요|는데)?',
  '든(?:지|가)?|던|건',
  '야|란(?:게|건|것(?:은|이)?)?',
  '며|고|면|면서(?:도)?|니|니까|므로|지|지만|죠|지요|다|다고|다는|냐|냐고|거나',
  '(?:었|였)(?:다|던|고|는데|지만|으면|으며|으나|다는|다고|나|나요|어|어요|지|습니까|습니다)|(?:어|여)(?:서|도|야)',
  '에요|예요|네|네요|군|군요|구나|더라',
  // These join the noun's last syllable after a vowel: 메탑니다, 파인데. 인지 is left out: 메타인지 is a word of its own.
  'ㅂ니다|ㅂ니까|ㄴ데(?:도|요)?|ㄴ가|ㄴ가요|ㄹ까|ㄹ까요|ㄹ지|ㄹ지도|ㄹ수록',
].join('|');

/** Nouns and suffixes that lean on a name and leave it what it is: 오픈AI 측은, 라마들도, GPT-4o급. */
const leaning = '들|측|님|씨|급|발|식|판|류';

/** Turns a pattern written in Hangul into the same pattern over keys; `¬` stands for: not after a vowel. */
export const overKeys = (pattern: string): string =>
  pattern.replace(/[ㄱ-ㅣ가-힣]/g, keysOf).replaceAll('¬', '(?<![koiOjpuPhynbml])');

const inner = `(?:${oblique}|${auxiliary})`;
/** 는 is clipped to a final ㄴ after a particle that ends in a vowel: 에선, 까진. */
const chain = new RegExp(
  overKeys(`^(?:${leaning})?(?:${inner}{0,3}(?:${closing}|(?:이)?(?:${copula}))?(?:요)?|${inner}{1,3}ㄴ)$`),
);

/**
 * Whether keys that follow a noun are particles and nothing else: `dptjdml` (에서의) is, `qjtm` (버스) is not. A noun's suffix
 * such as 급 or 들 may come first or alone.
 * @param keys the rest of a word after the noun, as `keysOf` gives it; the empty rest is no particle
 */
export function areParticles(keys: string): boolean {
  return keys !== '' && chain.test(keys);
}

/** The longest beginning of a word, of two characters and more, that `is` takes and after which only particles stand. */
export function nounOf(word: string, is: (noun: string) => boolean = () => true): string | undefined {
  for (let end = word.length - 1; end > 1; end--) {
    if (is(word.slice(0, end)) && areParticles(keysOf(word.slice(end)))) return word.slice(0, end);
  }
  return undefined;
}

/**
 * Tells whether a noun may end where `rest` begins: nothing follows, or no letter and no digit, or particles and then no more
 * Hangul. `라마` ends before `를`, before `에선.` and before `, `, not before `다호텔`, and `라마 3` not before `.2`.
 */
export function endsNoun(rest: string): boolean {
  const hangul = /^[가-힣]+/.exec(rest)?.[0];
  if (hangul !== undefined) return areParticles(keysOf(hangul));
  return !/^(?:[\p{L}\p{N}]|[.'’-][A-Za-z]|[.,'’-]\d)/u.test(rest);
}
