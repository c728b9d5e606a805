import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { lineAt, marginOf } from '../../../src/prose/margin.ts';
import { readBody } from '../../../src/prose/read.ts';
import { linkCitations } from '../../../src/prose/transform.ts';
import { getBase } from '../../../src/validate/base.ts';

const base = getBase();
const toHtml = unified().use(remarkRehype).use(rehypeStringify);
const htmlOf = (markdown: string): string => {
  const { tree } = readBody(markdown);
  const margin = marginOf(tree, base, 'part');
  linkCitations(tree, base, 'part', margin.notes);
  margin.set();
  return toHtml
    .stringify(toHtml.runSync(tree))
    .replaceAll(/[\u00a0]/g, ' ')
    .replaceAll('\u2060', '');
};

describe('what is said of figures', () => {
  const html = htmlOf(
    '값은 :fact[1500억 달러]{#openai-valuation-2024-09}다.\n\n다시 :fact[약 198조 8000억 원]{#openai-valuation-2024-09}이고 :fact[184억 달러]{#anthropic-valuation-2024-01}다.\n\n끝.',
  );

  test('follows the paragraph that cites it, once a part however often it is cited', () => {
    expect(html.match(/<div class="margin/g)?.length).toBe(2);
    expect(html).toMatch(/다\.<\/p>\s*<div class="margin/);
    expect(html.match(/id="about-part-openai-valuation-2024-09"/g)?.length).toBe(1);
    expect(html.match(/href="#about-part-openai-valuation-2024-09"/g)?.length).toBe(2);
  });

  test('says value, mark, who, when and what else the source gives, and leads to the fact and back to the figure', () => {
    for (const words of [
      '1500억 달러',
      '오픈AI 기업가치',
      '계획 인용 보도',
      '블룸버그통신 등 주요 외신 보도(2024년 9월 11일)',
      '약 198조 8000억 원, 기사 속 환산',
    ])
      expect(html).toContain(words);
    expect(html).toContain('href="/facts/openai-valuation-2024-09/"');
    expect(html).toContain('href="#figure-part-openai-valuation-2024-09"');
    expect(html.match(/id="figure-part-openai-valuation-2024-09"/g)?.length).toBe(1);
  });

  test('is named with the figure as one control', () => {
    expect(html).toMatch(/<a [^>]*aria-label="1500억 달러, 계획 인용 보도: 근거"[^>]*>1500억 달러<\/a>/);
  });

  test('tells a time that its source does not tell', () => {
    expect(html).toContain('2024년 초 · 조선비즈(2024년 10월 2일)');
    expect(html).not.toContain('보도 · 블룸버그');
  });
});

test('figures of one report in one state share a note, which says which of them a remark means', () => {
  const html = htmlOf(
    '투자 :fact[10억 달러]{#openai-equity-2024-09}, 대출 :fact[50억 달러]{#openai-bank-loan-2024-09}.',
  );
  expect(html.match(/role="note"/g)?.length).toBe(1);
  expect(html).toMatch(/10억 달러: 같은 기사가[^<]+어긋난다/);
  expect(html).toMatch(/50억 달러: 갚아야/);
});

test('a text without figures has no margin', () => {
  expect(htmlOf('없다.')).toBe('<p>없다.</p>');
});

test('a line is as long as the measure', () => {
  const word = '가나다라 ';
  expect(lineAt('')).toBe(1);
  expect(lineAt(word.repeat(8))).toBe(1);
  expect(lineAt(word.repeat(12))).toBe(2);
  expect(lineAt(word.repeat(40))).toBeGreaterThanOrEqual(5);
});
