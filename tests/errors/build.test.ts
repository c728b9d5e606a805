import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Copy } from './breakages.ts';

/** A published folder that a failed build must leave as it was. */
const published = join(mkdtempSync(join(tmpdir(), 'jatdae-')), 'dist');

function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())) {
    hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex');
}

function build(content: string): { code: number | null; output: string; seconds: number } {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync('astro', ['build'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: published, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr, seconds: (performance.now() - start) / 1000 };
}

beforeAll(() => {
  mkdirSync(published);
  cpSync('public', join(published, 'public'), { recursive: true });
  writeFileSync(join(published, 'index.html'), '<!doctype html><title>앞서 만든 사이트</title>');
});
afterAll(() => rmSync(join(published, '..'), { recursive: true, force: true }));

const cases: [string, (copy: Copy) => void, string[]][] = [
  [
    'a wrong figure in prose',
    (copy) =>
      copy.change('articles/ai-model-race-2/30-openai-money-and-users.mdx', '1500억 달러 안팎', '1600억 달러 안팎'),
    [
      'content/articles/ai-model-race-2/30-openai-money-and-users.mdx:6',
      '사실의 값은 “약 1500억 달러”인데 “1600억 달러”라고 적혀 있습니다.',
    ],
  ],
  [
    'broken MDX',
    (copy) => copy.change('models/o1.mdx', /$/, '\n{'),
    ['content/models/o1.mdx', 'MDX로 읽을 수 없습니다.'],
  ],
  [
    'three mistakes in three files, all said at once',
    (copy) => {
      copy.change('facts/openai/valuation.yaml', 'USD', 'EUR');
      copy.change('models/llama-3-2.mdx', 'by: meta', 'by: mata');
      copy.change('charts/valuation.yaml', 'kind: bars', 'kind: pie');
    },
    ['지금은 “EUR”입니다.', '혹시 meta?', '지금은 “pie” 값이 있습니다.'],
  ],
];

test.each(cases)(
  '%s: the build ends with 1, says it without a stack trace, and leaves what was published',
  (_, change, said) => {
    const copy = new Copy();
    change(copy);
    const before = fingerprint(published);
    const { code, output, seconds } = build(copy.root);
    copy.discard();
    expect(code).toBe(1);
    for (const words of said) expect(output).toContain(words);
    expect(output).toContain('사이트를 만들지 않았습니다.');
    expect(output).not.toMatch(/\n\s+at .*:\d+/);
    expect(fingerprint(published)).toBe(before);
    expect(seconds).toBeLessThan(20);
  },
);
