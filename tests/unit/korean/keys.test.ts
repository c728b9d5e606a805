import { expect, test } from 'vitest';
import { amountKey } from '../../../src/korean/amount.ts';
import { decoded } from '../../../src/korean/decoded.ts';
import { periodKey } from '../../../src/korean/period.ts';

test('amounts have one key where value and bound are the same', () => {
  const exact = { value: 5, bound: 'exact' } as const;
  expect(amountKey(exact)).toBe(amountKey({ value: { min: 5, max: 5 }, bound: 'exact' }));
  expect(amountKey({ value: { max: 9, min: 5 }, bound: 'about' })).toBe(
    amountKey({ value: { min: 5, max: 9 }, bound: 'about' }),
  );
  for (const other of [{ value: 5, bound: 'about' } as const, { value: 6, bound: 'exact' } as const])
    expect(amountKey(other)).not.toBe(amountKey(exact));
});

test('periods have one key where they cover the same days', () => {
  expect(periodKey('2024-Q3')).toBe(periodKey('2024-07/2024-09'));
  expect(periodKey('2024-09')).toBe(periodKey('2024-09-01/2024-09-30'));
  expect(periodKey('2024')).not.toBe(periodKey('2024-12-31'));
  expect(periodKey('FY2024')).not.toBe(periodKey('2024'));
});

test('a part of an address is read, or is none', () => {
  expect(decoded('%EB%A9%94%ED%83%80')).toBe('메타');
  for (const broken of ['%', '%zz', '%ff']) expect(decoded(broken)).toBeUndefined();
});
