import type { Bound } from './amount.ts';
import { endsNoun } from './particles.ts';

/**
 * A bound in words; `band` and a part of one: 9조원대, from 9조 up to 10조, 70달러 초반대; `level` (36.8% 수준), right for what is
 * exact and for what is about; `up-to` (50억원까지), right for what is exact and for a ceiling.
 */
export type BoundWord = Bound | Band | 'level' | 'up-to';
type Band = 'band' | 'early' | 'mid' | 'late';

export const isBand = (words: BoundWord | undefined): words is Band => /^(?:band|early|mid|late)$/.test(words ?? '');

/** The bounds that words may say of the very value they stand at; plain words are exact, and so is the floor of a band. */
export function boundsOf(words: BoundWord = 'exact'): readonly Bound[] {
  if (words === 'band' || words === 'early') return ['exact'];
  if (words === 'mid' || words === 'late') return [];
  if (words === 'level') return ['exact', 'about'];
  return words === 'up-to' ? ['exact', 'at-most'] : [words];
}

const adverb = '(?:\\s*(?:훌쩍|크게|조금|약간|소폭|(?:사상\\s)?처음(?:으로)?|겨우|간신히|가까스로|이미|훨씬|가볍게))?';
const joined = `^\\s*(?:수준|규모|선(?=[을이]))?(?:[을를이가은는도]|에는?|에도)?${adverb}\\s*`;
const joinedTo = (words: string): RegExp => new RegExp(`${joined}(?:${words})`);

/** What each bound is said with behind an amount or before it, the first that is found counts; `noun`: it must be whole. */
const said: readonly { bound: BoundWord; after?: RegExp; before?: RegExp; noun?: true }[] = [
  { bound: 'at-most', after: joinedTo('이하|이내|넘지|넘기지|넘어서지') },
  {
    bound: 'less-than',
    after: joinedTo('미만|밑도|밑돌|밑돈|하회|못\\s?미|못\\s?미치|미치지\\s?못|채\\s?안|안\\s?되|안\\s?돼'),
  },
  { bound: 'more-than', after: joinedTo('초과|넘|뛰어\\s?넘|돌파|웃도|웃돌|웃돈|상회') },
  { bound: 'at-least', after: joinedTo('이상'), before: /(?:최소한?|적어도|못해도|적게는)\s*$/ },
  { bound: 'at-most', before: /(?:최대한?|많아야|많아도|기껏해야|많게는)\s*$/ },
  { bound: 'nearly', after: joinedTo('육박|근접|턱밑|가까|가깝'), before: /거의\s*$/ },
  { bound: 'early', after: /^대?\s?초반대?/, noun: true },
  { bound: 'mid', after: /^대?\s?중반대?/, noun: true },
  { bound: 'late', after: /^대?\s?후반대?/, noun: true },
  { bound: 'band', after: /^대(?![가-힣])|^대(?:[를로의에가는도인]|에서|였다|이다|다)(?![가-힣])/ },
  {
    bound: 'about',
    after: joinedTo('여(?=\\s|$)|안팎|남짓|가량|쯤|정도|내외|꼴'),
    before: /(?:약|대략|어림잡아|어림해|줄잡아)\s*$/,
  },
  { bound: 'exact', before: /(?:정확히|꼭|딱)\s*$/ },
  { bound: 'level', after: /^\s?(?:수준|규모|선)/, noun: true },
  { bound: 'up-to', after: /^까지/ },
];

/**
 * Gives how the words around an amount bound it, as {@link said} has them, or `undefined` where they say nothing. A particle and an adverb may stand between: `100만 명을 훌쩍 넘는`. Where a floor or a ceiling is said along with 약, the
 * floor or the ceiling counts.
 *
 * @param before the text in front of the amount
 * @param after the text behind its unit
 */
export function boundHint(before: string, after: string): BoundWord | undefined {
  return said.find((one) => isAfter(one.after, after, one.noun) || word(one.before, before))?.bound;
}

/** A noun behind must be whole: 선 in 선수 is none. */
function isAfter(pattern: RegExp | undefined, after: string, noun = false): boolean {
  const found = pattern?.exec(after);
  return !!found && (!noun || endsNoun(after.slice(found[0].length)));
}

/** A word in front must be whole: 약 in 계약 is none. */
function word(pattern: RegExp | undefined, before: string): boolean {
  const found = pattern?.exec(before);
  return !!found && !/[가-힣]$/.test(before.slice(0, found.index));
}
