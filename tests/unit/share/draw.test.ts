import { expect, it } from 'vitest';
import { draw } from '../../../src/share/picture/draw.ts';
import { registerFonts } from '../../../src/share/picture/fonts.ts';
import type { PagePicture } from '../../../src/share/picture/request.ts';
import { figure, seriesOf } from '../charts/bases.ts';

registerFonts();
const page = (title: string): PagePicture => ({ what: 'page', frame: 'share', kicker: '글', title, text: '무엇인지.' });
/** Width and height, as a PNG says them in its header (https://www.w3.org/TR/png-3/, 11.2.1). */
const sizeOf = (png: Uint8Array): number[] => [16, 20].map((at) => Buffer.from(png).readUInt32BE(at));

it('draws the card of a page in the size of its frame', () => {
  expect(sizeOf(draw(page('하나')))).toEqual([1200, 630]);
  expect(sizeOf(draw({ ...page('하나'), frame: 'portrait' }))).toEqual([1080, 1350]);
});

it('leaves nothing of one card on the next', () => {
  const [one, other, again] = ['하나', '아주 다른 제목', '하나'].map((title) => Buffer.from(draw(page(title))));
  expect(other?.equals(one ?? Buffer.alloc(0))).toBe(false);
  expect(again?.equals(one ?? Buffer.alloc(0))).toBe(true);
});

it('draws the dots of a line as four curves each, round and closed', () => {
  const series = seriesOf([figure('a', { date: '2023' }), figure('b', { date: '2024', value: 3e9 })], { kind: 'line' });
  const picture = { what: 'chart', series, frame: 'narrow', theme: 'light', format: 'svg', seldom: true } as const;
  const svg = new TextDecoder().decode(draw(picture));
  const dots = [...svg.matchAll(/<path fill="#[0-9A-F]{6}" d="M([\d.]+) ([\d.]+)L\1 \2((?:C[\d. ]+)+)Z"\/>/g)];
  expect(dots).toHaveLength(2);
  for (const [, x = '', y = '', curves = ''] of dots) {
    const ends = curves
      .split('C')
      .slice(1)
      .map((curve) => curve.split(' ').slice(-2).map(Number));
    // A dot has a radius of 4.5 pixels.
    const centre = [Number(x) - 4.5, Number(y)] as const;
    expect(ends).toHaveLength(4);
    for (const [px = 0, py = 0] of ends) expect(Math.hypot(px - centre[0], py - centre[1])).toBeCloseTo(4.5, 1);
    expect(ends.at(-1)).toEqual([Number(x), Number(y)]);
  }
});
