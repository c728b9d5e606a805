import { keysOf, nameKey } from '../../korean/letters.ts';
import { oncePer } from '../../korean/once-per.ts';
import { matchWord } from './index-words.ts';
import { emptyLexicon, type Lexicon, layIn } from './lexicon.ts';
import { stretchOf } from './stretch.ts';

/** What a word of a question may mean: a metric, one of its bases; a unit; how settled; what is done with values; nothing. */
export interface Meaning {
  readonly metric?: string;
  readonly basis?: string;
  readonly unit?: string;
  readonly status?: string;
  readonly asks?: 'compare' | 'multiple' | 'sum' | 'forecast';
}

/** Words of questions that say nothing of their own, and those that ask for more than a value. */
const said: readonly (readonly [meaning: Meaning, words: string])[] = [
  [
    {},
    'ai 인공지능 회사 기업 모델 서비스 챗봇 수치 규모 금액 액수 수준 정도 값 현재 지금 동안 처음 최초 날 날짜 보도 기사 되다 있다 대략 누가 누구 중 가운데 사람 사람들 분 돈 시기 시점 때 첫 첫째 연도 년도 나가다 보다 기준 당시 무렵 횟수 건수 개수 뉴스 출처 근거 말하다 밝히다 전하다 보도하다 따르다 만들다 평가받다 평가되다 주다 세다 집계하다 나오다 제품 결과 오다 잡다 삼다 내걸다 세우다 크다 작다 적다 높다 낮다 what how many much is are the of when did does do has have was were number count amount total out come date by in at for on to from it its',
  ],
  [{ asks: 'compare' }, '비교 비교하다 견주다 더 보다 차이 먼저 나중 나중에 빨리 늦게 vs versus'],
  [{ asks: 'multiple' }, '몇배 뛰다'],
  [{ asks: 'sum' }, '합 합치다 합하다 합계 더하다 총합 총액 합산'],
  [{ asks: 'forecast' }, '전망 예측 예상 예상하다 향후 앞으로 오르다 내리다 늘다 줄다'],
  [{ status: 'planned' }, '목표 계획 예정 준비 준비하다 추진'],
  [{ status: 'in-talks' }, '논의 협의 협상'],
  [{ status: 'done' }, '실제 확정'],
  [{ unit: '원' }, '원화 우리돈 한국돈 한화 원'],
  [{ unit: '달러' }, '달러 미화 미국달러 불'],
];

/** A verb's noun of one syllable sounds like other words: 줌, 좀. */
const isClipped = (bare: string): boolean => bare.length === 1 && keysOf(bare).length > 2 && keysOf(bare).endsWith('a');

/** Every word that a question may be made of, beside names and dates, with all that it may mean. */
export const vocabularyOf = oncePer(({ measures }: Lexicon) => {
  const meanings = new Map<string, Meaning[]>();
  const add = (word: string, meaning: Meaning): void => {
    const bare = nameKey(word);
    // A sum of money is called after what it is for: 투자유치액.
    const amount =
      measures[meaning.metric ?? '']?.kind === 'figure' && !/[가-힣](?:다|수|액)$/.test(bare) ? [`${bare}액`] : [];
    for (const form of new Set([bare, bare.replace(/(?<=..)수$/, ''), ...amount]))
      meanings.set(form, [...(meanings.get(form) ?? []), meaning]);
  };
  for (const [meaning, words] of said) for (const word of words.split(' ')) add(word, meaning);
  for (const [metric, { words, bases }] of Object.entries(measures)) {
    for (const word of words) add(word, { metric });
    for (const [basis, own] of Object.entries(bases)) for (const word of own) add(word, { metric, basis });
  }
  const lexicon = emptyLexicon([], 0);
  const words = [...meanings.keys()].map((word) => word.replace(/(?<=[가-힣])다$/, '-'));
  layIn(lexicon, { names: [], words, realWords: [] });
  /**
   * What a text means: of one word whatever it may mean, of a compound what each of its parts may; nothing where
   * that is said by its beginning alone: 대출 이자, beyond 대출, is no 대출 with a particle.
   */
  return (text: string, beyond = ''): (readonly Meaning[])[] => {
    const bare = nameKey(text);
    const match = bare === '' ? undefined : matchWord(stretchOf(bare, bare), lexicon, false);
    const least = keysOf(nameKey(beyond)).length;
    if (!match || match.way === 'keyboard' || isClipped(bare) || match.words.some(({ keys }) => keys.length <= least))
      return [];
    const parts = match.words.map(({ stem, verb }) => meanings.get(verb ? `${stem}다` : stem) ?? []);
    return match.way === 'compound' ? parts : [parts.flat()];
  };
});
