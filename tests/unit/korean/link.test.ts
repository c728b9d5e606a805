import { describe, expect, it, test } from 'vitest';
import { readLink } from '../../../src/korean/link.ts';

/** What is wrong with an address; undefined where it may be published. */
const faultOf = (written: string): string | undefined => {
  const link = readLink(written);
  return link.kind === 'refused' ? link.fault : undefined;
};

describe('a link', () => {
  test.each([
    ['https://example.org/news/1?x=1#y', 'web'],
    ['HTTPS://example.org', 'web'],
    ['http://한글.kr/기사', 'web'],
    ['mailto:editor@example.org', 'mail'],
    ['mailto:editor@example.org?subject=%EA%B8%80', 'mail'],
    ['/companies/openai/?x#y', 'own'],
    ['#결론', 'fragment'],
  ])('may be %s', (written, kind) => {
    expect(readLink(written).kind).toBe(kind);
  });

  it.each(['javascript', 'JaVaScRiPt', 'data', 'vbscript', 'file', 'blob', 'ftp', 'view-source', 'tel', 'feed'])(
    'is none with the scheme %s',
    (scheme) => {
      expect(faultOf(`${scheme}:alert(1)`)).toBe('scheme');
    },
  );

  it.each([' ', '\t', '\n', '\r', '\0', '\u0001', '\u00a0', '\u200b', '\ufeff', '\u202e', '\\\\'])(
    'is none with %j before, in or after it',
    (unseen) => {
      for (const written of [
        `${unseen}javascript:x`,
        `java${unseen}script:x`,
        `https://a.kr/${unseen}`,
        `/${unseen}a.kr`,
      ])
        expect(faultOf(written), JSON.stringify(written)).toBe('hidden');
    },
  );

  test.each([
    ['//example.org/x', 'no-scheme'],
    ['///example.org/x', 'no-scheme'],
    ['http:example.org', 'host'],
    ['https:/example.org', 'host'],
    ['https:///example.org', 'host'],
    ['https://', 'host'],
    ['https://?x', 'host'],
    ['https://a b.kr', 'hidden'],
    ['https://a.kr:99999/', 'host'],
    ['https://example.org@evil.kr/', 'host'],
    ['mailto:', 'mail'],
    ['mailto:editor', 'mail'],
    ['', 'empty'],
    ['javascript%3Aalert(1)', 'relative'],
    ['%6Aavascript:alert(1)', 'relative'],
    ['companies/openai/', 'relative'],
    ['../openai/', 'relative'],
    ['?q=x', 'relative'],
    ['/%zz/', 'encoding'],
    ['#%zz', 'encoding'],
  ])('%s is none: %s', (written, fault) => {
    expect(faultOf(written)).toBe(fault);
  });

  it('of this site is read as browsers do: decoded, without dots', () => {
    expect(readLink('/a/%2e%2e/companies/%6fpenai/?x=1#%EA%B2%B0%EB%A1%A0')).toEqual({
      kind: 'own',
      path: '/companies/openai/',
      fragment: '결론',
      address: '/companies/%6fpenai/?x=1#%EA%B2%B0%EB%A1%A0',
    });
  });
});
