import type { Series } from '../../../src/charts/series.ts';
import type { Event, Figure } from '../../../src/schema/fact.ts';
import { figure, launch, seriesOf } from '../charts/bases.ts';

const event = (id: string, subject: string, date: string, status: Event['status'] = 'done'): Event =>
  launch(id, subject, date, { status });

const persons = (id: string, basis: string, value: number, more: Partial<Figure> = {}): Figure =>
  figure(id, { metric: 'users', basis, unit: 'persons', value, ...more });

const profit = (id: string, value: Figure['value'], date: string, more: Partial<Figure> = {}): Figure =>
  figure(id, { metric: 'profit', value, date, ...more });
const share = (id: string, value: number, date: string, more: Partial<Figure> = {}): Figure =>
  figure(id, { metric: 'share', unit: 'percent', value, date, ...more });

/** A series of each kind that shows every form the kind has, and bars in panels; made by hand, so that new facts change no golden picture. */
export const goldenSeries: Readonly<Record<string, Series>> = {
  bars: seriesOf(
    [
      figure('settled', { value: 150e9, bound: 'about' }),
      figure('range', {
        subjects: ['beta'],
        value: { min: 30e9, max: 40e9 },
        status: 'in-talks',
        asStated: { KRW: { value: 5, bound: 'exact' } },
      }),
      figure('floor', { subjects: ['gamma'], value: 60e9, bound: 'at-least' }),
      figure('claim', { subjects: ['beta'], value: 90e9, status: 'done' }),
      figure('plan', { value: 6e9, status: 'planned', conflictsWith: ['settled'], date: '2024-09-11' }),
      figure('other', { metric: 'debt', value: 20e9, bound: 'at-most' }),
    ],
    {
      question: '무엇이 어떻게 그려지나',
      mixes: { settlement: '확정된 금액과 아닌 금액이 섞여 있다.', metric: '매출과 빚이 섞여 있다.' },
      notes: ['손으로 만든 값이다.'],
    },
  ),
  panels: seriesOf(
    [
      persons('weekly', 'weekly', 2e8, { bound: 'more-than' }),
      persons('small', 'weekly', 9e7, { subjects: ['gamma'] }),
      persons('monthly', 'monthly', 6.5e7, { subjects: ['beta'] }),
      persons('paid', 'paid', 1e6, { status: 'planned' }),
    ],
    { unit: 'persons', question: '몇 명이 쓰나', mixes: { basis: '집계 기준이 달라 눈금을 따로 그렸다.' } },
  ),
  timeline: seriesOf(
    [
      event('year', 'alpha', '2023'),
      event('month', 'alpha', '2024-03'),
      event('day', 'model-o1', '2024-09-12'),
      event('plan', 'beta', '2024-11', 'planned'),
      event('close', 'beta', '2024-10-30'),
    ],
    { kind: 'timeline', question: '언제 무엇이 나왔나' },
  ),
  line: seriesOf(
    [
      figure('a1', { date: '2022' }),
      figure('a2', { date: '2023-06', value: 4e9 }),
      figure('a3', { date: '2024-09-01', value: { min: 5e9, max: 7e9 } }),
      figure('b1', { subjects: ['beta'], date: '2022-03', value: 3e9 }),
      figure('b2', { subjects: ['beta'], date: '2024-09', value: 6.2e9, status: 'planned' }),
    ],
    { kind: 'line', question: '어떻게 달라졌나', mixes: { settlement: '확정되지 않은 값이 섞여 있다.' } },
  ),
  columns: seriesOf(
    [
      profit('a1', -2e9, '2023-Q4'),
      profit('a2', 3e9, '2024-Q1', { bound: 'at-least' }),
      profit('a3', 5e9, '2024-Q2', { status: 'expected' }),
      profit('b1', 4e9, '2023-Q4', { subjects: ['beta'] }),
      profit('b2', { min: 3e9, max: 4e9 }, '2024-Q2', { subjects: ['beta'], status: 'planned' }),
    ],
    {
      kind: 'columns',
      question: '분기마다 얼마를 벌었나',
      finding: '알파가 적자에서 벗어났다',
      annotations: [{ at: '2024-Q1', text: '새 공장 가동' }],
      mixes: { settlement: '아직 오지 않은 분기의 값이 함께 있다.' },
    },
  ),
  shares: seriesOf(
    [
      share('a1', 50, '2023'),
      share('b1', 30, '2023', { subjects: ['beta'] }),
      share('a2', 45, '2024', { status: 'expected' }),
      share('b2', 35, '2024', { subjects: ['beta'], bound: 'about', status: 'expected' }),
    ],
    { kind: 'shares', unit: 'percent', question: '시장은 어떻게 나뉘나' },
  ),
  slope: seriesOf(
    [
      share('a1', 50, '2023'),
      share('a2', 42, '2024'),
      share('b1', 30, '2023', { subjects: ['beta'] }),
      share('b2', 38, '2024', { subjects: ['beta'], status: 'expected' }),
      share('c2', 12, '2024', { subjects: ['gamma'] }),
    ],
    { kind: 'slope', unit: 'percent', question: '한 해 사이 무엇이 바뀌었나' },
  ),
};
