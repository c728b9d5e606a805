import { describe, expect, test } from 'vitest';
import { type FigureClaim, matchesFigure } from '../../../src/korean/amount-match.ts';
import { type Around, matchesWhen } from '../../../src/korean/around.ts';

const units = new Map([
  ['KRW', { name: '원', space: true }],
  ['USD', { name: '달러', space: true }],
  ['CNY', { name: '위안', space: true }],
  ['EUR', { name: '유로', space: true }],
  ['persons', { name: '명', space: true }],
  ['cars', { name: '대', space: true }],
  ['sites', { name: '곳', space: false }],
  ['countries', { name: '개국', space: false }],
  ['flights', { name: '편', space: true }],
  ['times', { name: '배', space: false }],
  ['percent', { name: '%', space: false }],
  ['points', { name: '%포인트', space: false }],
  ['rank', { name: '위', space: false }],
  ['nanometres', { name: '나노미터', space: false }],
  ['TWh', { name: 'TWh', space: false }],
  ['hectares', { name: 'ha', space: false }],
  ['degrees', { name: '도', space: false }],
  ['megawatts', { name: '메가와트', space: false }],
]);

type Fact = FigureClaim & Around;
const fact = (value: FigureClaim['value'], unit: string, rest: Partial<Fact> = {}): Fact => ({
  value,
  unit,
  bound: 'exact',
  asStated: {},
  ...rest,
});

const profit = fact(9_183_400_000_000, 'KRW', { period: '2024-Q3', metric: '영업이익', sourceDay: '2024-10-31' });
const loss = fact(-1_792_000_000_000, 'KRW', { period: '2023-Q1', metric: '영업이익' });
const fall = fact(-12.1, 'percent', { metric: '증감률' });
const rise = fact(277.4, 'percent', { metric: '증감률' });
const points = fact(2.3, 'points');
const aDay = fact(2_500_000, 'persons', { basis: '하루 평균 이용자' });
const cars = fact(200_000, 'cars', { bound: 'about' });
const power = fact({ min: 620, max: 1050 }, 'TWh', { period: '2026', tense: 'not-yet' });
const frost = fact({ min: -5, max: 3 }, 'degrees');
const sites = fact(12, 'sites', { asStated: { countries: { value: 8, bound: 'exact' } } });

const monthly = fact(0.42, 'percent', { basis: '전월 대비' });
const yearly = fact(3.8, 'percent', { basis: '전년 동기 대비', asStated: { KRW: { value: 548e9, bound: 'exact' } } });

/** `ok`, or why not. */
function verdict(label: string, figure: Fact): string {
  const match = matchesFigure(label, figure, units, figure);
  return match.ok ? 'ok' : match.reason;
}

