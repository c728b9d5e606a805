import type { Bound } from './amount.ts';

/** A bound in words, or `band`: 9조원대, from 9조 up to 10조. */
export type BoundWord = Bound | 'band';

const about = /(?:약|대략|어림잡아|어림해|줄잡아)\s*$/;
const nearlyBefore = /거의\s*$/;
const atLeastBefore = /(?:최소한?|적어도|못해도|적게는)\s*$/;
const atMostBefore = /(?:최대한?|많아야|많아도|기껏해야|많게는)\s*$/;
const exactBefore = /(?:정확히|꼭|딱)\s*$/;

const adverb = '(?:\\s*(?:훌쩍|크게|조금|약간|소폭|겨우|간신히|가까스로|이미|훨씬|가볍게))?';
const joined = `^\\s*(?:[을를이가은는도]|에는?|에도)?${adverb}\\s*`;
const joinedTo = (words: string): RegExp => new RegExp(`${joined}(?:${words})`);
const atMostAfter = joinedTo('이하|이내|넘지|넘기지|넘어서지');
const lessThanAfter = joinedTo('미만|밑도|밑돌|밑돈|하회|못\\s?미|못\\s?미치|미치지\\s?못|채\\s?안|안\\s?되|안\\s?돼');
const atLeastAfter = joinedTo('이상');
const moreThanAfter = joinedTo('초과|넘|뛰어\\s?넘|돌파|웃도|웃돌|웃돈|상회');
const nearlyAfter = joinedTo('육박|가까|가깝');
const aboutAfter = joinedTo('여(?=\\s|$)|안팎|남짓|가량|쯤|정도|내외|수준|꼴');
const bandAfter = /^대(?![가-힣])|^대(?:[를로의에가는도인]|에서|였다|이다|다)(?![가-힣])/;

/**
 * Gives how the words around an amount bound it, or `undefined` where they say nothing.
 *
 * | bound | before | after |
 * | --- | --- | --- |
 * | `more-than` | | 초과, 넘는·넘게·넘었다…, 웃도는, 상회하는, 돌파한 |
 * | `at-least` | 최소, 적어도, 못해도 | 이상 |
 * | `less-than` | | 미만, 밑도는, 하회하는, 못 미치는, 채 안 되는 |
 * | `at-most` | 최대, 많아야, 기껏해야 | 이하, 이내, 넘지 않는 |
 * | `nearly` | 거의 | 육박하는, 가까운 |
 * | `about` | 약, 대략, 어림잡아 | 여, 남짓, 안팎, 가량, 쯤, 정도, 내외, 수준 |
 * | `band` | | 대, joined: 9조원대 |
 * | `exact` | 정확히, 꼭, 딱 | |
 *
 * A particle and an adverb may stand between: `100만 명을 훌쩍 넘는`. Where a floor or a ceiling is said along with 약, the
 * floor or the ceiling counts.
 *
 * @param before the text in front of the amount
 * @param after the text behind its unit
 */
export function boundHint(before: string, after: string): BoundWord | undefined {
  if (atMostAfter.test(after)) return 'at-most';
  if (lessThanAfter.test(after)) return 'less-than';
  if (moreThanAfter.test(after)) return 'more-than';
  if (atLeastAfter.test(after) || word(atLeastBefore, before)) return 'at-least';
  if (word(atMostBefore, before)) return 'at-most';
  if (nearlyAfter.test(after) || word(nearlyBefore, before)) return 'nearly';
  if (bandAfter.test(after)) return 'band';
  if (aboutAfter.test(after) || word(about, before)) return 'about';
  return word(exactBefore, before) ? 'exact' : undefined;
}

/** A word in front must be whole: 약 in 계약 is none. */
function word(pattern: RegExp, before: string): boolean {
  const found = pattern.exec(before);
  return found !== null && !/[가-힣]$/.test(before.slice(0, found.index));
}
