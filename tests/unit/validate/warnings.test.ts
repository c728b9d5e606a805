import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/validate/base.ts';
import { checkWarnings } from '../../../src/validate/warnings/check.ts';
import { root } from '../../support/build.ts';
import { type ContentCopy, copyContent } from '../../support/content-copy.ts';
import { contentWith } from '../../support/second-article.ts';

let copy: ContentCopy;
beforeEach(async () => {
  copy = await copyContent();
});
afterEach(() => copy.remove());

const money = 'articles/ai-model-race-2/10-money.mdx';
const users = 'articles/ai-model-race-2/20-users.mdx';
const article = 'articles/ai-model-race-2/article.yaml';
const add = (file: string, text: string): void => appendFileSync(join(copy.folder, file), text);
const edit = (file: string, from: string | RegExp, to: string): void => {
  const path = join(copy.folder, file);
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(path, edited);
};

/** What is flagged: `code file message`. The content must break no rule, for then nothing would be flagged at all. */
function flagged(): string[] {
  expect(checkContent(copy.folder).problems).toEqual([]);
  return checkWarnings(copy.folder).map(
    ({ code, file, message }) => `${code} ${file.replace('content/', '')} ${message}`,
  );
}

test('the real content and the second article are flagged for nothing', async () => {
  expect(flagged()).toEqual([]);
  const both = await contentWith('both');
  expect(checkWarnings(both)).toEqual([]);
  rmSync(dirname(both), { recursive: true });
});