describe('rounding that says so', () => {
  test.each([
    ['약 9조원', profit, 'ok'],
    ['약 9조 원', profit, 'ok'],
    ['9조원가량', profit, 'ok'],
    ['9조원 안팎', profit, 'ok'],
    ['약 9조2천억원', profit, 'ok'],
    ['9조원대', profit, 'ok'],
    ['9조원대의', profit, 'ok'],
    ['9조1000억원대', profit, 'ok'],
    ['8조원대', profit, 'value'],
    ['10조원대', profit, 'value'],
    ['9조원 넘게', profit, 'ok'],
    ['9조원을 웃도는', profit, 'ok'],
    ['9조원 이상', profit, 'ok'],
    ['8조원 넘게', profit, 'value'],
    ['9조원을 돌파했다', profit, 'ok'],
    ['10조원을 하회했다', profit, 'ok'],
    ['10조원을 돌파했다', profit, 'value'],
    ['10조원 넘게', profit, 'value'],
    ['9조2000억원 가까이', profit, 'ok'],
    ['9조2000억원에 육박하는', profit, 'ok'],
    ['9조1000억원 가까이', profit, 'value'],
    ['10조원에 못 미치는', profit, 'ok'],
    ['약 10조원', profit, 'value'],
    ['약 9조3000억원', profit, 'value'],
    ['9조원', profit, 'value'],
    ['9조2000억원', profit, 'value'],
    ['277% 넘게 늘었다', rise, 'ok'],
    ['약 280% 늘었다', rise, 'ok'],
    ['약 277% 늘었다', rise, 'ok'],
    ['약 270% 늘었다', rise, 'value'],
    ['약 300% 늘었다', rise, 'value'],
    ['280% 늘었다', rise, 'value'],
    ['약 2조원', fact(1_792_000_000_000, 'KRW'), 'ok'],
    ['약 1조원', fact(1_792_000_000_000, 'KRW'), 'value'],
    ['약 500만 명', fact(4_870_000, 'persons'), 'ok'],
    ['약 100만 명', fact(980_000, 'persons'), 'ok'],
    ['10만 명 미만', fact(97_000, 'persons'), 'ok'],
    ['약 20만 대', fact(203_400, 'cars'), 'ok'],
    ['약 20만 대', fact(183_000, 'cars'), 'value'],
    ['0.42%', fact(0.42, 'percent'), 'ok'],
    ['0.45%', fact(0.42, 'percent'), 'value'],
    ['0.4%', fact(0.42, 'percent'), 'value'],
    ['0.4%가량', fact(0.42, 'percent'), 'ok'],
    ['3.2%', fact(3.24, 'percent'), 'value'],
    ['36.8% 수준', fact(36.8, 'percent'), 'ok'],
    ['36.8% 수준', fact(36.8, 'percent', { bound: 'about' }), 'ok'],
    ['37% 수준', fact(36.8, 'percent'), 'ok'],
    ['36% 수준', fact(36.8, 'percent'), 'value'],
    ['36.8% 수준', fact(36.8, 'percent', { bound: 'at-least' }), 'bound'],
    ['103만 대 규모', fact(1_030_000, 'cars'), 'ok'],
    ['103만 대 규모', fact(1_030_000, 'cars', { bound: 'about' }), 'ok'],
    ['80달러 선', fact(80, 'USD'), 'ok'],
    ['80달러선을 돌파했다', fact(80.4, 'USD'), 'ok'],
    ['80달러 선을 넘었다', fact(79.4, 'USD'), 'value'],
    ['70달러 초반대', fact(72.3, 'USD'), 'ok'],
    ['70달러 초반대', fact(70, 'USD'), 'ok'],
    ['70달러 초반대', fact(75.2, 'USD'), 'value'],
    ['4000만원 후반대', fact(47_200_000, 'KRW'), 'ok'],
    ['4000만원 후반대', fact(40_000_000, 'KRW'), 'value'],
    ['50%대 후반', fact(58.1, 'percent'), 'ok'],
    ['50%대 후반', fact(53.6, 'percent'), 'value'],
    ['30%대 중반', fact(34.8, 'percent'), 'ok'],
    ['30%대 중반', fact(38, 'percent'), 'value'],
    ['4% 가까이', fact(3.8, 'percent'), 'ok'],
    ['4% 가까이', fact(4.1, 'percent'), 'value'],
    ['2000명에 육박하는', fact(1904, 'persons'), 'ok'],
    ['2000명 가까이', fact(1510, 'persons'), 'value'],
    ['2000명에 근접한', fact(1904, 'persons'), 'ok'],
    ['2000명 턱밑', fact(1904, 'persons'), 'ok'],
    ['2000명에 근접한', fact(2104, 'persons'), 'value'],
    ['9조원을 처음으로 넘어섰다', profit, 'ok'],
    ['9조원을 사상 처음 돌파했다', profit, 'ok'],
    ['10조원을 처음 넘었다', profit, 'value'],
    ['50% 가까이', fact(47.2, 'percent'), 'ok'],
    ['50% 가까이', fact(46.1, 'percent'), 'value'],
    ['50억원까지', fact(5e9, 'KRW', { bound: 'at-most' }), 'ok'],
    ['최대 50억원까지', fact(5e9, 'KRW', { bound: 'at-most' }), 'ok'],
    ['50억원까지 늘었다', fact(5e9, 'KRW'), 'ok'],
    ['50억원까지', fact(5e9, 'KRW', { bound: 'at-least' }), 'bound'],
    ['50억원까지', fact(4.8e9, 'KRW'), 'value'],
  ] as const)('%s: %#', (label, figure, expected) => {
    expect(verdict(label, figure)).toBe(expected);
  });
});

