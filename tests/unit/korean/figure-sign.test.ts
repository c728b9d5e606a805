import { expect, test } from 'vitest';
import { mayHoldFigures } from '../../../src/korean/figure-sign.ts';

test.each(['2억 명', '지난해 매출', '이달', '2024', '천만 명', '올 초', '삼사천 명', '달러'])(
  '%s may hold a figure',
  (text) => {
    expect(mayHoldFigures(text)).toBe(true);
  },
);

test.each(['오픈AI', '삼성', '이천 쌀값', '구글과 메타', ''])('%j holds none', (text) => {
  expect(mayHoldFigures(text)).toBe(false);
});
