import { describe, expect, test } from 'vitest';
import { toJsonLd } from '../../../src/site/json-ld.ts';
import { href, pathOf, readSite } from '../../../src/site/url.ts';

describe('where the site stands', () => {
  test.each([
    [undefined, undefined, 'http://localhost:4321', '/'],
    ['https://example.org', '/jatdae', 'https://example.org', '/jatdae/'],
    ['https://example.org/', 'jatdae/', 'https://example.org', '/jatdae/'],
    ['https://example.org', '/a//b/', 'https://example.org', '/a/b/'],
    ['https://example.org', '/', 'https://example.org', '/'],
    ['', '', 'http://localhost:4321', '/'],
    ['http://127.0.0.1:8080', '~me/v1.2/', 'http://127.0.0.1:8080', '/~me/v1.2/'],
    ['https://잣대.example', '/한글/', 'https://xn--vk1b940b.example', '/%ED%95%9C%EA%B8%80/'],
    ['https://example.org', '/%ed%95%9c%EA%B8%80', 'https://example.org', '/%ED%95%9C%EA%B8%80/'],
    // What macOS hands over: the same word in single letters.
    ['https://example.org', '/한글/'.normalize('NFD'), 'https://example.org', '/%ED%95%9C%EA%B8%80/'],
  ])('%s and %s', (url, base, origin, path) => {
    expect(readSite(url, base)).toEqual({ origin, base: path });
  });
  test.each([
    ...[
      'foo',
      'example.org',
      'ftp://example.org',
      'javascript:alert(1)',
      'https://',
      '/jatdae',
      'https://example.org:99999',
    ],
    ...['https://example.org/?a', 'https://example.org/#a', 'https://me:secret@example.org'],
  ])('SITE_URL=%s is refused in one Korean sentence', (url) => {
    expect(() => readSite(url)).toThrow(/^SITE_URL에는 .*적습니다\. 지금 적힌 것: “.*”$/);
  });
  test.each([
    ['https://example.org/jatdae', '/jatdae'],
    ['https://example.org/jatdae/', '/jatdae/'],
    ['https://example.org/한글', '/한글'],
  ])('SITE_URL=%s is refused, and where the path belongs is said', (url, path) => {
    expect(() => readSite(url)).toThrow(`BASE_PATH=${path}`);
    expect(() => readSite(url, path)).toThrow('SITE_URL');
  });
  test.each([
    ...[
      '../x',
      '/..',
      '/a/../b',
      '/./a',
      '/%2e%2e/x',
      '/a b/',
      '/a%20b/',
      ' ',
      '/a%2Fb/',
      '/a\\b',
      '/%',
      '/%E0%A4%A/',
      '/%00',
    ],
    ...[
      '/a?b',
      '/a#b',
      '/a;b',
      '/a"b',
      "/a'b",
      '/a{b}',
      '/a$b',
      '/:a',
      '/*',
      '/a|b',
      '/<a>',
      '/a\nb',
      'https://example.org/a',
    ],
    'C:/Program Files/Git/jatdae',
  ])('BASE_PATH=%s is refused in Korean', (path) => {
    expect(() => readSite(undefined, path)).toThrow(/^BASE_PATH에는 .*지금 적힌 것: “/s);
  });
});

test('paths of the contract', () => {
  expect(href('/companies/openai/')).toBe('/companies/openai/');
  expect(pathOf.entity({ kind: 'term', id: 'llm' })).toBe('/glossary/llm/');
  expect(pathOf.chart('valuation', 'krw')).toBe('/charts/valuation/krw/');
  expect(pathOf.section('a', 'b')).toBe('/articles/a/b/');
});

test('structured data cannot close its own script element', () => {
  expect(toJsonLd([{ '@type': 'Dataset', name: '</script><script>alert(1)' }])).not.toContain('</script>');
});
