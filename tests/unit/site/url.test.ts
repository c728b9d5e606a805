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
  ])('%s and %s', (url, base, origin, path) => {
    expect(readSite(url, base)).toEqual({ origin, base: path });
  });
  test.each(['example.org', 'ftp://example.org', 'javascript:alert(1)'])('%s is refused in Korean', (url) => {
    expect(() => readSite(url)).toThrow(/SITE_URL/);
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
