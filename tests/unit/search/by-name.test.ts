import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/search/language/understand.ts';
import { answerByName, show } from '../../../src/search/query/answer.ts';
import { say } from '../../../src/search/query/say.ts';
import { readAsBegun } from '../../../src/search/query/suggest.ts';
import { searchSite } from './site.ts';

const site = await searchSite();
const { lexicon, fullText } = site;
const pathOf = (place: number | undefined): string => lexicon.things[place ?? -1]?.path ?? '';

describe('from names alone, where full text cannot be had', () => {
  const found = (query: string): string[] =>
    answerByName(understand(query, lexicon), lexicon).ranked.map(({ thing }) => pathOf(thing));

  test('what is named comes first, then the charts that feature it', () => {
    const [first, ...charts] = found('오픈AI');
    expect(first).toBe('/companies/openai/');
    expect(charts).toContain('/charts/valuation/');
    expect(charts.every((path) => path.startsWith('/charts/'))).toBe(true);
  });
  test('a chart that is named features no other, and stands once', () => {
    const paths = found('이용자 수');
    expect(paths).toContain('/charts/users/');
    expect(new Set(paths).size).toBe(paths.length);
  });
  test('what is to be left out is left out, with its own charts', () => {
    expect(found('라마 말고 메타')[0]).toBe('/companies/meta/');
    expect(found('라마 말고 메타')).not.toContain('/models/llama/');
    expect(found('라마')).toContain('/models/llama/');
  });
  test('words that are no name find nothing', () => {
    expect(found('느는')).toEqual([]);
  });
  test('each is shown with its summary', async () => {
    const answer = answerByName(understand('오픈AI', lexicon), lexicon);
    const [ranked = expect.unreachable('nothing')] = answer.ranked;
    const thing = lexicon.things[ranked.thing ?? -1];
    expect(await show(ranked, answer, lexicon, undefined)).toEqual({
      path: '/companies/openai/',
      kind: 'company',
      title: '오픈AI',
      excerpt: [{ text: thing?.summary, mark: false }],
    });
  });
  test('what is known neither by name nor by full text cannot be shown', async () => {
    const page = { id: undefined, thing: undefined, kind: 'fact', score: 0 } as const;
    await expect(show(page, { sought: [] }, lexicon, fullText)).rejects.toThrow(RangeError);
    await expect(show({ ...page, id: 'x' }, { sought: [] }, lexicon, undefined)).rejects.toThrow(
      'a page that is known neither by name nor by full text',
    );
  });
});

describe('a query that finds nothing while it is typed', () => {
  const begun = (query: string): string[] | undefined => {
    const read = readAsBegun(understand(query, lexicon), lexicon);
    expect(read?.units.map(({ as, text }) => [as, text]) ?? [['name', query]]).toEqual([['name', query]]);
    return read?.units.flatMap((unit) => (unit.as === 'name' ? unit.matches.map(({ shown }) => shown) : []));
  };
  test('is on its way to the names that begin with it', () => {
    expect(begun('챗g')).toContain('챗GPT');
    expect(begun('벤치')).toContain('벤치마크');
    expect(begun('클')).toContain('클로드');
  });
  test('is not where no name begins so, nor where it is a single Latin letter', () => {
    expect(begun('zz')).toBeUndefined();
    expect(begun('o')).toBeUndefined();
  });
});

test('a word typed in the other layout is said to be taken for another, and stays itself where it is to be taken literally', () => {
  expect(say(understand('xnwk', lexicon)).taken).toEqual([
    { typed: 'xnwk', as: '투자', sentence: 'xnwk → 투자로 찾았습니다' },
  ]);
  const literal = (query: string) => understand(query, lexicon, true).units.map(({ as, text }) => `${as} ${text}`);
  expect(literal('xnwk')).toEqual(['unknown xnwk']);
  expect(literal('투자')).toEqual(['word 투자']);
  expect(literal('느는')).toEqual(['word 느는']);
});

test('a fact of what is to be left out answers nothing', async () => {
  const facts = async (query: string) => (await site.answer(query)).direct.facts.map(({ id }) => id);
  expect(await facts('챗GPT 이용자 수')).toContain('chatgpt-weekly-users-2024-09');
  expect((await site.answer('챗GPT 빼고 오픈AI 이용자 수')).direct).toEqual({ facts: [], missing: [] });
});

test('a day that no page has, of a month that is here, is another date, and finds nothing', async () => {
  expect((await site.answer('9월')).ranked.length).toBeGreaterThan(0);
  const { reading, ranked } = await site.answer('9월 31일');
  expect(ranked).toEqual([]);
  expect(say(reading).missing).toEqual(['‘31일’은 이 사이트에 없습니다.']);
});

test('beside what is not here a thing that is named is shown, and what is measured is not', async () => {
  expect((await site.top('누구누구전자 오픈AI', 1)).map(({ path }) => path)).toEqual(['/companies/openai/']);
  expect(await site.top('누구누구전자 기업가치')).toEqual([]);
  expect(await site.top('누구누구전자 투자')).toEqual([]);
});

test('a slip in a name of several words leaves each word near its own', () => {
  const taken = (query: string) => say(understand(query, lexicon)).taken.map(({ as }) => as);
  expect(taken('투저 유치')).toEqual(['투자 유치']);
  // A letter that stands alone is one slip more.
  expect(taken('테ㅜ자 유치')).toEqual(['투자 유치']);
  expect(taken('생각의 사ㅡㄹ')).toEqual(['생각의 사슬']);
  expect(taken('일간 사용자')).toEqual([]);
});
