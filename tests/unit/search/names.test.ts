import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import {
  asInitials,
  halfTyped,
  inOtherLayout,
  measure,
  measureQuestions,
  particles,
  shortSlips,
  slipped,
  withParticles,
} from './generated.ts';
import { searchSite } from './site.ts';

// Thousands of queries a test: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });
const site = await searchSite();

test('the sixty particles are sixty, and more than a third of them stand nowhere in the code', () => {
  const grammar = readFileSync('src/korean/particles.ts', 'utf8');
  const written = new Set(grammar.match(/[가-힣]+/g));
  expect(new Set(particles).size).toBe(60);
  expect(particles.filter((particle) => !written.has(particle)).length).toBeGreaterThanOrEqual(20);
});

test.each([
  ['every name with sixty particles', withParticles(site), 97],
  ['every name in the other layout', inOtherLayout(site), 99],
  ['every name by its initial consonants', asInitials(site), 99],
  ['every keystroke past 60 % of a name', halfTyped(site), 95],
  ['one slip in a name of six strokes or five letters', slipped(site, 1), 97],
  ['one slip and a particle', slipped(site, 1, true), 97],
] as const)('%s', async (_, cases, least) => {
  expect(cases.length).toBeGreaterThan(100);
  const { first, missed } = await measure(site, cases);
  expect(first, missed.slice(0, 50).join('\n')).toBeGreaterThanOrEqual(least);
});

test('two slips in a name of ten strokes are found or asked about', async () => {
  const cases = slipped(site, 2);
  expect(cases.length).toBeGreaterThan(1000);
  const { first, missed } = await measure(site, cases, { question: true });
  expect(first, missed.slice(0, 50).join('\n')).toBeGreaterThanOrEqual(85);
});

test('one slip in a shorter name is asked about, or taken for it and said to be', async () => {
  const cases = shortSlips(site);
  expect(cases.length).toBeGreaterThan(300);
  const { asked, hits, silent } = await measureQuestions(site, cases);
  expect(hits).toEqual([]);
  expect(asked, silent.join('\n')).toBeGreaterThanOrEqual(90);
});
