import { expect, test } from 'vitest';
import { spokenEnding } from '../../../src/korean/ending.ts';

test.each([
  ['라마', 'none'],
  ['구글', 'rieul'],
  ['그록', 'other'],
  ['챗GPT', 'none'],
  ['LLM', 'other'],
  ['URL', 'rieul'],
  ['CoT', 'none'],
  ['GPT-4o', 'none'],
  ['xAI', 'none'],
  ['Meta', 'none'],
  ['Google', 'rieul'],
  ['Apple', 'rieul'],
  ['Mistral', 'rieul'],
  ['Claude', 'none'],
  ['Anthropic', 'other'],
  ['Grok', 'other'],
  ['Facebook', 'other'],
  ['Copilot', 'other'],
  ['Slack', 'other'],
  ['Microsoft', 'none'],
  ['DeepSeek', 'none'],
  ['Note', 'none'],
  ['Amazon', 'other'],
  ['Chrome', 'other'],
  ['Hugging', 'other'],
  ['Colab', 'other'],
  ['Mistral É', 'none'],
  // A word after a version is a word: only what stands right behind a digit is read as letters.
  ['Llama 2 Chat', 'other'],
] as const)('%s ends in %s', (word, ending) => {
  expect(spokenEnding(word)).toBe(ending);
});

test.each([
  ['0', 'other'],
  ['1', 'rieul'],
  ['2', 'none'],
  ['3', 'other'],
  ['4', 'none'],
  ['5', 'none'],
  ['6', 'other'],
  ['7', 'rieul'],
  ['8', 'rieul'],
  ['9', 'none'],
  ['10', 'other'],
  ['1,000', 'other'],
  ['100000000', 'other'],
  ['1000000000000', 'none'],
  ['2.0', 'other'],
  ['3.2', 'none'],
  ['2024', 'none'],
  ['50%', 'none'],
  ['10kg', 'other'],
  ['10km', 'none'],
  ['70B', 'none'],
] as const)('the number %s ends in %s', (number, ending) => {
  expect(spokenEnding(number)).toBe(ending);
});

test('quotes, punctuation and a bracket after a word are silent', () => {
  expect(spokenEnding('‘구글’')).toBe('rieul');
  expect(spokenEnding('메타(Facebook)')).toBe('none');
  expect(spokenEnding('구글 (Alphabet)')).toBe('rieul');
  expect(spokenEnding('(구글)')).toBe('rieul');
  expect(spokenEnding('「생각의 사슬」.')).toBe('rieul');
});

test('what cannot be read has no ending', () => {
  for (const text of ['', '  ', '🤖', '美', '()']) expect(spokenEnding(text)).toBeUndefined();
});
