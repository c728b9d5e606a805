import { readFileSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/validate/base.ts';
import { checkWarnings } from '../../src/validate/warnings/check.ts';
import { withheldWords } from '../../src/validate/withheld.ts';
import { root } from '../support/build.ts';
import { type ContentCopy, copyContent } from '../support/content-copy.ts';

// An ordinary business article, written by the guide alone: its files over the site's own content.

const fixtures = join(root, 'tests', 'fixtures');
let copy: ContentCopy;

/** A sentence, and the code of what an editor would want said of it. */
const forms = readFileSync(join(fixtures, 'forms.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [sentence = '', wanted = '', form = ''] = line.split('\t');
    return { sentence, wanted, form };
  });

beforeAll(async () => {
  copy = await copyContent();
  await cp(join(fixtures, 'chips-article'), copy.folder, { recursive: true });
});
afterAll(() => copy.remove());

describe('the article on chips and electricity', () => {
  test('breaks no rule, and an editor has nothing to flag', () => {
    expect(checkContent(copy.folder).problems).toEqual([]);
    expect(checkWarnings(copy.folder)).toEqual([]);
  });

  test('holds what business pages hold', () => {
    const { articles, facts, sources, charts } = checkContent(copy.folder).base;
    const own = checkContent(join(root, 'content')).base;
    const article = articles.get('chips-and-power');
    expect(article?.sections).toHaveLength(6);
    expect(Object.keys(article?.people ?? {})).toEqual(['도라온', '차미리내', '옥가람']);
    expect(article?.charts).toHaveLength(5);
    expect(new Set(article?.charts.map((id) => charts.get(id)?.kind))).toEqual(new Set(['line', 'bars', 'timeline']));
    const kinds = article?.sources.map((id) => sources.get(id)?.kind);
    expect(new Set(kinds)).toEqual(new Set(['filing', 'release', 'study', 'dataset', 'interview', 'law', 'report']));
    expect(facts.size - own.facts.size).toBeGreaterThan(60);
  });

  test('is published without what lies beside it: a draft, and one that waits for its day', () => {
    const { open, withheld } = checkContent(copy.folder);
    expect(withheld.articles.map(({ slug }) => slug).toSorted()).toEqual(['chip-prices', 'fab-water']);
    expect(open.articles.has('chips-and-power')).toBe(true);
    expect(withheldWords(withheld)).toBe(
      '발행하지 않는 글: chip-prices(2030-01-02 06:00부터), fab-water(초고). 그 글에만 쓰인 파일 2개도 함께 뺐습니다.',
    );
    // What only those two cite goes with them.
    for (const id of ['onsaemi-investment-2027', 'dalmuri-investment-2027']) expect(open.facts.has(id), id).toBe(false);
  });
});

describe('figures as newspapers write them', () => {
  /** The codes of what is found in each sentence, where each is a paragraph of one more section. */
  async function codesOf(sentences: readonly string[], check: (folder: string) => ReturnType<typeof checkWarnings>) {
    const head = ['---', 'title: 숫자를 적는 법', 'summary: 숫자를 적는 법을 늘어놓는다.', '---', ''];
    const file = 'articles/chips-and-power/70-forms.mdx';
    await writeFile(join(copy.folder, file), [...head, ...sentences.flatMap((one) => [one, ''])].join('\n'));
    const found = check(copy.folder).filter((problem) => problem.file.endsWith(file));
    return sentences.map((_, n) =>
      found.filter(({ line }) => line === head.length + 1 + 2 * n).map(({ code }) => code),
    );
  }
  const faults = (folder: string) => checkContent(folder).problems;
  const isWarning = ({ wanted }: { wanted: string }) => /^other-|figure-by-size/.test(wanted);
  const listed = (codes: readonly string[][], of: typeof forms) => of.map(({ form }, n) => ({ form, codes: codes[n] }));

  test('are taken where they agree, and where an editor only flags them', async () => {
    const taken = forms.filter((one) => one.wanted === '-' || isWarning(one));
    expect(taken.length).toBeGreaterThan(40);
    const sentences = taken.map(({ sentence }) => sentence);
    expect(listed(await codesOf(sentences, faults), taken)).toEqual(taken.map(({ form }) => ({ form, codes: [] })));
    expect(listed(await codesOf(sentences, checkWarnings), taken)).toEqual(
      taken.map(({ form, wanted }) => ({ form, codes: wanted === '-' ? [] : [wanted] })),
    );
  });

  test('are refused where they do not', async () => {
    const refused = forms.filter((one) => one.wanted !== '-' && !isWarning(one));
    expect(refused.length).toBeGreaterThan(10);
    const codes = await codesOf(
      refused.map(({ sentence }) => sentence),
      faults,
    );
    expect(listed(codes, refused)).toEqual(refused.map(({ form, wanted }) => ({ form, codes: [wanted] })));
  });
});
