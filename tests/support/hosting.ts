import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { headersFor, stylesAllowed } from '../../src/build/headers.ts';
import { compressible, contentTypeOf, leastCompressed } from '../../src/site/content-types.ts';
import { type Answer, ask } from './answers.ts';
import { type SiteName, siteFile, siteFiles, siteFolder, sites } from './site.ts';

/** A server of one built site: who it is, and where it answers. */
export interface Host {
  name: string;
  site: SiteName;
  /** The origin, known only when the server runs. */
  origin: () => string;
  /** Which compressed files it may send in chunks, naming no length: all, as Go's servers do, or those that it compresses itself. */
  chunks?: 'all' | 'own' | undefined;
}

/** The path that a file of the site is asked for by, base left out. */
export const pathOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** One file of each kind: of each ending, the largest; a page, an embed, a hashed file; and what has a type of its own. */
export function fileOfEachKind(site: SiteName): string[] {
  const files = siteFiles(site).filter((file) => !/\.(?:br|gz)$/.test(file));
  const served = files.filter((file) => !['_headers', '_redirects'].includes(file));
  const size = (file: string): number => siteFile(file, site).length;
  const largest = [...Map.groupBy(served, (file) => extname(file)).values()].flatMap((group) =>
    group.toSorted((a, b) => size(b) - size(a)).slice(0, 1),
  );
  const more = [
    ...['index.html', '404.html', 'feed.xml', 'feed.json', 'data/facts.csv', 'charts/valuation.svg'],
    ...['charts/valuation/embed/index.html', 'charts/valuation/krw/embed/index.html', 'charts/valuation.json'],
    ...served.filter((file) => file.startsWith('_astro/') && file.endsWith('.js')).slice(0, 1),
    ...served.filter((file) => /^v\/[0-9a-f]{12}\/index\.html$/.test(file)).slice(0, 1),
    ...['.json', '.svg'].flatMap((ending) =>
      served.filter((file) => file.startsWith('chart-files/') && file.endsWith(ending)).slice(0, 1),
    ),
  ];
  return [...new Set([...largest, ...more])].toSorted();
}

/** What an answer holds, unpacked as its headers say. */
export const unpack = ({ headers, body }: Answer): Buffer =>
  headers['content-encoding'] === 'br'
    ? brotliDecompressSync(body)
    : headers['content-encoding'] === 'gzip'
      ? gunzipSync(body)
      : body;

/** The headers that {@link headersFor} names, as they came; what came beyond them is not looked at. */
function expectHeaders({ headers }: Answer, path: string, site: SiteName): void {
  const styles = stylesAllowed(readFileSync(join(siteFolder(site), '_headers'), 'utf8'));
  const wanted = headersFor(path, true, styles);
  expect(Object.fromEntries(Object.keys(wanted).map((name) => [name, headers[name]])), path).toEqual(wanted);
  if (!wanted['access-control-allow-origin']) expect(headers['access-control-allow-origin'], path).toBeUndefined();
  expect(headers['set-cookie'], path).toBeUndefined();
}

