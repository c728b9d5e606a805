import { expect, test } from 'vitest';
import { areEndings, areLightVerb, stemForms } from '../../../src/search/endings.ts';
import { keysOf } from '../../../src/search/letters.ts';
import { areParticles } from '../../../src/search/particles.ts';

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

/** Whether a word is a form of a stem. */
const isForm = (stem: string, word: string): boolean =>
  stemForms(stem).some((form) => keysOf(word).startsWith(form) && areEndings(keysOf(word).slice(form.length)));

test.each([
  ['만들', '만든 만드는 만들었다 만들어졌다 만듦 만들까 만듭니다 만들려고 만들기는'],
  ['앞서', '앞섰다고 앞선 앞서는 앞설 앞섰지만 앞서려는'],
  ['이어지', '이어질 이어졌다 이어져 이어진다 이어집니다 이어짐'],
  ['돕', '돕는 도와 도왔다 도울 도우며'],
  ['짓', '지어 지었다 짓는 지을'],
  ['듣', '들어 들었다 듣는'],
  ['쓰', '써서 쓴다 썼다 쓸'],
  ['다르', '달라 다른 달랐다'],
  ['흐르', '흘러 흘렀다 흐르는'],
  ['오', '와 왔다 온 올'],
  ['내려받', '내려받은 내려받아 내려받았다 내려받기로'],
  ['되', '돼 됐다 된다 되어'],
])('%s is inflected as %s', (stem, forms) => {
  for (const form of words(forms)) expect(isForm(stem, form), form).toBe(true);
});

test.each([
  ['만들', '만두'],
  ['다르', '달러'],
  ['앞서', '앞서가자고요네'],
])('%s is not %s', (stem, other) => {
  expect(isForm(stem, other)).toBe(false);
});

test('light verbs make verbs of nouns', () => {
  for (const rest of words('했다 하는 되었다 됐다 받나 시켰다 해서 하여 될까'))
    expect(areLightVerb(keysOf(rest)), rest).toBe(true);
  for (const rest of words('자 가 력 형')) expect(areLightVerb(keysOf(rest)), rest).toBe(false);
});
