import { expect, it } from 'vitest';
import { ratioOf, timesText } from '../../../src/facts/ratio.ts';
import { figure, handBase } from '../charts/bases.ts';

const ratio = figure('ratio', { metric: 'share', unit: 'percent', value: 2, ratio: { of: 'of', to: 'to' } });
const [of, to] = [figure('of', { value: { min: 3e9, max: 4e9 } }), figure('to', { value: 2e9 })];
const { value: _, unit: __, bound: ___, asStated: ____, ...bare } = figure('to');

it('is reckoned from the ends of both, and told to a tenth', () => {
  expect(ratioOf(ratio, handBase([ratio, of, to]))).toMatchObject({
    reckoned: { min: 1.5, max: 2 },
    times: '약 1.5~2배',
    isOther: true,
  });
  expect(timesText({ min: 1.52, max: 1.54 })).toBe('약 1.5배');
});

it('is other than its figures give only beyond a tenth', () => {
  const exact = { ...ratio, value: 1.5 };
  expect(ratioOf(exact, handBase([figure('of', { value: 3.08e9 }), to]))?.isOther).toBe(false);
  expect(ratioOf(exact, handBase([figure('of', { value: 3.2e9 }), to]))?.isOther).toBe(true);
  expect(ratioOf(exact, handBase([figure('of', { value: 2.8e9 }), to]))?.isOther).toBe(true);
});

it('is none where one of the two is missing or is no figure', () => {
  expect(ratioOf(of, handBase([of, to]))).toBeUndefined();
  expect(ratioOf(ratio, handBase([ratio, of]))).toBeUndefined();
  expect(ratioOf(ratio, handBase([ratio, to]))).toBeUndefined();
  const launch = { ...bare, kind: 'event', metric: 'launch', date: '2024-09' } as const;
  expect(ratioOf(ratio, handBase([ratio, of, launch]))).toBeUndefined();
});
