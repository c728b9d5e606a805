import { expect, test } from 'vitest';
import { endsNoun, particles, startsWithParticle } from '../../../src/korean/particles.ts';

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
  expect(startsWithParticle(rest)).toBe(true);
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
  [' 를', 'a space first'],
  ['', 'the end'],
  ['AI', 'Latin'],
])('%j is no particle: %s', (rest) => {
  expect(startsWithParticle(rest)).toBe(false);
});

test('every listed form stands alone', () => {
  for (const particle of particles) expect(startsWithParticle(particle), particle).toBe(true);
});

test('a noun ends before a particle, a space or punctuation, not inside a longer word or version', () => {
  for (const rest of ['', ' ', '를', ', ', '.', '.\n', '(', '’는', '·', '-', '~'])
    expect(endsNoun(rest), rest).toBe(true);
  for (const rest of ['버스', 'x', '5', '.2', ',000', '-mini', '-3']) expect(endsNoun(rest), rest).toBe(false);
});
