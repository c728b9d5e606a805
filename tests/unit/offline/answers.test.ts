import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isPageOf, isRightFile, looksLikeFile, looksLikePage } from '../../../src/offline/answers.ts';
import { contentTypes } from '../../../src/site/content-types.ts';

const sum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10);
const answer = (body: BodyInit | null, type: string, status = 200): Response =>
  new Response(body, { status, headers: { 'content-type': type } });

/** A font's head as WOFF2 has it, and as many bytes as it says. */
function font(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x774f4632);
  view.setUint32(8, length);
  return bytes;
}

const css = 'body{color:red}';
const js = 'import"./b.js";export const a=1';
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>\n';
const json = '{"url": "https://example.org/"}\n';
const portal = '<!doctype html><html><title>와이파이</title><p>로그인하세요</p></html>';
const sums = { 'site.BMpFQAHQ.css': sum(css), 'a.DZZFoG4M.js': sum(js) };

/** A file of each kind, right. */
const right: readonly (readonly [string, BodyInit, string])[] = [
  ['/_astro/site.BMpFQAHQ.css', css, 'text/css; charset=utf-8'],
  ['/jatdae/_astro/site.BMpFQAHQ.css', css, 'text/css'],
  ['/_astro/of-another-deployment.AAAAAAAA.css', css, 'Text/CSS'],
  ['/_astro/a.DZZFoG4M.js', js, 'text/javascript; charset=utf-8'],
  ['/_astro/of-another-deployment.AAAAAAAA.js', js, 'application/javascript'],
  ['/_astro/text.dy37SPL2.woff2', font(200), 'font/woff2'],
  // Hosts that do not know the ending.
  ['/_astro/text.dy37SPL2.woff2', font(200), 'application/octet-stream'],
  ['/_astro/photo.AAAAAAAA.webp', 'RIFF', 'image/webp'],
  ['/chart-files/valuation.1a2b3c4d.plot-narrow.svg', svg, 'image/svg+xml'],
  ['/chart-files/valuation.1a2b3c4d.json', json, 'application/json'],
];

describe('a file', () => {
  test.each(right)('%s is kept', async (path, body, type) => {
    const file = answer(body, type);
    expect(await isRightFile(path, file, sums)).toBe(true);
    expect(file.bodyUsed).toBe(false);
  });

  test.each(right)(
    '%s is not kept as an error, another type, empty, in part or redirected',
    async (path, body, type) => {
      for (const status of [206, 404, 410, 500, 503]) {
        expect(await isRightFile(path, answer(body, type, status), sums), `${status}`).toBe(false);
      }
      expect(await isRightFile(path, answer(body, 'text/html; charset=utf-8'), sums)).toBe(false);
      expect(await isRightFile(path, answer(portal, 'text/html'), sums)).toBe(false);
      expect(await isRightFile(path, answer('', type), sums)).toBe(false);
      expect(await isRightFile(path, answer(null, type), sums)).toBe(false);
      const redirected = Object.defineProperty(answer(body, type), 'redirected', { value: true });
      expect(await isRightFile(path, redirected, sums)).toBe(false);
      expect(await isRightFile(path, Response.error(), sums)).toBe(false);
    },
  );

  // Of a picture of points, and of styles and scripts of another deployment, the worker knows nothing to tell by.
  test.each(right.filter(([path]) => !/of-another|webp/.test(path)))(
    '%s is not kept cut short',
    async (path, body, type) => {
      const half = typeof body === 'string' ? body.slice(0, -4) : font(200).subarray(0, 100);
      expect(await isRightFile(path, answer(half, type), sums)).toBe(false);
    },
  );

  test.each(right.filter(([path]) => !/webp/.test(path)))(
    '%s is no page, whatever type it is sent with',
    async (path, _, type) => {
      expect(await isRightFile(path, answer(portal, type), sums)).toBe(false);
    },
  );

  test('has the types that the site’s own server sends', () => {
    for (const [ending, type] of Object.entries(contentTypes)) {
      expect(looksLikeFile(`/_astro/a.${ending}`, answer('', type)), ending).toBe(ending !== 'html');
    }
  });
});

describe('a page', () => {
  const page = (address: string): string =>
    `<!DOCTYPE html><html lang="ko"><head><meta property="og:url" content="${address}"></head><body></body></html>\n`;
  const html = page('https://example.org/jatdae/articles/a/');

  test('is told by the address that it names itself, wherever it is read from', () => {
    expect(isPageOf('https://example.org/jatdae/articles/a/', html)).toBe(true);
    expect(isPageOf('http://localhost:4321/jatdae/articles/a/', html)).toBe(true);
    // Astro puts scripts of some pages after the end.
    expect(isPageOf('https://a/b/', `${page('https://a/b/')}<script type="module" src="/_astro/a.js"></script>`)).toBe(
      true,
    );
  });

  test.each([
    ['the page of a Wi-Fi', portal],
    ['an error', '<html><body><h1>500 Internal Server Error</h1></body></html>'],
    ['the start page in its place', page('https://example.org/jatdae/')],
    ['the page for what is missing', page('https://example.org/jatdae/404.html')],
    ['half of it', html.slice(0, html.indexOf('</body>'))],
    ['all but its end', html.trim().slice(0, -1)],
    ['an address that is none', page('어디')],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(isPageOf('https://example.org/jatdae/articles/a/', text)).toBe(false);
  });

  test('comes whole, from where it was asked for, as HTML', () => {
    expect(looksLikePage(answer(html, 'text/html; charset=utf-8'))).toBe(true);
    for (const status of [206, 404, 500, 503]) expect(looksLikePage(answer(html, 'text/html', status))).toBe(false);
    expect(looksLikePage(answer(html, 'text/plain'))).toBe(false);
    expect(looksLikePage(Object.defineProperty(answer(html, 'text/html'), 'redirected', { value: true }))).toBe(false);
  });
});
