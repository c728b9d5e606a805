import { describe, expect, test } from 'vitest';
import { nameIndexOf } from '../../../src/facts/names.ts';
import { findMentions } from '../../../src/prose/mentions.ts';
import { readBody } from '../../../src/prose/read.ts';
import type { Entity } from '../../../src/schema/entity.ts';

const entity = (id: string, name: string, aliases: string[] = []): Entity => ({
  kind: 'term',
  id,
  name,
  en: id,
  aliases,
  summary: name,
});
const entities = [
  entity('meta', '메타', ['페이스북']),
  entity('llama', '라마'),
  entity('llama-3', '라마 3'),
  entity('llama-3-2', '라마 3.2'),
  entity('openai', '오픈AI', ['오픈에이아이']),
  entity('o1', '오픈AI o1', ['o1']),
  entity('phi', '파이'),
];
const index = nameIndexOf({ entities: new Map(entities.map((one) => [one.id, one])) });

function mentioned(markdown: string, except?: Set<string>): string[] {
  return findMentions(readBody(markdown).tree, index, except).map(
    ({ entity: { id }, node, index: at, length }) => `${id}:${node.value.slice(at, at + length)}`,
  );
}

describe('names in prose', () => {
  test.each([
    ['오픈AI는 앞서 있다.', ['openai:오픈AI']],
    ['라마를 내려받았다.', ['llama:라마']],
    ['메타에서도 라마로만 만든다.', ['meta:메타', 'llama:라마']],
    ['라마 3.2는 작다.', ['llama-3-2:라마 3.2']],
    ['라마 3은 크다.', ['llama-3:라마 3']],
    ['오픈AI o1은 새 모델이다.', ['o1:오픈AI o1']],
    ['“메타”는 회사다.', ['meta:메타']],
    ['메타(Meta)의 라마', ['meta:메타', 'llama:라마']],
    ['페이스북은 옛 이름이다.', ['meta:페이스북']],
    ['메타 2024년 실적', ['meta:메타']],
  ])('%s', (text, found) => {
    expect(mentioned(text)).toEqual(found);
  });

  test.each([
    '메타버스가 뜬다.',
    '라마단 기간이다.',
    '라마 3.5가 나온다.',
    '라마 4를 기다린다.',
    '파이썬으로 짠다.',
    '초메타 회사',
    'xo1 같은 것',
  ])('none in: %s', (text) => {
    expect(mentioned(text)).toEqual([]);
  });

  test.each([
    ['a heading', '### 메타의 길'],
    ['a link', '[메타](/x/)는'],
    ['code', '`메타`와'],
    ['a citation', ':fact[메타가 말했다]{#x}고'],
    ['a component', '<Chart id="메타" />'],
  ])('never inside %s', (_, text) => {
    expect(mentioned(text)).toEqual([]);
  });

  test('only the first of each counts, and never the page itself', () => {
    expect(mentioned('메타와 메타, 그리고 라마다. 라마는 메타의 것이다.')).toEqual(['meta:메타', 'llama:라마']);
    expect(mentioned('메타와 라마', new Set(['meta']))).toEqual(['llama:라마']);
  });

  test('a first mention inside a citation leaves the link to the next', () => {
    expect(mentioned(':fact[메타 1]{#x} 다음의 메타는')).toEqual(['meta:메타']);
  });
});
