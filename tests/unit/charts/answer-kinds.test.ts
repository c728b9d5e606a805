import { describe, expect, it } from 'vitest';
import { outline } from '../../../src/charts/answer/outline.ts';
import { buildSeries } from '../../../src/charts/build.ts';
import { narrow } from '../../../src/charts/narrow.ts';
import { brief, sentence } from '../../../src/charts/sentence.ts';
import type { Series } from '../../../src/charts/series.ts';
import type { Figure } from '../../../src/schema/fact.ts';
import type { Metric } from '../../../src/schema/metric.ts';
import { chartOf, figure, filing, handBase, launch, seriesOf } from './bases.ts';

const users = (id: string, basis: string, value: number, more: Partial<Figure> = {}): Figure =>
  figure(id, { metric: 'users', basis, unit: 'persons', value, ...more });

describe('the answer of a slope of many subjects', () => {
  type Course = [
    subject: string,
    from: Figure['value'],
    to: Figure['value'],
    first?: Partial<Figure>,
    last?: Partial<Figure>,
  ];
  const share = (subject: string, date: string, value: Figure['value'], more: Partial<Figure> = {}): Figure =>
    figure(`${subject}-${date}`, { metric: 'share', unit: 'percent', subjects: [subject], date, value, ...more });
  const slope = (...courses: Course[]): Series =>
    seriesOf(
      courses.flatMap(([subject, from, to, first, last]) => [
        share(subject, '2023', from, first),
        share(subject, '2024', to, last),
      ]),
      { kind: 'slope', unit: 'percent' },
    );

  it('names the largest rise alone where nothing fell', () => {
    expect(sentence(slope(['alpha', 10, 20], ['beta', 10, 15], ['gamma', 10, 30]))).toBe(
      '2023년과 2024년 사이 점유율은 여기 적힌 3개 가운데 감마가 10%에서 30%로 가장 많이 올랐다.',
    );
  });
  it('names the largest fall alone where nothing rose', () => {
    expect(sentence(slope(['alpha', 20, 10], ['beta', 15, 10], ['gamma', 30, 10]))).toBe(
      '2023년과 2024년 사이 점유율은 여기 적힌 3개 가운데 감마가 30%에서 10%로 가장 많이 내렸다.',
    );
  });
  it('names both, of values that are told roughly too, and nothing of what is open to one side', () => {
    const about = { bound: 'about' } as const;
    expect(
      sentence(slope(['alpha', 20, 10, about, about], ['beta', 50, 10, { bound: 'at-most' }], ['gamma', 10, 30])),
    ).toBe(
      '2023년과 2024년 사이 점유율은 여기 적힌 3개 가운데 감마가 10%에서 30%로 가장 많이 올랐다. 그 가운데 알파가 약 20%에서 약 10%로 가장 많이 내렸다.',
    );
  });
  it('tells each from first to last where none is certain to have changed', () => {
    expect(sentence(slope(['alpha', 10, 10], ['beta', { min: 5, max: 9 }, 8], ['gamma', 30, 30]))).toBe(
      '알파의 점유율은 2023년 10%에서 2024년 10%로 이어졌다. 베타몬의 점유율은 2023년 5~9%에서 2024년 8%로 이어졌다. 감마의 점유율은 2023년 30%에서 2024년 30%로 이어졌다.',
    );
  });
  it('claims no rise or fall from a value that may have been anything below or above', () => {
    const course = (from: number, to: number, first: Partial<Figure>, last: Partial<Figure> = {}) =>
      sentence(slope(['alpha', from, to, first, last]));
    expect(course(15, 10, { bound: 'at-most' })).toBe('알파의 점유율은 2023년 15% 이하에서 2024년 10%로 이어졌다.');
    expect(course(10, 15, { bound: 'at-least' })).toBe('알파의 점유율은 2023년 10% 이상에서 2024년 15%로 이어졌다.');
    expect(course(15, 20, { bound: 'at-most' })).toBe('알파의 점유율은 2023년 15% 이하에서 2024년 20%로 올랐다.');
    expect(course(20, 10, {}, { bound: 'less-than' })).toContain('내렸다.');
    expect(course(20, 10, { bound: 'less-than' })).toContain('이어졌다.');
  });
});