describe('signs and their words', () => {
  test.each([
    ['1조7920억원 적자', loss, 'ok'],
    ['1조7920억 원의 적자', loss, 'ok'],
    ['1조 7920억 원의 영업손실', loss, 'ok'],
    ['영업손실 1조7920억원', loss, 'ok'],
    ['적자 1조7920억원', loss, 'ok'],
    ['-1조7920억원', loss, 'ok'],
    ['−1조7920억원', loss, 'ok'],
    ['마이너스 1조7920억원', loss, 'ok'],
    ['△1조7920억원', loss, 'ok'],
    ['▼1조7920억원', loss, 'ok'],
    ['약 1조8000억원 적자', loss, 'ok'],
    ['1조7920억원', loss, 'sign'],
    ['1조7920억원 흑자', loss, 'sign'],
    ['1조7920억원의 영업이익', loss, 'sign'],
    ['영업이익 1조7920억원', loss, 'sign'],
    ['9조1834억원 적자', profit, 'sign'],
    ['영업손실 9조1834억원', profit, 'sign'],
    ['9조1834억원 흑자', profit, 'ok'],
    ['영업이익 9조1834억원', profit, 'ok'],
    ['12.1% 감소', fall, 'ok'],
    ['12.1% 줄었다', fall, 'ok'],
    ['12.1%나 줄어든', fall, 'ok'],
    ['12.1% 하락', fall, 'ok'],
    ['12.1% 떨어졌다', fall, 'ok'],
    ['▼12.1%', fall, 'ok'],
    ['-12.1%', fall, 'ok'],
    ['약 12% 줄었다', fall, 'ok'],
    ['12% 넘게 줄었다', fall, 'ok'],
    ['12.14% 감소', fall, 'value'],
    ['12.1% 증가', fall, 'sign'],
    ['12.1% 늘었다', fall, 'sign'],
    ['12.1% 상승', fall, 'sign'],
    ['12.1%', fall, 'sign'],
    ['전년 동기 대비 277.4% 늘었다', rise, 'ok'],
    ['277.4% 증가', rise, 'ok'],
    ['△277.4%', rise, 'ok'],
    ['▲277.4%', rise, 'ok'],
    ['277.4% 감소', rise, 'sign'],
    ['277.4% 줄었다', rise, 'sign'],
    ['▼277.4%', rise, 'sign'],
    ['-277.4%', rise, 'sign'],
    ['2.3%포인트 올랐다', points, 'ok'],
    ['2.3%p 상승', points, 'ok'],
    ['2.3%포인트 내렸다', points, 'sign'],
    ['9조1834억원으로 줄었다', profit, 'ok'],
    ['마이너스(-) 1조7920억원', loss, 'ok'],
    ['적자 폭을 1조7920억원으로 줄였다', loss, 'ok'],
    ['손실 규모는 1조7920억원', loss, 'ok'],
    ['1조7920억원을 밑졌다', loss, 'ok'],
    ['1조7920억원에 달하는 영업손실', loss, 'ok'],
    ['1조7920억원으로 적자 전환했다', loss, 'ok'],
    ['-1조7920억원으로 흑자 전환했다', loss, 'sign'],
    ['9조1834억원으로 흑자 전환했다', profit, 'ok'],
    ['9조1834억원으로 적자로 돌아섰다', profit, 'sign'],
    ['감소 폭은 12.1%', fall, 'ok'],
    ['1조7920억원의 영업적자', loss, 'ok'],
    ['1조7920억원 손해', loss, 'ok'],
    ['9조1834억원의 영업적자', profit, 'sign'],
    ['12.1% 내림세', fall, 'ok'],
    ['12.1% 꺾였다', fall, 'ok'],
    ['277.4% 순감', rise, 'sign'],
    ['12.1% 낮다', fall, 'ok'],
    ['12.1%나 낮았다', fall, 'ok'],
    ['12.1% 더 싼', fall, 'ok'],
    ['12%가량 저렴하다', fall, 'ok'],
    ['12.1% 적은', fall, 'ok'],
    ['12.1% 비싸졌다', fall, 'sign'],
    ['277.4% 비싸다', rise, 'ok'],
    ['277.4% 낮은', rise, 'sign'],
    ['277.4%로 낮은', rise, 'ok'],
    ['277.4%는 낮다', rise, 'ok'],
    ['20% 싸게', fact(20, 'percent', { metric: '할인율' }), 'ok'],
    ['24% 높다', fact(24, 'percent', { metric: '위험 감소율' }), 'sign'],
    ['영하 3.2%', fact(-3.2, 'percent'), 'ok'],
    ['영상 3.2%', fact(-3.2, 'percent'), 'sign'],
    ['영하 3.2%', fact(3.2, 'percent'), 'sign'],
    ['인하 폭은 0.25%포인트', fact(-0.25, 'points'), 'ok'],
    ['0.25%포인트 내렸다', fact(0.25, 'points', { metric: '인하 폭' }), 'ok'],
    ['0.25%포인트 올렸다', fact(0.25, 'points', { metric: '인하 폭' }), 'sign'],
    ['영업손실 3000억원', fact(300_000_000_000, 'KRW', { metric: '영업손실' }), 'ok'],
    ['3000억원 흑자', fact(300_000_000_000, 'KRW', { metric: '영업손실' }), 'sign'],
  ] as const)('%s: %#', (label, figure, expected) => {
    expect(verdict(label, figure)).toBe(expected);
  });

  test('the sentence around the label says the direction, and the bound', () => {
    const said = (after: string, figure: Fact) =>
      matchesFigure('12.1%', figure, units, { before: '매출은 ', after }).ok;
    expect(said(' 줄었다.', fall)).toBe(true);
    expect(said(' 늘었다.', fall)).toBe(false);
    expect(said(' 줄었다.', { ...fall, value: 12.1 })).toBe(false);
    const from = (before: string, after: string, figure: Fact) =>
      matchesFigure('1조7920억원', figure, units, { before, after }).ok;
    expect(from('적자가 3조원에서 ', '으로 줄었다.', loss)).toBe(true);
    expect(from('적자가 지난해 3분기 3조원에서 올해 3분기 ', '으로 줄었다.', loss)).toBe(true);
    expect(from('영업손실이 지난해 3분기 ', '에서 올해 줄었다.', loss)).toBe(true);
    expect(from('손실 3조원에서 ', ' 이익으로 돌아섰다.', { ...loss, value: 1_792_000_000_000 })).toBe(true);
    const against = (before: string) => matchesFigure('0.42%', monthly, units, { basis: '전월 대비', before }).ok;
    expect(against('전년 동월보다는 내렸지만 전월 대비 ')).toBe(true);
    expect(against('지난해보다 거래가 늘었고, 집값은 ')).toBe(true);
    expect(against('집값은 전년 동월 대비 ')).toBe(false);
    expect(matchesFigure('20만 대', cars, units, { before: '약 ' }).ok).toBe(true);
    expect(matchesFigure('20만 대', { ...cars, bound: 'exact' }, units, { after: ' 이상을 팔았다.' }).ok).toBe(false);
  });
});

