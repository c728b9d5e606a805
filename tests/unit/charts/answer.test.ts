import { describe, expect, it } from 'vitest';
import { buildSeries } from '../../../src/charts/build.ts';
import { textFont, wrap } from '../../../src/charts/draw/text.ts';
import { narrow } from '../../../src/charts/narrow.ts';
import { ordered } from '../../../src/charts/order.ts';
import { brief, caveatsOf, sentence } from '../../../src/charts/sentence.ts';
import type { Bound } from '../../../src/schema/fact.ts';
import { everyView, figure, launch, seriesOf, siteBase } from './bases.ts';

describe('the answers of the site’s charts', () => {
  it.each(everyView(siteBase()))('$name', ({ series }) => {
    expect({ question: series.question, brief: brief(series), answer: sentence(series) }).toMatchSnapshot();
    // Two lines of a window of 390 pixels.
    expect(wrap(brief(series), textFont(15), 350).length).toBeLessThanOrEqual(2);
  });
});

describe('the finding of bars', () => {
  const alpha = figure('a');
  const beta = figure('b', { subjects: ['beta'], value: 2_000_000_000 });
  const other = { ...alpha, id: 'c', value: 3_000_000_000 };

  it('is the largest where that is certain', () => {
    expect(brief(seriesOf([alpha, beta]))).toBe(
      '2024년 9월 매출은 여기 모은 값 가운데 베타몬이 20억 달러로 가장 컸다.',
    );
  });
  it('says side by side what cannot be ranked, with what is told of each', () => {
    const planned = { status: 'planned' } as const;
    expect(
      brief(
        seriesOf([
          { ...alpha, ...planned },
          { ...beta, ...planned },
        ]),
      ),
    ).toBe('계획 단계의 매출은 베타몬이 20억 달러, 알파가 10억 달러다.');
    expect(brief(seriesOf([alpha, { ...beta, ...planned }]))).toBe(
      '매출은 베타몬이 20억 달러(계획 단계), 알파가 10억 달러(2024년 9월)다.',
    );
    expect(
      brief(
        seriesOf([
          { ...alpha, bound: 'at-least' },
          { ...beta, attribution: 'beta' },
        ]),
      ),
    ).toBe('2024년 9월 매출은 베타몬이 20억 달러(베타몬 발표), 알파가 10억 달러 이상이었다.');
    expect(
      brief(
        seriesOf([
          { ...alpha, status: 'expected' },
          { ...beta, status: 'expected' },
        ]),
      ),
    ).toBe('매출 전망은 베타몬이 20억 달러, 알파가 10억 달러다.');
  });
  it('says of one thing what was and what is to be', () => {
    expect(brief(seriesOf([alpha, { ...other, date: '2026', status: 'expected' }]))).toBe(
      '알파의 매출은 2024년 9월 10억 달러였고, 전망은 30억 달러다.',
    );
  });
  it('is the contradiction where there is one, which no caveat tells again', () => {
    const series = seriesOf([{ ...alpha, conflictsWith: ['c'] }, other, beta]);
    expect(brief(series)).toBe('알파 매출 10억 달러와 30억 달러는 서로 어긋나는 보도다.');
    expect(caveatsOf(series)).toEqual([]);
  });
  it('is the multiple where a source states one', () => {
    const series = siteBase().charts.get('valuation');
    expect(series && brief(buildSeries(siteBase(), series, 'anthropic'))).toContain(
      '계획 단계의 값은 그것의 약 1.6~2.2배다.',
    );
  });
});

