import { josa as esHangul } from 'es-hangul';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pickJosa, withJosa } from '../../../src/korean/josa.ts';

test.each([
  ['챗GPT', '은/는', '챗GPT는'],
  ['o1', '은/는', 'o1은'],
  ['라마 3.2', '은/는', '라마 3.2는'],
  ['라마 3.1', '을/를', '라마 3.1을'],
  ['라마 3', '이/가', '라마 3이'],
  ['GPT-4o', '은/는', 'GPT-4o는'],
  ['클로드 3.5 소네트', '을/를', '클로드 3.5 소네트를'],
  ['제미나이 1.5 프로', '과/와', '제미나이 1.5 프로와'],
  ['오픈AI', '이/가', '오픈AI가'],
  ['MS', '이/가', 'MS가'],
  ['LLM', '은/는', 'LLM은'],
  ['CoT', '은/는', 'CoT는'],
  ['Meta', '은/는', 'Meta는'],
  ['Google', '은/는', 'Google은'],
  ['Claude', '은/는', 'Claude는'],
  ['구글', '으로/로', '구글로'],
  ['앤트로픽', '으로/로', '앤트로픽으로'],
  ['메타', '으로/로', '메타로'],
  ['1', '으로/로', '1로'],
  ['3', '으로/로', '3으로'],
  ['10', '으로/로', '10으로'],
  ['구글', '으로부터/로부터', '구글로부터'],
  ['생각의 사슬', '이라/라', '생각의 사슬이라'],
  ['라마', '이라/라', '라마라'],
  ['조나단 로스', '이다/다', '조나단 로스다'],
  ['구글', '이었다/였다', '구글이었다'],
  ['그록', '아/야', '그록아'],
  ['“오픈AI”', '와/과', '“오픈AI”와'],
  ['앤트로픽', '와/과', '앤트로픽과'],
  ['50%', '을/를', '50%를'],
] as const)('%s with %s is %s', (name, josa, written) => {
  expect(withJosa(name, josa)).toBe(written);
});

test('a reading in Hangul wins over the rules', () => {
  expect(withJosa('o1', '으로/로')).toBe('o1로');
  expect(withJosa('o1', '으로/로', '오원')).toBe('o1으로');
  expect(withJosa('Sonnet', '을/를', '소네트')).toBe('Sonnet를');
});

test('a name that cannot be read shows both forms', () => {
  expect(withJosa('🤖', '은/는')).toBe('🤖은(는)');
});

test('Hangul is judged as es-hangul judges it', () => {
  const hangul = fc
    .array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 6 })
    .map((codes) => String.fromCharCode(...codes));
  const josa = fc.constantFrom('은/는', '이/가', '을/를', '와/과', '으로/로', '으로부터/로부터', '이나/나');
  fc.assert(fc.property(hangul, josa, (word, pair) => pickJosa(word, pair) === esHangul.pick(word, pair)));
});
