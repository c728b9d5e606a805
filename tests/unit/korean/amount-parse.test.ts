import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAmount, formatNumber } from '../../../src/korean/amount.ts';
import { keepTogether, parseAmounts } from '../../../src/korean/amount-parse.ts';

/** What is read, in one line: value or range, unit, bound. */
function read(text: string): string[] {
  return parseAmounts(text).map(({ min, max, range, unitName = '-', boundHint = '-' }) =>
    [range ? `${min}..${max}` : min, unitName, boundHint].join(' '),
  );
}

test.each([
  ['1500억 달러', '150000000000 달러 -'],
  ['1,500억달러', '150000000000 달러 -'],
  ['1천500억 달러', '150000000000 달러 -'],
  ['기업가치 1500억 달러', '150000000000 달러 -'],
  ['2억 명', '200000000 명 -'],
  ['2억\u00a0명', '200000000 명 -'],
  ['2억여 명', '200000000 명 about'],
  ['100여만 명', '1000000 명 about'],
  ['약 2억 명', '200000000 명 about'],
  ['2억 명 안팎', '200000000 명 about'],
  ['2억 명가량', '200000000 명 about'],
  ['2억 명에 육박하는', '200000000 명 nearly'],
  ['정확히 2억 명', '200000000 명 exact'],
  ['100만 명 이상', '1000000 명 at-least'],
  ['100만명이상', '1000000 명 at-least'],
  ['100만 명이 넘는', '1000000 명 more-than'],
  ['100만 명을 훌쩍 넘었다', '1000000 명 more-than'],
  ['100만 명을 웃도는', '1000000 명 more-than'],
  ['최소 100만 명', '1000000 명 at-least'],
  ['적어도 100만 명', '1000000 명 at-least'],
  ['100만 명 이하', '1000000 명 at-most'],
  ['100만 명을 넘지 않는', '1000000 명 at-most'],
  ['100만 명에 못 미치는', '1000000 명 less-than'],
  ['많아야 100만 명', '1000000 명 at-most'],
  ['2배 이상', '2 배 at-least'],
  ['2.5배', '2.5 배 -'],
  ['두 배', '2 배 -'],
  ['열두 배가 넘는', '12 배 more-than'],
  ['3억 5000만 회', '350000000 회 -'],
  ['3억5천만 회', '350000000 회 -'],
  ['3억 5,000만 번', '350000000 번 -'],
  ['18.4억', '1840000000 - -'],
  ['1.1억 달러', '110000000 달러 -'],
  ['8조6000억원', '8600000000000 원 -'],
  ['198조8천억원', '198800000000000 원 -'],
  ['2백만 명', '2000000 명 -'],
  ['백만 명', '1000000 명 -'],
  ['천오백억 달러', '150000000000 달러 -'],
  ['삼억 오천만', undefined],
  ['50%', '50 % -'],
  ['300억~400억 달러', '30000000000..40000000000 달러 -'],
  ['300억∼400억 달러', '30000000000..40000000000 달러 -'],
  ['300억 달러~400억 달러', '30000000000..40000000000 달러 -'],
  ['300~400억 달러', '30000000000..40000000000 달러 -'],
  ['300억-400억 달러', '30000000000..40000000000 달러 -'],
  ['300억에서 400억 달러', '30000000000..40000000000 달러 -'],
  ['300억 달러에서 400억 달러 사이', '30000000000..40000000000 달러 -'],
  ['5명~2만 명', '5..20000 명 -'],
  ['5~6만 명', '50000..60000 명 -'],
  ['9000~1만 명', '9000..10000 명 -'],
  ['약 2~3배', '2..3 배 about'],
])('%s is read as %s', (text, expected) => {
  expect(read(text)).toEqual(expected === undefined ? [] : [expected]);
});

