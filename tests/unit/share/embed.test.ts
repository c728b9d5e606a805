import { describe, expect, it } from 'vitest';
import { oembedPath } from '../../../src/share/embed.ts';
import { embedHeight } from '../../../src/share/embed-height.ts';
import { figure, seriesOf } from '../charts/bases.ts';

it('the oEmbed answer of a view lies below that of its chart', () => {
  expect(oembedPath({ chart: 'valuation' })).toBe('/oembed/valuation.json');
  expect(oembedPath({ chart: 'valuation', view: 'krw' })).toBe('/oembed/valuation/krw.json');
});

describe('the height of an embed', () => {
  const facts = [
    figure('a'),
    figure('b', { metric: 'debt', value: 3e9 }),
    figure('c', { value: 2e9, status: 'planned' }),
  ];
  const heightWith = (mixes: Record<string, string>): number => embedHeight(seriesOf(facts, { mixes }));
  /** A line of a caveat: 15 pixels at 1.6, and 4 above it. */
  const [above, line] = [4, 24];
  // Where the embed is highest it fills a line, and with the word of warning before it one more.
  const filling = `${'가나다 '.repeat(8)}라`;

  it('has room for a line of each caveat', () => {
    expect(heightWith({ metric: '가.' }) - heightWith({})).toBe(above + line);
    expect(heightWith({ metric: '가.', settlement: '나.' }) - heightWith({})).toBe(2 * (above + line));
  });
  it('counts with the word of warning that stands before the first of them, and before no other', () => {
    expect(heightWith({ metric: filling }) - heightWith({})).toBe(above + 2 * line);
    expect(heightWith({ metric: '가.', settlement: filling }) - heightWith({ metric: '가.' })).toBe(above + line);
  });
});
