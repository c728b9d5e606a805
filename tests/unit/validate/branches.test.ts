import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../src/validate/base.ts';
import { lostSections } from '../../../src/validate/lost-sections.ts';
import { type ContentCopy, copyContent } from '../../support/content-copy.ts';

// Authors who work on branches of their own, in a git repository of a temporary place.

let copy: ContentCopy;
const git = (...args: string[]): string =>
  execFileSync(
    'git',
    [
      '-C',
      copy.folder,
      ...['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'],
      ...args,
    ],
    {
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    },
  );
function write(file: string, text: string): void {
  mkdirSync(dirname(join(copy.folder, file)), { recursive: true });
  writeFileSync(join(copy.folder, file), text);
}
const commit = (): void => {
  git('add', '-A');
  git('commit', '-qm', 'work');
};

beforeEach(async () => {
  copy = await copyContent();
  git('init', '-q', '-b', 'main');
  commit();
});
afterEach(() => copy.remove());

/** What one author adds: facts of one metric of one company, a unit, a company, a section, a correction, a retired id. */
function work(author: string, number: number): void {
  for (const year of [2011, 2012])
    write(
      `facts/openai/valuation/openai-valuation-${year}-${author}.yaml`,
      `value: ${number}000\nunit: USD\ndate: ${year}-0${number}\nstatus: done\nsource: chosunbiz-2024-10-02\nunworded: 보기다.\n`,
    );
  write(`units/U${number}.yaml`, `name: 단위${number}\n`);
  write(`companies/${author}.mdx`, `---\nname: ${author}전자\nen: ${author} co\nsummary: 보기다.\n---\n\n보기다.\n`);
  write(
    `articles/ai-model-race-2/9${number}-${author}.mdx`,
    `---\ntitle: 더 적은 절\nsummary: 더 적었다.\n---\n\n오픈AI는 :fact[${number}000달러]{#openai-valuation-2011-${author}}였다.\n`,
  );
  write(
    `corrections/2026-12-01-${author}.yaml`,
    `date: 2026-12-01\nfact: openai-valuation-2011-${author}\nwas: 달랐다.\nnow: 고쳤다.\n`,
  );
  write(
    `retired-ids/${author}-old.yaml`,
    `kind: company\nid: ${author}-old\nto: ${author}\ndate: 2026-12-01\nreason: 이름을 바꿨다.\n`,
  );
}

test('what three authors add at a time merges without a conflict into a base that holds', () => {
  const before = checkContent(copy.folder).base;
  const authors = ['kim', 'lee', 'park'];
  for (const [index, author] of authors.entries()) {
    git('switch', '-qc', author, 'main');
    work(author, index + 1);
    commit();
  }
  git('switch', '-q', 'main');
  for (const author of authors) git('merge', '-q', '--no-edit', author);
  const { base, problems } = checkContent(copy.folder);
  expect(problems).toEqual([]);
  expect(base.facts.size).toBe(before.facts.size + 6);
  expect(base.units.size).toBe(before.units.size + 3);
  expect(base.corrections.length).toBe(before.corrections.length + 3);
  expect(base.retired.length).toBe(before.retired.length + 3);
  expect(
    base.articles
      .get('ai-model-race-2')
      ?.sections.slice(-3)
      .map(({ id }) => id),
  ).toEqual(authors);
});

test('where two have changed the same line, the report names the place and the way out', () => {
  const article = 'articles/ai-model-race-2/article.yaml';
  for (const name of ['one', 'two']) {
    git('switch', '-qc', name, 'main');
    write(article, readFileSync(join(copy.folder, article), 'utf8').replace(/^title: .*/m, `title: ${name}`));
    commit();
  }
  expect(() => git('merge', '-q', 'one')).toThrow();
  expect(checkContent(copy.folder).problems).toMatchObject([
    { file: `content/${article}`, message: 'git 병합 충돌 표시(<<<<<<<)가 남아 있습니다.' },
  ]);
});

const section = 'articles/ai-model-race-2/20-users.mdx';
const lost = (): string[] => lostSections(copy.folder, checkContent(copy.folder).base).map(({ message }) => message);
const message =
  '“ai-model-race-2/users”: 발행한 절이 없어졌는데, 옛 주소(/articles/ai-model-race-2/users/)를 이어받은 절이 없습니다.';
const rename = (to: string): void => renameSync(join(copy.folder, section), join(copy.folder, to));

test('a published section that is renamed asks for its old address, on its branch too', () => {
  expect(lost()).toEqual([]);
  renameSync(join(copy.folder, section), join(copy.folder, 'articles/ai-model-race-2/25-users.mdx'));
  expect(lost()).toEqual([]);
  renameSync(join(copy.folder, 'articles/ai-model-race-2/25-users.mdx'), join(copy.folder, section));
  git('switch', '-qc', 'branch');
  rename('articles/ai-model-race-2/20-readers.mdx');
  expect(lost()).toEqual([message]);
  commit();
  expect(lost()).toEqual([message]);
  write(
    'retired-ids/users.yaml',
    'kind: section\nid: ai-model-race-2/users\nto: ai-model-race-2/readers\ndate: 2026-12-01\nreason: 고쳤다.\n',
  );
  expect(lost()).toEqual([]);
});

test('a section of a draft may be called anything, and so may one where git knows nothing', async () => {
  const article = join(copy.folder, 'articles/ai-model-race-2/article.yaml');
  appendFileSync(article, 'status: draft\n');
  commit();
  rename('articles/ai-model-race-2/20-readers.mdx');
  expect(lost()).toEqual([]);
  const other = await copyContent();
  expect(lostSections(other.folder, checkContent(other.folder).base)).toEqual([]);
  other.remove();
});
