import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { buildSeries } from '../../src/charts/build.ts';
import { describe as spoken } from '../../src/charts/describe.ts';
import { ordered } from '../../src/charts/order.ts';
import { viewsOf } from '../../src/charts/views.ts';
import { getBase } from '../../src/validate/base.ts';
import { siteFile, siteFiles, sitePages } from '../support/site.ts';

/*
 * Every sentence that the site makes by itself from facts, in one file to be read through: a change of wording is a change
 * of that file, and whoever makes it reads what the site then says. Run with -u to write it anew, and read the difference.
 */

/** What of a page is made and not written: by the place that a reader meets it in. */
const places = {
  title: 'title',
  description: 'meta[name=description]',
  picture: 'img[alt]:not([alt=""])',
  'share picture': 'meta[property="og:image:alt"]',
  answer: '[data-answer]',
  warning: '[data-warnings] li',
  'left out': '[data-left] li',
  source: '[data-source]',
  caption: 'caption',
  label: '[aria-label]:not(a):not(nav):not(form)',
  figure: 'a.fact[aria-label]',
  note: '.about > p',
  sheet: 'article .record > dl :is(dt, dd)',
} as const;

const plain = (text: string): string =>
  text
    .replaceAll(/[\u2060\u00ad]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

test('what the site says by itself was read through', async () => {
  const first = new Map<string, string>();
  const say = (place: string, text: string | undefined): void => {
    const words = plain(text ?? '');
    if (/[가-힣]/.test(words) && !first.has(words)) first.set(words, place);
  };
  for (const { path, file } of sitePages()) {
    // What a version says its page said.
    if (path.startsWith('/v/')) continue;
    const $ = load(siteFile(file));
    for (const [place, selector] of Object.entries(places)) {
      $(selector).each((_, element) => {
        const given = $(element);
        say(`${path} ${place}`, given.attr('alt') ?? given.attr('content') ?? given.attr('aria-label') ?? given.text());
      });
    }
  }
  const base = getBase();
  for (const chart of base.charts.values()) {
    for (const { id } of viewsOf(chart)) {
      const points = ordered(buildSeries(base, chart, id));
      for (const [index, point] of points.entries()) {
        say(`${chart.id}${id === undefined ? '' : `/${id}`} spoken`, spoken(point, index, points.length));
      }
    }
  }
  for (const file of siteFiles()) {
    if (/^charts\/.*\.meta\.json$/.test(file)) {
      const told = JSON.parse(siteFile(file));
      say(`/${file}`, told['dc:description']);
      for (const { 'dc:description': note } of told.notes) say(`/${file}`, note);
    }
    if (/^oembed\/.*\.json$/.test(file)) say(`/${file}`, JSON.parse(siteFile(file)).title);
  }
  for (const item of JSON.parse(siteFile('feed.json')).items) {
    say('/feed.json', item.title);
    say('/feed.json', item.summary);
  }
  const lines = [...first].map(([words, place]) => `${place}\t${words}`);
  expect(lines.length).toBeGreaterThan(300);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../fixtures/sentences.tsv');
});
