import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayHoldFigures } from '../../../src/korean/figure-sign.ts';
import { noFigures } from '../../../src/search/language/late.ts';
import { amountsIn, datesIn, spelt } from '../../../src/search/language/spelt.ts';

/** Pieces of which dates and amounts are made, and of which none of them is. */
const pieces =
  '일 이 삼 사 오 육 칠 팔 구 십 백 천 만 억 조 한 두 세 열 일곱 스물 올 올해 해 지난 작 재작 내 후년 년 월 달 이번 다음 분기 초 말 상반기 하반기 회계 연도 FY 달러 불 원 명 회 번 배 % $ million billion . , ~ - 약 여 라마 이용자 1 2024 9'.split(
    ' ',
  );

test('in a text that is said to hold no figure there is none', () => {
  const text = fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', '', ' ')), { maxLength: 8 })
    .map((all) => all.flat().join(''));
  let without = 0;
  fc.assert(
    fc.property(text, (typed) => {
      if (mayHoldFigures(typed)) return;
      without += 1;
      expect(spelt(typed)).toBe(noFigures.spelt(typed));
      expect(amountsIn(typed)).toEqual([]);
      expect(datesIn(typed)).toEqual([]);
    }),
    { numRuns: 20_000 },
  );
  expect(without).toBeGreaterThan(2000);
});

test.each(['2억 명', '천오백억 원', '지난해', '올 초', '이달', '2024.9.12', 'FY2024', '1500억불', '사팔천 배'])(
  '%s may be one',
  (typed) => {
    expect(mayHoldFigures(typed)).toBe(true);
  },
);

test.each([
  ['2천만 회', '2천만 회'],
  // A particle behind a name in Latin letters is no number.
  ['Anthropic만이', 'Anthropic만이'],
  ['6천5백만 명', '6천5백만 명'],
  ['천오백억 원', '1500억 원'],
  ['1500 억 달러', '1500억 달러'],
  ['1500억불', '1500억 달러'],
  ['$150B', '1500억 달러'],
  ['$18.4bn', '184억 달러'],
  ['6.5 billion dollars', '65억 달러'],
  ['llama 7B', 'llama 7B'],
  ['2024.9.12', '2024년 9월 12일'],
  ['2024년초의', '2024년 초의'],
  ['24년하반기', '2024년 하반기'],
])('%s is read as %s', (typed, as) => {
  expect(spelt(typed)).toBe(as);
});

test('an amount is one however many digits and words it is written in', () => {
  const stems = (text: string): readonly string[] => amountsIn(spelt(text)).flatMap((amount) => amount.stems);
  for (const text of ['2억 명', '2억명', '이억명', '200,000,000명', '2 억 명'])
    expect(stems(text), text).toEqual(stems('2억 명'));
  expect(stems('2억 명')).not.toEqual([]);
  // A number that counts what stands there is none of size.
  expect(stems('7000 명')).toEqual([]);
});