describe('the answer of bars', () => {
  const alpha = figure('a');
  const beta = figure('b', { subjects: ['beta'], value: 2_000_000_000 });

  it('ranks values on one basis', () => {
    expect(sentence(seriesOf([alpha, beta]))).toBe(
      '2024년 9월 매출은 여기 모은 값 가운데 베타몬이 20억 달러로 가장 컸고, 알파가 10억 달러로 뒤를 이었다.',
    );
  });
  it('ranks nothing where a floor may be higher', () => {
    expect(sentence(seriesOf([{ ...alpha, bound: 'at-least' }, beta]))).toBe(
      '2024년 9월 베타몬의 매출은 20억 달러였다. 알파의 매출은 10억 달러 이상이었다.',
    );
  });
  it('ranks nothing where ranges overlap', () => {
    const range = { ...alpha, value: { min: 500_000_000, max: 3_000_000_000 } };
    expect(sentence(seriesOf([range, beta]))).not.toContain('가장');
  });
  it('ranks nothing under a ceiling', () => {
    expect(sentence(seriesOf([alpha, { ...beta, bound: 'at-most' }]))).not.toContain('가장');
  });
  it('says that a party alone says so', () => {
    expect(sentence(seriesOf([{ ...alpha, attribution: 'alpha' }]))).toBe(
      '2024년 9월 알파의 매출은 10억 달러(알파 발표)였다.',
    );
  });
  it('tells the values of one thing as time went on, as the bars stand', () => {
    const facts = ['2023', '2022', '2024'].map((date, i) => figure(date, { date, value: (i + 1) * 1_000_000_000 }));
    const series = seriesOf(facts);
    expect(ordered(series).map(({ fact }) => fact)).toEqual(['2022', '2023', '2024']);
    expect(sentence(series)).toBe(
      '2022년 알파의 매출은 20억 달러였다. 2023년 알파의 매출은 10억 달러였다. 2024년 알파의 매출은 30억 달러다.',
    );
    const disputed = seriesOf([...facts, figure('other', { date: '2021', conflictsWith: ['2024'] })]);
    expect(ordered(disputed).map(({ fact }) => fact)).toEqual(['2024', '2022', '2023', 'other']);
  });
  it('names what is planned apart', () => {
    expect(sentence(seriesOf([alpha, { ...beta, status: 'planned' }]))).toBe(
      '2024년 9월 알파의 매출은 10억 달러였다. 베타몬의 매출(계획 단계)은 20억 달러다.',
    );
  });
  it.each([
    ['in-talks', '2024년 9월 알파의 매출(논의 단계)은 10억 달러다.'],
    ['expected', '2024년 9월 알파의 매출(전망)은 10억 달러다.'],
  ] as const)('says the stage of what is %s behind what is measured', (status, answer) => {
    expect(sentence(seriesOf([{ ...alpha, status }]))).toBe(answer);
  });
  it('tells values that contradict one another side by side', () => {
    const plan = { ...alpha, id: 'plan', value: 9e9, status: 'planned' as const, metric: 'debt' };
    const [high, low] = [figure('high', { value: 2e10 }), { ...alpha, conflictsWith: ['high'] }];
    expect(sentence(seriesOf([plan, { ...beta, id: 'c' }, low, high]))).toMatch(
      /200억 달러였다\. 매출은 10억 달러였다\. .*베타몬.*빚/,
    );
  });
  it('tells the present of what held when the source appeared or is not over', () => {
    const source = { ...alpha, date: '2024-10-02', asOfSource: true };
    expect(sentence(seriesOf([source]))).toContain('알파의 매출은 10억 달러다.');
    expect(sentence(seriesOf([{ ...alpha, date: '2024' }]))).toBe('2024년 알파의 매출은 10억 달러다.');
  });
  it('says who converted a value, and of which where not all are', () => {
    const asStated = { KRW: { value: 5e9, bound: 'about' as const } };
    const [quoted, won] = [
      { ...alpha, asStated, attribution: 'alpha' },
      { ...beta, unit: 'KRW' },
    ];
    expect(sentence(seriesOf([quoted], { unit: 'KRW' }))).toBe(
      '2024년 9월 알파의 매출은 약 50억 원(알파 발표)이었다. 원 단위 금액은 어느일보(2024년 10월 2일) 환산이다.',
    );
    expect(sentence(seriesOf([quoted, won], { unit: 'KRW' }))).toMatch(
      / 알파의 원 단위 금액은 어느일보\S* 10월 2일\) 환산이다\.$/,
    );
    const { source, points } = seriesOf([quoted, won], { unit: 'KRW' });
    expect(source).toBe('자료: 어느일보(2024년 10월 2일); 어느일보(2024년 10월 2일) 환산 · 잣대 구성');
    expect(points.map((point) => point.source)).toEqual([
      '어느일보(2024년 10월 2일) 환산',
      '어느일보(2024년 10월 2일)',
    ]);
  });
  it('follows a reader who takes statuses away', () => {
    const series = narrow(seriesOf([alpha, { ...beta, status: 'planned' }]), { status: ['planned'] });
    expect(sentence(series)).toBe('2024년 9월 베타몬의 매출(계획 단계)은 20억 달러다.');
    expect(series.leftOut.map(({ text }) => text)).toEqual(['알파 매출 10억 달러(2024년 9월, 보도)']);
  });
  it('puts the subject in focus first and the others behind it', () => {
    const series = narrow(seriesOf([alpha, beta]), { focus: 'alpha' });
    expect(sentence(series)).toBe(
      '2024년 9월 알파의 매출은 10억 달러였다. 비교 대상인 베타몬은 2024년 9월 20억 달러였다.',
    );
  });
  it('says that there is nothing where nothing is left', () => {
    expect(sentence(narrow(seriesOf([alpha]), { status: ['opinion'] }))).toBe('이 조건에 맞는 값이 없다.');
  });
});

