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
  expect(readUnit('퍼센트 포인트', 0, ['퍼센트'])?.name).toBe('퍼센트 포인트');
});

test('words for one unit are the same unit', () => {
  expect(sameUnit('회', '번')).toBe(true);
  expect(sameUnit('%', '퍼센트')).toBe(true);
  expect(sameUnit('토큰', '토큰')).toBe(true);
  expect(sameUnit('달러', '원')).toBe(false);
  expect(sameUnit('%', '%포인트')).toBe(false);
});

test.each([
  '명 사람',
  '회 번 차례 건',
  '배 곱절 갑절',
  '%포인트 %p %P 퍼센트포인트',
  '곳 군데 개소',
  '개국 나라',
  '위 등',
  '나노미터 나노 nm ㎚',
  '미터 m',
  '센티미터 cm ㎝',
  '밀리미터 mm ㎜',
  '킬로미터 km ㎞',
  '제곱미터 ㎡ m²',
  '제곱킬로미터 ㎢ km²',
  '헥타르 ha ㏊',
  '그램 g',
  '킬로그램 kg ㎏',
  '톤 t',
  '리터 L ℓ',
  '도 ℃ °C',
  '와트 W',
  '킬로와트 kW ㎾',
  '메가와트 MW ㎿',
  '기가와트 GW',
  '테라와트 TW',
  '킬로와트시 kWh ㎾h',
  '메가와트시 MWh ㎿h',
  '기가와트시 GWh',
  '테라와트시 TWh',
  '메가바이트 MB ㎆',
  '기가바이트 GB ㎇ 기가',
  '테라바이트 TB 테라',
  '메가헤르츠 MHz ㎒',
  '기가헤르츠 GHz ㎓',
])('a label may write any of %s for another', (words) => {
  const [first = '', ...others] = words.split(' ');
  expect(others.filter((word) => !sameUnit(first, word))).toEqual([]);
});
