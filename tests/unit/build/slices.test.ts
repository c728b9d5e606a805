import { expect, test } from 'vitest';
import { byFrequency, slice, unicodeRange } from '../../../src/build/slices.ts';

test('characters stand by how many texts write them, then by how often, then by code point', () => {
  expect(byFrequency(['가나', '가다다', '나가', '하라'])).toEqual(['가', '나', '다', '라', '하']);
  expect(byFrequency(['가\n가'.normalize('NFD')])).toEqual(['가']);
});

test('a face that fits its first slice is one slice', () => {
  expect(slice([{ always: '나', texts: ['가다'], size: 3 }])).toEqual(['가나다']);
});

test('the first slice holds what is always shown and the most frequent, the next the next frequent', () => {
  const texts = ['가나다', '가나라', '가마', '나다'];
  expect(slice([{ always: '하', texts, size: 3, more: 3 }])).toEqual(['가나하', '다라마']);
  expect(slice([{ always: '하', texts, size: 3, more: 1 }])).toEqual(['가나하', '다', '라', '마']);
  expect(slice([{ texts, size: 2, more: 3 }])).toEqual(['가나', '다라마']);
});

test('each tier is cut by itself, without what earlier ones have, and leaves no small leftover', () => {
  const first = { texts: ['가나'], size: 2 };
  expect(slice([first, { always: 'ab가', texts: [], size: 9 }])).toEqual(['가나', 'ab']);
  expect(slice([first, { texts: ['가나'], size: 9 }])).toEqual(['가나']);
  expect(slice([first, { texts: ['다라마바사'], size: 4 }])).toEqual(['가나', '다라마바사']);
  expect(slice([first, { texts: ['사사다바라마라라'], size: 2, rare: true }])).toEqual(['가나', '다라', '마', '바사']);
});

test('no character is in two slices, and none is lost', () => {
  const texts = Array.from({ length: 40 }, (_, at) =>
    Array.from({ length: 30 }, (__, place) => String.fromCodePoint(0xac00 + ((at * 7 + place * place) % 300))).join(''),
  );
  const slices = slice([
    { texts: texts.slice(0, 20), size: 50, more: 20 },
    { always: 'abc', texts, size: 30, rare: true },
  ]);
  const all = slices.flatMap((characters) => [...characters]);
  expect(new Set(all).size).toBe(all.length);
  expect(new Set(all)).toEqual(new Set([...texts.join(''), ...'abc']));
  expect(slices[0]?.length).toBe(50);
});

test('a face without a character is one empty slice', () => {
  expect(slice([])).toEqual(['']);
  expect(slice([{ texts: [], size: 5 }])).toEqual(['']);
});

test('characters become a unicode-range', () => {
  expect(unicodeRange('abcxz가각')).toBe('U+61-63, U+78, U+7A, U+AC00-AC01');
  expect(unicodeRange('')).toBe('U+FFFD');
});

test('syllables that nothing is written with may lie in a range, those of another slice may not, nor any other character', () => {
  expect(unicodeRange('가갂갅갇', '갆')).toBe('U+AC00-AC05, U+AC07');
  expect(unicodeRange('가갂', '각')).toBe('U+AC00, U+AC02');
  expect(unicodeRange('ac힣', '')).toBe('U+61, U+63, U+D7A3');
  expect(unicodeRange('가갂')).toBe('U+AC00, U+AC02');
});
