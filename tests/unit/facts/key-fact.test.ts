import { describe, expect, it } from 'vitest';
import type { Base } from '../../../src/facts/base.ts';
import { companyBehind } from '../../../src/facts/company.ts';
import { wordsOf } from '../../../src/facts/fact.ts';
import {
  byCompany,
  byKeyFact,
  byMeasure,
  bySpeaker,
  keyFactsOf,
  measureBeside,
  quoteOf,
  sectionKey,
} from '../../../src/facts/key-fact.ts';
import { conflictsOf, quotedFacts } from '../../../src/facts/relations.ts';
import { readBody } from '../../../src/prose/read.ts';
import type { Fact } from '../../../src/schema/fact.ts';
import { event, figure, handBase, siteBase, statement } from '../charts/bases.ts';

const alpha = { id: 'alpha', kind: 'company' } as const;
const model = { id: 'model-o1', kind: 'model' } as const;
const keys = (facts: readonly Fact[], entity: Parameters<typeof keyFactsOf>[1] = alpha, most = 9): string[] =>
  keyFactsOf(handBase(facts), entity, most).map(({ id }) => id);

describe('the facts that lead', () => {
  const users = { metric: 'users', basis: 'weekly', unit: 'persons' };

  it('begin with the measure that most companies have, whatever else is newer', () => {
    const facts = [
      figure('users', { ...users, date: '2025' }),
      figure('sales', { date: '2020' }),
      figure('other', { subjects: ['beta'] }),
    ];
    expect(keys(facts)).toEqual(['sales', 'users']);
    // Two values of one company are no second company.
    expect(keys([...facts.slice(0, 1), figure('a'), figure('b', { date: '2023' })])[0]).toBe('users');
  });

  it('are of each thing the newest value, a plan being as good as what is done', () => {
    const facts = [figure('old', { date: '2023' }), figure('plan', { status: 'planned', date: '2025' })];
    expect(keys(facts)).toEqual(['plan']);
  });

  it('leave out what is contradicted and ratios of other figures, unless there is nothing else', () => {
    const facts = [
      figure('one', { date: '2025', conflictsWith: ['two'] }),
      figure('two', { date: '2025' }),
      figure('ratio', { metric: 'share', unit: 'percent', ratio: { of: 'one', to: 'two' } }),
    ];
    expect(keys([...facts, figure('users', users)])).toEqual(['users']);
    expect(keys([...facts, event('launch', { subjects: ['model-o1'] })])).toEqual(['launch']);
    expect(keys(facts)).toEqual(['one', 'ratio']);
  });

  it('are figures of a company, the day of a model, and where there is none what there is', () => {
    const facts = [figure('figure', { subjects: ['model-o1'] }), event('launch', { subjects: ['model-o1'] })];
    expect(keys(facts)).toEqual(['figure', 'launch']);
    expect(keys(facts, model)).toEqual(['launch', 'figure']);
    expect(keys([...facts, statement('words')])).toEqual(['figure', 'launch']);
    expect(keys(facts.slice(1))).toEqual(['launch']);
    expect(keys(facts.slice(0, 1), model)).toEqual(['figure']);
    expect(keys([statement('words')])).toEqual(['words']);
    expect(keys([])).toEqual([]);
  });

  it('go by how often articles cite them where no measure is common, and give no more than asked for', () => {
    const facts = [figure('debt', { metric: 'debt' }), figure('users', users), figure('sales', { subjects: ['beta'] })];
    const body = { facts: ['users'] };
    const base = {
      ...handBase(facts),
      articles: new Map([['a', { standfirst: body, summary: [], sections: [{ body }] }]]),
    } as unknown as Base;
    expect(keyFactsOf(base, alpha, 1).map(({ id }) => id)).toEqual(['users']);
  });
});

it('a table of one entity tells money first, what measures one thing together, then days, then words', () => {
  const facts = [
    statement('words'),
    figure('users', { metric: 'users', unit: 'persons' }),
    event('launch'),
    figure('debt', { metric: 'debt' }),
    figure('sales'),
    figure('debt-2', { metric: 'debt' }),
  ];
  expect(byMeasure(handBase(facts), facts).map(({ id }) => id)).toEqual([
    ...['debt', 'debt-2', 'sales', 'users', 'launch', 'words'],
  ]);
});

