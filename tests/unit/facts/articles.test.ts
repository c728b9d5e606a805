import { describe, expect, it } from 'vitest';
import { articlesNewestFirst, kickerOf, partName, seriesOf } from '../../../src/facts/articles.ts';
import type { Base } from '../../../src/facts/base.ts';
import type { Article } from '../../../src/schema/article.ts';
import { handBase, siteBase } from '../charts/bases.ts';

const [written = expect.unreachable('an article')] = siteBase().articles.values();
const { series: _, ...single } = written;
const article = (slug: string, published: string, more: Partial<Article> = {}): Article => ({
  ...single,
  slug,
  published,
  ...more,
});
const part = (number: number, name = 'AI 패권 전쟁'): Pick<Article, 'series'> => ({ series: { name, number } });
const baseOf = (...articles: Article[]): Base => ({
  ...handBase([]),
  articles: new Map(articles.map((one) => [one.slug, one])),
});
const slugs = (articles: readonly Article[]): string[] => articles.map(({ slug }) => slug);

describe('articles, the newest first', () => {
  it('go by the day on which they appeared', () => {
    const base = baseOf(article('b', '2024-10-02'), article('c', '2026-11-24'), article('a', '2025-01-01'));
    expect(slugs(articlesNewestFirst(base))).toEqual(['c', 'a', 'b']);
  });
  it('of one day begin with the later part of a series, and end with what is part of none', () => {
    const day = '2026-11-24';
    const base = baseOf(article('none', day), article('one', day, part(1)), article('two', day, part(2)));
    expect(slugs(articlesNewestFirst(base))).toEqual(['two', 'one', 'none']);
  });
  it('that are alike go by their addresses, whichever was read first', () => {
    const [a, b] = [article('a', '2026-11-24'), article('b', '2026-11-24')];
    expect(slugs(articlesNewestFirst(baseOf(a, b)))).toEqual(['a', 'b']);
    expect(slugs(articlesNewestFirst(baseOf(b, a)))).toEqual(['a', 'b']);
  });
});

describe('a series', () => {
  const [first, second] = [article('first', '2025', part(1)), article('second', '2026', part(2))];
  const alone = article('alone', '2026');
  const base = baseOf(second, article('other', '2026', part(3, '반도체')), alone, first);
  it('is all of its parts in order, and none of another', () => {
    expect(slugs(seriesOf(base, second))).toEqual(['first', 'second']);
    expect(slugs(seriesOf(base, first))).toEqual(['first', 'second']);
  });
  it('is none of an article that is part of none', () => {
    expect(seriesOf(base, alone)).toEqual([]);
  });
});

it('over a headline stands the part that it is, and the day of its figures', () => {
  expect(partName({ name: 'AI 패권 전쟁', number: 2 })).toBe('AI 패권 전쟁 2편');
  expect(kickerOf({ ...part(2), asOf: '2024-10-02' })).toEqual(['AI 패권 전쟁 2편', '2024년 10월 2일 기준']);
  expect(kickerOf({ asOf: '2024-10' })).toEqual(['2024년 10월 기준']);
});
