import { expect, test } from 'vitest';
import { nameKey } from '../../../src/korean/letters.ts';
import { findNames, indexNames, isOtherVersion } from '../../../src/korean/names.ts';

const names = indexNames(
  [
    '메타',
    'Meta',
    '구글',
    '구글 딥마인드',
    '라마',
    '라마 3',
    '라마 3.2',
    'GPT-4o',
    'o1',
    '챗GPT',
    'MS',
    'AT&T',
    'Node.js',
  ].map((name) => [name, name]),
);
const found = (text: string): string[] =>
  findNames(text, names).map(({ index, length, of }) => {
    const words = text.slice(index, index + length);
    return words === of ? of : `${words}=${of}`;
  });

test.each([
  ['메타에선 라마 3.2에선', ['메타', '라마 3.2']],
  ['메타뿐이다. 구글에겐 o1까진', ['메타', '구글', 'o1']],
  ['구글딥마인드가, 구글 딥마인드와, 구글은', ['구글딥마인드=구글 딥마인드', '구글 딥마인드', '구글']],
  ['라마3와 라마-3.2, 라마\u00a03', ['라마3=라마 3', '라마-3.2=라마 3.2', '라마\u00a03=라마 3']],
  ['GPT4o, GPT 4o, GPT‑4o', ['GPT4o=GPT-4o', 'GPT 4o=GPT-4o', 'GPT‑4o=GPT-4o']],
  ['챗 GPT도 챗gpt도', ['챗 GPT=챗GPT', '챗gpt=챗GPT']],
  ['META(메타), AT&T, Node.js를', ['META=Meta', '메타', 'AT&T', 'Node.js']],
  ['MS는 5 ms 만에 meta를', ['MS']],
  ['메타버스, 메타인지, 메타나라, 구글링, 라마단, 라마다호텔, 초메타, xo1', []],
  ['라마 3.5가, 라마 3억, o1-mini', ['라마', '라마']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('a name of a family before a number is another version', () => {
  for (const rest of [' 3.5가', ' 4를', '-5', '7은']) expect(isOtherVersion(rest), rest).toBe(true);
  for (const rest of [' 2024년', ' 3억 회', ' 3분기', '는', '']) expect(isOtherVersion(rest), rest).toBe(false);
});

test('names with one key are one, and the first counts', () => {
  expect(new Set(['GPT-4o', 'gpt 4O', 'ＧＰＴ－4o', 'GPT4o'].map(nameKey)).size).toBe(1);
  expect(nameKey('메타'.normalize('NFD'))).toBe(nameKey('메타'));
  expect(nameKey('라마 3.2')).not.toBe(nameKey('라마 32'));
  const one = indexNames([
    ['오픈AI', 1],
    ['오픈 AI', 2],
  ]);
  expect(findNames('오픈 AI', one)).toEqual([{ index: 0, length: 5, of: 1 }]);
});
