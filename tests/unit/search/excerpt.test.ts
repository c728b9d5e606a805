import { describe, expect, test } from 'vitest';
import { excerptOf, wordsOfTokens } from '../../../src/search/query/excerpt.ts';

/** An excerpt with what is marked in brackets. */
const excerpt = (text: string, places: readonly number[], stems: readonly string[] = [], title = '제목'): string => {
  const words = [...title.split(' '), ...text.trim().split(/\s+/)];
  const pieces = excerptOf({ title, text, steps: '1'.repeat(words.length) }, places, stems);
  expect(pieces.every(({ text: piece }) => piece !== '')).toBe(true);
  return pieces.map(({ text: piece, mark }) => (mark ? `[${piece}]` : piece)).join('');
};
const many = Array.from({ length: 60 }, (_, i) => `말${i}`).join(' ');

test('tokens stand at words, several at one and none between', () => {
  expect(wordsOfTokens('1102')).toEqual([0, 1, 1, 3]);
  expect(wordsOfTokens('')).toEqual([]);
});

describe('an excerpt', () => {
  test('of a single word is that word', () => {
    expect(excerpt('라마', [])).toBe('라마');
    expect(excerpt('라마', [1])).toBe('[라마]');
  });
  test('marks the stem of a word, or the word without its marks', () => {
    expect(excerpt('메타가 ‘라마’를 냈다.', [1, 2], ['메타'])).toBe('[메타]가 ‘[라마’를] 냈다.');
    expect(excerpt('메타의 (라마)', [2])).toBe('메타의 ([라마])');
    expect(excerpt('Llama 3', [1], ['llama'])).toBe('[Llama] 3');
  });
  test('keeps spaces as they are, and marks neither the title nor what is not there', () => {
    expect(excerpt('3억\u00a05000만 회', [0, 99])).toBe('3억\u00a05000만 회');
  });
  test('of a long text is cut around what was sought', () => {
    const from = excerpt(many, [41]);
    expect(from.startsWith('… 말36 ')).toBe(true);
    expect(from).toContain('[말40]');
    expect(from.endsWith('말59')).toBe(true);
    expect(excerpt(many, []).endsWith('말23 …')).toBe(true);
    // Where most of it stands: two words side by side rather than the first alone.
    expect(excerpt(many, [2, 41, 42])).toContain('[말40] [말41]');
  });
});