describe('the answer of bars counted on different bases', () => {
  const users = (id: string, basis: string, value: number, more: Parameters<typeof figure>[1] = {}) =>
    figure(id, { metric: 'users', basis, unit: 'persons', value, ...more });
  const weekly = users('w', 'weekly', 2e8, { bound: 'more-than' });
  const monthly = users('m', 'monthly', 6.5e7, { subjects: ['beta'] });
  const paid = users('p', 'paid', 1e6);
  const of = (...facts: Parameters<typeof seriesOf>[0][number][]) =>
    seriesOf(facts, { unit: 'persons', mixes: { basis: '집계 기준이 다르다.' } });
  const never = '월간 이용자는 같은 때의 주간 이용자보다 적을 수 없';
  const unlike = '집계 기준이 서로 달라 값끼리 빼거나 나눌 수 없다.';

  it('tells the order that is certain with what it rests on, and names what does not compare', () => {
    expect(brief(of(weekly, monthly, paid))).toBe(
      '알파는 주간 이용자만 2억 명을 넘어, 베타몬의 월간 이용자 6500만 명보다 많았다.',
    );
    expect(sentence(of(weekly, monthly, paid))).toBe(
      `2024년 9월 알파의 주간 이용자는 2억 명을 넘었다. 베타몬의 월간 이용자는 6500만 명이었다. 알파의 유료 이용자는 100만 명이었다. ${never}으므로, 이용자 수는 알파가 베타몬보다 많다. 유료 이용자는 집계 기준이 달라 비교할 수 없다.`,
    );
  });
  it('claims no order where the times do not agree', () => {
    const series = of(weekly, { ...monthly, date: '2024-03' }, paid);
    expect(series.orders).toEqual([]);
    expect(brief(series)).not.toContain('보다');
    expect(sentence(series)).toContain(unlike);
    expect(sentence(series)).not.toContain('적을 수 없');
  });
  it('claims no order where the larger value stands on the basis that is never below', () => {
    expect(sentence(of({ ...weekly, value: 5e7, bound: 'exact' }, monthly))).toContain(unlike);
  });
  it('claims no order where a basis says nothing of the other', () => {
    expect(sentence(of(weekly, paid))).toContain(unlike);
  });
  it('says of the rest that it does not compare where other pairs stay open', () => {
    const small = users('s', 'weekly', 1e7, { subjects: ['gamma'] });
    const answer = sentence(of(weekly, small, monthly));
    expect(answer.match(/적을 수 없/g)).toHaveLength(1);
    expect(answer).toMatch(/베타몬보다 많다\. 그 밖의 값은 집계 기준이 달라 비교할 수 없다\.$/);
  });
  it('tells the time again where the values have several', () => {
    const old = { ...paid, date: '2023' };
    expect(sentence(of(weekly, monthly, old))).toContain(`${never}으므로, 2024년 9월 이용자 수는`);
  });
  it('tells nothing of a value that a reader took away', () => {
    const planned = { ...monthly, status: 'planned' as const };
    expect(of(weekly, planned).orders).toEqual([]);
    const series = narrow(of(weekly, monthly), { status: ['planned'] });
    expect(series.orders).toEqual([]);
  });
});