describe('flags', () => {
  test('a fact that nothing uses', () => {
    add(
      'facts/openai/valuation.yaml',
      '- { id: openai-valuation-2023, value: 1, unit: USD, date: 2023, status: reported, source: chosunbiz-2024-10-02, unworded: 시험이다. }\n',
    );
    expect(flagged()).toEqual([
      expect.stringMatching(/^unused-fact facts\/openai\/valuation\.yaml “openai-valuation-2023”/),
    ]);
  });

  test('a word that the list of content/style.yaml replaces, and not where it is quoted', () => {
    edit(
      'glossary/open-source.mdx',
      '오픈소스는 소프트웨어의',
      '누리집의 사용자는 ‘사용자’라고 읽는다. 오픈소스는 소프트웨어의',
    );
    expect(flagged()).toEqual([
      expect.stringMatching(/^wording glossary\/open-source\.mdx “사용자”: 쓰지 않는 말입니다\.$/),
      expect.stringMatching(/^wording glossary\/open-source\.mdx “누리집”: 쓰지 않는 말입니다\.$/),
    ]);
  });

  test('a figure a year older than the article that cites it, and not where a newer one stands beside it', () => {
    edit(article, 'asOf: 2024-10-02', 'asOf: 2026-10-02');
    const worth = ':fact[1500억 달러]{#openai-valuation-2024-09}';
    edit(article, '나왔다. 오픈AI가 모으려는', `나왔다. ${worth}를 비롯해 오픈AI가 모으려는`);
    const old = flagged().filter((line) => line.startsWith('old-fact'));
    expect(old.some((line) => line.includes('openai-raise-2024-09'))).toBe(true);
    // Its paragraph names the year.
    expect(old.some((line) => line.includes('“anthropic-valuation-2024-01”'))).toBe(false);
    // What happened on a day does not grow old.
    expect(old.some((line) => line.includes('release'))).toBe(false);
    // It is said where it is cited, also in the summary above; a paragraph that names the year has said what it is.
    expect(old).toContainEqual(expect.stringMatching(/^old-fact \S+20-users\.mdx “chatgpt-weekly-users-2024-09”/));
    expect(old).toContainEqual(expect.stringMatching(/^old-fact \S+article\.yaml “openai-valuation-2024-09”/));
    expect(old.some((line) => line.includes('10-money.mdx “openai-valuation-2024-09”'))).toBe(false);
    edit(users, '조선비즈는 챗GPT를', '조선비즈는 2024년 챗GPT를');
    expect(flagged().filter((line) => line.includes('20-users.mdx “chatgpt-weekly-users'))).toEqual([]);
  });

  test('an old figure though a plan, or one that contradicts it, is newer', () => {
    edit(article, 'asOf: 2024-10-02', 'asOf: 2026-10-02');
    edit(money, '2024년 초 기업가치 :fact', '그때 기업가치 :fact');
    const isFlagged = () => flagged().some((line) => /^old-fact .*“anthropic-valuation-2024-01”/.test(line));
    expect(isFlagged()).toBe(true);
    const conflict = 'date: source\n  conflictsWith: [anthropic-valuation-2024-01]\n';
    edit('facts/anthropic/valuation.yaml', 'date: source\n', conflict);
    expect(isFlagged()).toBe(true);
  });

  test('an old figure at the line that cites it, with its year in the way out', () => {
    edit(article, 'asOf: 2024-10-02', 'asOf: 2026-10-02');
    const found = checkWarnings(copy.folder).find(
      ({ file, message }) => file.endsWith(money) && message.includes('“openai-raise-2024-09”'),
    );
    const lines = readFileSync(join(copy.folder, money), 'utf8').split('\n');
    expect(lines[(found?.line ?? 0) - 1]).toContain('{#openai-raise-2024-09}');
    expect(found?.hint).toContain('(2024년)');
  });

  test('a section without a figure', () => {
    writeFileSync(
      join(copy.folder, 'articles/ai-model-race-2/90-after.mdx'),
      '---\ntitle: 뒷이야기\nsummary: 보기로 적은 절이다.\n---\n\n보기로 적은 글이다.\n',
    );
    expect(flagged()).toEqual([
      expect.stringMatching(/^section-without-figure articles\/ai-model-race-2\/90-after\.mdx/),
    ]);
  });

  test('no section that shows a chart', () => {
    writeFileSync(
      join(copy.folder, 'articles/ai-model-race-2/90-after.mdx'),
      '---\ntitle: 뒷이야기\nsummary: 보기로 적은 절이다.\n---\n\n보기로 적은 글이다.\n\n<Chart id="valuation" />\n',
    );
    expect(flagged()).toEqual([]);
  });

  test('a name with a capital inside, and a field that a reader reads', () => {
    add(users, '\niPhone이 있다.\n');
    edit('facts/openai/valuation.yaml', 'note: ', 'note: HBM을 뺀 값이다. ');
    expect(flagged()).toEqual([
      `unexplained-name ${users} “iPhone”: 무엇인지 설명 페이지가 없는 이름입니다.`,
      'unexplained-name facts/openai/valuation.yaml “HBM”: 무엇인지 설명 페이지가 없는 이름입니다.',
    ]);
  });

  test.each([
    ['charts/valuation.yaml', /^summary: .*$/m, 'summary: 값을 가지고 있는 회사를 보여 준다.', 'summary'],
    ['charts/valuation.yaml', /^question: .*$/m, 'question: 무엇이 필요로 되어지나', 'question'],
    ['articles/ai-model-race-2/article.yaml', /^title: .*$/m, 'title: 오픈AI에 의해 열린 경쟁', 'title'],
    ['facts/meta/opinion.yaml', /^( +text: ).*$/m, '$1쓸모 있다고 보여진다', 'text'],
    ['companies/openai.mdx', /^(summary: ).*$/m, '$1힘을 가지고 있는 기업이다.', 'summary'],
  ])('wording in the fields of %s', (file, from, to, field) => {
    edit(file, from, to);
    const found = checkWarnings(copy.folder);
    expect(found.map(({ code, file: place }) => `${code} ${place}`)).toEqual([`wording content/${file}`]);
    expect(found[0]?.field).toContain(field);
    expect(found[0]?.line).toBeGreaterThan(0);
  });

  test('a name that is nowhere explained, once a file', () => {
    add(users, '\nHBM이 있어야 한다. HBM은 귀하다. 시리즈 C와 시리즈B 투자를 받았다.\n');
    expect(flagged()).toEqual([`unexplained-name ${users} “HBM”: 무엇인지 설명 페이지가 없는 이름입니다.`]);
  });

  test.each([
    '모델이 쓰여졌다.',
    '그 점에 있어서 다르다.',
    '힘을 가지고 있다.',
    '약점에도 불구하고 팔렸다.',
    '전기를 필요로 한다.',
    '그렇게 보여진다.',
    '잊혀진 이름이다.',
    '오픈AI에 의해 공개됐다.',
    '힘을 가지고 있었다.',
    '힘을 모으고 있는 중이다.',
    '가장 큰 회사 가운데 하나다.',
    '서울에 위치한 회사다.',
  ])('wording: %s', (sentence) => {
    add(users, `\n${sentence}\n`);
    expect(flagged()).toEqual([expect.stringMatching(/^wording articles/)]);
  });

  test.each([
    ['메타의 몸값은', ['메타']],
    ['구글에겐', ['구글']],
    ['오픈AI의 몸값은', []],
    ['메타보다 큰 오픈AI는', []],
    ['챗GPT의 회사는 구글보다 비싼', []],
    ['메타버스 회사는', []],
    ['몸값은', []],
  ])('another subject than the fact’s: %s', (words, others) => {
    add(users, `\n${words} :fact[1500억 달러]{#openai-valuation-2024-09}로 꼽힌다.\n`);
    const found = checkWarnings(copy.folder).filter(({ code }) => code === 'other-subject');
    expect(found.map(({ message }) => /문장에서는 “([^”]+)”의/.exec(message)?.[1])).toEqual(others);
  });

  test('a unit spaced otherwise than units.yaml says', () => {
    edit(money, ':fact[65억 달러]', ':fact[65억달러]');
    expect(flagged()).toEqual([expect.stringContaining('“65억달러”: 수와 단위 “달러” 사이를 띄웁니다.')]);
  });

  test.each([
    [':fact[200 %]{#x}', []],
    ['값이 65억달러였다.', ['“65억달러”: 수와 단위 “달러” 사이를 띄웁니다.']],
    ['값이 65 억 달러였다.', ['“65 억”: 수와 “억” 사이를 붙입니다.']],
    ['값이 8조6000억 원이었다.', ['“8조6000억”: 억이나 조 뒤를 띄웁니다.']],
    ['값이 2 배다.', ['“2 배”: 수와 단위 “배” 사이를 붙입니다.']],
    ['2 배우, 3 조각, 10 만드는, GPT-4 만 썼다.', []],
  ])('spacing: %s', (sentence, messages) => {
    add(users, `\n${sentence}\n`);
    const found = checkWarnings(copy.folder).filter(({ code }) => code === 'unit-spacing');
    expect(found.map(({ message }) => message)).toEqual(messages);
  });
});

