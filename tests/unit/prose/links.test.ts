import { describe, expect, it, test } from 'vitest';
import { bodyHtml, inlineHtml } from '../../../src/prose/inline.ts';
import { linksIn, resolveLinks } from '../../../src/prose/links.ts';
import { readBody, readLine } from '../../../src/prose/read.ts';
import { handBase } from '../charts/bases.ts';

const base = handBase([]);
const body = (text: string): string =>
  bodyHtml(
    readBody(text),
    base,
    () => {
      throw new Error('no charts here');
    },
    '/articles/race/',
  );

describe('links of authors', () => {
  it('are led to the page that shows the text whole, but for the text’s own headings', () => {
    const { tree, headings } = readBody(
      '### 큰 흐름\n\n[가](#큰-흐름) [나](#other) [다](/facts/?about=alpha) [라][r]\n\n[r]: https://a.kr/',
    );
    resolveLinks(tree, '/articles/race/', headings);
    expect(linksIn(tree).map(({ url }) => url)).toEqual([
      '#큰-흐름',
      '/articles/race/#other',
      '/facts/?about=alpha',
      'https://a.kr/',
    ]);
  });
  it('in a feed and in lines mean that page too', () => {
    expect(body('[가](#sources)')).toContain('href="/articles/race/#sources"');
    expect(inlineHtml(readLine('[가](#sources)'), base, '/articles/race/')).toContain('href="/articles/race/#sources"');
  });

  test.each([
    '[가](javascript:alert)',
    '[가](&#106;avascript:alert)',
    '[가](<java\tscript:alert>)',
    '[가][r]\n\n[r]: data:text/html,x',
    '[가](//a.kr/)',
    '![가](https://a.kr/a.png)',
    '![가][r]\n\n[r]: https://a.kr/a.png',
  ])('are never rendered where the checks refuse them: %j', (text) => {
    expect(() => body(text)).toThrow(RangeError);
    expect(() => inlineHtml(readLine(text), base)).toThrow(RangeError);
  });
  it('are none in angle brackets either', () => {
    expect(() => inlineHtml(readLine('<javascript:alert>'), base)).toThrow(RangeError);
  });
});

describe('headings', () => {
  it('have ids from their words as written, each once', () => {
    expect(readBody('### 12:30 회의\n\n### :fact[65억 달러]{#x}\n\n### 끝\n\n### 끝').headings).toEqual([
      '1230-회의',
      '65억-달러',
      '끝',
      '끝-1',
    ]);
  });
});