describe('the answer of a timeline', () => {
  it('of what is not all of one sort speaks of things, not of launches', () => {
    const events = [launch('a', 'alpha', '2024-01-05'), launch('b', 'alpha', '2024-03-05', { metric: 'deal' })];
    const base = handBase(events);
    const deal: Metric = { id: 'deal', name: '인수', kind: 'event', units: [], bases: {} };
    const metrics = new Map([...base.metrics, [deal.id, deal] as const]);
    expect(sentence(buildSeries({ ...base, metrics }, chartOf(events, { kind: 'timeline' })))).toBe(
      '기사에 날짜가 나온 것만 모으면 2024년 1월 5일 알파가 처음이고 2024년 3월 5일 알파가 마지막이다.',
    );
  });
  it('of what has no company names the thing itself', () => {
    const events = [launch('a', 'dollar', '2024-01-05'), launch('b', 'dollar', '2024-03-05')];
    expect(sentence(seriesOf(events, { kind: 'timeline' }))).toBe(
      '기사에 날짜가 나온 것만 모으면, 원·달러 환율은 2024년 1월 5일, 2024년 3월 5일 출시됐다.',
    );
  });
  it('says that it is of reports only where all stand in one', () => {
    const events = ['alpha', 'beta', 'gamma'].map((subject, i) => launch(subject, subject, `2024-0${i + 1}-05`));
    const told = '2024년 1월 5일 알파가 처음이고 2024년 3월 5일 감마가 마지막이다.';
    expect(sentence(seriesOf(events, { kind: 'timeline' }))).toBe(`기사에 날짜가 나온 출시만 모으면 ${told}`);
    const unread = events.map((one) => ({ ...one, source: 'ilbo' }));
    expect(sentence(seriesOf(unread, { kind: 'timeline' }))).toBe(`여기 모은 출시 가운데 ${told}`);
  });
});

describe('the outline of many values', () => {
  const six = (dateOf: (at: number) => string | undefined): Figure[] =>
    [1, 2, 3, 4, 5, 6].map((at) =>
      figure(`f${at}`, { subjects: [at % 2 === 0 ? 'alpha' : 'beta'], value: at * 1e9, date: dateOf(at) }),
    );
  it('tells the newest too where that is neither the largest nor the smallest', () => {
    expect(sentence(seriesOf(six((at) => (at === 3 ? '2024-05' : '2023'))))).toBe(
      '여기 적힌 매출 6개 가운데 가장 큰 것은 알파의 60억 달러(2023년)다. 가장 작은 것은 베타몬의 10억 달러(2023년)다. 가장 새로운 것은 베타몬의 30억 달러(2024년 5월)다.',
    );
    expect(sentence(seriesOf(six((at) => (at === 6 ? '2024-05' : '2023'))))).not.toContain('가장 새로운');
  });
  it('has nothing in brackets where no time is known', () => {
    expect(sentence(seriesOf(six(() => undefined)))).toBe(
      '여기 적힌 매출 6개 가운데 가장 큰 것은 알파의 60억 달러다. 가장 작은 것은 베타몬의 10억 달러다.',
    );
  });
  it('of one value is none', () => {
    const series = seriesOf([figure('a')]);
    expect(outline(series.points, series, '여기 적힌')).toEqual([]);
  });
});

