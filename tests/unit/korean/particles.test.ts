import { expect, test } from 'vitest';
import { keysOf } from '../../../src/korean/letters.ts';
import { findNames, indexNames } from '../../../src/korean/names.ts';
import { areParticles, endsNoun, nounOf } from '../../../src/korean/particles.ts';

test.each([
  ['를 썼다', '라마를 썼다'],
  ['가', '라마가'],
  ['의 전략', '메타의 전략'],
  ['에서는', '라마에서는'],
  ['에게만은', '메타에게만은'],
  ['와의', '구글과의 경쟁처럼'],
  ['로부터도', '메타로부터도'],
  ['까지,', '라마까지,'],
  ['이다.', '구글이다.'],
  ['다.', '라마다.'],
  ['였다', '메타였다'],
  ['라는 이름', '라마라는 이름'],
  ['인 셈', '메타인 셈'],
  ['급 모델', 'GPT-4o급 모델'],
  ['들이', '스타트업들이'],
  ['발', '오픈AI발'],
])('%j is a particle, as in %j', (rest) => {
  expect(endsNoun(rest)).toBe(true);
});

test.each([
  ['버스', '메타버스'],
  ['데이터', '메타데이터'],
  ['인지', '메타인지'],
  ['볼릭', '메타볼릭'],
  ['링', '구글링'],
  ['이썬', '파이썬'],
  ['낸셜', '파이낸셜'],
  ['단', '라마단'],
  ['가도로', '가 cannot be followed'],
  ['다호텔', '라마다호텔'],
  ['티', '멀티모달리티'],
  ['나라', '메타나라'],
  ['AI', 'Latin'],
])('%j is no particle: %s', (rest) => {
  expect(endsNoun(rest)).toBe(false);
});

const words = (text: string): string[] => text.split(' ');

test.each(
  words(
    '은 는 이 가 을 를 의 에 에서 에게 한테 께서 으로 로 와 과 이랑 하고 도 만 까지 부터 마저 조차 마다 밖에 뿐 보다 처럼 만큼 대로 이나 이라도 이든지 이야 이야말로 이란 라는 이라고 으로서 로써 으로부터 에서의 에서도 까지도 만으로는 와의 커녕 는커녕 라든지 이라든지 이나마 에게서는 들은 측의 입니다 이었다 인가요 에선 까진 이라곤 서껀 일랑',
  ),
)('%s is a particle', (rest) => {
  expect(areParticles(keysOf(rest))).toBe(true);
});

test.each(words('버스 단 플레이 썬 몰 인지 링 형 탈 서비스 자 데이터 맵 에이 에은 까지은 로이 디언 프트 코 ㄴ ㄹ'))(
  '%s is none',
  (rest) => {
    expect(areParticles(keysOf(rest))).toBe(false);
  },
);

/** Forms as they stand after a vowel and after a consonant; what is the same after both stands once. */
const forms: readonly (readonly [afterVowel: string, afterConsonant: string])[] = [
  ...words(
    '는/은 가/이 를/을 와/과 로/으로 로선/으로선 로서/으로서 로부터는/으로부터는 나/이나 라도/이라도 라는/이라는',
  ),
  ...words(
    '란/이란 든지/이든지 다/이다 였다/이었다 라면/이라면 라고는/이라고는 며/이며 여서/이어서 면서도/이면서도 야말로/이야말로',
  ),
  ...words(
    '에선 에겐 까진 에게서 에서는 에서도 에게까지도 만으로는 뿐이다 뿐만 께서 께선 마저 조차 밖에 처럼 보다 보단 만큼',
  ),
  ...words('입니다 이었다 인 인데 이기도 임을 에서라면 까지라도 급 측은 들도 식의'),
].map((form) => [form.split('/')[0] ?? '', form.split('/').at(-1) ?? ''] as const);

test.each([
  ['메타', false],
  ['구글', true],
  ['파이', false],
  ['앤트로픽', true],
  ['오픈AI', false],
  ['GPT-4o', false],
  ['o1', true],
  ['라마 3', true],
  ['라마 3.2', false],
  ['HBM', true],
])('%s is found before every form', (name, closed) => {
  const names = indexNames([[name, name]]);
  for (const form of forms) {
    const written = name + form[closed ? 1 : 0];
    expect(areParticles(keysOf(form[closed ? 1 : 0])), written).toBe(true);
    expect(findNames(`이번 ${written} 그렇다.`, names), written).toEqual([{ index: 3, length: name.length, of: name }]);
  }
});

test('a noun ends before a particle, a space or punctuation, not inside a longer word or version', () => {
  for (const rest of ['', ' ', '를', ', ', '.', '.\n', '(', '’는', '·', '-', '~'])
    expect(endsNoun(rest), rest).toBe(true);
  for (const rest of ['버스', 'x', '5', '.2', ',000', '-mini', '-3']) expect(endsNoun(rest), rest).toBe(false);
});

test.each([
  ['매출에서', '매출'],
  // The longest beginning counts: 들 goes with the noun.
  ['이용자들은', '이용자들'],
  // One letter is too short for a noun, and a noun alone has no particle.
  ['나는', undefined],
  ['매출', undefined],
  ['라마다호텔', undefined],
])('the noun of %s is %s', (word, noun) => {
  expect(nounOf(word)).toBe(noun);
});

test('what is taken for a noun is for the one who asks to say', () => {
  expect(nounOf('파이에서도', (noun) => noun === '파이')).toBe('파이');
  expect(nounOf('파이에서도', () => false)).toBeUndefined();
});