describe('units', () => {
  test.each([
    ['2.3%', points, 'unit'],
    ['2.3%포인트', fact(2.3, 'percent'), 'unit'],
    ['2.3퍼센트포인트', points, 'ok'],
    ['2.3 퍼센트', fact(2.3, 'percent'), 'ok'],
    ['3나노', fact(3, 'nanometres'), 'ok'],
    ['3㎚', fact(3, 'nanometres'), 'ok'],
    ['3nm', fact(3, 'nanometres'), 'ok'],
    ['3 nm 공정', fact(3, 'nanometres'), 'ok'],
    ['4나노', fact(3, 'nanometres'), 'value'],
    ['460TWh', fact(460, 'TWh', { period: '2022' }), 'ok'],
    ['460 TWh', fact(460, 'TWh', { period: '2022' }), 'ok'],
    ['460테라와트시', fact(460, 'TWh'), 'ok'],
    ['460GWh', fact(460, 'TWh'), 'unit'],
    ['1만3000헥타르', fact(13_000, 'hectares'), 'ok'],
    ['1만3000㏊', fact(13_000, 'hectares'), 'ok'],
    ['24.7℃', fact(24.7, 'degrees'), 'ok'],
    ['영하 3.2도', fact(-3.2, 'degrees'), 'ok'],
    ['24.7℃', fact(24.7, 'percent'), 'unit'],
    ['120MW', fact(120, 'megawatts'), 'ok'],
    ['120㎿', fact(120, 'megawatts'), 'ok'],
    ['120 MW급', fact(120, 'megawatts'), 'ok'],
    ['3조4000억달러', fact(3_400_000_000_000, 'USD'), 'ok'],
    ['156억1000만위안', fact(15_610_000_000, 'CNY'), 'ok'],
    ['156억1000만 위안', fact(15_610_000_000, 'CNY'), 'ok'],
    ['156억1000만 원', fact(15_610_000_000, 'CNY'), 'unit'],
    ['75억유로', fact(7_500_000_000, 'EUR'), 'ok'],
    ['75억 달러', fact(7_500_000_000, 'EUR'), 'unit'],
    ['1만8300편', fact(18_300, 'flights'), 'ok'],
    ['1만8300여 편', fact(18_300, 'flights', { bound: 'about' }), 'ok'],
    ['320편', fact(320, 'flights'), 'ok'],
    ['330편', fact(320, 'flights'), 'value'],
    ['제2장 320편', fact(320, 'flights'), 'ok'],
  ] as const)('%s: %#', (label, figure, expected) => {
    expect(verdict(label, figure)).toBe(expected);
  });
});

