import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressFolder } from '../../../src/build/compress.ts';
import { replaceFolder } from '../../../src/build/replace.ts';
import { serveSite } from '../../../src/build/serve.ts';
import { type Answer, ask } from '../../support/answers.ts';

// A build puts its site into the place of the last one while the server runs (src/build/replace.ts).

let root = '';
let server: Server;
let address = '';
const at = (name: string): string => join(root, name);

/** Two sites whose every file differs in length; one has forms that the other lacks, and addresses of its own. */
const pages = {
  one: { '': `<title>one</title>${'<p>하나</p>'.repeat(2000)}`, same: 'one', only: 'one' },
  two: { '': `<title>two</title>${'<p>둘</p>'.repeat(10_000)}`, same: `two${'!'.repeat(3000)}`, moved: 'two' },
} as const;
type Site = keyof typeof pages;

async function lay(site: Site): Promise<void> {
  for (const [name, text] of Object.entries(pages[site])) {
    await mkdir(join(at(site), name), { recursive: true });
    await writeFile(join(at(site), name, 'index.html'), text);
  }
  await writeFile(join(at(site), '404.html'), `${site} has none`);
  if (site === 'two') await writeFile(join(at(site), '_redirects'), '/moved/ /same/ 301\n');
  await compressFolder(at(site));
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jatdae-'));
  await lay('one');
  await lay('two');
  await cp(at('one'), at('dist'), { recursive: true });
  ({ server, address } = await serveSite(at('dist'), 0, '/'));
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(root, { recursive: true });
});

const textOf = ({ headers, body }: Answer): string => {
  const coding = headers['content-encoding'];
  return (coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body).toString();
};

/** How often one site replaces the other at least; they go on until both were met at every address. */
const swaps = 12;

/** What each site answers; with `only` and `moved` answers of two sites show. */
const answers: Readonly<Record<string, Record<Site, string>>> = {
  '/': { one: `200 ${pages.one['']}`, two: `200 ${pages.two['']}` },
  '/same/': { one: `200 ${pages.one.same}`, two: `200 ${pages.two.same}` },
  '/only/': { one: `200 ${pages.one.only}`, two: '404 two has none' },
  '/moved/': { one: '404 one has none', two: '301 ' },
};

const said = (answer: Answer): string => `${answer.status} ${textOf(answer)}`;

test('every answer is of one site, whole, while sites replace each other', async () => {
  const wanted = Object.keys(answers)
    .flatMap((path) => [`${path} one`, `${path} two`])
    .toSorted();
  const seen = new Set<string>();
  let done = false;
  const replacing = (async () => {
    for (let replaced = 0; replaced < swaps || seen.size < wanted.length; replaced += 1) {
      const next = replaced % 2 === 0 ? 'two' : 'one';
      await cp(at(next), at('fresh'), { recursive: true });
      await replaceFolder(at('fresh'), at('dist'));
    }
    done = true;
  })();
  const reader = async (encoding: string): Promise<void> => {
    while (!done) {
      for (const [path, { one, two }] of Object.entries(answers)) {
        const answer = await ask(address, path, { headers: { 'accept-encoding': encoding } });
        expect(answer.headers['content-length'], path).toBe(String(answer.body.length));
        const text = said(answer);
        if (text !== one && text !== two) throw new Error(`${path}: ${text.slice(0, 80)}`);
        seen.add(`${path} ${text === one ? 'one' : 'two'}`);
      }
    }
  };
  await Promise.all([replacing, ...['br', 'gzip', 'identity', 'br;q=0.5, gzip'].map(reader)]);
  // Both sites were met at every address, else nothing was tried.
  expect([...seen].toSorted()).toEqual(wanted);
});

test('after a build the new site is served: pages, addresses that moved, what is gone', async () => {
  for (const [path, { one }] of Object.entries(answers)) expect(said(await ask(address, path))).toBe(one);
  await replaceFolder(at('two'), at('dist'));
  for (const [path, { two }] of Object.entries(answers)) expect(said(await ask(address, path))).toBe(two);
});

test('a file that is being sent is sent to its end, though its site is gone', async () => {
  const large = 'x'.repeat(8_000_000);
  await writeFile(at('dist/large.txt'), large);
  const response = await fetch(`${address}large.txt`);
  await replaceFolder(at('two'), at('dist'));
  expect((await response.text()) === large).toBe(true);
});

test('where there is no site a request waits for one, and is told to come again where none comes', async () => {
  await rename(at('dist'), at('aside'));
  const waiting = ask(address, '/same/');
  setTimeout(() => rename(at('aside'), at('dist')), 300);
  expect(said(await waiting)).toBe('200 one');
  await rename(at('dist'), at('aside'));
  const { status, headers } = await ask(address, '/same/');
  expect([status, headers['retry-after'], headers['cache-control']]).toEqual([
    503,
    '1',
    'public, max-age=0, must-revalidate',
  ]);
});
