import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Answer, ask } from '../../support/answers.ts';
import { filesIn } from '../../support/folder.ts';
import type { Host } from './hosts.ts';

/** A question that is put to every host alike, and its answer in a few words. */
export type Facts = Readonly<Record<string, string>>;

const yes = (holds: boolean): string => (holds ? 'yes' : 'no');

/**
 * Asks a host what a reader's browser would, and opens a page of it.
 * @param path the page, from the site's root
 * @param site the folder that it serves
 */
export async function factsOf(browser: Browser, { origin }: Host, path: string, site: string): Promise<Facts> {
  const get = (at: string, headers: Record<string, string> = {}): Promise<Answer> => ask(origin, at, { headers });
  // Vite puts a hash into every name in this folder.
  const hashed = filesIn(site).find((file) => /^_astro\/.*\.css$/.test(file));
  if (!hashed) throw new Error(`no hashed file in ${site}`);
  const file = `/${hashed}`;
  const page = await get(path);
  const packed = await get(path, { 'accept-encoding': 'gzip, br' });
  const lost = await get('/no-such-address/');
  const again = await get(path, { 'accept-encoding': 'gzip, br', 'if-none-match': packed.headers['etag'] ?? '' });
  const part = await get(file, { range: 'bytes=0-99' });
  const has = (name: string): string => yes(page.headers[name] !== undefined);
  return {
    'an address without a page': `${lost.status}, ${
      lost.body.equals(readFileSync(join(site, '404.html'))) ? 'the site’s own page' : 'nginx’s page'
    }`,
    'a page as a browser gets it': packed.headers['content-encoding'] ?? 'not compressed',
    'its bytes over the line ÷ whole': (packed.body.length / page.body.length).toFixed(2),
    'a page asked for again': String(again.status),
    'a part of a file': `${part.status}, ${part.body.length} bytes of 100`,
    'caching of a hashed file': (await get(file)).headers['cache-control'] ?? 'not said',
    'caching of a page': page.headers['cache-control'] ?? 'not said',
    'the page’s type names its charset': yes(/charset=utf-8/i.test(page.headers['content-type'] ?? '')),
    'content security policy': has('content-security-policy'),
    'strict transport security': has('strict-transport-security'),
    nosniff: has('x-content-type-options'),
    'referrer policy': has('referrer-policy'),
    'permissions policy': has('permissions-policy'),
    'opener policy': has('cross-origin-opener-policy'),
    'server’s version kept to itself': yes(!/\d/.test(page.headers['server'] ?? '')),
    POST: String((await ask(origin, path, { method: 'POST' })).status),
    ...(await seen(browser, origin + path)),
  };
}

/** What a browser sees: requests elsewhere, cookies, inline scripts, and how much reads where no script comes. */
async function seen(browser: Browser, address: string): Promise<Facts> {
  const open = async (scripts: boolean): Promise<{ page: Page; elsewhere: number }> => {
    const page = await (await browser.newContext()).newPage();
    let elsewhere = 0;
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== new URL(address).origin) elsewhere += 1;
    });
    if (!scripts)
      await page.route('**', (route) =>
        route.request().resourceType() === 'script' ? route.abort() : route.continue(),
      );
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    return { page, elsewhere };
  };
  const { page, elsewhere } = await open(true);
  const bare = await open(false);
  const [whole, left] = [await readable(page), await readable(bare.page)];
  const inline = await page.locator('script:not([src]):not([type*=json]):not([type=speculationrules])').count();
  const cookies = (await page.context().cookies()).length;
  await Promise.all([page, bare.page].map((one) => one.context().close()));
  return {
    'requests to third parties': String(elsewhere),
    cookies: String(cookies),
    'scripts inside the page': String(inline),
    'text that reads with scripts blocked': `${Math.floor((left / whole) * 100)} %`,
  };
}

/** How many characters of headings, paragraphs and list items are shown. */
const readable = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, p, li)')]
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .reduce((sum, element) => sum + (element.textContent?.length ?? 0), 0),
  );
