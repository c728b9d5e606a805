import { expect, test, vi } from 'vitest';
import { askAll, rightQuestions, wrongQuestions } from '../unit/search/questions.ts';
import { searchSite } from '../unit/search/site.ts';

// Ninety thousand questions.
vi.setConfig({ testTimeout: 1_200_000 });
const site = await searchSite();

test('of every question whose conditions hold nine in ten are answered, none with other facts', async () => {
  const questions = rightQuestions();
  const { faults } = await askAll(site, questions);
  expect(questions.length).toBeGreaterThan(80_000);
  const told = (one: (typeof faults)[number]): string => `${one.query} → ${one.outcome}: ${one.told}`;
  expect(faults.filter(({ outcome }) => outcome === 'other').map(told)).toEqual([]);
  expect(1 - faults.length / questions.length, faults.slice(0, 100).map(told).join('\n')).toBeGreaterThanOrEqual(0.9);
});

test('of every question with a condition that does not hold none is answered, and that is said', async () => {
  const questions = wrongQuestions();
  const { faults } = await askAll(site, questions);
  expect(questions.length).toBeGreaterThan(4_500);
  expect(faults).toEqual([]);
});