/** What every host must do, each a test, so that hosts can be told apart by what fails. */
export function describeHost({ site, origin, chunks }: Host, files: () => string[]): void {
  const { base } = sites[site];
  const at = (path: string): string => base.slice(0, -1) + path;
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
    ask(origin(), at(path), { method, headers });

  test.each(['', 'gzip', 'gzip, br'])(
    'each kind of file, whole and as it lies, for Accept-Encoding: %s',
    async (encoding) => {
      for (const file of files()) {
        const path = pathOf(file);
        const answer = await get(path, encoding ? { 'accept-encoding': encoding } : {});
        const lies = (ending: string): boolean => existsSync(join(siteFolder(site), `${file}.${ending}`));
        const whole = readFileSync(join(siteFolder(site), file));
        const own = whole.length >= leastCompressed && compressible.includes(extname(file).slice(1));
        const expected =
          encoding.includes('br') && lies('br') ? 'br' : encoding && (lies('gz') || own) ? 'gzip' : undefined;
        expect([answer.status, answer.headers['content-encoding']], path).toEqual([200, expected]);
        if (expected) expect(answer.headers['vary'], path).toMatch(/accept-encoding/i);
        const inChunks = expected && (chunks === 'all' || (chunks === 'own' && !lies('gz')));
        if (!inChunks || answer.headers['transfer-encoding'] !== 'chunked')
          expect(answer.headers['content-length'], path).toBe(String(answer.body.length));
        expect(unpack(answer).equals(whole), path).toBe(true);
        expectHeaders(answer, path, site);
        const type = contentTypeOf(path);
        if (type) expect(answer.headers['content-type']?.replace(/;\s*/, '; ').toLowerCase(), path).toBe(type);
      }
    },
  );

  test('what has not changed is not sent again', async () => {
    for (const file of files()) {
      const path = pathOf(file);
      for (const encoding of ['identity', 'br', 'gzip']) {
        const { headers } = await get(path, { 'accept-encoding': encoding });
        expect(headers['etag'], path).toBeTruthy();
        const again = await get(path, { 'accept-encoding': encoding, 'if-none-match': headers['etag'] ?? '' });
        expect([again.status, again.body.length], path).toEqual([304, 0]);
        expect(again.headers['cache-control'], path).toBe(headersFor(path)['cache-control']);
      }
    }
  });

  test('HEAD says what GET says, and sends nothing', async () => {
    for (const file of files()) {
      const path = pathOf(file);
      const [head, whole] = [await get(path, {}, 'HEAD'), await get(path)];
      expect(
        [head.status, head.body.length, head.headers['content-length'], head.headers['content-type']],
        path,
      ).toEqual([200, 0, whole.headers['content-length'], whole.headers['content-type']]);
      expectHeaders(head, path, site);
    }
  });

  test('a part is a part, and a part beyond the end is refused', async () => {
    const whole = readFileSync(join(siteFolder(site), 'charts/valuation.png'));
    const beyond = await get('/charts/valuation.png', { range: 'bytes=99999999999999999999-' });
    expect(beyond.status).toBe(416);
    const part = await get('/charts/valuation.png', { range: 'bytes=100-199' });
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 100-199/${whole.length}`]);
    expect(part.body.equals(whole.subarray(100, 200))).toBe(true);
    const rest = await get('/charts/valuation.png', { range: 'bytes=100-' });
    expect(rest.body.equals(whole.subarray(100))).toBe(true);
    expect((await get('/charts/valuation.png', { range: `bytes=${whole.length}-` })).status).toBe(416);
  });

  test.each([
    ...['bytes=-500', 'bytes=0-0,5-9', 'bytes=9-5', 'lines=1-2', 'bytes=a-b', 'bytes=0-99999999999999999999'],
    ...[
      'bytes=-99999999999999999999',
      'bytes=99999999999999999999-5',
      `bytes=0-${'9'.repeat(400)}`,
      'bytes=',
      'bytes=-',
    ],
  ])('Range: %s is answered soundly', async (range) => {
    const whole = readFileSync(join(siteFolder(site), 'charts/valuation.png'));
    const { status, headers, body } = await get('/charts/valuation.png', { range });
    expect([200, 206, 416]).toContain(status);
    if (status === 200) expect(body.equals(whole)).toBe(true);
    const [, first, last] = /^bytes (\d+)-(\d+)\//.exec(headers['content-range'] ?? '') ?? [];
    if (status === 206 && first && last) {
      expect(body.equals(whole.subarray(Number(first), Number(last) + 1))).toBe(true);
    }
  });

  test('a folder without its slash is put right, the query kept', async () => {
    for (const [path, location] of [
      ['/companies', '/companies/'],
      ['/charts/valuation/krw?theme=dark', '/charts/valuation/krw/?theme=dark'],
      ['/companies?a=1?b=2?', '/companies/?a=1?b=2?'],
    ] as const) {
      const answer = await get(path);
      expect([301, 308], path).toContain(answer.status);
      expect(answer.headers['location'], path).toMatch(
        new RegExp(`(?:^|/)${at(location).split('/').slice(-2)[0]}/(?:\\?.*)?$`),
      );
      const there = new URL(answer.headers['location'] ?? '', `http://host${at(path)}`);
      expect(there.pathname + there.search, path).toBe(at(location));
    }
    if (base !== '/') expect([301, 308]).toContain((await ask(origin(), base.slice(0, -1))).status);
  });

  test.each([
    ...['/nothing/', '/nothing.csv', '/data/', '/charts/valuation/nothing.png', '/404', '/404/'],
    ...['/_headers', '/_redirects', '/%5fheaders', '/_%72edirects', '/_headers/', '/_redirects/index.html'],
  ])('%s is not there, and the page that says so is ours', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/i);
    expect(unpack(answer).equals(readFileSync(join(siteFolder(site), '404.html')))).toBe(true);
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
  });

  test('only a file that is there is kept for good', async () => {
    const { 'cache-control': forGood } = headersFor('/_astro/');
    const { 'cache-control': otherwise } = headersFor('/');
    const hashed = files().filter((file) => /^(?:_astro|chart-files)\//.test(file));
    expect(hashed.length).toBeGreaterThan(1);
    for (const path of hashed.map(pathOf)) {
      for (const [method, headers] of [
        ['GET', {}],
        ['HEAD', {}],
        ['GET', { 'accept-encoding': 'gzip, br' }],
        ['GET', { range: 'bytes=0-1' }],
      ] as const) {
        const answer = await get(path, headers, method);
        expect([200, 206], path).toContain(answer.status);
        expect(answer.headers['cache-control'], path).toBe(forGood);
      }
      const beyond = await get(path, { range: 'bytes=99999999-' });
      expect([200, 416], path).toContain(beyond.status);
      if (beyond.status === 416) expect(beyond.headers['cache-control'], path).toBe(otherwise);
      const odd = await get(path, {}, 'POST');
      expect([odd.status, odd.headers['cache-control']], path).toEqual([405, otherwise]);
    }
    for (const folder of ['/_astro/', '/chart-files/', '/pictures/']) {
      for (const name of ['', 'nothing.js', 'nothing.css?v=1', 'nothing/', '%00', 'nothing.js.br', '..%2fnothing.js']) {
        const answer = await get(folder + name);
        expect([400, 404], folder + name).toContain(answer.status);
        expect([otherwise, undefined], folder + name).toContain(answer.headers['cache-control']);
        if (answer.status === 404) expect(answer.headers['cache-control'], folder + name).toBe(otherwise);
      }
    }
  });

  test.each([
    ...['/../../../../etc/passwd', '/%2e%2e/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2f..%2fetc%2fpasswd'],
    ...[
      '/charts/..%5c..%5c..%5cetc%5cpasswd',
      '/%00',
      '/index.html%00.png',
      '/%E0%A4%A',
      '/.git/config',
      '//etc/passwd',
    ],
  ])('%s leads out of nothing', async (path) => {
    const answer = await get(path);
    expect([400, 403, 404]).toContain(answer.status);
    expect(answer.body.toString('latin1')).not.toMatch(/root:.*:0:0|repositoryformatversion/);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is refused', async (method) => {
    const answer = await get('/', {}, method);
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });
}
