import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Base } from '../../../src/facts/base.ts';
import { chip, chipCode } from '../../../src/share/chip.ts';
import { figure, handBase, siteBase } from '../charts/bases.ts';

const base = siteBase();
const of = (id: string, from: Base = base) => {
  const fact = from.facts.get(id);
  if (!fact) throw new Error(`no ${id}`);
  return chip(fact, from);
};
const wordsOf = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text = '']) => text);

describe('the chip of a figure', () => {
  it.each([...base.facts.keys()])('of %s is a picture of 3 KB at most, and its words stand within it', async (id) => {
    const { svg, width, height } = of(id);
    expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(3000);
    const drawn = await sharp(Buffer.from(svg)).png().toBuffer({ resolveWithObject: true });
    expect(drawn.info).toMatchObject({ width, height });
    for (const [, x = '', y = '', length = ''] of svg.matchAll(
      /<text[^>]* x="(\d+)" y="(\d+)"[^>]* textLength="(\d+)"/g,
    )) {
      expect(Number(x) + Number(length)).toBeLessThanOrEqual(width - 10);
      expect(Number(y)).toBeLessThan(height);
    }
  });

  it('says what, how much, how settled, who and when', () => {
    expect(wordsOf(of('openai-valuation-2024-09').svg)).toEqual([
      '오픈AI 기업가치',
      '1500억 달러',
      '계획 인용 보도 · 블룸버그통신 등 주요 외신, 2024년 9월 11일 보도 · 잣대',
    ]);
  });

  it('names the basis, and what goes wherever the figure goes', () => {
    expect(wordsOf(of('chatgpt-weekly-users-2024-09').svg)[0]).toBe('챗GPT 이용자 수(주간 이용자)');
    expect(wordsOf(of('chatgpt-weekly-users-2024-09').svg).join(' ')).toContain('주의할 점 있음');
    expect(wordsOf(of('openai-raise-2024-09').svg).join(' ')).toContain('서로 어긋나는 보도');
  });

  it('corrected shows the old value struck out, and says when', () => {
    const correction = { date: '2026-12-02', fact: 'a', was: '9억 달러', now: '10억 달러' };
    const corrected: Base = { ...handBase([figure('a')]), corrections: [correction] };
    const { svg, title } = of('a', corrected);
    expect(/<text[^>]*text-decoration="line-through"[^>]*>([^<]*)/.exec(svg)?.[1]).toBe('9억 달러');
    expect(wordsOf(svg).join(' ')).toContain('2026년 12월 2일 정정');
    expect(title).toContain('9억 달러 → 10억 달러');
    // A sentence is no value: it stands on the fact's page.
    const told = '알파의 매출을 2024년 8월의 것으로 잘못 옮겨 적었다.';
    const sentence = of('a', { ...corrected, corrections: [{ ...correction, was: told }] });
    expect(sentence.svg).not.toContain('line-through');
    expect(wordsOf(sentence.svg).join(' ')).toContain('정정');
  });

  it('whose fact was replaced names the new value', () => {
    const both = handBase([figure('a'), figure('b', { value: 2e9, date: '2024-10', supersedes: 'a' })]);
    expect(wordsOf(of('a', both).svg).join(' ')).toContain('새 값 20억 달러');
  });

  it('comes with a line of HTML and one of Markdown', () => {
    const fact = base.facts.get('claude-3-5-sonnet-benchmark');
    if (!fact) throw new Error('no fact');
    const { html, markdown } = chipCode(fact, base);
    expect(html).toMatch(
      /^<a href="http[^"]+\/facts\/claude-3-5-sonnet-benchmark\/"><img src="[^"]+\.svg" alt="[^"<>]+" width="\d+" height="\d+"><\/a>$/,
    );
    expect(markdown).toMatch(/^\[!\[[^\]]+\]\(http\S+\.svg\)\]\(http\S+\/\)$/);
  });
});
