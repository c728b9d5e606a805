import { expect, test, vi } from 'vitest';
import { readQueries, score, total } from '../../bench/search/quality.ts';
import { searchSite } from './site.ts';

// Thousands of queries a test: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });
const site = await searchSite();
const engine = { name: '잣대', find: async (query: string) => (await site.top(query, 3)).map(({ path }) => path) };

test.each([
  ['the public set', 'queries.tsv', 98],
  ['our own set, written before it was measured', 'own.tsv', 97],
] as const)('%s', async (_, file, least) => {
  const scores = await score(engine, readQueries(new URL(`../../bench/search/${file}`, import.meta.url)));
  const missed = [...scores.values()].flatMap((row) => row.missed).join('\n');
  const { first, three } = total(scores);
  expect(three, missed).toBeGreaterThanOrEqual(least);
  expect(first, missed).toBeGreaterThanOrEqual(92);
  expect(scores.get('none')?.missed).toEqual([]);
  expect(scores.get('near')?.missed).toEqual([]);
});
