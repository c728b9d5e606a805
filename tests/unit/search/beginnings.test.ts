import { expect, test, vi } from 'vitest';
import { say } from '../../../src/search/query/say.ts';
import { suggest } from '../../../src/search/query/suggest.ts';
import { namesOf } from './generated.ts';
import { searchSite } from './site.ts';
import { typed } from './typing.ts';

// Thousands of queries a test: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });
const site = await searchSite();
const stages = namesOf(site).flatMap(({ name, wanted }) =>
  typed(name)
    .filter((query) => [...query].length > 1)
    .map((query) => ({ query, name, wanted })),
);

test('every name, keystroke by keystroke from its second letter on, is among the first hits or is offered', async () => {
  expect(stages.length).toBeGreaterThan(1500);
  const lost: string[] = [];
  for (const { query, name, wanted } of stages) {
    const hits = (await site.top(query, 6)).map(({ path }) => path);
    const offered = suggest(query, site.lexicon).map(({ thing }) => site.lexicon.things[thing]?.path ?? '');
    if (![...hits, ...offered].some((path) => wanted.includes(path)))
      lost.push(`${query} (${name}) → ${hits.join(' ')}, offered ${offered.join(' ')}`);
  }
  expect(lost).toEqual([]);
});

test('what is the beginning of a name is never said not to be here', async () => {
  const denied: string[] = [];
  for (const { query, name } of stages) {
    const { reading, direct } = await site.answer(query);
    // A version cut short is another version, and that is said: 클로드 3 of 클로드 3.5.
    if (reading.units.some(({ as }) => as === 'version')) continue;
    const { missing } = say(reading, direct);
    if (missing.length > 0) denied.push(`${query} (${name}): ${missing.join(' ')}`);
  }
  expect(denied).toEqual([]);
});
