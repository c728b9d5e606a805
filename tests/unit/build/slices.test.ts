import { describe, expect, test } from 'vitest';
import { type FaceName, faceNames, lettersOfPage } from '../../../src/build/letters.ts';
import { Tally, unicodeRange } from '../../../src/build/slices.ts';

const page = (words: string, headline = ''): ReturnType<typeof lettersOfPage> =>
  lettersOfPage(`<body><h1>${headline}</h1><p>${words}</p></body>`);

function tallyOf(articles: readonly string[], others: readonly string[], scripts = ''): Tally {
  const tally = new Tally();
  for (const words of articles) tally.addPage(page(words), true);
  for (const words of others) tally.addPage(page(words), false);
  tally.addOthers(scripts);
  return tally;
}

test('first what articles show, then what other pages show by their number, last what scripts may show', () => {
  const tally = tallyOf(['가나', '나하'], ['다라', '다라마', '다바'], '사아');
  expect(tally.slices('text', { size: 2, any: true })).toEqual(['가나하', '다라', '마바', '사아']);
});

test('digits stand in one slice, though articles show some of them alone', () => {
  const tally = tallyOf(['가2'], ['다6', '다9'], '');
  expect(tally.slices('text', { size: 1 })[0]).toBe('269가');
});

test('a few rare letters make no slice of their own', () => {
  expect(tallyOf(['가'], ['나다'], '사').slices('text', { size: 9, any: true })).toEqual(['가', '나다사']);
});

describe('letters that stand in another face, in what is closed, in scripts', () => {
  const tally = new Tally();
  tally.addPage(lettersOfPage('<body><h1>가</h1><p>나</p><div popover><h2>다</h2></div></body>'), true);
  tally.addOthers('라');
  const all = (face: FaceName, any: boolean): string[] => [...tally.slices(face, { size: 1, any }).join('')].sort();

  test('are in a face that may be asked for any', () => {
    for (const face of faceNames) expect(all(face, true), face).toEqual(['가', '나', '다', '라']);
  });

  test('are not in a face that is asked for its own alone, but for what is closed', () => {
    expect(all('headline', false)).toEqual(['가', '다']);
    expect(all('bold', false)).toEqual([]);
  });
});

test('no letter is in two slices, and none is lost', () => {
  const texts = Array.from({ length: 40 }, (_, at) =>
    Array.from({ length: 30 }, (__, place) => String.fromCodePoint(0xac00 + ((at * 7 + place * place) % 300))).join(''),
  );
  const all = tallyOf(texts.slice(0, 20), texts, 'abc')
    .slices('text', { size: 30, any: true })
    .flatMap((letters) => [...letters]);
  expect(new Set(all).size).toBe(all.length);
  expect(new Set(all)).toEqual(new Set([...texts.join(''), ...'abc']));
});

test('letters become a unicode-range', () => {
  expect(unicodeRange('abcxz가각')).toBe('U+61-63,U+78,U+7A,U+AC00-AC01');
});

test('syllables that nothing is written with may lie in a range, those of another slice may not, nor any other character', () => {
  expect(unicodeRange('가갂갅갇', '갆')).toBe('U+AC00-AC05,U+AC07');
  expect(unicodeRange('가갂', '각')).toBe('U+AC00,U+AC02');
  expect(unicodeRange('ac힣', '')).toBe('U+61,U+63,U+D7A3');
  expect(unicodeRange('가갂')).toBe('U+AC00,U+AC02');
});
