import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareKorean } from '../../../src/korean/collate.ts';

test('가나다 first, then Latin, and numbers by value', () => {
  const names = ['라마 10', 'xAI', '구글', '라마 3', '앤트로픽', '라마', 'GPT-4o', '메타'];
  expect(names.sort(compareKorean)).toEqual(['구글', '라마', '라마 3', '라마 10', '메타', '앤트로픽', 'GPT-4o', 'xAI']);
});

test('only the same text compares as equal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(compareKorean(a, b) === 0).toBe(a === b);
      expect(Math.sign(compareKorean(a, b))).toBe(-Math.sign(compareKorean(b, a)) + 0);
    }),
  );
});

test('names that collate alike go by their code units, whichever is named first', () => {
  const [composed, apart] = ['가', '가'.normalize('NFD')];
  expect(compareKorean(apart, composed)).toBe(-1);
  expect(compareKorean(composed, apart)).toBe(1);
  expect(compareKorean(composed, composed)).toBe(0);
});
