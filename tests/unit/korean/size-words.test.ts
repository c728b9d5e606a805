import { expect, test } from 'vitest';
import { sizeWords } from '../../../src/korean/size-words.ts';

const count = '가장 많은 · 가장 적은 · 어디가 많은지 · 많았다 · 늘었다 · 줄었다';
const sum = '가장 큰 · 가장 작은 · 어디가 큰지 · 컸다 · 늘었다 · 줄었다';
const rate = '가장 높은 · 가장 낮은 · 어디가 높은지 · 높았다 · 올랐다 · 내렸다';

test.each([
  ['명', { space: true, money: false }, count],
  ['달러', { space: true, money: true }, sum],
  ['배', { space: false, money: false }, sum],
  ['%', { space: false, money: false }, rate],
  ['%p', { space: false, money: false }, rate],
  ['포인트', { space: true, money: false }, rate],
  ['달러/배럴', { space: true, money: false }, rate],
  ['위', { space: false, money: false }, rate],
])('of what is counted in %s', (name, unit, expected) => {
  const { most, least, which, was, rose, fell } = sizeWords({ name, ...unit });
  expect(`가장 ${most} · 가장 ${least} · 어디가 ${which} · ${was}다 · ${rose} · ${fell}`).toBe(expected);
});

test('what has no unit is large', () => {
  expect(sizeWords(undefined).is).toBe('크');
});
