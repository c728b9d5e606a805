import { expect, test } from 'vitest';
import { keepFirst } from '../../../src/search/query/keep-first.ts';
import { searchSite } from './site.ts';

const site = await searchSite();
const things = ({ ranked }: { ranked: readonly { thing: number | undefined }[] }): (string | undefined)[] =>
  ranked.map(({ thing }) => site.lexicon.things[thing ?? -1]?.path);

test.each([
  ['글', '/companies/groq/'],
  ['face', '/companies/meta/'],
  ['맛', '/companies/microsoft/'],
  ['파이 멀티', '/models/phi/'],
])('%s, typed on the way to a name, leaves first what stood first: %s', async (query, stood) => {
  const answer = await site.answer(query);
  const kept = keepFirst(answer, stood, site.lexicon);
  expect(things(kept)[0]).toBe(stood);
  expect(new Set(things(kept))).toEqual(new Set([stood, ...things(answer)]));
});

test.each([
  ['기업가치', '/companies/meta/'],
  ['벤치마크', '/models/phi/'],
  ['오픈AI 투자', '/companies/meta/'],
  ['글', '/there/is/none/'],
])('%s is not on its way to %s, which gives way', async (query, stood) => {
  const answer = await site.answer(query);
  expect(keepFirst(answer, stood, site.lexicon)).toEqual(answer);
});
