import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/charts/draw/markup.ts';
import { reachedBy, shapesOf, timeScale, valueScale } from '../../../src/charts/draw/strip.ts';
import { gapOf, type StripProps, stripOf } from '../../../src/charts/draw/strip-svg.ts';
import { markPath } from '../../../src/facts/marks.ts';
import type { Event } from '../../../src/schema/fact.ts';
import type { Status } from '../../../src/schema/status.ts';
import { event, figure, statement } from './bases.ts';

/** From nought to a hundred, with long ticks at its ends and in the middle. */
const scale = valueScale([{ value: 100, bound: 'exact' }]);
const both = valueScale([
  { value: -100, bound: 'exact' },
  { value: 100, bound: 'exact' },
]);
const on = (date: string): Event => event(date, { date });

/** A strip without the ruler, which another strip has drawn. */
const bare = (props: Partial<StripProps>): string =>
  textOf(stripOf({ scale, ruler: 'r', isFirst: false, ...props }))
    .replace(/^<svg class="strip" width="100%" height="40" aria-hidden="true">/, '')
    .replace(/<use href="#r"><\/use><\/svg>$/, '')
    .replace(/^<svg y="11" overflow="visible" aria-hidden="true">(.*)<\/svg>$/, '$1');
/** The words of a strip's ruler, each with its place, its height and the side to which it runs. */
const wordsOf = (props: Partial<StripProps>): string[] =>
  [
    ...textOf(stripOf({ scale, ...props })).matchAll(/<text x="(.+?)" y="(.+?)" text-anchor="(.+?)">(.+?)<\/text>/g),
  ].map(([, ...parts]) => parts.join(' '));

describe('a figure', () => {
  const bar = 'x="0%" width="50%"';
  it.each([
    ['done', `<rect class="full" ${bar} y="-7" height="14"></rect>`],
    ['planned', `<rect ${bar} height="7"></rect><rect class="rim" ${bar} y="-7" height="14"></rect>`],
    ['in-talks', `<rect class="rim" ${bar} y="-7" height="14"></rect>`],
    ['expected', `<rect class="rim broken" ${bar} y="-7" height="14"></rect>`],
    ['opinion', `<rect class="rim broken" ${bar} y="-7" height="14"></rect>`],
  ] as [Status, string][])('%s is filled as its mark is', (status, drawn) => {
    expect(bare({ fact: figure('own', { value: 50, status }), colour: 'teal' })).toBe(`<g color="teal">${drawn}</g>`);
  });

  it('that is a range has a dotted line from nought to where it begins', () => {
    expect(bare({ fact: figure('own', { value: { min: 25, max: 50 } }) })).toBe(
      '<g><line class="lead" x1="0%" x2="25%"></line></g><g><rect class="full" x="25%" width="25%" y="-7" height="14"></rect></g>',
    );
  });

  it.each([
    ['more-than', 50, '75%', ''],
    ['at-most', 50, '75%', 'class="inward" transform="scale(-1 1)" '],
    ['more-than', -50, '25%', 'transform="scale(-1 1)" '],
    ['at-most', -50, '25%', 'class="inward" '],
  ] as const)('%s %d frays at %s: away from nought or back towards it', (bound, value, at, look) => {
    const strip = bare({ fact: figure('own', { value, bound }), scale: both });
    const [, place, path] =
      /<svg x="(.+?)" y="-7" overflow="visible" aria-hidden="true"><path (.*?)d="/.exec(strip) ?? [];
    expect([place, path]).toEqual([at, look]);
  });

  it('stands before what is drawn back beside it', () => {
    const strip = bare({
      fact: figure('own', { value: 50 }),
      colour: 'teal',
      beside: [figure('other', { value: 100 })],
    });
    expect(
      [...strip.matchAll(/<g color="(.+?)"><rect class="full" x="0%" width="(.+?)"/g)].map(([, ...of]) => of),
    ).toEqual([
      ['light-dark(var(--rule), var(--edge))', '100%'],
      ['teal', '50%'],
    ]);
  });
});

it('a day is its mark, with its middle at its place', () => {
  const days = timeScale([on('2024-01-01'), on('2024-12-31')]);
  const path = markPath({ voucher: 'press', status: 'done' });
  expect(bare({ fact: on('2024-07-01'), scale: days })).toBe(
    `<g><svg x="49.863%" y="-6" overflow="visible" aria-hidden="true"><path transform="translate(-6 0)" d="${path}"></path></svg></g>`,
  );
});

