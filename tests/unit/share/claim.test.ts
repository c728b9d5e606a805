import { describe, expect, it } from 'vitest';
import type { Base } from '../../../src/facts/base.ts';
import type { Fact } from '../../../src/schema/fact.ts';
import { claimOf } from '../../../src/share/claim.ts';
import { absolute } from '../../../src/site/url.ts';
import { figure, filing, handBase, siteBase, statement } from '../charts/bases.ts';

/** What the site says of one of its facts. */
function told(id: string) {
  const base = siteBase();
  const fact = base.facts.get(id);
  if (!fact) throw new Error(`no ${id}`);
  return claimOf(fact, base);
}

/** What is said of a fact made by hand, with more of its base where a test needs it. */
const toldOf = (fact: Fact, more: Partial<Base> = {}) => claimOf(fact, { ...handBase([fact]), ...more });

/** What was measured, as it is said of a fact. */
const observed = (more: Parameters<typeof figure>[1]) => toldOf(figure('own', more))[1];

describe('a claim', () => {
  it('says what is claimed, who said so and when, and in which report it stands', () => {
    expect(told('openai-valuation-2024-09')).toEqual([
      {
        '@type': 'Claim',
        '@id': absolute('/facts/openai-valuation-2024-09/'),
        url: absolute('/facts/openai-valuation-2024-09/'),
        name: '오픈AI 기업가치: 1500억 달러(계획)',
        text: '오픈AI 기업가치는 얼마? 오픈AI 기업가치, 2024년 9월 11일 보도: 1500억 달러(계획 인용 보도). 블룸버그통신 등 주요 외신 보도(2024년 9월 11일), 조선비즈(2024년 10월 2일) 인용.',
        inLanguage: 'ko',
        author: { '@type': 'Organization', name: '블룸버그통신 등 주요 외신' },
        datePublished: '2024-09-11',
        appearance: { '@type': 'NewsArticle', name: 'AI 모델 1등만 살아남는다②', datePublished: '2024-10-02' },
        citation: '조상록, 「AI 모델 1등만 살아남는다②」, 조선비즈, 2024년 10월 2일, 연재 「AI 패권 전쟁」',
      },
    ]);
  });

  it('of a person has a person as its author, of a company an organization', () => {
    expect(told('groq-ceo-on-open-source')[0]).toHaveProperty('author', { '@type': 'Person', name: '조나단 로스' });
    expect(told('llama-downloads-total-2024-08')[0]).toHaveProperty('author', {
      '@type': 'Organization',
      name: '메타',
    });
  });

  it('of which the source names nobody has no author, and no day on which it was said', () => {
    const [claim] = told('chatgpt-weekly-users-2024-09');
    expect(claim).not.toHaveProperty('author');
    expect(claim).not.toHaveProperty('datePublished');
  });

  it('in a filing appeared in a work that is no news, at its address where that is known', () => {
    const read = { ...filing, url: 'https://example.org/filing/1' };
    const base = handBase([]);
    const sources = new Map([...base.sources, [read.id, read] as const]);
    const [claim] = toldOf(figure('own', { source: 'filing', attribution: 'alpha' }), { sources });
    expect(claim).toMatchObject({
      author: { '@type': 'Organization', name: '알파' },
      appearance: {
        '@type': 'CreativeWork',
        name: '사업보고서',
        datePublished: '2024-03-20',
        url: 'https://example.org/filing/1',
      },
      citation: '알파, 「사업보고서」, 공시, 2024년 3월 20일',
    });
  });

  it('of which only the outlet is known cites that, and names no report', () => {
    const [claim] = toldOf(figure('own', { source: 'ilbo' }));
    expect(claim).not.toHaveProperty('appearance');
    expect(claim).toHaveProperty('citation', '어느일보');
  });

  it('without a source in the base cites none', () => {
    const [claim] = toldOf(figure('own', { source: 'gone' }));
    expect(claim).not.toHaveProperty('appearance');
    expect(claim).not.toHaveProperty('citation');
  });
});

describe('what was measured', () => {
  it('stands beside the claim: of whom, what, how much, in which unit and when', () => {
    expect(told('anthropic-valuation-2024-01')[1]).toEqual({
      '@type': 'Observation',
      observationAbout: { '@type': 'Thing', name: '앤트로픽' },
      variableMeasured: '앤트로픽 기업가치',
      value: 18_400_000_000,
      unitText: '달러',
      observationDate: '2024',
    });
  });

  it('is only what has happened and has a number', () => {
    expect(toldOf(figure('own', { status: 'planned' }))).toHaveLength(1);
    expect(toldOf(statement('said', { status: 'done' }))).toHaveLength(1);
    expect(toldOf(figure('own'))).toHaveLength(2);
  });

  it.each([
    ['exact', 5, { value: 5 }],
    ['about', 5, { minValue: 5, maxValue: 5 }],
    ['exact', { min: 5, max: 7 }, { minValue: 5, maxValue: 7 }],
    ['more-than', 5, { minValue: 5 }],
    ['at-least', { min: 5, max: 7 }, { minValue: 5 }],
    ['less-than', 5, { maxValue: 5 }],
    ['at-most', { min: 5, max: 7 }, { maxValue: 7 }],
  ] as const)('%s %j is %j: an end that is open is left out', (bound, value, ends) => {
    const { value: one, minValue, maxValue } = Object(observed({ bound, value }));
    expect(JSON.parse(JSON.stringify({ value: one, minValue, maxValue }))).toEqual(ends);
  });

  it.each([
    ['2024-09-11', '2024-09-11'],
    ['2024-09', '2024-09'],
    ['2024-07/2024-09', undefined],
    ['../2024-08', undefined],
    ['FY2024', undefined],
    ['2024-Q3', undefined],
    ['2024-H2', undefined],
    [undefined, undefined],
  ])('of %s is dated %s: what is no calendar date is left out', (date, day) => {
    expect(Object(observed({ date })).observationDate).toBe(day);
  });

  it('has no date where that is no more than the day of the report', () => {
    expect(observed({ date: '2024-10-02', asOfSource: true })).not.toHaveProperty('observationDate');
  });
});
