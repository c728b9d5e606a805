import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/facts/fact.ts';
import { markName, markOf } from '../../src/facts/marks.ts';
import { pathOf } from '../../src/site/url.ts';
import { getBase } from '../../src/validate/base.ts';
import expected from '../fixtures/first-article.json' with { type: 'json' };
import { siteFile } from '../support/site.ts';

// tests/fixtures/first-article.json is the list of what the first article states, transcribed once from its source list.
const base = getBase();
const page = (path: string) => load(siteFile(`${path.slice(1)}index.html`));
const article = page(pathOf.article('ai-model-race-2'));

interface Stated {
  id: string;
  subjects: string[];
  metric: string;
  status: string;
  date?: string;
  said?: string;
  asOfSource?: boolean;
  wording?: Record<string, string | number>;
  conflictsWith?: string[];
  value?: number | { min: number; max: number };
  unit?: string;
  bound?: string;
  basis?: string;
  krw?: { value: number; bound: string };
  attribution?: string;
  where?: string;
  compares?: string[];
}
const facts: Stated[] = expected.facts;

describe('facts', () => {
  test.each(facts)('$id is in the base as stated', (stated) => {
    const fact = base.facts.get(stated.id);
    if (!fact) throw new Error(`no fact ${stated.id}`);
    expect(fact).toMatchObject({
      subjects: stated.subjects,
      metric: stated.metric,
      status: stated.status,
      compares: stated.compares ?? [],
      conflictsWith: stated.conflictsWith ?? [],
      ...(stated.wording === undefined ? {} : { wording: stated.wording }),
      ...(stated.value === undefined ? {} : { value: stated.value, unit: stated.unit, bound: stated.bound ?? 'exact' }),
      ...(stated.krw === undefined ? {} : { asStated: { KRW: stated.krw } }),
    });
    expect(fact.date).toBe(stated.date);
    expect(fact.said).toBe(stated.said);
    expect(fact.asOfSource).toBe(stated.asOfSource);
    expect(fact.attribution).toBe(stated.attribution);
    expect(fact.where).toBe(stated.where);
    expect(fact.kind === 'figure' ? fact.basis : undefined).toBe(stated.basis);
  });

  test.each(facts)('$id has a page with its value, status and source', ({ id }) => {
    const fact = base.facts.get(id);
    if (!fact) throw new Error(`no fact ${id}`);
    const text = page(pathOf.fact(id))('main').text().replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
    expect(text).toContain(wordsOf(fact, base));
    expect(text).toContain(markName(markOf(fact, base)));
    expect(text).toContain('조선비즈');
  });

  test.each(facts)('$id is cited by the article, with a note that leads to it', ({ id }) => {
    const note = article(`.about:has(a[href="${pathOf.fact(id)}"])`);
    expect(note.length).toBeGreaterThan(0);
    expect(article(`a.fact[href="#${note.attr('id')}"]`).length).toBeGreaterThan(0);
  });

  test('the article says where its source contradicts itself, and what may not be compared', () => {
    const text = article('main').text().replaceAll('\u00a0', ' ');
    for (const words of [
      '65억 달러',
      '10억 달러',
      '50억 달러',
      '두 숫자는 어긋난다',
      '주간',
      '월간',
      '서로 다른 기간에 걸쳐 센 숫자다',
    ]) {
      expect(text).toContain(words);
    }
  });
});

describe('entities', () => {
  test.each(expected.entities)('$name has its page', ({ path, name, en }) => {
    const $ = page(path);
    expect($('h1').text()).toBe(name);
    expect($('main').text()).toContain(en);
  });

  test.each(expected.entities)('$name has the aliases it is searched by', ({ path, aliases }) => {
    const entity = base.entities.get(path.split('/').at(-2) ?? '');
    expect([...(entity?.aliases ?? []), entity?.en]).toEqual(expect.arrayContaining(aliases));
  });
});

test('five sections, each a page of its own with its facts and its neighbours', () => {
  const sections = base.articles.get('ai-model-race-2')?.sections ?? [];
  expect(sections).toHaveLength(5);
  for (const [index, section] of sections.entries()) {
    const $ = page(pathOf.section('ai-model-race-2', section.id));
    expect($('h1').text()).toBe(section.title);
    expect($('table.facts tbody tr').length).toBeGreaterThan(0);
    expect($('link[rel=canonical]').attr('href')).toMatch(/\/articles\/ai-model-race-2\/$/);
    expect($('a[rel=prev]').length).toBe(index === 0 ? 0 : 1);
    expect($('a[rel=next]').length).toBe(index === sections.length - 1 ? 0 : 1);
  }
});
