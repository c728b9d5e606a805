import { describe, expect, test } from 'vitest';
import { namesItsContent, narrowPicture, needsOfFile, needsOfPage, titleOf } from '../../../src/offline/names.ts';

describe('what names its content', () => {
  test.each([
    ['/_astro/site.BMpFQAHQ.css', '/', true],
    ['/chart-files/valuation.1a2b3c4d.plot-narrow.dark.svg', '/', true],
    ['/chart-files/valuation.krw.1a2b3c4d.json', '/', true],
    ['/charts/valuation.json', '/', false],
    ['/charts/valuation.svg', '/', false],
    ['/charts/valuation.png', '/', false],
    ['/theme.js', '/', false],
    ['/jatdae/_astro/a.js', '/jatdae/', true],
    ['/_astro/a.js', '/jatdae/', false],
  ])('%s under %s: %s', (path, base, expected) => {
    expect(namesItsContent(path, base)).toBe(expected);
  });
});

test('a page must have what it names outright, and may have what it leaves the browser to choose', () => {
  const html = `<link rel="icon" href="/favicon.svg">
    <style>@font-face{src:url(/_astro/text.woff2)}a{background:url("/_astro/warning.svg")}b{background:url(data:a)}</style>
    <script type="module" src="/_astro/a.js"></script><a href="/charts/x.json">자료</a>
    <jatdae-chart data-src="/chart-files/x.1a2b3c4d.json" data-picture="/charts/x.png"><picture>
    <source srcset="/chart-files/x.1a2b3c4d.plot-medium.svg" media="(min-width: 480px)">
    <img src="/chart-files/x.1a2b3c4d.plot-narrow.svg" alt=""></picture></jatdae-chart>`;
  expect(needsOfPage(html, '/')).toEqual({
    must: [
      '/_astro/a.js',
      '/chart-files/x.1a2b3c4d.json',
      '/chart-files/x.1a2b3c4d.plot-narrow.svg',
      '/_astro/warning.svg',
    ],
    may: ['/chart-files/x.1a2b3c4d.plot-medium.svg', '/_astro/text.woff2'],
  });
});

test('a script must have its static imports and may have the others, minified or not', () => {
  const script =
    'import{t as e}from"./b.js";import"./c.js";export*from`./d.js`;const l=()=>import(`./e.js`);import("./f.js")';
  expect(needsOfFile(script, '/_astro/a.js', '/')).toEqual({
    must: ['/_astro/b.js', '/_astro/c.js', '/_astro/d.js'],
    may: ['/_astro/e.js', '/_astro/f.js'],
  });
});

test('where a layout was not kept, the narrow picture of the same chart, view and theme stands in', () => {
  expect(narrowPicture('/chart-files/x.krw.1a2b3c4d.plot-wide.dark.svg')).toBe(
    '/chart-files/x.krw.1a2b3c4d.plot-narrow.dark.svg',
  );
});

test('a title is listed without the site’s name', () => {
  expect(titleOf('<title>AT&amp;T의 “값” · 잣대</title>', 'https://a/b/')).toBe('AT&T의 “값”');
  expect(titleOf('<p>', 'https://a/b/')).toBe('/b/');
});
