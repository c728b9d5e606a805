import { describe, expect, it } from 'vitest';
import { toBase } from '../../../src/facts/base.ts';
import { readContent } from '../../../src/read/content.ts';
import { AS_OF_SOURCE } from '../../../src/schema/common.ts';
import type { Figure } from '../../../src/schema/fact.ts';
import type { Source } from '../../../src/schema/source.ts';
import { figure } from '../charts/bases.ts';

const { content } = readContent('content');
const [place = expect.unreachable('a fact')] = content.facts;
const filing: Source = {
  id: 'filing',
  kind: 'filing',
  outlet: 'openai',
  title: '사업보고서',
  authors: [],
  date: '2024-05-01',
};
/** A fact as the base has it, whose author wrote this. */
const inBase = (more: Partial<Figure>) => {
  const sources = [...content.sources, { ...place, value: filing }];
  const facts = [{ ...place, value: figure('hand', { subjects: ['openai'], ...more }) }];
  return toBase({ ...content, sources, facts }).facts.get('hand') ?? expect.unreachable('the fact');
};

describe('what a fact’s source says of it', () => {
  it('is the day, where its author dated it by the source', () => {
    expect(inBase({ source: 'chosunbiz-2024-10-02', date: AS_OF_SOURCE })).toMatchObject({
      date: '2024-10-02',
      asOfSource: true,
    });
    expect(inBase({ source: 'chosunbiz-2024-10-02', date: '2024-09' })).not.toHaveProperty('asOfSource');
  });
  it('is who speaks, of a document, where its author names nobody', () => {
    expect(inBase({ source: 'filing' }).attribution).toBe('openai');
    expect(inBase({ source: 'filing', attribution: 'meta' }).attribution).toBe('meta');
  });
  it('is nobody, of a report and of an outlet', () => {
    expect(inBase({ source: 'chosunbiz-2024-10-02' })).not.toHaveProperty('attribution');
    expect(inBase({ source: 'bloomberg' })).not.toHaveProperty('attribution');
    expect(inBase({ source: 'bloomberg', attribution: 'meta' }).attribution).toBe('meta');
  });
});

it('an author with a page of their own leads there, another is a name', () => {
  const [article = expect.unreachable('an article')] = content.articles;
  const articles = [{ ...article, value: { ...article.value, authors: ['jonathan-ross', '홍길동'] } }];
  expect(toBase({ ...content, articles }).articles.get(article.value.slug)).toMatchObject({
    authors: ['조나단 로스', '홍길동'],
    people: { '조나단 로스': 'jonathan-ross' },
  });
});