test.each([
  ['165억 달러는 65억 달러가 아니다', ['16500000000 달러 -', '6500000000 달러 -']],
  ['2억 명에서 3억 명으로 늘었다', ['200000000 명 -', '300000000 명 -']],
  ['1500억 달러(198조 8000억 원)', ['150000000000 달러 -', '198800000000000 원 -']],
  ['1500억 달러, 184억 달러', ['150000000000 달러 -', '18400000000 달러 -']],
  ['2024년 9월 1500억 달러', ['150000000000 달러 -']],
  ['3억 2024년', ['300000000 - -']],
  ['300억 달러~400억 원', ['30000000000 달러 -', '40000000000 원 -']],
  ['라마 3.2', ['3.2 - -']],
  ['계약 2억 달러', ['200000000 달러 -']],
])('%s holds %j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  'GPT-4o와 o1',
  '2024년 9월 12일',
  '제3장과 2편',
  '두 배우',
  '세 회사와 두 사람',
  '조명을 받은 조건',
  '한 배를 탔다',
  '수억 명',
  '이 명단',
])('%s holds no amount', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  ['2만큼', '2 - -'],
  ['3조각', '3 - -'],
  ['1경기', '1 - -'],
  ['3개월', '3 - -'],
  ['2명단', '2 - -'],
])('in %s the place or unit is part of another word', (text, expected) => {
  expect(read(text)).toEqual([expected]);
});

test('a mention reaches from the first digit to the end of the unit', () => {
  const text = '기업가치는 약 1500억 달러다';
  const [mention] = parseAmounts(text);
  expect(text.slice(mention?.index, (mention?.index ?? 0) + (mention?.length ?? 0))).toBe('1500억 달러');
});

test('units of the base are known beside the common ones', () => {
  expect(parseAmounts('3만 토큰')).toMatchObject([{ min: 30_000 }]);
  expect(parseAmounts('3만 토큰', ['토큰'])).toMatchObject([{ min: 30_000, unitName: '토큰' }]);
});

const magnitude = fc.oneof(
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  fc.double({ min: 0, max: 1e20, noNaN: true }),
  fc.integer({ min: 1, max: 9999 }).chain((n) => fc.integer({ min: 0, max: 15 }).map((power) => n * 10 ** power)),
);

test('what formatNumber writes is read back as the same number', () => {
  fc.assert(
    fc.property(magnitude, (n) => {
      expect(parseAmounts(`${formatNumber(n)} 명`)).toMatchObject([{ min: n, max: n, unitName: '명' }]);
    }),
  );
});

test('what formatAmount writes is read back with its unit and bound', () => {
  const units = [
    { name: '달러', space: true },
    { name: '배', space: false },
    { name: '%', space: false },
  ];
  const bound = fc.constantFrom('exact', 'more-than', 'at-least', 'less-than', 'at-most', 'nearly', 'about');
  fc.assert(
    fc.property(fc.tuple(magnitude, magnitude), fc.constantFrom(...units), bound, ([a, b], unit, bound) => {
      const [min, max] = a < b ? [a, b] : [b, a];
      const value = min === max ? min : { min, max };
      const [mention, ...more] = parseAmounts(formatAmount(value, unit, bound));
      expect(more).toEqual([]);
      expect(mention).toMatchObject({ min, max, unitName: unit.name });
      expect(mention?.boundHint).toBe(bound === 'exact' ? undefined : bound);
    }),
  );
});

test('spaces inside amounts become no-break spaces and no others do', () => {
  expect(keepTogether('라마는 약 3억 5000만 회 내려받았다')).toBe('라마는 약\u00a03억\u00a05000만\u00a0회 내려받았다');
  expect(keepTogether('계약 300억~400억 달러 이상')).toBe('계약 300억~400억\u00a0달러 이상');
  expect(keepTogether('2024년 9월 라마 3.2')).toBe('2024년 9월 라마 3.2');
});

test('what looks like an ordinal is an amount only in a label, and only in a unit of the base', () => {
  expect(parseAmounts('320편', ['편'], 'all').map(({ min }) => min)).toEqual([320]);
  expect(parseAmounts('320편', ['편'])).toEqual([]);
  expect(parseAmounts('320편', [], 'all')).toEqual([]);
});
