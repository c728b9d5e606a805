import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { framePolicy, hashedFolders, headersFor, stylesAllowed } from '../../src/build/headers.ts';
import { readRedirects } from '../../src/build/hosting/redirects-file.ts';
import { contentTypeOf } from '../../src/site/content-types.ts';
import { type Answer, ask } from './answers.ts';
import { directivesAsked } from './host-files.ts';
import { fileOfEachKind, pathOf, unpack } from './hosting.ts';
import { type SiteName, siteFile, siteFolder, sitePages, sites } from './site.ts';

// What Cloudflare Pages must do with the site. Where it differs by design from servers with a configuration of ours
// (tests/support/hosting.ts):
// - It says "access-control-allow-origin: *" of everything, of what `_headers` opens and of the rest.
// - It compresses by itself, names no length, and its emulator gives files whole where a part is asked for.
// - It knows types by ending that are not ours, and leaves a 304 without its caching, so that what was said before holds on.
// - A page that is no folder's, `/404.html`, lies under its name without the ending; to put an address right it says 308.
// - What is not there is not to be stored at all. What `_headers` says of an address is said of refused methods too.
// - It refuses methods without naming those that it takes.
// And where the emulator alone differs: below the name of a file, and for a zero byte, it fails with 502 for want of such a
// folder on this disk; TRACE it never answers.

/** Types that Pages gives of its own to endings that `_headers` does not speak of. */
const ownTypes: Readonly<Record<string, string>> = {
  js: 'application/javascript',
  bib: 'application/octet-stream',
  ris: 'application/x-research-info-systems',
};