describe('other words for a number', () => {
  test.each([
    ['절반을 넘는', fact(53, 'percent'), 'ok'],
    ['절반이 넘는', fact(53, 'percent'), 'ok'],
    ['절반 이상', fact(53, 'percent'), 'ok'],
    ['절반', fact(50, 'percent'), 'ok'],
    ['절반', fact(53, 'percent'), 'value'],
    ['절반을 밑도는', fact(53, 'percent'), 'value'],
    ['절반 가까이', fact(48, 'percent'), 'ok'],
    ['절반 넘게', fact(48, 'percent'), 'value'],
    ['두 곳 중 한 곳', fact(50, 'percent'), 'ok'],
    ['두 곳 가운데 한 곳', fact(50, 'percent'), 'ok'],
    ['10명 중 7명', fact(70, 'percent'), 'ok'],
    ['열 명 중 일곱 명', fact(70, 'percent'), 'ok'],
    ['10명 중 7명꼴', fact(70.4, 'percent'), 'ok'],
    ['10명 중 8명', fact(70, 'percent'), 'value'],
    ['셋 중 하나', fact(33.3, 'percent'), 'ok'],
    ['열에 일곱', fact(70, 'percent'), 'ok'],
    ['3분의 1', fact(33.3, 'percent'), 'ok'],
    ['삼분의 일', fact(33.3, 'percent'), 'ok'],
    ['4분의 3', fact(75, 'percent'), 'ok'],
    ['3명 중 1명꼴', fact(33.4, 'percent'), 'ok'],
    ['3명 가운데 2명꼴', fact(66.8, 'percent'), 'ok'],
    ['3분의 2가량', fact(66.2, 'percent'), 'ok'],
    ['3분의 2 넘게', fact(67.4, 'percent'), 'ok'],
    ['3명 중 2명', fact(66.8, 'percent'), 'value'],
    ['3분의 1에 가까운', fact(31.7, 'percent'), 'ok'],
    ['3분의 1에 가까운', fact(30.2, 'percent'), 'value'],
    ['4분의 1 가까이', fact(24, 'percent'), 'ok'],
    ['4분의 1이 넘는', fact(27.3, 'percent'), 'ok'],
    ['4분의 1이 넘는', fact(31, 'percent'), 'value'],
    ['4분의 1', fact(24, 'percent'), 'value'],
    ['20분의 1이 넘는', fact(8, 'percent'), 'value'],
    ['약 3분의 2', fact(64, 'percent'), 'value'],
    ['4명 중 1명꼴', fact(33.4, 'percent'), 'value'],
    ['선두', fact(1, 'rank'), 'ok'],
    ['1위', fact(1, 'rank'), 'ok'],
    ['1등', fact(1, 'rank'), 'ok'],
    ['선두', fact(2, 'rank'), 'value'],
    ['두 번째로 크다', fact(2, 'rank'), 'ok'],
    ['열두 곳', sites, 'ok'],
    ['12곳', sites, 'ok'],
    ['열세 곳', sites, 'value'],
    ['8개국 12곳', sites, 'ok'],
    ['9개국 12곳', sites, 'value'],
    ['갑절', fact(2, 'times'), 'ok'],
    ['두 배', fact(2, 'times'), 'ok'],
    ['배 가까이', fact(1.9, 'times'), 'ok'],
    ['배 가까이', fact(2.1, 'times'), 'value'],
    ['배 이상', fact(2.1, 'times'), 'ok'],
    ['세 배 가까이', fact(1.9, 'times'), 'value'],
    ['배 위에서', fact(2, 'times'), 'no-figure'],
    ['10원 중 6원꼴', fact(62.8, 'percent'), 'ok'],
    ['10원 중 6원꼴', fact(72.8, 'percent'), 'value'],
    ['곱절', fact(3, 'times'), 'value'],
    ['20만여 대', cars, 'ok'],
    ['이십만 대가량', cars, 'ok'],
    ['이십만여 대', cars, 'ok'],
    ['20만 대', cars, 'bound'],
    ['이십만 대', cars, 'bound'],
    ['삼십만 대가량', cars, 'value'],
    ['이십오만 대', fact(250_000, 'cars'), 'ok'],
    ['두 자릿수', fact(12.4, 'percent'), 'ok'],
    ['2자릿수 성장', fact(12.4, 'percent'), 'ok'],
    ['두 자릿수', fact(9.8, 'percent'), 'value'],
    ['두 자릿수', fact(100, 'percent'), 'value'],
    ['한 자릿수', fact(9.8, 'percent'), 'ok'],
    ['한 자릿수로', sites, 'value'],
    ['두 자릿수로', sites, 'ok'],
    ['두 자릿수 감소', fall, 'ok'],
    ['두 자릿수 성장', fall, 'sign'],
    ['두 자릿수', fact(12, 'percent', { bound: 'at-least' }), 'bound'],
  ] as const)('%s: %#', (label, figure, expected) => {
    expect(verdict(label, figure)).toBe(expected);
  });
});

