import { expect, test } from 'vitest';
import { readUnit, sameUnit } from '../../../src/korean/unit-words.ts';

test.each([
  ['달러', '달러'],
  [' 달러', '달러'],
  ['\u00a0달러다', '달러'],
  ['명이', '명'],
  ['명이상', '명'],
  ['명가량이', '명'],
  ['원대의', '원'],
  ['배', '배'],
  ['%p', '%p'],
  ['%', '%'],
  ['퍼센트포인트', '퍼센트포인트'],
])('%j begins with the unit %s', (text, name) => {
  const unit = readUnit(text, 0);
  expect(unit?.name).toBe(name);
  expect(text.slice(0, unit?.end)).toMatch(new RegExp(`^\\s?${name}$`));
});

test.each(['명단', '배우', '개월', '원칙', '회사', '건물', '  달러', '달러화', ''])('%j begins with none', (text) => {
  expect(readUnit(text, 0)).toBeUndefined();
});

test('names of the base come beside the common ones, the longer first', () => {
  expect(readUnit('회선', 0)).toBeUndefined();
  expect(readUnit('회선', 0, ['회선'])?.name).toBe('회선');
});

test('words for one unit are the same unit', () => {
  expect(sameUnit('회', '번')).toBe(true);
  expect(sameUnit('%', '퍼센트')).toBe(true);
  expect(sameUnit('토큰', '토큰')).toBe(true);
  expect(sameUnit('달러', '원')).toBe(false);
  expect(sameUnit('%', '%포인트')).toBe(false);
});
