import { expect, test } from 'vitest';
import { citeFact, citeSource } from '../../../src/facts/citation.ts';
import { companyOf } from '../../../src/facts/company.ts';
import { basisOf, dateOf, topicOf, wordsOf } from '../../../src/facts/fact.ts';
import { ratioRange } from '../../../src/facts/ratio.ts';
import { chartsOf, conflictsOf, factsOf, modelsOf, newestFirst, relativesOf } from '../../../src/facts/relations.ts';
import { factWords } from '../../../src/facts/view.ts';
import { comparePeriods } from '../../../src/korean/period.ts';
import { getBase } from '../../../src/validate/base.ts';

const base = getBase();
const fact = (id: string) => {
  const found = base.facts.get(id);
  if (!found) throw new Error(`no fact ${id}`);
  return found;
};
const entity = (id: string) => {
  const found = base.entities.get(id);
  if (!found) throw new Error(`no entity ${id}`);
  return found;
};

test.each([
  [
    'openai-valuation-2024-09',
    '오픈AI 기업가치',
    '1500억 달러',
    '2024년 9월 11일 보도',
    '블룸버그통신 등 주요 외신 보도(2024년 9월 11일), 조선비즈(2024년 10월 2일) 인용',
  ],
  [
    'anthropic-valuation-target-2024-09',
    '앤트로픽 기업가치',
    '300억~400억 달러',
    '기사 시점(2024년 10월 2일)',
    '조선비즈(2024년 10월 2일)',
  ],
  ['anthropic-valuation-2024-01', '앤트로픽 기업가치', '184억 달러', '2024년 초', '조선비즈(2024년 10월 2일)'],
  [
    'llama-downloads-total-2024-08',
    '라마 다운로드 수',
    '3억 5000만 회',
    '2024년 8월까지',
    '메타 발표, 조선비즈(2024년 10월 2일) 인용',
  ],
  ['o1-release', '오픈AI o1 공개', '2024년 9월 12일', '2024년 9월 12일', '조선비즈(2024년 10월 2일)'],
])('%s in words', (id, topic, words, date, citation) => {
  expect(topicOf(fact(id), base)).toBe(topic);
  expect(wordsOf(fact(id), base)).toBe(words);
  expect(dateOf(fact(id), base)).toBe(date);
  expect(citeFact(fact(id), base)).toBe(citation);
});

test('won are shown as stated, never recomputed', () => {
  const valuation = fact('openai-valuation-2024-09');
  expect(factWords(valuation, base).alsoStated).toEqual(['약 198조 8000억 원']);
  const inWon = factWords(valuation, base, 'KRW');
  expect([inWon.valueText, ...inWon.alsoStated]).toEqual(['약 198조 8000억 원', '1500억 달러']);
  expect(() => factWords(fact('anthropic-valuation-target-2024-09'), base, 'KRW')).toThrow(/not stated in KRW/);
});

test('a basis is named where its metric has more than one', () => {
  expect(basisOf(fact('claude-monthly-users-2024'), base)).toBe('월간 이용자');
  expect(basisOf(fact('openai-valuation-2024-09'), base)).toBeUndefined();
});

test('a ratio of ranges is the widest that its ends allow', () => {
  expect(ratioRange({ min: 30, max: 40 }, 20)).toEqual({ min: 1.5, max: 2 });
  expect(ratioRange(10, { min: 2, max: 5 })).toEqual({ min: 2, max: 5 });
});

test('a source is cited by author, title, outlet and date', () => {
  const source = base.sources.get('chosunbiz-2024-10-02');
  expect(source && citeSource(source, base)).toBe(
    '조상록, 「AI 모델 1등만 살아남는다②」, 조선비즈, 2024년 10월 2일, 연재 「AI 패권 전쟁」',
  );
});

test('relations: who makes what, what speaks of whom', () => {
  expect(modelsOf(base, 'meta').map(({ id }) => id)).toEqual(['llama', 'llama-3', 'llama-3-1', 'llama-3-2']);
  const llama = entity('llama-3-2');
  expect(llama.kind === 'model' && relativesOf(base, llama).map(({ id }) => id)).toEqual([
    'llama',
    'llama-3',
    'llama-3-1',
  ]);
  expect(companyOf(base, 'jonathan-ross')).toBe('groq');
  expect(companyOf(base, 'llm')).toBeUndefined();
  expect(factsOf(base, entity('meta')).map(({ id }) => id)).toContain('llama-3-2-release');
  expect(factsOf(base, entity('weekly-active-users')).map(({ id }) => id)).toEqual(['chatgpt-weekly-users-2024-09']);
  expect(factsOf(base, entity('jonathan-ross')).map(({ id }) => id)).toEqual(['groq-ceo-on-open-source']);
  expect(
    chartsOf(base, entity('anthropic'))
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['releases', 'users', 'valuation']);
});

test('a contradiction is known from both sides', () => {
  const ids = (id: string) =>
    conflictsOf(base, fact(id))
      .map((other) => other.id)
      .sort();
  expect(ids('openai-raise-2024-09')).toEqual(['openai-equity-2024-09']);
  expect(ids('openai-equity-2024-09')).toEqual(['openai-raise-2024-09']);
});

test('newest first, the undated last', () => {
  const ordered = newestFirst(base.facts.values());
  const dated = ordered.flatMap(({ date, said }) => date ?? said ?? []);
  expect(ordered.slice(0, dated.length).every(({ date, said }) => date ?? said)).toBe(true);
  expect(dated).toEqual(dated.toSorted((a, b) => comparePeriods(b, a)));
  expect(new Set(dated).size).toBeGreaterThan(5);
});
