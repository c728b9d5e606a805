import { expect, test } from 'vitest';
import { emptinessOf } from '../../../src/build/checked-content.ts';
import { getBase } from '../../../src/validate/base.ts';

const { articles, facts } = getBase();
const bare = new Map([...articles].map(([slug, article]) => [slug, { ...article, sections: [] }]));

test('content with an article and facts may be published', () => {
  expect(emptinessOf({ articles, facts }, 'content')).toBeUndefined();
});

test.each([
  ['글과 사실이', { articles: new Map(), facts: new Map() }],
  ['글이', { articles: new Map(), facts }],
  ['사실이', { articles, facts: new Map() }],
  ['글의 절이', { articles: bare, facts }],
])('%s 하나도 없으면 무엇을 할지 말한다', (what, base) => {
  const report = emptinessOf(base, '/elsewhere') ?? '';
  expect(report).toContain(`/elsewhere: ${what} 하나도 없습니다.`);
  expect(report).toContain('CONTENT_DIR');
  expect(report).toContain('ALLOW_EMPTY=1 npm run build');
});