describe('the answer of a timeline', () => {
  it('tells the few events of one company one by one, with the particle as the name is read', () => {
    const series = seriesOf([launch('a', 'model-o1', '2024-09-12')], { kind: 'timeline' });
    expect(sentence(series)).toBe('기사에 날짜가 나온 것만 모으면, 알파는 2024년 9월 12일 o1을 출시했다.');
  });
  it('speaks of no article where none was read', () => {
    const series = seriesOf([{ ...launch('a', 'alpha', '2023'), source: 'ilbo' }], { kind: 'timeline' });
    expect(sentence(series)).toBe('알파는 2023년 출시됐다.');
  });
  it('counts and ranks nothing, since the list is not whole', () => {
    const events = [launch('a', 'alpha', '2023'), launch('b', 'beta', '2024-02')];
    expect(sentence(seriesOf(events, { kind: 'timeline' }))).toBe(
      '기사에 날짜가 나온 출시만 모으면 2023년 알파가 처음이고 2024년 2월 베타몬이 마지막이다.',
    );
  });
  it('says first and last only where no other time may be before or after', () => {
    const told = (...dates: string[]) =>
      sentence(
        seriesOf(
          dates.map((date, at) => launch(`${at}`, at % 2 ? 'beta' : 'alpha', date)),
          { kind: 'timeline' },
        ),
      );
    expect(told('2024-early', '2024-03-12', '2025-01')).toBe(
      '기사에 날짜가 나온 출시만 모으면 2025년 1월 알파가 마지막이다.',
    );
    expect(told('2023', '2024', '2024-12')).toBe('기사에 날짜가 나온 출시만 모으면 2023년 알파가 처음이다.');
    expect(told('2024-early', '2024-03', '2025', '2025-12-31')).toBe(
      '기사에 날짜가 나온 출시만 모으면 가장 이른 때는 2024년 3월이고 가장 늦은 때는 2025년 12월 31일이다.',
    );
  });
});

describe('the answer of lines', () => {
  it('tells a single value with the verb of its bound, in the past', () => {
    expect(sentence(seriesOf([figure('a', { bound: 'more-than' })], { kind: 'line' }))).toBe(
      '알파의 매출은 2024년 9월 10억 달러를 넘었다.',
    );
  });
  it('says of no value that it rose to what has not happened', () => {
    const facts = [
      figure('a1', { date: '2022' }),
      figure('a2', { date: '2024-03', value: 3_000_000_000 }),
      figure('a3', { date: '2026', value: 9_000_000_000, status: 'expected' }),
      figure('b', { subjects: ['beta'], date: '2026', value: 5_000_000_000, status: 'planned' }),
    ];
    expect(sentence(seriesOf(facts, { kind: 'line' }))).toBe(
      '알파의 매출은 2022년 10억 달러에서 2024년 3월 30억 달러로 늘었다. 2026년 매출(전망)은 90억 달러다. 베타몬의 2026년 매출(계획 단계)은 50억 달러다.',
    );
  });
  it('goes as the line is drawn, by the middle of each time', () => {
    const facts = [figure('a1', { date: 'FY2023' }), figure('a2', { date: '2024-01-05', value: 3_000_000_000 })];
    expect(sentence(seriesOf(facts, { kind: 'line' }))).toBe(
      '알파의 매출은 2023 회계연도 10억 달러에서 2024년 1월 5일 30억 달러로 늘었다.',
    );
  });
  it('tells where each began and where it came to', () => {
    const facts = [
      figure('a1', { date: '2022' }),
      figure('a2', { date: '2024-03', value: 3_000_000_000 }),
      figure('b1', { subjects: ['beta'], date: '2023', value: 5_000_000_000 }),
      figure('b2', { subjects: ['beta'], date: '2024', value: { min: 1_000_000_000, max: 2_000_000_000 } }),
    ];
    expect(sentence(seriesOf(facts, { kind: 'line' }))).toBe(
      '알파의 매출은 2022년 10억 달러에서 2024년 3월 30억 달러로 늘었다. 베타몬의 매출은 2023년 50억 달러에서 2024년 10억~20억 달러로 줄었다.',
    );
  });
});