describe('ranges, spans, periods and what has not happened', () => {
  test.each([
    ['620~1050TWh', power, 'ok'],
    ['620TWh~1050TWh', power, 'ok'],
    ['620TWh에서 1050TWh', power, 'ok'],
    ['-5~3도', frost, 'ok'],
    ['-5도에서 3도', frost, 'ok'],
    ['영하 5도~영상 3도', frost, 'ok'],
    ['영하 5도에서 영상 3도', frost, 'ok'],
    ['최저 영하 5~3도', frost, 'ok'],
    ['5~3도', frost, 'value'],
    ['-5~-3도', frost, 'value'],
    ['영하 5도~영하 3도', frost, 'value'],
    ['-5~-3도', fact({ min: -5, max: -3 }, 'degrees'), 'ok'],
    ['3~5도 하락', fact({ min: -5, max: -3 }, 'degrees'), 'ok'],
    ['3~5도 상승', fact({ min: -5, max: -3 }, 'degrees'), 'value'],
    ['감소율은 3~5도', fact({ min: 3, max: 5 }, 'degrees', { metric: '감소율' }), 'ok'],
    ['영하 5도', frost, 'range'],
    ['최대 1050TWh', power, 'ok'],
    ['많게는 1050TWh', power, 'ok'],
    ['최소 620TWh', power, 'ok'],
    ['최대 620TWh', power, 'value'],
    ['최소 1050TWh', power, 'value'],
    ['1050TWh', power, 'range'],
    ['최대 1050TWh로 늘었다', power, 'tense'],
    ['최대 1050TWh로 늘 것으로 전망됐다', power, 'ok'],
    ['최대 1050TWh까지 늘어난다', power, 'ok'],
    ['620~1050TWh로 편성했다', power, 'ok'],
    ['620~1050TWh로 예보됐다', power, 'ok'],
    ['620~1050TWh를 삭감했다', power, 'tense'],
    ['최대 1050TWh를 기록했다', power, 'tense'],
    ['하루 평균 250만명', aDay, 'ok'],
    ['일평균 250만 명', aDay, 'ok'],
    ['한 달 250만 명', aDay, 'basis'],
    ['월평균 250만 명', aDay, 'basis'],
    ['누적 250만 명', aDay, 'basis'],
    ['주간 2억 명', fact(200_000_000, 'persons', { basis: '월간 활성 이용자' }), 'basis'],
    ['전월 대비 0.42%', monthly, 'ok'],
    ['지난달보다 0.42% 오른', monthly, 'ok'],
    ['전년 동월 대비 0.42%', monthly, 'basis'],
    ['지난해 10월보다 약 0.4%', monthly, 'basis'],
    ['전 분기 대비 3.8%', yearly, 'basis'],
    ['1년 전보다 3.8%', yearly, 'ok'],
    ['전년 동기(5480억원)보다 3.8%', yearly, 'ok'],
    ['2023년 1분기 영업이익 9조1834억원', profit, 'period'],
    ['2024년 2분기 영업이익 9조1834억원', profit, 'period'],
    ['2024년 9월 9조1834억원', profit, 'period'],
    ['지난해 3분기 9조1834억원', profit, 'period'],
    ['3분기 9조1834억원', profit, 'ok'],
    ['올해 3분기 9조1834억원', profit, 'ok'],
    ['2024년 9조1834억원', profit, 'ok'],
  ] as const)('%s: %#', (label, figure, expected) => {
    expect(verdict(label, figure)).toBe(expected);
  });

  test('a forecast told as past is an error whichever end it gives', () => {
    expect(verdict('1050TWh로 늘었다', power)).not.toBe('ok');
    expect(verdict('1050TWh로 늘었다', fact(1050, 'TWh', { tense: 'not-yet' }))).toBe('tense');
    expect(verdict('1050TWh로 늘었다', fact(1050, 'TWh', { tense: 'done' }))).toBe('ok');
  });
});

