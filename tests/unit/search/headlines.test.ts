import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Base } from '../../../src/facts/base.ts';
import { loadAnalyser } from '../../../src/search/index/analyse.ts';
import { pathOf } from '../../../src/site/url.ts';
import { checkContent } from '../../../src/validate/base.ts';
import { sizeOf } from '../../support/synthetic/size.ts';
import { writeSynthetic } from '../../support/synthetic/write.ts';
import { type SearchSite, searchSite } from './site.ts';

// The words of these headlines are drawn from the spelling dictionary: many of them an analyser reads in a sentence otherwise
// than a query's rules do by themselves.

let content: string;
let base: Base;
let site: SearchSite;

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'jatdae-headlines-'));
  await writeSynthetic(content, sizeOf(120));
  base = checkContent(content).base;
  site = await searchSite(loadAnalyser, base);
}, 120_000);

afterAll(() => rm(content, { recursive: true, force: true }));

test('every headline, typed as a query, finds its page among the first three', async () => {
  const pages = [...base.articles.values()].flatMap(({ slug, title, sections }) => [
    { path: pathOf.article(slug), title },
    ...sections.map((section) => ({ path: pathOf.section(slug, section.id), title: section.title })),
  ]);
  const missed: string[] = [];
  for (const { path, title } of pages) {
    const found = await site.top(title, 3);
    if (!found.some((hit) => hit.path === path)) missed.push(`${title}: ${path}`);
  }
  expect(missed).toEqual([]);
}, 120_000);
