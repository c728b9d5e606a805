import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toBase } from '../../../src/facts/base.ts';
import { wordsOf } from '../../../src/facts/fact.ts';
import { readLine } from '../../../src/prose/read.ts';
import { readContent } from '../../../src/read/content.ts';
import { nearest } from '../../../src/validate/warnings/nearest.ts';

const { content } = readContent('content');
const base = toBase(content);

/** What the warning says of a sentence that stands as an article's standfirst. */
function codesOf(sentence: string): string[] {
  const [article] = content.articles;
  if (!article) throw new Error('no article');
  const value = { ...article.value, standfirst: readLine(sentence), summary: [] };
  const only = { ...content, articles: [{ ...article, value }], sections: [], entities: [] };
  return nearest({ content: only, base }).map(({ code }) => code);
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