describe('on the site', () => {
  const base = siteBase();
  const keyOf = (id: string) => {
    const entity = base.entities.get(id);
    return entity && keyFactsOf(base, entity, 1)[0];
  };
  it.each([
    ['openai', 'openai-valuation-2024-09'],
    ['anthropic', 'anthropic-valuation-target-2024-09'],
    ['meta', 'llama-downloads-total-2024-08'],
    // What was measured at its place, and what its people said.
    ['hugging-face', 'llama-downloads-month-2024-07'],
    ['groq', 'groq-ceo-on-open-source'],
    ['jonathan-ross', 'groq-ceo-on-open-source'],
    // Its own day, not that of a newer version.
    ['llama', 'llama-release'],
    ['claude', 'claude-monthly-users-2024'],
    ['gpt-4o', undefined],
    ['weekly-active-users', 'chatgpt-weekly-users-2024-09'],
    // What is settled explains a term, though a plan is newer.
    ['valuation', 'anthropic-valuation-2024-01'],
  ])('%s is told by %s', (id, fact) => {
    expect(keyOf(id)?.id).toBe(fact);
  });

  it('a figure in dispute leads only where there is no other', () => {
    for (const entity of base.entities.values()) {
      const [first, ...more] = keyFactsOf(base, entity, 99);
      const isDisputed = (fact: Fact): boolean => conflictsOf(base, fact).length > 0;
      if (first && isDisputed(first))
        expect(more.filter((fact) => !isDisputed(fact) && fact.kind !== 'figure')).toEqual([]);
    }
  });

  it('rows of one measure stand together, the largest first, days from the earliest on, what has none last', () => {
    const of = (kind: string) => [...base.entities.values()].filter((entity) => entity.kind === kind);
    expect(byKeyFact(base, of('company')).map(({ id }) => id)).toEqual([
      'openai',
      'anthropic',
      ...of('company').flatMap(({ id }) => (['hugging-face', 'meta'].includes(id) ? id : [])),
      ...of('company').flatMap(({ id }) => (['google', 'groq', 'microsoft'].includes(id) ? id : [])),
    ]);
    expect(
      byKeyFact(base, of('model'))
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['chatgpt', 'llama']);
  });

  it('a list of all stands by company, that of the most facts first, of each figures, days and words', () => {
    const companies = byCompany(base, [...base.facts.values()]).map((fact) => companyBehind(fact, base));
    const runs = companies.filter((company, i) => company !== companies[i - 1]);
    expect(runs).toEqual([...new Set(companies)]);
    const counts = runs.map((run) => companies.filter((company) => company === run).length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const ofFirst = byCompany(base, [...base.facts.values()]).slice(0, counts[0]);
    expect(ofFirst.map(({ id }) => id)).toEqual(byMeasure(base, ofFirst).map(({ id }) => id));
  });

  it('a list of what was said stands by speaker, who of the most first', () => {
    const speakers = bySpeaker(base, quotedFacts(base)).map(({ attribution }) => attribution);
    const runs = speakers.filter((speaker, i) => speaker !== speakers[i - 1]);
    expect(runs).toEqual([...new Set(speakers)]);
    expect(runs.length).toBeGreaterThan(1);
  });

  it('a section is told by its first figure that is not in sight, by none where it cites none', () => {
    const [article] = base.articles.values();
    const told = new Set(base.charts.get('valuation')?.facts);
    const words = (...of: Parameters<typeof sectionKey>) => {
      const fact = sectionKey(...of);
      return fact && wordsOf(fact, base);
    };
    const keys = article?.sections.map(({ body }) => words(base, body, told));
    expect(keys).toEqual([undefined, '2억 명 넘음', undefined, '3억 5000만 회', undefined]);
    expect(article?.sections[0] && words(base, article.sections[0].body, new Set())).toBe('1500억 달러');
    expect(words(base, { facts: ['missing'] }, told)).toBeUndefined();
  });

  it('is called by what its row does not say already', () => {
    const named = (id: string) => {
      const fact = keyOf(id);
      return fact && measureBeside(fact, { id }, base);
    };
    expect(named('openai')).toBe('기업가치');
    expect(named('weekly-active-users')).toBe('챗GPT 주간 이용자');
    expect(named('llama')).toBe('공개');
  });
});

it('words are a quotation only where the source has them in quotation marks, whole', () => {
  const quoted = (words: string) => quoteOf(statement('a', { wording: { figure: words } }));
  expect(quoted('“오픈소스는 승리한다”')).toBe('“오픈소스는 승리한다”');
  expect(quoted('‘생각의 사슬’이라는 기술')).toBeUndefined();
  expect(quoted('“하나” … “둘”')).toBeUndefined();
  expect(quoteOf(statement('a'))).toBeUndefined();
});

it('a measure with a basis is called by it, and says what it is of', () => {
  const users = figure('a', { metric: 'users', unit: 'persons', basis: 'weekly', text: '무료판' });
  const base = handBase([users]);
  expect(measureBeside(users, { id: 'alpha' }, base)).toBe('주간 이용자(무료판)');
  expect(measureBeside(users, { id: 'beta' }, base)).toBe('알파 주간 이용자(무료판)');
  expect(measureBeside(figure('b', { text: '한국' }), { id: 'alpha' }, base)).toBe('매출(한국)');
  expect(measureBeside({ ...users, subjects: ['alpha', 'unknown'] }, { id: 'alpha' }, base)).toBe(
    'unknown 주간 이용자(무료판)',
  );
});

it('people stand in the order given where the words of each lead, before whoever has said nothing', () => {
  const hand = handBase(['one', 'two'].map((id) => statement(`of-${id}`, { attribution: id })));
  const people = ['silent', 'two', 'one'].map((id) => ({ id, kind: 'person' }) as const);
  const entities = new Map(hand.entities);
  const person = { en: 'x', aliases: [], summary: '요약이다.', role: '대표', body: readBody(''), file: 'x' };
  for (const one of people) entities.set(one.id, { ...person, ...one, name: one.id });
  expect(byKeyFact({ ...hand, entities }, people).map(({ id }) => id)).toEqual(['two', 'one', 'silent']);
});
