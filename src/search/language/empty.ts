import { keysOf } from '../../korean/letters.ts';
import { areParticles, overKeys } from '../../korean/particles.ts';
import { areEndings } from '../../korean/verb-endings.ts';

/** Question words. Particles and endings may follow: 뭐야, 누구인가요, 얼마나. */
const interrogatives =
  '뭐 뭘 뭔 뭣 무엇 무슨 누구 누가 언제 며칠 어디 어느 어떤 어떻 어떻게 어때 왜 얼마 얼마나 몇 몇몇'.split(' ');

/** Question words that stand before what they ask for: 어느 회사. */
export const asksForNext = (bare: string): boolean => /^(?:어느|어떤|무슨|몇)$/.test(bare);

/** Nouns that only count, point or join, and what one asks a search to do. */
const helpers =
  '것 쪽 여러 모든 같은 여기 그래서 거 게 건 수 명 개 번 회 년 월 원 배 좀 및 등 그리고 또는 대해 대해서 대한 관해 관한 관련 뜻 의미 정의 설명 소개 정보 알려 알려줘 알려줄래 알려주세요 찾아줘 보여줘 가르쳐 가르쳐줘 말해줘 주세요 주실래요 줘 줄래 알고 싶어 싶은데 궁금 궁금해 궁금합니다 혹시 저기 있잖아 근데 그럼 그러면 제발 부탁 쯤 정도 초 말 중순 초순 하순 상반기 하반기 많이 결국 정말 진짜 과연 도대체 추천해줘 하나요 해 했지 있어 있나 있는 없어 했어 했나 하는 되는 됐어 됐나 vs'.split(
    ' ',
  );

const few = new RegExp(
  overKeys(
    '^(?:(?:이나|나)?(?:쯤|정도)?(?:이나)?(?:은|는|이|가|을|를|의|도|로|에|만|씩|(?:이)?(?:야|냐|지|래|래요|고|네)|예요|이에요|인데|인가(?:요)?|인지|일까(?:요)?|입니까)?)$',
  ),
);

const emptyWords = new Map([...interrogatives, ...helpers].map((word) => [keysOf(word), word]));

function emptyStem(bare: string): string | undefined {
  const keys = keysOf(bare);
  for (let end = keys.length; end > 1; end--) {
    const word = emptyWords.get(keys.slice(0, end));
    const rest = keys.slice(end);
    if (word === undefined) continue;
    // A counter takes few endings, or it is the beginning of another word: 개발, 수요, 번지는. Before 것 and 쪽 nothing else begins so.
    if (
      word.length === 1 && helpers.includes(word) && !(/[것쪽]/.test(word) && areParticles(rest))
        ? few.test(rest)
        : areParticles(rest) || areEndings(rest) || few.test(rest)
    )
      return word;
  }
  // 몇명, 몇년: a question word and a counter in one.
  return /^몇[명개번회년월일원배]/.test(bare) ? '몇' : undefined;
}

/** Whether a word of the query carries no weight: a question word, a counter, a request. */
export const isEmpty = (bare: string): boolean => emptyStem(bare) !== undefined;

/** Whether it asks: then an unknown predicate beside it is part of the asking and not of what is sought. */
export function isQuestion(bare: string): boolean {
  const stem = emptyStem(bare);
  return stem !== undefined && interrogatives.includes(stem);
}

/** Whether a word is a predicate by its ending, as far as that can be told without knowing its stem. */
export const isPredicate = (bare: string): boolean =>
  /[가-힣](?:나요|까요?|는지|죠|니[다까]|[어아해이예]요|는데|[었았했됐났갔왔샀졌겼렸쳤켰컸썼섰혔](?:어|나|니|지|냐|대|다))$/.test(
    bare,
  );
