import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/validate/base.ts';
import { withheldWords } from '../../../src/validate/withheld.ts';
import { type ContentCopy, copyContent } from '../../support/content-copy.ts';

// An article that may not be published yet, and everything that only it speaks of.

let copy: ContentCopy;
beforeEach(async () => {
  copy = await copyContent();
  write(
    'companies/saebyeok.mdx',
    '---\nname: 새벽전자\nen: Saebyeok\nsummary: 보기로 지어낸 기업이다.\n---\n\n새 기업이다.\n',
  );
  write(
    'glossary/dawn.mdx',
    '---\nname: 새벽 공정\nen: dawn process\nsummary: 보기로 지어낸 말이다.\n---\n\n새 말이다.\n',
  );
  fact('saebyeok', 'saebyeok-valuation');
  fact('openai', 'openai-valuation-secret');
  write(
    'charts/secret.yaml',
    'kind: bars\nquestion: 얼마인가\nlabel: 값\nsummary: 값을 보여 준다.\nunit: USD\nfacts: [saebyeok-valuation]\n',
  );
});
afterEach(() => copy.remove());

function write(file: string, text: string): void {
  mkdirSync(dirname(join(copy.folder, file)), { recursive: true });
  writeFileSync(join(copy.folder, file), text);
}
const fact = (subject: string, id: string): void =>
  write(
    `facts/${subject}/valuation/${id}.yaml`,
    `value: ${id.length}000000\nunit: USD\ndate: ${subject === 'openai' ? '2021' : '2023'}\nstatus: done\nsource: chosunbiz-2024-10-02\nunworded: 보기다.\n`,
  );
const article = (kept: string): void => {
  write(
    'articles/secret/article.yaml',
    `title: 새벽전자 이야기\nstandfirst: 앞글이다.\nsummary: [하나다., 둘이다., 셋이다.]\nauthors: [편집부]\npublished: 2999-01-01\nasOf: 2024-10-02\nsources: [chosunbiz-2024-10-02]\n${kept}`,
  );
  write(
    'articles/secret/10-one.mdx',
    '---\ntitle: 첫 절\nsummary: 첫 절이다.\n---\n\n새벽전자는 새벽 공정을 쓴다. 오픈AI는 :fact[2300만 달러]{#openai-valuation-secret}였다.\n\n<Chart id="secret" />\n',
  );
};
const openly = 'articles/ai-model-race-2/10-money.mdx';

const own = ['secret', 'saebyeok', 'dawn', 'saebyeok-valuation', 'openai-valuation-secret'];
/** Which of the things of the article are in a base. */
const inBase = ({ articles, entities, facts, charts }: ReturnType<typeof checkContent>['base']): string[] =>
  own.filter((id) => [articles, entities, facts, charts].some((things) => things.has(id)));

describe.each([
  ['a draft', 'status: draft\n', 'secret(초고)'],
  ['an embargo', 'publish: 2999-01-01 06:00\n', 'secret(2999-01-01 06:00부터)'],
])('%s', (_, kept, said) => {
  beforeEach(() => article(kept));

  test('is there for its author, and left out with all that is its alone', () => {
    const { problems, base, open, withheld } = checkContent(copy.folder);
    expect(problems).toEqual([]);
    expect(inBase(base)).toEqual(own);
    // A term is nobody's secret, and its page may have been there before.
    expect(inBase(open)).toEqual(['dawn']);
    expect(withheldWords(withheld)).toBe(`발행하지 않는 글: ${said}. 그 글에만 쓰인 파일 4개도 함께 뺐습니다.`);
    expect(open.articles.size).toBe(base.articles.size - 1);
  });

  test('keeps nothing that a published page speaks of', () => {
    appendFileSync(join(copy.folder, openly), '\n새벽전자도 있다.\n');
    expect(inBase(checkContent(copy.folder).open)).toEqual(['saebyeok', 'dawn']);
    appendFileSync(join(copy.folder, openly), '\n<Chart id="secret" />\n');
    // The chart has the article's own id, and is another thing.
    const { open } = checkContent(copy.folder);
    expect(inBase(open)).toEqual(['secret', 'saebyeok', 'dawn', 'saebyeok-valuation']);
    expect(open.articles.has('secret')).toBe(false);
  });

  test('is no place for a link of a published page', () => {
    appendFileSync(join(copy.folder, openly), '\n[읽기](/articles/secret/)\n');
    expect(checkContent(copy.folder).problems).toMatchObject([
      { code: 'link', hint: expect.stringContaining('아직 발행하지 않는 글(secret)에만 있는 것입니다.') },
    ]);
  });
});

test('an embargo that is over holds nothing back', () => {
  article('publish: 2024-10-03 06:00\n');
  const { base, open, withheld } = checkContent(copy.folder);
  expect(open).toBe(base);
  expect(withheldWords(withheld)).toBeUndefined();
});

test.each(['2026-12-01', '2026-12-01 24:00', '2026-02-30 06:00', '내일'])('%s is no time', (time) => {
  article(`publish: ${time}\n`);
  expect(checkContent(copy.folder).problems).toMatchObject([
    { field: 'publish', message: expect.stringContaining('날과 시각(2026-12-01 06:00 형식)') },
  ]);
});
