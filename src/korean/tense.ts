import { parseAmounts } from './amount-parse.ts';
import { syllableOf } from './syllable.ts';
import { noUnits } from './unit-words.ts';

/** Words of a sentence that leave its verb open: somebody plans, talks or expects. */
const open =
  /계획|예정|목표|전망|예상|예측|예보|예견|추정|추산|논의|협의|협상|검토|추진|거론|잠정|내다[봤보]|관측|구상|의향|방침|가능성|준비|기대|희망|바라|잡[았은]|앞으로|향후|려고|려는|려\s|기로|(?:할|될|갈|올|날|설|들|칠|릴|울|을|늘|질|킬|낼|뛸|쓸|를)\s(?:것|전망|수|예정|듯|계획|거)|겠|할지|될지|전해졌|알려졌/;
/** Nouns and adnominal forms that tell something done, right behind an amount. */
const doneAfter =
  /^[가-힣]{0,3}\s*(?:늘어난|줄어든|불어난|오른|떨어진|커진|달한|넘은|넘어선|받은|거둔|기록한|기록|달성|돌파|출시된|나온|공개된|문을\s연)(?![가-힣])/;

/** What speaks of saying or of laying down what is to be (예산안을 편성했다), not of doing. */
const saying = /^(?:밝|말|전|보도|설명|적|봤|꼽|덧붙|강조|소개|제시|발표|편성|책정|제출|내놨|내놓|불렸|평가|정)/;

/**
 * Tells whether words speak of something as done: a past tense (`늘었다`, `나왔고`), or a form that closes it (`1조원 돌파`,
 * `늘어난`), with nothing in the sentence that leaves it open (`계획`, `전망`, `-ㄹ 것`).
 *
 * Of the words behind the label only the two next count: a verb further on has another subject as often as not.
 *
 * @param before what stands in front, as far as the sentence begins
 * @param after what stands behind, as far as the sentence ends
 */
export function toldAsDone(label: string, before: string, after: string): boolean {
  if ([before, label, after].some((words) => open.test(words))) return false;
  const words = label + (/^\S*(?:\s+\S+)?/.exec(after)?.[0] ?? '');
  const [amount] = parseAmounts(words, noUnits, 'all');
  if (amount && doneAfter.test(words.slice(amount.index + amount.length))) return true;
  return words.split(/[\s,·]+/).some((word) => isPast(word) && !saying.test(word));
}

/** The final consonant ㅆ among those of {@link syllableOf}. */
const SSANG_SIOT = 20;

/** Whether a word ends in a past tense: a syllable that closes with ㅆ, but not 있, before an ending. 겠 leaves the sentence open and does not come here. */
function isPast(word: string): boolean {
  const found =
    /([가-힣])(?:다|고|으며|으나|지만|는데|던|습니다|음|기|을|을까|어|어도|으니|다가)(?:[^가-힣]|$|[는고며])/.exec(
      word,
    );
  const syllable = found?.[1] ?? '';
  return syllable !== '' && syllable !== '있' && syllableOf(syllable)?.tail === SSANG_SIOT;
}
