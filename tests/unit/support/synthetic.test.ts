import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../../src/validate/base.ts';
import { sizeOf } from '../../support/synthetic/size.ts';
import { makeSynthetic, writeSynthetic } from '../../support/synthetic/write.ts';

const size = sizeOf(45);
let folder: string;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'jatdae-')), 'content');
  await writeSynthetic(folder, size);
});
afterAll(() => rm(join(folder, '..'), { recursive: true }));

test('a synthetic content folder passes every rule and holds what was asked for', () => {
  const { base, problems } = checkContent(folder);
  expect(problems).toEqual([]);
  const sections = [...base.articles.values()].flatMap((article) => article.sections);
  expect({
    articles: base.articles.size,
    sections: sections.length,
    facts: base.facts.size,
    entities: base.entities.size,
    charts: base.charts.size,
  }).toEqual(size);
});

test('the same seed gives the same files, another seed others', () => {
  expect(makeSynthetic(size)).toEqual(makeSynthetic(size));
  expect(makeSynthetic(size, 2)).not.toEqual(makeSynthetic(size));
});
