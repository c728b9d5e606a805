import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/prose/read.ts';

function read(markdown: string) {
  const { citations, strays, tree } = readBody(markdown);
  return {
    citations: citations.map(({ id, label, line }) => ({ id, label, line })),
    strays: strays.map(({ name }) => name),
    text: plainText(tree),
  };
}

describe('citations', () => {
  test('are found with their words, their fact and their line', () => {
    expect(read('첫 줄\n\n값은 :fact[1500억 달러]{#worth}이다.').citations).toEqual([
      { id: 'worth', label: '1500억 달러', line: 3 },
    ]);
  });
  test('without a fact have no id', () => {
    expect(read(':fact[65억 달러]라고').citations).toEqual([{ id: '', label: '65억 달러', line: 1 }]);
  });
});

describe('what only looks like a directive', () => {
  test.each(['회의는 12:30이다.', '비율은 3:fact이다.', '참고:설명'])('is text again: %s', (text) => {
    const result = read(text);
    expect(result.citations).toEqual([]);
    expect(result.strays).toEqual([]);
    expect(result.text).toBe(text);
  });
});

test('another directive is a stray', () => {
  expect(read(':fcat[1]{#x}').strays).toEqual(['fcat']);
  expect(read('::note{a=1}').strays).toEqual(['note']);
  expect(read(':::note\n글\n:::').strays).toEqual(['note']);
});

test('emphasis closes before a particle, as Korean needs', () => {
  const { tree } = readBody('**“말”**은 힘이 있다.');
  const [paragraph] = tree.children;
  expect(paragraph?.type === 'paragraph' && paragraph.children[0]?.type).toBe('strong');
});