/** Each test of {@link describePages} that has its like in `describeHost` bears its name. */
export function describePages({ site, origin }: { site: SiteName; origin: () => string }): void {
  const { base } = sites[site];
  const at = (path: string): string => base.slice(0, -1) + path;
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
    ask(origin(), at(path), { method, headers });
  const lies = (file: string): Buffer => readFileSync(join(siteFolder(site), file));
  // What lies beside a page under a name of its own is `/404.html` alone, asked for below.
  const files = fileOfEachKind(site).filter((file) => file !== '404.html');
  const { 'cache-control': otherwise } = headersFor('/');
  const { 'cache-control': forGood } = headersFor('/_astro/');

  /** Our headers, as they came. */
  function expectHeaders({ headers }: Answer, path: string): void {
    const styles = stylesAllowed(siteFile('_headers', site));
    const { 'content-security-policy': policy, ...wanted } = headersFor(path, true, styles);
    expect(headers, path).toMatchObject({ ...wanted, 'access-control-allow-origin': '*' });
    expect(directivesAsked(path, headers['content-security-policy']), path).toEqual(directivesAsked(path, policy));
    expect(headers['set-cookie'], path).toBeUndefined();
  }

  test.each(['', 'gzip', 'br'])(
    'each kind of file, whole and as it lies, for Accept-Encoding: %s',
    async (encoding) => {
      for (const file of files) {
        const path = pathOf(file);
        const answer = await get(path, encoding ? { 'accept-encoding': encoding } : {});
        expect(answer.status, path).toBe(200);
        const packed = answer.headers['content-encoding'];
        expect(/\/$|\.css$/.test(path) ? [encoding || undefined] : [encoding, undefined], path).toContain(packed);
        expect(unpack(answer).equals(lies(file)), path).toBe(true);
        expectHeaders(answer, path);
        const type = ownTypes[/\.([a-z]+)$/.exec(path)?.[1] ?? ''] ?? contentTypeOf(path);
        if (type) expect(answer.headers['content-type'], path).toBe(type);
      }
    },
  );

  test('every page is there, closed to frames but for embeds', async () => {
    const pages = sitePages(site).filter(({ file }) => file !== '404.html');
    expect(pages.length).toBeGreaterThan(100);
    for (const { path } of pages) {
      const answer = await get(path, {}, 'HEAD');
      expect([answer.status, answer.body.length], path).toEqual([200, 0]);
      expectHeaders(answer, path);
      const closed = answer.headers['content-security-policy']?.includes(framePolicy.closed);
      expect(closed, path).toBe(!path.endsWith('/embed/'));
    }
  });

  test('what has not changed is not sent again', async () => {
    for (const path of files.map(pathOf)) {
      const { etag = '' } = (await get(path)).headers;
      expect(etag, path).toMatch(/^".+"$/);
      // Weak where the answer was packed on its way.
      for (const tag of [etag, `W/${etag}`]) {
        const again = await get(path, { 'if-none-match': tag });
        expect([again.status, again.body.length], path).toEqual([304, 0]);
        const caching = headersFor(path)['cache-control'];
        expect(again.headers['cache-control'], path).toBe(caching === otherwise ? undefined : caching);
      }
      expect((await get(path, { 'if-none-match': '"other"' })).status, path).toBe(200);
    }
  });

  test('HEAD says what GET says, and sends nothing', async () => {
    for (const path of files.map(pathOf)) {
      const [head, whole] = [await get(path, {}, 'HEAD'), await get(path)];
      const said = ({ headers }: Answer) => [headers['content-type'], headers['etag'], headers['cache-control']];
      expect([head.status, head.body.length, ...said(head)], path).toEqual([200, 0, ...said(whole)]);
    }
  });

  test.each(['bytes=100-199', 'bytes=-500', 'bytes=0-0,5-9', 'bytes=99999999-', 'lines=1-2'])(
    'Range: %s is answered soundly',
    async (range) => {
      const { status, body } = await get('/charts/valuation.png', { range });
      expect([status, body.equals(lies('charts/valuation.png'))]).toEqual([200, true]);
    },
  );

  test('every address that moved leads on, the query kept', async () => {
    const moved = [...readRedirects(siteFile('_redirects', site))];
    expect(moved.length).toBeGreaterThan(10);
    for (const [from, to] of moved) {
      for (const query of ['', '?a=1?b=2']) {
        const { status, headers } = await ask(origin(), from + query);
        expect([status, headers['location']], from).toEqual([301, to + query]);
      }
      expect((await ask(origin(), to)).status, to).toBe(200);
    }
  });

  test.each([
    ['/companies', '/companies/'],
    ['/charts/valuation/krw?theme=dark', '/charts/valuation/krw/?theme=dark'],
    ['/companies?a=1?b=2?', '/companies/?a=1?b=2?'],
    ['/companies/index.html', '/companies/'],
    ['/404.html', '/404'],
    ['/404/', '/404'],
  ])('%s is put right, the query kept', async (path, to) => {
    const { status, headers } = await get(path);
    expect([status, headers['location']]).toEqual([308, at(to)]);
  });

  test('/404 is the page itself, closed to frames', async () => {
    const answer = await get('/404');
    expect([answer.status, answer.body.equals(lies('404.html'))]).toEqual([200, true]);
    expect(answer.headers['content-security-policy']).toContain(framePolicy.closed);
    expect(answer.headers['cache-control']).toBe(otherwise);
  });

  test.each([
    ...['/nothing/', '/nothing.csv', '/data/', '/charts/valuation/nothing.png', '/.git/config', '//etc/passwd'],
    ...hashedFolders.flatMap((name) => ['', 'nothing.js', 'nothing.css?v=1', 'nothing/'].map((n) => `/${name}/${n}`)),
  ])('%s is not there, and the page that says so is ours', async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.headers['cache-control']]).toEqual([404, 'no-store']);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(unpack(answer).equals(lies('404.html'))).toBe(true);
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
  });

  test.each(['_headers', '_redirects'])('%s is not given to anybody', async (name) => {
    const spelt = [name, name.replace('_', '%5f'), name.replace('e', '%65'), `_astro/..%2f${name}`];
    for (const path of [...spelt, `${name}/`, `${name}/index.html`]) {
      for (const place of [`/${path}`, at(`/${path}`)]) {
        const { status, body } = await ask(origin(), place);
        expect([404, 502], place).toContain(status);
        expect(body.toString(), place).not.toMatch(/content-security-policy: | 301$/m);
      }
    }
  });

  test('only a file that is there is kept for good', async () => {
    const hashed = files.filter((file) => /^(?:_astro|chart-files)\//.test(file)).map(pathOf);
    expect(hashed.length).toBeGreaterThan(1);
    for (const path of hashed) {
      for (const [method, headers] of [
        ['GET', {}],
        ['HEAD', {}],
        ['GET', { 'accept-encoding': 'br' }],
        ['GET', { range: 'bytes=0-1' }],
      ] as const) {
        const answer = await get(path, headers, method);
        expect([answer.status, answer.headers['cache-control']], path).toEqual([200, forGood]);
      }
    }
  });

  test.each([
    ...['/../../../../etc/passwd', '/%2e%2e/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2f..%2fetc%2fpasswd', '/%00'],
    ...['/charts/..%5c..%5c..%5cetc%5cpasswd', '/index.html%00.png', '/%E0%A4%A'],
  ])('%s leads out of nothing', async (path) => {
    const answer = await get(path);
    expect(path.includes('%00') ? [404, 502] : [400, 403, 404]).toContain(answer.status);
    expect(answer.body.toString('latin1')).not.toMatch(/root:.*:0:0/);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
    const answer = await get('/', {}, method);
    expect([answer.status, answer.body.length, answer.headers['x-content-type-options']]).toEqual([405, 0, 'nosniff']);
  });

  if (base === '/') return;
  test('what lies above the site is not there', async () => {
    for (const path of ['/', '/companies/', '/nothing']) expect((await ask(origin(), path)).status, path).toBe(404);
    const { status, headers } = await ask(origin(), base.slice(0, -1));
    expect([status, headers['location']]).toEqual([308, base]);
  });
}
