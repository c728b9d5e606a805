import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compare, isTold } from '../../../src/facts/compare.ts';
import { makeNames } from '../../../src/search/index/names.ts';
import { pack, tablesOf } from '../../../src/search/index/pack.ts';
import { compareTold } from '../../../src/search/language/comparison.ts';
import type { Told } from '../../../src/search/language/in-words.ts';
import type { Thing } from '../../../src/search/language/lexicon.ts';
import { unpack } from '../../../src/search/language/unpack.ts';
import { checkContent, getBase } from '../../../src/validate/base.ts';
import { output } from '../../support/build.ts';
import { sizeOf } from '../../support/synthetic/size.ts';
import { writeSynthetic } from '../../support/synthetic/write.ts';

const real = getBase();
const folder = join(output, 'pack');
await writeSynthetic(folder, sizeOf(80));
const synthetic = checkContent(folder).base;

/** Things as a browser has them after they have been packed into files of so many and read back. */
function readBack(names: ReturnType<typeof makeNames>, perFile: number): Thing[] {
  const tables = tablesOf(names);
  const starts = [...names.things.keys()].filter((at) => at % perFile === 0);
  return starts.flatMap((first) => {
    const file = pack(names.things.slice(first, first + perFile), first, names.things, tables);
    return unpack(JSON.parse(JSON.stringify(file)), first, JSON.parse(JSON.stringify(tables)));
  });
}

const asRead = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const factsOf = ({ things }: { readonly things: readonly Thing[] }): Map<string, Told> =>
  new Map(things.flatMap(({ facts = [] }) => facts.map((fact) => [fact.id, fact] as const)));

test.each([
  ['the real content', real, 1_000],
  ['the real content in files of seven things', real, 7],
  ['a synthetic site', synthetic, 64],
])('%s: what is packed comes back as it was', (_, base, perFile) => {
  const names = makeNames(base);
  expect(factsOf(names).size).toBe(base.facts.size);
  expect(asRead(readBack(names, perFile))).toEqual(asRead(names.things));
});

test('what the browser would put together otherwise comes back as it was told', () => {
  const names = makeNames(real);
  const odd = (told: Told): Told => ({
    ...told,
    id: `x-${told.id.toUpperCase()}`,
    topic: '다른 이름',
    values: ['+3%p', ...told.values],
    how: `${told.how} · 그 밖`,
    sentence: '한 문장이다.',
    against: ['a', 'b'],
    supersedes: 'c',
    ratioOf: 'valuation',
  });
  const things = names.things.map((thing) => (thing.facts ? { ...thing, facts: thing.facts.map(odd) } : thing));
  expect(asRead(readBack({ ...names, things }, 1_000))).toEqual(asRead(things));
});

test.each([
  ['the real content', real, Number.POSITIVE_INFINITY],
  ['a synthetic site', synthetic, 4_000],
])('%s: any two facts compare in the search as everywhere else', (_, base, most) => {
  const names = makeNames(base);
  const told = factsOf(names);
  const facts = [...base.facts.values()];
  const alike = facts.flatMap((one, i) =>
    facts.slice(i + 1).flatMap((two) => (one.metric === two.metric || base === real ? [[one, two] as const] : [])),
  );
  const pairs = alike.filter((_pair, i) => i % Math.max(1, Math.ceil(alike.length / most)) === 0);
  expect(pairs.length).toBeGreaterThan(500);
  let settled = 0;
  for (const [one, two] of pairs) {
    const verdict = compare(one, two, base);
    const [first, second] = [told.get(one.id), told.get(two.id)];
    if (!first || !second) throw new Error(`${one.id} or ${two.id} is not in the dictionary`);
    if (isTold(verdict)) settled += 1;
    const expected = [verdict.words, isTold(verdict)];
    expect(compareTold(first, second, names), `${one.id}, ${two.id}`).toEqual(expected);
    expect(compareTold(second, first, names), `${two.id}, ${one.id}`).toEqual(expected);
  }
  expect(settled).toBeGreaterThan(20);
});
