import type { BrowserContext, Route } from 'playwright-core';

/** What can go wrong with a file on its way. */
export const faults = ['blocked', 'delayed', '404', '500', 'truncated', 'replaced'] as const;
export type Fault = (typeof faults)[number];

/** How long a delayed file takes, in milliseconds. */
export const delay = 10_000;

/** The files of the site by what they are for, as patterns over their addresses. */
export const assets = {
  fonts: /\.woff2$/,
  'theme before the first paint': /\/theme[^/]*\.js$/,
  'script of every page': /\/_astro\/Page\.astro_[^/]+\.js$/,
  'Chart.js': /\/_astro\/live\.[^/]+\.js$/,
  'data of a chart': /\/chart-files\/.+\.json$/,
  'pictures of charts': /\/chart-files\/.+\.svg$/,
  'script of the search page': /\/_astro\/Results\.astro_[^/]+\.js$/,
  'script of the search box': /\/_astro\/combobox\.[^/]+\.js$/,
  'service worker': /\/sw\.js$/,
  'dictionary of names': /\/search-index\/names[^/]*$/,
  'Pagefind’s runtime': /\/search-index\/pagefind\.js$/,
  'Pagefind’s WebAssembly': /\/search-index\/wasm\.[^/]+$/,
  'Pagefind’s entry': /\/search-index\/pagefind-entry\.json$/,
  'Pagefind’s list of pages': /\/search-index\/[^/]+\.pf_meta$/,
  'Pagefind’s words': /\/search-index\/index\/.+$/,
  'Pagefind’s filters': /\/search-index\/filter\/.+$/,
  'Pagefind’s fragments': /\/search-index\/fragment\/.+$/,
} as const satisfies Record<string, RegExp>;
export type Asset = keyof typeof assets;

/**
 * Lets one kind of file fail in a context, until the returned function is called.
 * @returns how many requests met the fault so far, and the way back to a good line
 */
export async function breakAsset(
  context: BrowserContext,
  asset: Asset,
  fault: Fault,
): Promise<{ met: () => number; mend: () => Promise<void> }> {
  let met = 0;
  // Pagefind adds a query to its entry; the search adds one to each new attempt.
  const pattern = new RegExp(`${assets[asset].source.replace(/\$$/, '')}(?:\\?.*)?$`);
  const handler = async (route: Route): Promise<void> => {
    met += 1;
    // The page may be gone by the time a slow answer comes.
    await answer(route, fault).catch(() => undefined);
  };
  await context.route(pattern, handler);
  return { met: () => met, mend: () => context.unroute(pattern, handler) };
}

async function answer(route: Route, fault: Fault): Promise<void> {
  if (fault === 'blocked') return route.abort('failed');
  if (fault === '404') return route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' });
  if (fault === '500') return route.fulfill({ status: 500, contentType: 'text/plain', body: 'Internal error' });
  if (fault === 'replaced') {
    // What a captive portal does: everything is a page of its own, and all is well.
    return route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>와이파이</title>' });
  }
  if (fault === 'delayed') {
    await new Promise((done) => setTimeout(done, delay));
    return route.continue();
  }
  const response = await route.fetch();
  const body = await response.body();
  // A browser keeps no answer that broke off; one made here looks whole to it.
  const { 'content-length': _length, 'content-encoding': _encoding, ...headers } = response.headers();
  return route.fulfill({
    status: response.status(),
    headers: { ...headers, 'cache-control': 'no-store' },
    body: body.subarray(0, Math.floor(body.length / 2)),
  });
}
