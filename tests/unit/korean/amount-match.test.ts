import { expect, test } from 'vitest';
import { type FigureClaim, matchesFigure } from '../../../src/korean/amount-match.ts';
import type { Figure } from '../../../src/schema/fact.ts';

const units = new Map([
  ['USD', { name: '달러', space: true }],
  ['KRW', { name: '원', space: true }],
  ['persons', { name: '명', space: true }],
  ['downloads', { name: '회', space: true }],
  ['times', { name: '배', space: false }],
]);

const claim = (rest: Partial<FigureClaim> & Pick<FigureClaim, 'value' | 'unit'>): FigureClaim => ({
  bound: 'exact',
  asStated: {},
  ...rest,
});

const valuation = claim({
  value: 150e9,
  unit: 'USD',
  bound: 'about',
  asStated: { KRW: { value: 198_800_000_000_000, bound: 'exact' } },
});
const more = claim({ value: 1_000_000, unit: 'persons', bound: 'more-than' });
const less = claim({ value: 1_000_000, unit: 'persons', bound: 'less-than' });
const nearly = claim({ value: 1_000_000, unit: 'persons', bound: 'nearly' });
const exact = claim({ value: 18_400_000_000, unit: 'USD' });
const floor = claim({ value: 1_000_000, unit: 'persons', bound: 'at-least' });
const ceiling = claim({ value: 1_000_000, unit: 'persons', bound: 'at-most' });
const target = claim({ value: { min: 30e9, max: 40e9 }, unit: 'USD' });
const ratio = claim({ value: 2, unit: 'times', bound: 'at-least' });
const downloads = claim({ value: 350_000_000, unit: 'downloads' });

test.each([
  ['약 1,500억달러', valuation],
  ['약 1500억 달러', valuation],
  ['1500억 달러 안팎', valuation],
  ['1500억여 달러', valuation],
  ['기업가치 약 1500억 달러', valuation],
  ['198조 8000억 원', valuation],
  ['약 1500억 달러(198조 8000억 원)', valuation],
  ['2024년 9월 1500억 달러 남짓', valuation],
  ['184억 달러', exact],
  ['정확히 184억 달러', exact],
  ['100만 명 이상', floor],
  ['100만 명이 넘는', more],
  ['100만여 명', more],
  ['100만 명을 밑도는', less],
  ['100만 명 미만', less],
  ['100만 명에 육박하는', nearly],
  ['거의 100만 명', nearly],
  ['최소 100만 명', floor],
  ['백만 명 넘게', more],
  ['100만 명 이하', ceiling],
  ['100만 명을 넘지 않는다', ceiling],
  ['300억~400억 달러', target],
  ['300억에서 400억 달러', target],
  ['300~400억 달러', target],
  ['2배 이상', ratio],
  ['두 배 이상', ratio],
  ['3억 5000만 회', downloads],
  ['3억5천만 번', downloads],
  ['라마 3.2는 3억 5000만 회', downloads],
] as const)('%s agrees with the fact', (label, figure) => {
  expect(matchesFigure(label, figure, units)).toEqual({ ok: true });
});

