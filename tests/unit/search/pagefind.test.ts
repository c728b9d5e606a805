import { describe, expect, test } from 'vitest';
import { type PagefindModule, withPagefind } from '../../../src/search/query/pagefind.ts';

type Meta = Readonly<Record<string, string>>;

/** Pagefind with these pages under every token; how often it was asked is kept. */
function pagefindOf(pages: Readonly<Record<string, Meta>>, kinds: Readonly<Record<string, readonly string[]>> = {}) {
  const asked: (string | null)[] = [];
  const result = (id: string, words: readonly number[]) => ({
    id,
    words,
    data: async () => ({ meta: pages[id] ?? {} }),
  });
  const module: PagefindModule = {
    options: async () => {},
    async search(term, options) {
      asked.push(term);
      const kind = options?.filters?.['kind'];
      if (kind !== undefined) return { results: (kinds[kind] ?? []).map((id) => result(id, [])) };
      return { results: term === 'nothing' ? [] : Object.keys(pages).map((id, i) => result(id, [i, i + 5])) };
    },
  };
  return { fullText: withPagefind(module), asked };
}

const page = { path: '/companies/openai/', kind: 'company', title: '오픈AI', text: '회사다.', steps: '11' };

describe('full text from Pagefind', () => {
  test('a token stands on pages at places, and is asked for once', async () => {
    const { fullText, asked } = pagefindOf({ one: page, two: page });
    const expected = [
      ['one', [0, 5]],
      ['two', [1, 6]],
    ];
    expect([...(await fullText.find('token'))]).toEqual(expected);
    expect([...(await fullText.find('token'))]).toEqual(expected);
    expect(asked).toEqual(['token']);
  });

  test('a token that stands nowhere means that the index did not load, and is asked for again', async () => {
    const { fullText, asked } = pagefindOf({});
    await expect(fullText.find('nothing')).rejects.toThrow('nothing under nothing');
    await expect(fullText.find('nothing')).rejects.toMatchObject({ name: 'FullTextError' });
    expect(asked).toEqual(['nothing', 'nothing']);
  });

  test('a page has what its fragment holds, and nothing where that is left out', async () => {
    const { fullText } = pagefindOf({ one: page, bare: { path: '/about/', kind: 'about' } });
    await fullText.find('token');
    expect(await fullText.page('one')).toEqual(page);
    expect(await fullText.page('bare')).toEqual({ path: '/about/', kind: 'about', title: '', text: '', steps: '' });
  });

  test.each([
    ['no kind', { path: '/x/' }],
    ['a kind that is none', { path: '/x/', kind: 'planet' }],
    ['no path', { kind: 'company' }],
  ])('a fragment with %s is no page', async (_, meta) => {
    const { fullText } = pagefindOf({ one: meta });
    await fullText.find('token');
    await expect(fullText.page('one')).rejects.toThrow('no page in fragment one');
  });

  test('a page that no token was found on is not known', async () => {
    await expect(pagefindOf({ one: page }).fullText.page('one')).rejects.toThrow('no page one');
  });

  test('the kinds of all pages are asked for once, and never are there none', async () => {
    const { fullText, asked } = pagefindOf({}, { company: ['one'], fact: ['two', 'three'] });
    const kinds = await fullText.kinds();
    expect([...kinds].sort()).toEqual([
      ['one', 'company'],
      ['three', 'fact'],
      ['two', 'fact'],
    ]);
    const before = asked.length;
    expect(await fullText.kinds()).toBe(kinds);
    expect(asked.length).toBe(before);
    await expect(pagefindOf({}).fullText.kinds()).rejects.toThrow('no kinds');
  });
});
