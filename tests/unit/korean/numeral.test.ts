import { numberToHangul, susa } from 'es-hangul';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumeral, readWrittenNumeral } from '../../../src/korean/numeral.ts';

test.each([
  ['1500억', 150_000_000_000, 8],
  ['3억 5000만', 350_000_000, 8],
  ['3억5천만', 350_000_000, 8],
  ['1천2백', 1200, 0],
  ['1,234,567', 1_234_567, 0],
  ['1.1억', 110_000_000, 8],
  ['0.3', 0.3, 0],
  ['3만큼', 3, 0],
])('%s is %d', (text, value, place) => {
  expect(readNumeral(text, 0)).toMatchObject({ value, place });
});

test.each([
  ['9조2000억', 8],
  ['10조', 12],
  ['280', 0],
  ['12.1', -1],
  ['18.4억', 7],
])('%s is written to the power %d', (text, finest) => {
  expect(readNumeral(text, 0)?.finest).toBe(finest);
});

test('places must fall, and a group is read on only where one may begin', () => {
  expect(readNumeral('3만 5억', 0)).toMatchObject({ value: 30_000, end: 2 });
  expect(readNumeral('3억 2024', 0)).toMatchObject({ value: 300_002_024 });
  expect(readNumeral('3억 2024', 0, () => false)).toMatchObject({ value: 300_000_000, end: 2 });
});

test('native numerals are read', () => {
  expect(readWrittenNumeral('두', 0)?.value).toBe(2);
  expect(readWrittenNumeral('스물한', 0)?.value).toBe(21);
  expect(readWrittenNumeral('한', 0)?.value).toBe(1);
  expect(readWrittenNumeral('모델', 0)).toBeUndefined();
});

test('native numerals are those that es-hangul writes before a noun', () => {
  for (let n = 1; n < 100; n++) {
    const written = susa(n, true);
    expect(readWrittenNumeral(written, 0)).toMatchObject({ value: n, end: written.length });
  }
});

test('what es-hangul writes out in sino-Korean is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 9_999_999_999_999 }), (n) => {
      const written = numberToHangul(n);
      const read = readWrittenNumeral(written, 0);
      expect(read).toMatchObject({ value: n, end: written.length });
    }),
  );
});

test.each(['억', ' 3억', '', '약 3억'])('‘%s’ begins with no digit', (text) => {
  expect(readNumeral(text, 0)).toBeUndefined();
});