test.each([
  ['1600억 달러', valuation, 'value', '약 1500억 달러', '1600억 달러'],
  ['165억 달러', claim({ value: 6_500_000_000, unit: 'USD' }), 'value', '65억 달러', '165억 달러'],
  ['199조 원', valuation, 'value', '198조 8000억 원', '199조 원'],
  ['약 1500억 달러(200조 원)', valuation, 'value', '198조 8000억 원', '200조 원'],
  ['약 1500억 달러에서 184억 달러로', valuation, 'value', '약 1500억 달러', '184억 달러'],
  ['1500억 원', valuation, 'value', '198조 8000억 원', '1500억 원'],
  ['184억 원', exact, 'unit', '184억 달러', '184억 원'],
  ['184억', exact, 'unit', '184억 달러', '184억'],
  ['2억 달러', floor, 'unit', '100만 명 이상', '2억 달러'],
  ['1500억 달러', valuation, 'bound', '약 1500억 달러', '1500억 달러'],
  ['거의 1500억 달러', valuation, 'bound', '약 1500억 달러', '거의 1500억 달러'],
  ['약 198조 8000억 원', valuation, 'bound', '198조 8000억 원', '약 198조 8000억 원'],
  ['100만 명이 넘는', floor, 'bound', '100만 명 이상', '100만 명이 넘는'],
  ['약 100만 명', more, 'bound', '100만 명 넘음', '약 100만 명'],
  ['100만 명 이상', more, 'bound', '100만 명 넘음', '100만 명 이상'],
  ['100만 명 이하', less, 'bound', '100만 명 미만', '100만 명 이하'],
  ['약 100만 명', nearly, 'bound', '거의 100만 명', '약 100만 명'],
  ['100만 명', floor, 'bound', '100만 명 이상', '100만 명'],
  ['약 100만 명', floor, 'bound', '100만 명 이상', '약 100만 명'],
  ['100만여 명', floor, 'bound', '100만 명 이상', '100만여 명'],
  ['100만 명 이하', floor, 'bound', '100만 명 이상', '100만 명 이하'],
  ['100만 명', ceiling, 'bound', '100만 명 이하', '100만 명'],
  ['100만 명 이상', ceiling, 'bound', '100만 명 이하', '100만 명 이상'],
  ['184억 달러 이상', exact, 'bound', '184억 달러', '184억 달러 이상'],
  ['약 184억 달러', exact, 'bound', '184억 달러', '약 184억 달러'],
  ['184억여 달러', exact, 'bound', '184억 달러', '184억여 달러'],
  ['184억 달러 남짓', exact, 'bound', '184억 달러', '184억 달러 남짓'],
  ['1500억 달러 이상', valuation, 'bound', '약 1500억 달러', '1500억 달러 이상'],
  ['정확히 1500억 달러', valuation, 'bound', '약 1500억 달러', '정확히 1500억 달러'],
  ['300억 달러', target, 'range', '300억~400억 달러', '300억 달러'],
  ['400억~300억 달러', target, 'value', '300억~400억 달러', '400억~300억 달러'],
  ['1000억~1500억 달러', valuation, 'range', '약 1500억 달러', '1000억~1500억 달러'],
  ['기업가치', valuation, 'no-figure', '약 1500억 달러', '기업가치'],
  ['2024년', valuation, 'no-figure', '약 1500억 달러', '2024년'],
  ['GPT-4o', valuation, 'no-figure', '약 1500억 달러', 'GPT-4o'],
  ['라마 3.2', downloads, 'unit', '3억 5000만 회', '3.2'],
  ['수억 회', downloads, 'no-figure', '3억 5000만 회', '수억 회'],
] as const)('%s disagrees: %#', (label, figure, reason, expected, found) => {
  expect(matchesFigure(label, figure, units)).toEqual({ ok: false, reason, expected, found });
});

test('a figure of the schema is a claim, and units of the schema are writings', () => {
  const figure: Pick<Figure, 'value' | 'unit' | 'bound' | 'asStated'> = {
    ...valuation,
    value: 1,
    bound: 'exact',
    asStated: {},
  };
  expect(matchesFigure('1 달러', figure, units)).toEqual({ ok: true });
});

const lately = claim({ value: 9.2e12, unit: 'KRW', bound: 'about' });
const under = claim({ value: 9.6e12, unit: 'KRW', bound: 'less-than' });
const over = claim({ value: 9.2e12, unit: 'KRW', bound: 'more-than' });
const roughly = claim({ value: { min: 30e9, max: 40e9 }, unit: 'USD', bound: 'about' });

test.each([
  ['9조원 수준', lately],
  ['약 9조원', lately],
  ['10조원 이하', under],
  ['10조원 미만', under],
  ['9조원 이상', over],
  ['약 300억~400억 달러', roughly],
])('%s agrees with a number that it rounds', (label, figure) => {
  expect(matchesFigure(label, figure, units)).toEqual({ ok: true });
});

test.each([
  // A level is what is exact or about, a band the beginning of what is exact.
  ['9조원 수준', over, 'value', '9조 2000억 원 넘음', '9조원'],
  ['9조원대', lately, 'value', '약 9조 2000억 원', '9조원'],
  // No ceiling stands for a floor, nor a floor for a ceiling, nor a plain number for either.
  ['약 10조원', under, 'value', '9조 6000억 원 미만', '10조원'],
  ['10조원까지', under, 'value', '9조 6000억 원 미만', '10조원'],
  ['9조원', lately, 'value', '약 9조 2000억 원', '9조원'],
  ['300억~400억 달러', roughly, 'bound', '약 300억~400억 달러', '300억~400억 달러'],
  ['300억~400억 달러 이하', roughly, 'bound', '약 300억~400억 달러', '300억~400억 달러'],
] as const)('%s does not agree with it', (label, figure, reason, expected, found) => {
  expect(matchesFigure(label, figure, units)).toEqual({ ok: false, reason, expected, found });
});
