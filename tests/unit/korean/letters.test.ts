import { convertHangulToQwerty, getChoseong } from 'es-hangul';
import { expect, test } from 'vitest';
import { initialsOf, keysOf, normalise } from '../../../src/korean/letters.ts';

test.each([
  ['오픈AI', 'dhvmsai'],
  ['까치', 'Rkcl'],
  ['괜찮다', 'rhoscksgek'],
  ['ㅋㄹㄷ', 'zfe'],
  ['ㄳ', 'rt'],
  ['치명ㄷ', 'claude'],
  ['라마 3.2', 'fkak3.2'],
])('the keys of %s', (text, keys) => {
  expect(keysOf(normalise(text))).toBe(keys);
});

test('keys are those of es-hangul for every syllable', () => {
  for (let code = 0xac00; code <= 0xd7a3; code++) {
    const syllable = String.fromCharCode(code);
    expect(keysOf(syllable)).toBe(convertHangulToQwerty(syllable));
    expect(initialsOf(syllable)).toBe(convertHangulToQwerty(getChoseong(syllable)));
  }
});

test.each([
  ['llámä Ànthropic', 'llama anthropic'],
  ['  GPT-4o ', 'gpt 4o'],
  ['ＧＰＴ－４ｏ', 'gpt 4o'],
  ['라마 3,2', '라마 3.2'],
  ['1,500억', '1500억'],
  ['수학·과학·코딩', '수학 과학 코딩'],
  ['오픈\u200BAI', '오픈ai'],
  ['앤트로픽'.normalize('NFD'), '앤트로픽'],
  ['“챗GPT”는?', '챗gpt 는'],
  ['…', ''],
])('%j is compared as %j', (text, normal) => {
  expect(normalise(text)).toBe(normal);
});

test('what a Mac leaves of a half-typed syllable has keys like any other', () => {
  expect(keysOf(normalise('클\u1105'))).toBe('zmff');
});

test.each([
  ['ㄱ', 'r'],
  ['\u1100', 'r'],
  ['\u1161', 'k'],
  ['\u1175', 'l'],
  ['\u11a8', 'r'],
])('a letter that stands alone, %j, has the key that types it', (letter, key) => {
  expect(keysOf(letter)).toBe(key);
});
