import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unbreakable } from '../../../src/korean/unbreakable.ts';
import { layOut } from '../../../src/search/index/lay-out.ts';
import { recordsOf } from '../../../src/search/index/records.ts';
import { entityToken, wordToken } from '../../../src/search/index/token.ts';
import { makeSearch } from '../../../src/search/index/write.ts';
import { wordOf } from '../../../src/search/language/lexicon.ts';
import { excerptOf, wordsOfTokens } from '../../../src/search/query/excerpt.ts';
import { withPagefind } from '../../../src/search/query/pagefind.ts';
import { pathOf } from '../../../src/site/url.ts';
import { getBase } from '../../../src/validate/base.ts';
import { loadPagefind } from './site.ts';

const base = getBase();
const made = await makeSearch(base);

test('every section, entity, fact, chart and article is in it once', () => {
  const articles = [...base.articles.values()];
  const expected = [
    ...[...base.entities.values()].map((entity) => pathOf.entity(entity)),
    ...[...base.charts.keys()].map((id) => pathOf.chart(id)),
    ...[...base.facts.keys()].map((id) => pathOf.fact(id)),
    ...articles.map(({ slug }) => pathOf.article(slug)),
    ...articles.flatMap(({ slug, sections }) => sections.map(({ id }) => pathOf.section(slug, id))),
  ];
  expect(made.pages.map(({ path }) => path).sort()).toEqual(['/about/', ...expected].sort());
});

test('each text stands in one record only', () => {
  const paragraphs = recordsOf(base).flatMap(({ text, kind }) => (kind === 'fact' ? [] : text.split('\n')));
  const long = paragraphs.filter((paragraph) => paragraph.length > 60);
  expect(new Set(long).size).toBe(long.length);
});

test('the same content gives the same bytes', async () => {
  const again = await makeSearch(base);
  const bytes = (files: typeof made.files): [string, string][] =>
    files.map(({ path, content }): [string, string] => [path, Buffer.from(content).toString('base64')]).sort();
  expect(bytes(again.files)).toEqual(bytes(made.files));
});

test('fragments hold what is shown and none of the tokens, aliases and keywords', () => {
  const fragments = made.files.filter(({ path }) => path.startsWith('fragment/'));
  expect(fragments.length).toBe(made.pages.length);
  for (const { content } of fragments) {
    const { content: indexed, meta } = JSON.parse(gunzipSync(content).toString('utf8').slice('pagefind_dcd'.length));
    const page = made.pages.find(({ path }) => path === meta.path);
    expect(indexed).toBe('');
    expect(meta.text).toBe(unbreakable(page?.text ?? ''));
    for (const alias of page?.hidden ?? []) {
      if (!page?.text.includes(alias) && !page?.title.includes(alias)) expect(meta.text).not.toContain(alias);
    }
  }
});

test('Pagefind’s own interfaces are left out', () => {
  expect(made.files.filter(({ path }) => /ui|highlight|playground/.test(path))).toEqual([]);
});

test('every thing of the dictionary knows its page in full text', () => {
  const ids = new Set(made.files.flatMap(({ path }) => /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1] ?? []));
  for (const { page, path } of made.dictionary.things) expect(ids.has(page ?? ''), path).toBe(true);
});

test('names that lead to more than one page are few and meant', () => {
  const { things, names } = made.dictionary;
  // Charts of other articles may be found by the same words: an author who says so means it.
  const charts = base.articles.get('ai-model-race-2')?.charts.map((id) => `/charts/${id}/`) ?? [];
  const counts = (place: number): boolean => {
    const path = things[place]?.path ?? '';
    return !path.startsWith('/charts/') || charts.includes(path);
  };
  const shared = names
    .map(([name, ...places]): [string, ...number[]] => [name, ...places.filter(counts)])
    .filter(([, ...places]) => places.length > 1);
  expect(
    shared.map(([name, ...places]) => `${name}: ${places.map((place) => things[place]?.path).join(' ')}`).sort(),
  ).toEqual(['기업가치: /glossary/valuation/ /charts/valuation/', '몸값: /glossary/valuation/ /charts/valuation/']);
});

test('an excerpt is cut where the words stand and marks them without their particles', () => {
  const page = made.pages.find(({ path }) => path === '/articles/ai-model-race-2/benchmark/');
  const lexicon = layOut(made.dictionary);
  const titleWords = page?.title.split(/\s+/).length ?? 0;
  const words = wordsOfTokens(page?.steps ?? '');
  const token =
    page?.tokens.findIndex((found, place) => (words[place] ?? 0) >= titleWords && found === 'ㅇchainㅡofㅡthoughtㅣ') ??
    -1;
  expect(lexicon.pages).toBe(made.pages.length);
  expect(token).toBeGreaterThan(0);
  const pieces = excerptOf(page ?? { title: '', text: '', steps: '' }, [token], ['생각']);
  expect(pieces.filter(({ mark }) => mark).map(({ text }) => text)).toEqual(['생각']);
  expect(pieces.map(({ text }) => text).join('')).toContain('생각의 사슬');
});

test('Pagefind is pinned to the version whose files are rewritten: in another a fragment may have another form', () => {
  const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const { version }: { version: string } = JSON.parse(readFileSync('node_modules/pagefind/package.json', 'utf8'));
  expect(devDependencies['pagefind']).toBe(version);
});

test('every word and every entity is found on just the pages that hold it: Pagefind bends none', async () => {
  const fullText = withPagefind(await loadPagefind(made));
  const pathOfId = new Map<string, string>();
  for (const { path, content } of made.files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id) pathOfId.set(id, JSON.parse(gunzipSync(content).toString('utf8').slice('pagefind_dcd'.length)).url);
  }
  const tokens = [
    ...made.dictionary.words.map(wordOf).map(({ stem, verb }) => wordToken(stem, verb)),
    ...made.dictionary.things.flatMap(({ entity }) => (entity ? [entityToken(entity)] : [])),
  ];
  expect(tokens.length).toBeGreaterThan(800);
  for (const token of tokens) {
    const found = [...(await fullText.find(token)).keys()].map((id) => pathOfId.get(id));
    const holding = made.pages.filter((page) => page.tokens.includes(token)).map(({ path }) => path);
    expect(found.sort(), token).toEqual(holding.sort());
  }
});

test('what holds an amount together holds in an excerpt too, and not what is marked', () => {
  const text = unbreakable('라마는 3억 5000만 회 받았고 GPT-4o는 아니다');
  // One token a word: the title’s one, then those of the text.
  const marked = excerptOf({ title: '라마', text, steps: '1'.repeat(9) }, [6], ['gpt-4o']);
  expect(marked.map(({ text: piece }) => piece)).toEqual([
    '라마는 3억\u00a05000만\u00a0회 받았고 ',
    'GPT-4o',
    '는 아니다',
  ]);
});
