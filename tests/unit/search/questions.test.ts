import { expect, test, vi } from 'vitest';
import { normalise } from '../../../src/korean/letters.ts';
import { say } from '../../../src/search/query/say.ts';
import { askAll, draw, type Outcome, rightQuestions, wrongQuestions } from './questions.ts';
import { searchSite } from './site.ts';
import { american, forms, korean, lookalikes } from './unknown-names.ts';

// Thousands of queries a test: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });
const site = await searchSite();

const listed = (faults: Awaited<ReturnType<typeof askAll>>['faults'], ...outcomes: readonly Outcome[]): string[] =>
  faults.flatMap(({ query, outcome, told }) => (outcomes.includes(outcome) ? [`${query} → ${outcome}: ${told}`] : []));

test('of 1,200 questions whose conditions hold nine in ten are answered, none with other facts', async () => {
  const questions = draw(rightQuestions(), 1200, 1);
  const { tally, faults } = await askAll(site, questions);
  expect(questions.length).toBe(1200);
  // Eighteen ways to ask, each as often as there are questions.
  expect(tally.size).toBe(18);
  expect(listed(faults, 'other')).toEqual([]);
  const missed = listed(faults, 'refused', 'silent', 'belied');
  expect(1 - missed.length / questions.length, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
});

test('of 800 questions with a condition that does not hold none is answered, and that is said', async () => {
  const questions = draw(wrongQuestions(), 800, 2);
  const { tally, faults } = await askAll(site, questions);
  expect(questions.length).toBe(800);
  expect(tally.size).toBe(10);
  expect(listed(faults, 'other')).toEqual([]);
  expect(listed(faults, 'silent')).toEqual([]);
});

test('300 names that are not here have no answer in any of ten forms of question, and that is said', async () => {
  const names = [...new Set([...korean, ...american, ...lookalikes])];
  expect(names.length).toBeGreaterThanOrEqual(300);
  expect(names.filter((name) => site.lexicon.byBare.has(normalise(name).replaceAll(' ', '')))).toEqual([]);
  const wrong: string[] = [];
  for (const name of names) {
    for (const form of forms) {
      const query = `${name} ${form}`;
      const { reading, direct } = await site.answer(query);
      const { missing } = say(reading, direct);
      const hits = await site.top(query);
      // A fact of what the question names beside it, or one that has the word in its text, claims nothing.
      const named = /오픈AI|챗GPT/.test(form);
      const holds = (path: string): boolean =>
        site.made.pages.some((page) => page.path === path && page.text.includes(name));
      const facts = hits.flatMap(({ kind, path }) => (kind === 'fact' && !holds(path) ? [path] : []));
      const claims = named ? [] : facts;
      if (direct.facts.length > 0 || missing.length === 0 || claims.length > 0)
        wrong.push(
          `${query} → ${direct.facts.map(({ id }) => id).join(' ')} ${missing.join(' ') || 'nothing said'} ${claims.join(' ')}`,
        );
    }
  }
  expect(wrong).toEqual([]);
});
