import { convertHangulToQwerty } from 'es-hangul';
import { expect, test, vi } from 'vitest';
import { loadAnalyser } from '../../../src/search/index/analyse.ts';
import { type ContentWord, inflector, neighbours } from './sentences.ts';
import { searchSite } from './site.ts';

// Thousands of queries a test: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });
const site = await searchSite();
const analyse = await loadAnalyser(new Map(site.lexicon.names.map(({ bare }) => [bare, false])));

test.each([
  ['as they are written', ({ written }: ContentWord): string => written],
  ['in any inflection', inflector()],
] as const)('three neighbouring words of any sentence find its section, %s', async (_, form) => {
  const cases = neighbours(analyse).map(({ words, path }) => ({ query: words.map(form).join(' '), path }));
  expect(cases.length).toBeGreaterThan(400);
  const missed: string[] = [];
  for (const { query, path } of cases) {
    const hits = await site.top(query, 3);
    if (!hits.some((hit) => hit.path === path))
      missed.push(`${query} (${path}) → ${hits.map((hit) => hit.path).join(' ')}`);
  }
  const found = (100 * (cases.length - missed.length)) / cases.length;
  expect(found, missed.join('\n')).toBeGreaterThanOrEqual(95);
});

/** How many keys two words have in common from their beginning. */
function common(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}

test('no hit is shown whose page does not hold a word of the query or its stem', async () => {
  const keysOfWords = (text: string): string[] =>
    text
      .toLowerCase()
      .match(/[가-힣]+|[a-z0-9]+/g)
      ?.map(convertHangulToQwerty) ?? [];
  const stemsOf = (text: string): Set<string> =>
    new Set(
      analyse(text)
        .flat()
        .map(({ stem }) => stem),
    );
  const held = new Map(
    site.made.pages.map(({ path, title, text, hidden }) => {
      const all = [title, text, ...hidden].join('\n');
      return [path, { words: keysOfWords(all), stems: stemsOf(all) }];
    }),
  );
  const names = new Set(site.lexicon.names.map(({ bare }) => bare));
  const odd: string[] = [];
  let shown = 0;
  for (const { words } of neighbours(analyse).filter((three) =>
    three.words.every(({ term }) => !names.has(term.stem)),
  )) {
    const query = words.map(({ written }) => written).join(' ');
    for (const { path } of await site.top(query, 10)) {
      const page = held.get(path);
      const byStem = [...stemsOf(query)].some((stem) => page?.stems.has(stem));
      const byBeginning = keysOfWords(query).some((word) =>
        page?.words.some((other) => common(word, other) >= Math.min(3, word.length)),
      );
      shown += 1;
      if (!byStem && !byBeginning) odd.push(`${query} → ${path}`);
    }
  }
  // The check knows no irregular verbs (푸는 of 풀다); the few that it cannot tell are those.
  expect(shown).toBeGreaterThan(500);
  expect(odd.length / shown, odd.join('\n')).toBeLessThan(0.01);
});