describe('the answer of bars', () => {
  const undated = [figure('a', { date: undefined, value: 3e9 }), figure('b', { date: undefined, subjects: ['beta'] })];
  it('begins with no time where none is known', () => {
    expect(sentence(seriesOf(undated))).toBe(
      '매출은 여기 모은 값 가운데 알파가 30억 달러로 가장 크고, 베타몬이 10억 달러로 뒤를 잇는다.',
    );
    const views = { alpha: { question: '알파는 얼마인가', label: '알파', focus: 'alpha' } };
    expect(sentence(seriesOf(undated, { views }, 'alpha'))).toBe(
      '알파의 매출은 30억 달러다. 비교 대상인 베타몬은 10억 달러다.',
    );
  });
  it('counted on two bases says of nothing that it does not compare where an order holds of both', () => {
    const mixes = { basis: '집계 기준이 다르다.' };
    const facts = [users('w', 'weekly', 2e8), users('m', 'monthly', 6.5e7, { subjects: ['beta'] })];
    const series = seriesOf(facts, { unit: 'persons', mixes });
    expect(sentence(series)).toBe(
      '2024년 9월 알파의 주간 이용자는 2억 명이었다. 베타몬의 월간 이용자는 6500만 명이었다. 월간 이용자는 같은 때의 주간 이용자보다 적을 수 없으므로, 이용자 수는 알파가 베타몬보다 많다.',
    );
    expect(brief(series)).toBe('알파는 주간 이용자만 2억 명으로, 베타몬의 월간 이용자 6500만 명보다 많았다.');
  });
  it('puts no loss beside a profit in one breath', () => {
    const profit = (id: string, subject: string, value: number) =>
      figure(id, { metric: 'profit', subjects: [subject], value, status: 'planned' });
    const finding = (value: number) => brief(seriesOf([profit('a', 'alpha', value), profit('b', 'beta', 3e9)]));
    expect(finding(2e9)).toBe('계획 단계의 영업이익은 베타몬이 30억 달러, 알파가 20억 달러다.');
    expect(finding(-2e9)).toBe('2024년 9월 베타몬의 영업이익(계획 단계)은 30억 달러다.');
  });
  it('of what a company filed itself says that it is its own word, whom it need not name', () => {
    const facts = [figure('a', { source: 'filing', attribution: 'alpha', date: '2023' })];
    const base = handBase(facts);
    const sources = new Map([...base.sources, [filing.id, filing] as const]);
    expect(sentence(buildSeries({ ...base, sources }, chartOf(facts)))).toBe(
      '2023년 알파의 매출은 10억 달러(발표)였다.',
    );
  });
  it('says who converted what is no money', () => {
    const asStated = { points: { value: 10, bound: 'exact' } } as const;
    const facts = [figure('a', { metric: 'share', unit: 'percent', value: 10, asStated })];
    expect(sentence(seriesOf(facts, { unit: 'points' }))).toBe(
      '2024년 9월 알파의 점유율은 10%p였다. %p 단위 값은 어느일보(2024년 10월 2일) 환산이다.',
    );
  });
});

it('the answer of lines counted on two bases says that they do not compare', () => {
  const facts = ['2023', '2024'].flatMap((date, i) => [
    users(`w${i}`, 'weekly', (i + 1) * 1e8, { date }),
    users(`m${i}`, 'monthly', (i + 6) * 1e7, { subjects: ['beta'], date }),
  ]);
  const mixes = { basis: '집계 기준이 다르다.' };
  expect(sentence(seriesOf(facts, { kind: 'line', unit: 'persons', mixes }))).toBe(
    '알파의 주간 이용자는 2023년 1억 명에서 2024년 2억 명으로 늘었다. 베타몬의 월간 이용자는 2023년 6000만 명에서 2024년 7000만 명으로 늘었다. 집계 기준이 서로 달라 값끼리 빼거나 나눌 수 없다.',
  );
});

it('the answer of shares of which a reader leaves none says so', () => {
  const facts = ['alpha', 'beta'].map((subject, i) =>
    figure(subject, { metric: 'share', unit: 'percent', subjects: [subject], value: 60 - 30 * i, date: '2023' }),
  );
  const series = seriesOf(facts, { kind: 'shares', unit: 'percent' });
  expect(brief(series)).toBe('2023년 점유율은 여기 모은 값 가운데 알파가 60%로 가장 높았다.');
  const none = narrow(series, { status: ['opinion'] });
  expect([brief(none), sentence(none)]).toEqual(['이 조건에 맞는 값이 없다.', '이 조건에 맞는 값이 없다.']);
});

it('what stands in the background and has not happened says how settled it is', () => {
  const views = { alpha: { question: '알파는 얼마인가', label: '알파', focus: 'alpha' } };
  const facts = [figure('a'), figure('b', { subjects: ['beta'], value: 2e9, status: 'planned', date: '2025' })];
  expect(sentence(seriesOf(facts, { views }, 'alpha'))).toBe(
    '2024년 9월 알파의 매출은 10억 달러였다. 비교 대상인 베타몬은 2025년 20억 달러(계획 보도)다.',
  );
});