describe('the answer where there are losses', () => {
  const profit = (id: string, value: number, date: string, subject = 'alpha') =>
    figure(id, { metric: 'profit', value, date, subjects: [subject] });
  const answer = (values: readonly [number, number]): string =>
    sentence(seriesOf([profit('a', values[0], '2023'), profit('b', values[1], '2024-03')], { kind: 'columns' }));

  it('tells a turn from loss to profit, and back', () => {
    expect(answer([-300_000_000, 500_000_000])).toBe(
      '알파의 영업이익은 2023년 3억 달러 적자에서 2024년 3월 5억 달러 흑자로 돌아섰다.',
    );
    expect(answer([500_000_000, -300_000_000])).toBe(
      '알파의 영업이익은 2023년 5억 달러 흑자에서 2024년 3월 3억 달러 적자로 돌아섰다.',
    );
  });
  it('tells losses as losses, which grow as the value falls', () => {
    expect(answer([-300_000_000, -500_000_000])).toBe(
      '알파의 영업손실은 2023년 3억 달러에서 2024년 3월 5억 달러로 늘었다.',
    );
    expect(answer([-500_000_000, -300_000_000])).toContain('줄었다');
  });
  it('tells a loss beside a profit by its own name', () => {
    const facts = [profit('a', -300_000_000, '2024-03'), profit('b', 500_000_000, '2024-03', 'beta')];
    expect(sentence(seriesOf(facts))).toContain('알파의 영업손실은 3억 달러였다');
  });
  it('turns the ends with the sign; the bound is that of the loss', () => {
    const told = (more: Parameters<typeof figure>[1]): string =>
      sentence(seriesOf([figure('a', { metric: 'profit', ...more }), profit('b', 500_000_000, '2024-03', 'beta')]));
    expect(told({ value: -300_000_000, bound: 'at-least' })).toContain('영업손실은 3억 달러 이상');
    expect(told({ value: -300_000_000, bound: 'less-than' })).toContain('영업손실은 3억 달러 미만');
    expect(told({ value: { min: -500_000_000, max: -300_000_000 } })).toContain('영업손실은 3억~5억 달러');
  });
  it('ranks losses as such, the greatest first, as the bars stand', () => {
    const series = seriesOf([
      profit('a', -300_000_000, '2024-03'),
      profit('b', -900_000_000, '2024-03', 'beta'),
      profit('c', -500_000_000, '2024-03', 'gamma'),
    ]);
    expect(ordered(series).map(({ fact }) => fact)).toEqual(['b', 'c', 'a']);
    expect(sentence(series)).toBe(
      '2024년 3월 영업손실은 여기 모은 값 가운데 베타몬이 9억 달러로 가장 컸고, 감마가 5억 달러로, 알파가 3억 달러로 뒤를 이었다.',
    );
  });
  it.each([
    ['balance', 'USD', -200_000_000, '알파의 무역수지는 2억 달러 적자였다.'],
    ['growth', 'percent', -3, '알파의 매출 증감률은 3% 감소였다.'],
    ['growth', 'percent', 3, '알파의 매출 증감률은 3%였다.'],
    ['share', 'percent', -3, '알파의 점유율은 -3%였다.'],
  ] as const)('says what %s in %s is below zero in its own word', (metric, unit, value, words) => {
    expect(sentence(seriesOf([figure('a', { metric, unit, value })], { unit }))).toContain(words);
  });
  it('says of a bounded fall what its source says of it', () => {
    const told = (bound: Bound): string =>
      sentence(seriesOf([figure('a', { metric: 'growth', unit: 'percent', value: -3, bound })], { unit: 'percent' }));
    expect(told('more-than')).toContain('3% 넘는 감소');
    expect(told('at-most')).toContain('3% 이하 감소');
  });
  it('tells a balance that turns once', () => {
    const facts = [-200_000_000, 300_000_000].map((value, i) =>
      figure(`a${i}`, { metric: 'balance', value, date: `202${i}` }),
    );
    expect(sentence(seriesOf(facts, { kind: 'line' }))).toBe(
      '알파의 무역수지는 2020년 2억 달러 적자에서 2021년 3억 달러 흑자로 돌아섰다.',
    );
  });
});

