import { digitCounts } from './equivalents.ts';
import type { Place } from './place.ts';
import { labelUnits, readUnit, writtenUnits } from './unit-words.ts';

/** What begins an amount that says its size only: 수억 명, 몇백만 회, 수십여 배. 수배 without a space is another word. */
const SIZE = /(?<![가-힣])(?:(?:수|몇)\s?([십백천만억조]+)여?|수(?=\s배)|몇)/gu;
const units = [...writtenUnits, ...labelUnits];

/**
 * Finds figures by their size: `수십 곳`, `수억 명`, `몇백만 회`, `몇 배`, `두 자릿수`. They are nothing to
 * stop for, but an editor asks for the number. 몇 명 and 몇 가지 say no size.
 */
export function sizeFigures(text: string): Place[] {
  const amounts = [...text.matchAll(SIZE)].flatMap((found): Place[] => {
    const unit = readUnit(text, found.index + found[0].length, units);
    if (!unit || (found[1] === undefined && unit.name !== '배')) return [];
    return [{ index: found.index, length: unit.end - found.index }];
  });
  return [...amounts, ...digitCounts(text)].sort((a, b) => a.index - b.index);
}