describe('leaves alone', () => {
  test.each([
    '그렇게 보도됐다.',
    '이름이 알려졌다.',
    'AI와 CEO를 말한다.',
    '오픈AI(OpenAI)를 말한다.',
    '믿어지지 않는다.',
    '그 일은 이어지고 나아졌으며 더 좋아진다.',
    '글에 쓰여 있고 밖에 나와 있어 보기 쉽다.',
    '셋 가운데 하나다.',
    // Right after a digit a unit may be attached.
    '몸값은 :fact[150000000000달러]{#openai-valuation-2024-09}다.',
  ])('%s', (sentence) => {
    add(users, `\n${sentence}\n`);
    expect(flagged()).toEqual([]);
  });
});

describe('npm run check:content', () => {
  const check = (...args: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, ['src/build/check-content.ts', ...args], {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: copy.folder },
      encoding: 'utf8',
    });
    return { status, stdout };
  };

  test('refuses an option that is none', () => {
    expect(check('--strit').status).toBe(1);
  });

  test('--fix puts right spaces in amounts, says where, and leaves every other byte as it is', () => {
    const path = join(copy.folder, users);
    const before = readFileSync(path, 'utf8');
    const added =
      '\n값은 :fact[1500억달러]{#openai-valuation-2024-09}, :fact[약 198조8000억 원]{#openai-valuation-2024-09}이다.  \n';
    add(users, added);
    const { stdout } = check('--fix');
    expect(stdout).toContain('“1500억달러” → “1500억 달러”');
    expect(stdout).toContain('두 곳을 고쳤습니다.');
    expect(readFileSync(path, 'utf8')).toBe(
      before + added.replace('1500억달러', '1500억 달러').replace('198조8000억', '198조 8000억'),
    );
    expect(check('--fix').stdout).toContain('0곳을 고쳤습니다.');
  });

  test('a publication that sets numbers as newspapers do is left alone', () => {
    add(users, '\n값은 :fact[약 198조8000억원]{#openai-valuation-2024-09}이다.\n');
    expect(check('--strict').status).toBe(1);
    writeFileSync(join(copy.folder, 'style.yaml'), 'spacing: newspaper\n');
    expect(check('--strict').status).toBe(0);
  });

  test('passes with what is flagged, and with --strict does not', () => {
    expect(check('--strict').status).toBe(0);
    add(users, '\n모델이 쓰여졌다.\n');
    const lenient = check();
    expect(lenient.status).toBe(0);
    expect(lenient.stdout).toContain('한 곳을 살펴봐야 합니다.');
    expect(lenient.stdout).toContain('이상 없습니다.');
    const strict = check('--strict');
    expect(strict.status).toBe(1);
    expect(strict.stdout).not.toContain('이상 없습니다.');
  });
});