describe('the answer of places in an order', () => {
  const place = (id: string, value: number, more: Parameters<typeof figure>[1] = {}) =>
    figure(id, { metric: 'place', unit: 'places', value, ...more });
  it('has the first place highest, as the bars stand', () => {
    const series = seriesOf([place('a', 7), place('b', 1, { subjects: ['beta'] })], { unit: 'places' });
    expect(ordered(series).map(({ fact }) => fact)).toEqual(['b', 'a']);
    expect(sentence(series)).toBe(
      '2024년 9월 순위는 여기 모은 값 가운데 베타몬이 1위로 가장 높았고, 알파가 7위로 뒤를 이었다.',
    );
  });
  it('rises as the number falls', () => {
    const course = (values: readonly number[]): string =>
      sentence(
        seriesOf(
          values.map((value, i) => place(`a${i}`, value, { date: `202${i}` })),
          { kind: 'line', unit: 'places' },
        ),
      );
    expect(course([7, 2])).toBe('알파의 순위는 2020년 7위에서 2021년 2위로 올랐다.');
    expect(course([2, 7])).toContain('내렸다');
  });
});

it('prices and rates rise and fall, and what is named after what is measured is named once', () => {
  const facts = [1400, 1300].map((value, i) =>
    figure(`a${i}`, { subjects: ['dollar'], metric: 'rate', value, date: `202${i}` }),
  );
  expect(sentence(seriesOf(facts, { kind: 'line' }))).toBe(
    '원·달러 환율은 2020년 1400 달러에서 2021년 1300 달러로 내렸다.',
  );
});

it('what grew by points of a percentage has its sign, a mere gap has none', () => {
  const told = (metric: string, value: number): string | undefined =>
    seriesOf([figure('a', { metric, unit: 'points', value })], { unit: 'points' }).points[0]?.valueText;
  expect(['shift', 'gap'].flatMap((metric) => [told(metric, 2.5), told(metric, -2.5), told(metric, 0)])).toEqual([
    ...['+2.5%p', '-2.5%p', '0%p'],
    ...['2.5%p', '-2.5%p', '0%p'],
  ]);
});

describe('the answer of shares', () => {
  const share = (id: string, value: number, date: string, subject: string) =>
    figure(id, { metric: 'share', value, unit: 'percent', date, subjects: [subject] });
  const facts = [
    share('a1', 60, '2022', 'alpha'),
    share('b1', 30, '2022', 'beta'),
    share('a2', 55, '2023', 'alpha'),
    share('b2', 35, '2023', 'beta'),
  ];
  it('tells the last whole by size, and how the largest came to it', () => {
    expect(sentence(seriesOf(facts, { kind: 'shares', unit: 'percent' }))).toBe(
      '2023년 점유율은 여기 모은 값 가운데 알파가 55%로 가장 높았고, 베타몬이 35%로 뒤를 이었다. 알파의 점유율은 2022년 60%에서 2023년 55%로 내렸다.',
    );
  });
});

describe('the answer of a slope', () => {
  const pair = (subject: string, from: number, to: number) =>
    [from, to].map((value, i) =>
      figure(`${subject}-${i}`, {
        metric: 'share',
        value,
        unit: 'percent',
        date: i === 0 ? '2022' : '2024',
        subjects: [subject],
      }),
    );
  const slope = { kind: 'slope', unit: 'percent' } as const;
  it('tells the largest rise and the largest fall of many', () => {
    const facts = [...pair('alpha', 10, 40), ...pair('beta', 50, 30), ...pair('gamma', 20, 21)];
    expect(sentence(seriesOf(facts, slope))).toBe(
      '2022년과 2024년 사이 점유율은 여기 적힌 3개 가운데 알파가 10%에서 40%로 가장 많이 올랐다. 그 가운데 베타몬이 50%에서 30%로 가장 많이 내렸다.',
    );
  });
  it('tells each of few', () => {
    expect(sentence(seriesOf(pair('alpha', 10, 40), slope))).toBe(
      '알파의 점유율은 2022년 10%에서 2024년 40%로 올랐다.',
    );
  });
});

it('refuses a view that the chart has not', () => {
  const base = siteBase();
  const chart = base.charts.get('valuation');
  expect(chart && (() => buildSeries(base, chart, 'nope'))).toThrow(RangeError);
});
