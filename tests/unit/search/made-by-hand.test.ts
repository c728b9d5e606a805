import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/schema/fact.ts';
import { layOut } from '../../../src/search/index/lay-out.ts';
import { makeNames } from '../../../src/search/index/names.ts';
import type { Lexicon } from '../../../src/search/language/lexicon.ts';
import { understand } from '../../../src/search/language/understand.ts';
import { answerDirectly } from '../../../src/search/query/direct.ts';
import type { Postings } from '../../../src/search/query/full-text.ts';
import { rank } from '../../../src/search/query/rank.ts';
import type { Sought } from '../../../src/search/query/retrieve.ts';
import { say } from '../../../src/search/query/say.ts';
import { readAsBegun } from '../../../src/search/query/suggest.ts';
import { figure, handBase } from '../charts/bases.ts';

const lexiconOf = (facts: readonly Fact[], words: readonly string[] = [], realWords: readonly string[] = []): Lexicon =>
  layOut({ ...makeNames(handBase(facts)), words, realWords, pages: 9 });

describe('a question about facts made by hand', () => {
  const ask = (query: string, facts: readonly Fact[]) => {
    const lexicon = lexiconOf(facts);
    const { facts: found, words, missing } = answerDirectly(understand(query, lexicon), lexicon);
    return { facts: found.map(({ id }) => id), words, missing };
  };
  const years = (count: number): Fact[] =>
    Array.from({ length: count }, (_, i) => figure(`sales-${i}`, { date: `${2020 + i}` }));

  test('is answered with four facts, and of more with none: a list is the answer', () => {
    expect(ask('알파 매출', years(4)).facts).toEqual(['sales-0', 'sales-1', 'sales-2', 'sales-3']);
    expect(ask('알파 매출', years(5))).toEqual({ facts: [], words: undefined, missing: [] });
    expect(ask('알파 2023년 매출', years(5)).facts).toEqual(['sales-3']);
  });
  test('is answered with the figures of two beside one another', () => {
    const two = [figure('a', { value: 15e8 }), figure('b', { subjects: ['beta'] })];
    expect(ask('알파와 베타몬 매출 비교', two)).toEqual({
      facts: ['a', 'b'],
      words: '2024년 9월 매출은 알파가 베타몬보다 5억 달러 더 크다(약 1.5배).',
      missing: [],
    });
    expect(ask('알파와 감마 매출', two).missing).toEqual(['감마의 매출 수치는 이 사이트에 없습니다.']);
  });
  test('of two that have a part in one another’s figures compares nothing', () => {
    const shared = [figure('a', { subjects: ['alpha', 'gamma'] }), figure('b', { subjects: ['beta', 'gamma'] })];
    expect(ask('알파와 베타몬 매출 비교', shared)).toEqual({
      facts: [],
      words: undefined,
      missing: ['알파·베타몬을 비교한 사실은 이 사이트에 없습니다.'],
    });
  });
});

test('the name of something else that stands in no text is unknown, and its like is asked about', () => {
  const lexicon = lexiconOf([], [], ['알포>알파']);
  const reading = understand('알포', lexicon);
  expect(reading.units).toEqual([{ as: 'unknown', text: '알포', near: [], form: '알파' }]);
  const { missing, questions } = say(reading);
  expect(missing).toEqual(['‘알포’는 이 사이트에 없습니다.']);
  expect(questions).toEqual([{ text: '알파', query: '알파' }]);
  const inText = understand('알포', lexiconOf([], ['알포'], ['알포>알파']));
  expect(inText.units).toMatchObject([{ as: 'word', text: '알포', form: '알파' }]);
});

test('a slip in a name that is short is told from another word, of whatever length the others are', () => {
  const lexicon = lexiconOf([]);
  const found = (query: string) =>
    understand(query, lexicon).units.map((unit) =>
      unit.as === 'name' ? `${unit.matches[0]?.way} ${unit.matches[0]?.shown}` : unit.as,
    );
  expect(found('알퍼')).toEqual(['typo 알파']);
  expect(found('알파ㅋ')).toEqual(['typo 알파']);
  expect(found('구글')).toEqual(['unknown']);
});

test('a word of its own is on its way to no name', () => {
  const begun = (query: string, realWords: readonly string[]) => {
    const lexicon = lexiconOf([], [], realWords);
    return readAsBegun(understand(query, lexicon), lexicon)?.units;
  };
  expect(begun('베타', [])).toMatchObject([
    { as: 'name', text: '베타', matches: [{ way: 'prefix', shown: '베타몬' }] },
  ]);
  expect(begun('베타', ['베타'])).toBeUndefined();
});

describe('a ranking', () => {
  const lexicon = lexiconOf([figure('a')]);
  const place = lexicon.things.findIndex((thing) => thing?.title === '알파');
  const [unit = expect.unreachable('a unit')] = understand('알파', lexicon).units;
  const sought = (postings: Postings): Sought => ({
    unit,
    things: [place],
    partOf: new Map(),
    postings,
    weight: 1,
    weak: false,
  });

  test('holds what is named though full text knows no page of it', () => {
    const [first, ...others] = rank([sought(new Map())], lexicon, new Map());
    expect(first).toMatchObject({ id: undefined, thing: place, kind: 'company' });
    expect(others).toEqual([]);
  });
  test('leaves out a page of which no kind is known', () => {
    const postings = new Map([
      ['known', [1]],
      ['unknown', [1]],
    ]);
    const ranked = rank([sought(postings)], lexicon, new Map([['known', 'section']]));
    expect(ranked.map(({ id, kind }) => [id, kind])).toEqual([
      [undefined, 'company'],
      ['known', 'section'],
    ]);
  });
  test('of words that cannot answer alone is empty', () => {
    expect(
      rank([{ ...sought(new Map([['known', [1]]])), weak: true }], lexicon, new Map([['known', 'section']])),
    ).toEqual([]);
  });
});
