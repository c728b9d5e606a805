import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, test } from 'vitest';
import { Published } from '../support/broken-build.ts';
import { Copy } from './breakages.ts';

// A sample; every breakage is built in tests/deep/breakages.test.ts.

const published = new Published();
afterAll(() => published.discard());

const cases: [string, (copy: Copy) => void, string[]][] = [
  [
    'a wrong figure in prose',
    (copy) => copy.change('articles/ai-model-race-2/10-money.mdx', ':fact[1500억 달러]', ':fact[1600억 달러]'),
    [
      'content/articles/ai-model-race-2/10-money.mdx:6',
      '사실의 값은 “1500억 달러”인데 “1600억 달러”라고 적혀 있습니다.',
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
    ['지금 값은 “EUR”입니다.', '혹시 meta?', '지금 값은 “pie”입니다.'],
  ],
];

test.each(cases)(
  '%s: the build ends with 1, says it without a stack trace, and leaves what was published',
  (_, change, said) => {
    const copy = new Copy();
    try {
      change(copy);
      published.expectRefused(copy.root, said);
    } finally {
      copy.discard();
    }
  },
);

test('content without an article and a fact never takes the place of a published site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jatdae-empty-'));
  try {
    published.expectRefused(folder, [`${folder}: 글과 사실이 하나도 없습니다.`, 'ALLOW_EMPTY=1']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
