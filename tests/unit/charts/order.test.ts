import { describe, expect, it } from 'vitest';
import { buildSeries } from '../../../src/charts/build.ts';
import { daysOf, earliestFirst, largestFirst, panelsOf } from '../../../src/charts/order.ts';
import { known, pointOf } from '../../../src/charts/point.ts';
import { table } from '../../../src/charts/table.ts';
import { remarksOf } from '../../../src/charts/warnings.ts';
import { chartOf, figure, handBase, launch, seriesOf } from './bases.ts';

const facts = (points: readonly { fact: string }[]): string[] => points.map(({ fact }) => fact);

describe('the order of points', () => {
  const { points } = seriesOf([
    figure('c', { date: '2024-09' }),
    figure('b', { date: '2024-09' }),
    figure('late', { date: '2024-10' }),
    figure('whenever', { date: undefined }),
    figure('coarse', { date: '2024' }),
  ]);
  it('by time is that of when they end, then of their ids; what has no time comes first', () => {
    expect(facts(earliestFirst(points))).toEqual(['whenever', 'b', 'c', 'late', 'coarse']);
    expect(facts(earliestFirst(points.toReversed()))).toEqual(['whenever', 'b', 'c', 'late', 'coarse']);
    const undated = points.filter(({ date }) => date === undefined);
    const two = [...undated, ...undated.map((point) => ({ ...point, fact: 'again' }))];
    expect(facts(earliestFirst(two))).toEqual(['again', 'whenever']);
  });
  it('by size is that of their ids where they are equal', () => {
    const order = ['b', 'c', 'coarse', 'late', 'whenever'];
    expect(facts(largestFirst(points))).toEqual(order);
    expect(facts(largestFirst(points.toReversed()))).toEqual(order);
  });
  it('along time is refused where one has no date', () => {
    expect(() => daysOf({ fact: 'whenever', date: undefined })).toThrow(new RangeError('whenever has no date'));
  });
});

it('a timeline has a lane for each company, and for what has none one under its own name', () => {
  const events = [
    launch('rate', 'dollar', '2024-02-01'),
    launch('model', 'model-o1', '2024-03-01'),
    launch('own', 'alpha', '2024-01-01'),
  ];
  const series = seriesOf(events, { kind: 'timeline' });
  expect(panelsOf(series).map(({ name, points }) => [name, ...facts(points)])).toEqual([
    ['알파', 'own', 'model'],
    ['원·달러 환율', 'rate'],
  ]);
  expect(table(series).rows.map(({ cells: { subject, group } }) => [subject, group])).toEqual([
    ['알파', '알파'],
    ['o1', '알파'],
    ['원·달러 환율', ''],
  ]);
});

it('a table says that a value has no time', () => {
  const series = seriesOf([figure('a', { date: undefined, value: 3e9 }), figure('b', { subjects: ['beta'] })]);
  expect(table(series).rows.map(({ cells }) => cells.date)).toEqual(['시점 없음', '2024년 9월']);
});

describe('values that contradict one another', () => {
  const one = figure('one', { conflictsWith: ['other'] });
  it('are told with their subject once where it is the same', () => {
    expect(seriesOf([one, figure('other', { value: 3e9 })]).conflicts).toEqual([
      '알파 매출 10억 달러와 30억 달러는 서로 어긋나는 보도다.',
    ]);
  });
  it('are each told with what they are of where that differs', () => {
    expect(seriesOf([one, figure('other', { metric: 'debt', value: 3e9 })]).conflicts).toEqual([
      '알파 매출 10억 달러와 알파 빚 30억 달러는 서로 어긋나는 보도다.',
    ]);
  });
  it('are spoken of in a picture where no bracket joins them', () => {
    const remarks = (kind: 'bars' | 'line') => remarksOf(seriesOf([one, figure('other', { value: 3e9 })], { kind }));
    expect(remarks('line')).toEqual([{ text: '보도가 서로 어긋난다', grave: true }]);
    expect(remarks('bars')).toEqual([]);
  });
});

describe('a point', () => {
  it('has the value in its own unit where no other is drawn', () => {
    const fact = figure('own', {
      value: { min: 5, max: 7 },
      bound: 'about',
      asStated: { KRW: { value: 9, bound: 'exact' } },
    });
    const base = handBase([fact]);
    expect(pointOf(fact, undefined, undefined, base)).toMatchObject({ min: 5, max: 7, bound: 'about' });
    expect(pointOf(fact, base.units.get('KRW'), undefined, base)).toMatchObject({ min: 9, max: 9, bound: 'exact' });
  });
  it('is not made of what the base does not hold', () => {
    expect(() => known(new Map([['USD', 1]]), undefined, 'unit')).toThrow(new RangeError('no unit undefined'));
    const fact = figure('own', { subjects: ['nobody'] });
    expect(() => buildSeries(handBase([fact]), chartOf([fact]))).toThrow(new RangeError('no entity nobody'));
  });
});
