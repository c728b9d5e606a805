import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Base, toBase } from '../../../src/facts/base.ts';
import { wordsOf } from '../../../src/facts/fact.ts';
import { readLine } from '../../../src/prose/read.ts';
import { readContent } from '../../../src/read/content.ts';
import type { Fact, Figure } from '../../../src/schema/fact.ts';
import type { Metric } from '../../../src/schema/metric.ts';
import { nearest } from '../../../src/validate/warnings/nearest.ts';

const { content } = readContent('content');
const base = toBase(content);

/** What the warning says of a sentence that stands as an article's standfirst. */
function codesOf(sentence: string, known = base): string[] {
  const [article] = content.articles;
  if (!article) throw new Error('no article');
  const value = { ...article.value, standfirst: readLine(sentence), summary: [] };
  const only = { ...content, articles: [{ ...article, value }], sections: [], entities: [] };
  return nearest({ content: only, base: known }).map(({ code }) => code);
}

const cases = readFileSync('tests/fixtures/nearest.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [id = '', sentence = '', wanted = ''] = line.split('\t');
    const fact = base.facts.get(id);
    if (!fact) throw new Error(`no fact ${id}`);
    return { sentence, wanted, found: codesOf(sentence.replace('{}', `:fact[${wordsOf(fact, base)}]{#${id}}`)) };
  });

const right = cases.filter(({ wanted }) => wanted === '-');
const wrong = cases.filter(({ wanted }) => wanted !== '-');

test('at most one right sentence in twenty is flagged', () => {
  expect(right.length).toBeGreaterThan(30);
  const alarms = right.filter(({ found }) => found.length > 0).map(({ sentence, found }) => `${sentence} ${found}`);
  expect(alarms.length / right.length, alarms.join('\n')).toBeLessThanOrEqual(0.05);
});

test('wrong sentences are flagged for what is wrong', () => {
  expect(wrong.filter(({ found, wanted }) => found.join() !== wanted)).toEqual([]);
});

/** A base in which the valuation is another figure, and in which its metric has another name. */
function baseWith(fact: Partial<Figure>, name = '기업가치'): Base {
  const named = (id: string, given: string): [string, Metric] => {
    const { term: _, ...metric } = base.metrics.get(id) as Metric;
    return [id, { ...metric, name: given }];
  };
  const own: Figure = { ...(base.facts.get('openai-valuation-2024-09') as Figure), ...fact };
  return {
    ...base,
    facts: new Map<string, Fact>([...base.facts, [own.id, own]]),
    metrics: new Map([...base.metrics, named('valuation', name), named('funding', '예산')]),
  };
}

test.each([
  ['오픈AI는 앤트로픽 지분 {}를 사기로 했다.', baseWith({ text: '앤트로픽 지분' }), []],
  ['오픈AI는 앤트로픽 지분 {}를 사기로 했다.', baseWith({}), ['other-subject']],
  ['오픈AI는 광고 예산을 {} 삭감하기로 했다.', baseWith({}, '삭감액'), []],
  ['오픈AI는 광고 예산을 {} 쓰기로 했다.', baseWith({}, '삭감액'), ['other-metric']],
  ['오픈AI의 올해 기업가치는 {}다.', baseWith({ date: '2024' }), []],
  ['오픈AI의 올해 기업가치는 {}다.', baseWith({ date: '2025' }), ['other-period']],
  ['오픈AI의 올해 예상 기업가치는 {}다.', baseWith({ date: '2025' }), ['other-period']],
  ['오픈AI가 올해 제시한 기업가치는 {}다.', baseWith({ date: '2025' }), []],
  ['지난해 같은 때보다 오픈AI의 기업가치는 {}로 뛰었다.', base, []],
] as const)('%s: %#', (sentence, known, codes) => {
  expect(codesOf(sentence.replace('{}', ':fact[1500억 달러]{#openai-valuation-2024-09}'), known)).toEqual(codes);
});
