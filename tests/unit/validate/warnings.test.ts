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

const o1 = 'articles/ai-model-race-2/20-o1.mdx';
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
      '- { id: openai-valuation-2023, value: 1, unit: USD, date: 2023, status: reported, source: chosunbiz-2024-10-02 }\n',
    );
    expect(flagged()).toEqual([
      expect.stringMatching(/^unused-fact facts\/openai\/valuation\.yaml “openai-valuation-2023”/),
    ]);
  });

  test('a figure a year older than the article that cites it, and not where a newer one stands beside it', () => {
    edit('articles/ai-model-race-2/article.yaml', 'asOf: 2024-10-02', 'asOf: 2026-10-02');
    const old = flagged().filter((line) => line.startsWith('old-fact'));
    expect(old.some((line) => line.includes('openai-valuation-2024-09'))).toBe(true);
    // It has a newer one of the same subject, metric and basis: the target of September.
    expect(old.some((line) => line.includes('“anthropic-valuation-2024-01”'))).toBe(false);
    // What happened on a day does not grow old.
    expect(old.some((line) => line.includes('release'))).toBe(false);
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

  test('a name that is nowhere explained, once a file', () => {
    add(o1, '\nHBM이 있어야 한다. HBM은 귀하다.\n');
    expect(flagged()).toEqual([`unexplained-name ${o1} “HBM”: 무엇인지 알려 주는 쪽이 없는 이름입니다.`]);
  });

  test.each([
    '모델이 쓰여졌다.',
    '그 점에 있어서 다르다.',
    '힘을 가지고 있다.',
    '약점에도 불구하고 팔렸다.',
    '전기를 필요로 한다.',
  ])('wording: %s', (sentence) => {
    add(o1, `\n${sentence}\n`);
    expect(flagged()).toEqual([expect.stringMatching(/^wording articles/)]);
  });

  test('a unit spaced otherwise than units.yaml says', () => {
    edit('articles/ai-model-race-2/30-openai-money-and-users.mdx', ':fact[65억 달러]', ':fact[65억달러]');
    expect(flagged()).toEqual([expect.stringContaining('“65억달러”: 수와 단위 “달러” 사이를 띄웁니다.')]);
  });
});

describe('leaves alone', () => {
  test.each([
    '그렇게 보도됐다.',
    '이름이 알려졌다.',
    'AI와 CEO를 말한다.',
    '오픈AI(OpenAI)를 말한다.',
    '믿어지지 않는다.',
    // Right after a digit a unit may be attached.
    '몸값은 :fact[약 150000000000달러]{#openai-valuation-2024-09}다.',
  ])('%s', (sentence) => {
    add(o1, `\n${sentence}\n`);
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

  test('passes with what is flagged, and with --strict does not', () => {
    expect(check('--strict').status).toBe(0);
    add(o1, '\n모델이 쓰여졌다.\n');
    const lenient = check();
    expect(lenient.status).toBe(0);
    expect(lenient.stdout).toContain('살펴볼 곳이 1군데 있습니다.');
    expect(lenient.stdout).toContain('이상 없습니다.');
    const strict = check('--strict');
    expect(strict.status).toBe(1);
    expect(strict.stdout).not.toContain('이상 없습니다.');
  });
});