describe('periods', () => {
  test.each([
    ['3분기', '2024-Q3', 'ok'],
    ['지난 3분기', '2024-Q3', 'ok'],
    ['올 3분기', '2024-Q3', 'ok'],
    ['2024년 하반기', '2024-Q3', 'ok'],
    ['2024년', '2024-Q3', 'ok'],
    ['2024년 9월', '2024-Q3', 'finer'],
    ['4분기', '2024-Q3', 'contradicts'],
    ['지난 3분기', '2023-Q3', 'contradicts'],
    ['올해 하반기', '2025-H2', 'contradicts'],
    ['내년 하반기', '2025-H2', 'ok'],
    ['내년 상반기', '2025-H2', 'contradicts'],
    ['내년 3분기', '2025-H2', 'finer'],
    ['2025 회계연도 3분기', 'FY2025-Q3', 'ok'],
    ['2025회계연도 3분기', 'FY2025-Q3', 'ok'],
    ['FY2025', 'FY2025-Q3', 'ok'],
    ['2025년 3분기', 'FY2025-Q3', 'contradicts'],
    ['2025 회계연도 3분기', '2025-Q3', 'contradicts'],
    ['2025 회계연도 2분기', 'FY2025-Q3', 'contradicts'],
    ['올해 초', '2024-early', 'ok'],
    ['2024년 초', '2024-early', 'ok'],
    ['연초', '2024-early', 'ok'],
    ['2024년 1월', '2024-early', 'finer'],
    ['2024년 1분기', '2024-early', 'finer'],
    ['지난해 초', '2024-early', 'contradicts'],
    ['2024년 말', '2024-early', 'contradicts'],
    ['2024년 말', '2024-late', 'ok'],
    ['지난해', '2023', 'ok'],
    ['작년', '2024', 'contradicts'],
    ['재작년', '2022', 'ok'],
    ['지난달', '2024-09', 'ok'],
    ['지난달 11일', '2024-09-11', 'ok'],
    ['지난달 중순', '2024-09-11', 'ok'],
    ['지난달 말', '2024-09-11', 'contradicts'],
    ['이달 초', '2024-10', 'finer'],
    ['지난 9월', '2024-09', 'ok'],
    ['지난 11일', '2024-09-11', 'ok'],
    ['지난 11일', '2024-08-11', 'contradicts'],
    ['이달 1일', '2024-10-01', 'ok'],
    ['2024년 8월까지', '../2024-08', 'ok'],
    ['2024년 7월', '../2024-08', 'contradicts'],
    ['2024년 7월부터 2024년 9월까지', '2024-07/2024-09', 'ok'],
    ['2027년까지', '2027', 'ok'],
    ['2026년까지', '2027', 'contradicts'],
  ] as const)('%s for %s, told on 2 October 2024', (label, period, expected) => {
    const match = matchesWhen(label, { period, sourceDay: '2024-10-02' });
    expect(match.ok ? 'ok' : match.reason).toBe(expected);
  });

  test.each([
    ['2027년 나왔다', 'tense'],
    ['2027년 출시됐다', 'tense'],
    ['2027년 문을 열었다', 'tense'],
    ['2027년 나온다', 'ok'],
    ['2027년 내놓을 계획이라고 밝혔다', 'ok'],
    ['2027년 출시하기로 했다', 'ok'],
    ['2027년까지 짓겠다고 했다', 'ok'],
  ])('a plan: %s', (label, expected) => {
    const match = matchesWhen(label, { period: '2027', tense: 'not-yet' });
    expect(match.ok ? 'ok' : match.reason).toBe(expected);
    expect(matchesWhen(label, { period: '2027', tense: 'done' })).toEqual({ ok: true });
  });
});
