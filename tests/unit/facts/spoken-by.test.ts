import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { citeFact, citeSource } from '../../../src/facts/citation.ts';
import { companyOf } from '../../../src/facts/company.ts';
import { measureOf } from '../../../src/facts/fact.ts';
import { voucherOf } from '../../../src/facts/marks.ts';
import { factsOf } from '../../../src/facts/relations.ts';
import { articleJsonLd } from '../../../src/feeds/article-json-ld.ts';
import { checkContent } from '../../../src/validate/base.ts';
import { type ContentCopy, copyContent } from '../../support/content-copy.ts';

// Documents that speak for whoever they are from, divisions of companies, events that say what, authors who are people.

let copy: ContentCopy;
beforeEach(async () => {
  copy = await copyContent();
});
afterEach(() => copy.remove());

function write(file: string, text: string): void {
  mkdirSync(dirname(join(copy.folder, file)), { recursive: true });
  writeFileSync(join(copy.folder, file), text);
}
const fact = (place: string, fields: string): void =>
  write(`facts/${place}.yaml`, `date: 2024-03\nstatus: done\nunworded: 보기다.\n${fields}`);

describe.each([
  [
    'filing',
    'series: 20240310',
    '오픈AI, 「보기 자료」, 공시 20240310, 2024년 9월 10일',
    '오픈AI 공시(2024년 9월 10일)',
  ],
  ['release', '', '오픈AI, 「보기 자료」, 보도자료, 2024년 9월 10일', '오픈AI 보도자료(2024년 9월 10일)'],
  [
    'study',
    'authors: [홍길동]',
    '홍길동, 「보기 자료」, 오픈AI, 보고서, 2024년 9월 10일',
    '오픈AI 보고서(2024년 9월 10일)',
  ],
  ['interview', '', '오픈AI, 「보기 자료」, 인터뷰, 2024년 9월 10일', '오픈AI 인터뷰(2024년 9월 10일)'],
  ['dataset', '', '오픈AI, 「보기 자료」, 자료, 2024년 9월 10일', '오픈AI 자료(2024년 9월 10일)'],
  [
    'law',
    'series: 법률 제1호',
    '오픈AI, 「보기 자료」, 법령 법률 제1호, 2024년 9월 10일',
    '「보기 자료」(2024년 9월 10일)',
  ],
])('a source of kind %s', (kind, more, cited, beside) => {
  test('is cited, and speaks for whoever it is from', () => {
    write(
      'sources/paper.yaml',
      `kind: ${kind}\noutlet: openai\ntitle: 보기 자료\ndate: 2024-09-10\narchive: https://web.archive.org/web/1/https://example.org/\nread: 2024-09-11\n${more}\n`,
    );
    fact('openai/valuation/openai-valuation-2024-03', 'value: 1000000\nunit: USD\nsource: paper\n');
    const { base, problems } = checkContent(copy.folder);
    expect(problems).toEqual([]);
    const source = base.sources.get('paper');
    const own = base.facts.get('openai-valuation-2024-03');
    if (!source || !own) throw new Error('not read');
    expect(citeSource(source, base)).toBe(cited);
    expect(citeFact(own, base)).toBe(beside);
    expect(voucherOf(own, base)).toBe('party');
  });
});

test('a document of nobody known is refused', () => {
  write('sources/paper.yaml', 'kind: filing\noutlet: nobody\ntitle: 가\ndate: 2024\n');
  expect(checkContent(copy.folder).problems).toMatchObject([{ code: 'reference', field: 'outlet' }]);
});

test('a division is a subject of facts, which its company shows and vouches for', () => {
  write(
    'companies/cloud.mdx',
    '---\nname: 구름 사업부\nen: Cloud unit\nsummary: 보기다.\nof: openai\n---\n\n보기다.\n',
  );
  fact(
    'cloud/valuation/cloud-valuation',
    'value: 1000000\nunit: USD\nsource: chosunbiz-2024-10-02\nattribution: openai\n',
  );
  const { base, problems } = checkContent(copy.folder);
  expect(problems).toEqual([]);
  const own = base.facts.get('cloud-valuation');
  expect(companyOf(base, 'cloud')).toBe('openai');
  expect(factsOf(base, { id: 'openai' })).toContain(own);
  expect(own && voucherOf(own, base)).toBe('party');
});

test('two plans of one subject for one time are told apart by what they are', () => {
  write('metrics/plan.yaml', 'name: 계획\nkind: event\n');
  for (const [id, text] of [
    ['a', '첫 공장 가동'],
    ['b', '둘째 공장 가동'],
  ])
    fact(`openai/plan/plan-${id}`, `text: ${text}\nsource: chosunbiz-2024-10-02\n`);
  const { base, problems } = checkContent(copy.folder);
  expect(problems).toEqual([]);
  const measures = ['plan-a', 'plan-b'].flatMap((id) => base.facts.get(id) ?? []).map((one) => measureOf(one, base));
  expect(measures).toEqual(['오픈AI 계획(첫 공장 가동)', '오픈AI 계획(둘째 공장 가동)']);
});

describe('an author who has a page', () => {
  const byline = (authors: string): void =>
    write(
      'articles/another/article.yaml',
      `title: 다른 글\nstandfirst: 앞글이다.\nsummary: [하나다., 둘이다., 셋이다.]\nauthors: [${authors}]\npublished: 2024-11-01\nasOf: 2024-10-02\nsources: [chosunbiz-2024-10-02]\n`,
    );
  beforeEach(() =>
    write(
      'people/hong.mdx',
      '---\nname: 홍길동\nen: Hong\nsummary: 보기다.\nrole: 기자\nemail: hong@example.org\n---\n\n보기다.\n',
    ),
  );

  test('is named by it, and a person in what machines read', () => {
    byline('hong, 잣대 편집부');
    const { base, problems } = checkContent(copy.folder);
    expect(problems).toEqual([]);
    const article = base.articles.get('another');
    expect(article).toMatchObject({ authors: ['홍길동', '잣대 편집부'], people: { 홍길동: 'hong' } });
    expect(article && articleJsonLd(article, base)).toMatchObject({
      author: [
        { '@type': 'Person', name: '홍길동', jobTitle: '기자', email: 'hong@example.org', url: /\/people\/hong\/$/ },
        { '@type': 'Organization', name: '잣대 편집부' },
      ].map((one) => ('url' in one ? { ...one, url: expect.stringMatching(one.url as RegExp) } : one)),
    });
  });

  test('is there', () => {
    byline('hogn');
    expect(checkContent(copy.folder).problems).toMatchObject([
      { code: 'reference', message: '“hogn”: 인물 중에 이 id가 없습니다.' },
    ]);
  });
});
