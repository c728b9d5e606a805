import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { unwanted } from '../../src/schema/style.ts';
import { root } from '../support/build.ts';

const { words } = readContent('content').content.style;

test('docs/style.ko.md is the list of content/style.yaml', async () => {
  const rows = (which: boolean) =>
    words
      .filter((word) => word.interface === which)
      .map(({ use, not, why }) => `| ${use} | ${not.join(', ')} | ${why} |`);
  const head = ['| 쓰는 말 | 안 쓰는 말 | 이유 |', '| --- | --- | --- |'];
  const text = [
    '# 쓰는 말과 안 쓰는 말\n',
    '`content/style.yaml`의 `words`에서 만든 문서다. 목록을 고치면 `npm run vitest -- --project unit tests/unit/words.test.ts -u`로 다시 만든다. 사이트의 화면과 오류 메시지는 합니다체로, 글과 차트의 답은 해라체로 적는다.\n',
    '## 글과 화면 모두\n',
    '`npm run check:content`가 글에서 이 말을 찾아 알려 준다. 따옴표 안의 말은 보지 않는다.\n',
    ...head,
    ...rows(false),
    '\n## 화면과 오류 메시지\n',
    '시험(`tests/unit/words.test.ts`)이 `src/`의 문자열을 살핀다.\n',
    ...head,
    ...rows(true),
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../docs/style.ko.md');
});

/** What reads Korean as others write it, and has to know every word of theirs. */
const readers = /^src\/(?:korean|search\/language|authoring\/draft\/(?!make|write))/;

/** What is right as it is: a preview, and the two fields whose example is a word to find or to avoid. */
const others = /미리 보기:|\['가입자', '유저', '쓰다'\]|\['사용자'\]/g;

/** The lines of `src/` with Korean outside comments. */
function strings(): { readonly place: string; readonly text: string }[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.ts', '.astro', '.css'].includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replace(/^\//, ''))
    .filter((file) => !readers.test(file))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ''))
        .split('\n')
        .map((text, index) => ({ place: `${file}:${index + 1}`, text: text.replace(others, '') }))
        .filter(({ text }) => /[가-힣]/.test(text)),
    );
}

test('no string of the interface has a word that the list replaces', () => {
  const all = strings();
  expect(all.length).toBeGreaterThan(1000);
  const pattern = unwanted(words.flatMap(({ not }) => not));
  const found = all.flatMap(({ place, text }) => (text.match(pattern) ?? []).map((word) => `${place} ${word}`));
  expect(found).toEqual([]);
});

test('what a page, a button or a script says ends politely', () => {
  const told = /^src\/(?:pages|components|layouts|offline|search\/browser|site\/browser|charts\/browser)\//;
  const spoken = strings().filter(({ place }) => told.test(place));
  expect(spoken.length).toBeGreaterThan(150);
  const found = spoken.filter(({ text }) => /(?<!니)다\.(?=['"`<\s]|$)/.test(text));
  expect(found).toEqual([]);
});