describe('the ruler', () => {
  it('has words at its ends, above it where it stands alone, below it where a fact stands on it', () => {
    expect(wordsOf({})).toEqual(['0% 13 start 0', '100% 13 end 100']);
    expect(wordsOf({ fact: figure('own', { value: 50 }), ruler: 'r' })).toEqual(['0% 39 start 0', '100% 39 end 100']);
  });
  it('has words between them too where that is asked, of many ticks as many as have room', () => {
    expect(wordsOf({ worded: true })).toEqual(['0% 13 start 0', '50% 13 middle 50', '100% 13 end 100']);
    const long = [0, 20, 40, 60, 80, 100].map((at) => ({ at, label: `${at}` }));
    expect(wordsOf({ worded: true, scale: { ...scale, long } })).toEqual([
      '0% 13 start 0',
      '40% 13 middle 40',
      '80% 13 middle 80',
    ]);
  });
  it('is drawn once in a page and taken from there by the others', () => {
    const fact = figure('own', { value: 50 });
    expect(textOf(stripOf({ scale, fact, ruler: 'r' }))).toContain('<g id="r" class="ruler">');
    const other = textOf(stripOf({ scale, fact, ruler: 'r', isFirst: false }));
    expect(other).not.toContain('class="ruler"');
    expect(other).toContain('<use href="#r"></use>');
  });
  it('at the head of the rows leaves each row hairs at its long ticks', () => {
    const row = textOf(stripOf({ scale, fact: figure('own', { value: 50 }) }));
    expect(row).not.toContain('class="ruler"');
    expect([...row.matchAll(/<rect class="hair" x="(.+?)"/g)].map(([, at]) => at)).toEqual(['0%', '50%', '100%']);
    const heightOf = (props: Partial<StripProps>) =>
      /^<svg class="strip" width="100%" height="(.+?)"/.exec(textOf(stripOf({ scale, ...props })))?.[1];
    expect(heightOf({ fact: figure('own', { value: 50 }) })).toBe('100%');
    expect([heightOf({}), heightOf({ fact: figure('own', { value: 50 }), ruler: 'r' })]).toEqual(['28', '40']);
  });
});

it.each([
  [[0, 20], '0%', 'start'],
  [[40, 60], '50%', 'middle'],
  [[80, 100], '100%', 'end'],
] as const)('the words of the gap %j begin or end where they stay over the ruler', ([from, to], at, anchor) => {
  const gap = textOf(gapOf({ least: [from, to], most: [from, to] }, '두 배'));
  expect(gap).toContain(`<rect x="${from}%" y="6" width="20%" height="1"></rect>`);
  expect(gap).toContain(`<text class="told" x="${at}" y="27" text-anchor="${anchor}">두 배</text>`);
});

it('a gap of at least so much is dotted on to where it is at most so much, each end marked', () => {
  const gap = textOf(gapOf({ least: [40, 60], most: [30, 60] }, '20~30'));
  expect(gap).toContain('<line class="lead" x1="30%" x2="40%" y1="6.5" y2="6.5"></line>');
  expect(gap.match(/<line/g)).toHaveLength(1);
  expect([...gap.matchAll(/<rect x="(\d+)%" y="2"/g)].map(([, at]) => at).toSorted()).toEqual(['30', '40', '60']);
});

describe('what lies between two facts', () => {
  const days = timeScale([on('2024-01-01'), on('2024-12-31')]);
  const [low, range] = [figure('low', { value: 50 }), figure('range', { value: { min: 75, max: 100 } })];
  it('reaches from where the lesser ends to where the greater begins, whichever comes first', () => {
    expect(reachedBy([range, low], scale)).toEqual({ least: [50, 75], most: [50, 100] });
    expect(reachedBy([low, range], scale)).toEqual({ least: [50, 75], most: [50, 100] });
  });
  it('of two days reaches from the middle of one to the middle of the other, of two months from end to beginning', () => {
    expect(reachedBy([on('2024-01-01'), on('2024-07-01')], days)?.least).toEqual([0.137, 49.863]);
    expect(reachedBy([on('2024-01'), on('2024-07')], days)?.least).toEqual([8.197, 49.727]);
  });
  it('is nothing where they meet, or where one is no number and no day', () => {
    expect(reachedBy([figure('within', { value: 80 }), range], scale)).toBeUndefined();
    expect(reachedBy([low, statement('said')], scale)).toBeUndefined();
  });
});

describe('a ruler of days', () => {
  it('that begins within a year names that year with its first month', () => {
    const { long } = timeScale([on('2023-09'), on('2024-08')]);
    expect(long.map(({ label }) => label)).toEqual(['2023년 10월', '2024년', '4월', '7월']);
  });
  it('of what was done by a time ends where that ends', () => {
    const { min, max } = timeScale([on('../2024-03'), on('2022-11')]);
    expect([min, max].map((time) => new Date(time).toISOString().slice(0, 10))).toEqual(['2022-11-01', '2024-04-01']);
  });
  it('holds a bar as long as a month of which no day is known, or by the end of which it was done', () => {
    const days = timeScale([on('2024-01-01'), on('2024-12-31')]);
    expect(shapesOf(on('../2024-01'), days)).toEqual(shapesOf(on('2024-01'), days));
    expect(shapesOf(on('2024-01'), days)).toEqual([{ type: 'bar', from: 0, to: 8.47, status: 'done' }]);
  });
});
