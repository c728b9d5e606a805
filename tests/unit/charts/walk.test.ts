import { describe, expect, it } from 'vitest';
import { describe as spoken } from '../../../src/charts/describe.ts';
import { ordered } from '../../../src/charts/order.ts';
import { step } from '../../../src/charts/step.ts';
import { figure, seriesOf } from './bases.ts';

describe('a key', () => {
  it.each([
    ['ArrowRight', -1, 0],
    ['ArrowDown', 0, 1],
    ['ArrowRight', 2, 2],
    ['ArrowLeft', -1, 2],
    ['ArrowUp', 1, 0],
    ['ArrowLeft', 0, 0],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['Enter', 1, undefined],
    ['a', 1, undefined],
  ])('%s leads from %d to %s of three', (key, from, to) => {
    expect(step(key, from, 3)).toBe(to);
  });
  it('leads nowhere where there is nothing', () => {
    expect(step('End', -1, 0)).toBeUndefined();
  });
});

it('what is spoken names subject, group, value, place, date, status and place in line', () => {
  const range = figure('range', {
    metric: 'users',
    basis: 'weekly',
    unit: 'persons',
    value: { min: 3e8, max: 4e8 },
    where: 'gamma',
    status: 'done',
  });
  const points = ordered(seriesOf([range], { unit: 'persons' }));
  expect(points.map((point, i) => spoken(point, i, points.length))).toEqual([
    '알파, 주간 이용자 3억에서 4억 명, 감마, 2024년 9월, 보도. 1개 중 첫 번째.',
  ]);
});
