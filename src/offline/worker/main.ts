/**
 * The service worker. Pages come from the network and, where it does not answer, from what was read; what names its own
 * content comes from the store first. How it keeps deployments apart: docs/decisions/0014-offline.md.
 */
import { registerQuotaErrorCallback } from 'workbox-core/registerQuotaErrorCallback.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { setCatchHandler } from 'workbox-routing/setCatchHandler.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { looksLikePage } from '../answers.ts';
import { FILES, match, PAGES } from '../kept.ts';
import { namesItsContent, narrowPicture } from '../names.ts';
import { keptFile, keptTwin, looksRight, rightFiles } from './files.ts';
import { isToKeep, keepPage, keptPage, keyOf, offlinePage, refresh, takeOfflinePage, takePage } from './keep.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const base = import.meta.env.BASE_URL;
/** How long a kept page waits for the network's newer one. */
const PATIENCE_S = 3;

/** Pages that this run of the worker has kept or is keeping. */
const kept = new Set<string>();
let turn: Promise<void> = Promise.resolve();

/** Does one thing after the other, so that nothing is swept while it is being kept. What fails has kept nothing. */
function inTurn(work: () => Promise<unknown>): Promise<void> {
  turn = turn.then(async () => void (await work())).catch(letGoWhereFull);
  return turn;
}

const isFull = (reason: unknown): boolean => reason instanceof DOMException && reason.name === 'QuotaExceededError';

/** Where storage is full, what was kept is let go; reading goes on as without a worker. */
async function letGoWhereFull(reason: unknown): Promise<void> {
  if (isFull(reason)) await letGo();
}

async function letGo(): Promise<void> {
  await Promise.all([caches.delete(PAGES), caches.delete(FILES)]);
  await takeOfflinePage().catch(() => undefined);
}

registerQuotaErrorCallback(letGo);
// The strategies tell of a full store after they have answered; the callback above has dealt with it.
worker.addEventListener('unhandledrejection', (event) => {
  if (isFull(event.reason)) event.preventDefault();
});

/** Keeps the page of a window unless it is kept already: it may have come without the worker, the first one always does. */
async function keepOpen(address: string): Promise<void> {
  const url = keyOf(address);
  if (kept.has(url) || !isToKeep(url)) return;
  kept.add(url);
  await inTurn(() => takePage(url));
}

const pages = new NetworkFirst({
  cacheName: PAGES,
  networkTimeoutSeconds: PATIENCE_S,
  matchOptions: match,
  plugins: [
    {
      cacheKeyWillBeUsed: async ({ request }) => keyOf(request.url),
      // A page is put into the store when all that it needs is there, and not before.
      cacheWillUpdate: async () => null,
      cachedResponseWillBeUsed: async ({ request, cachedResponse }) => cachedResponse && keptPage(request.url),
      fetchDidSucceed: async ({ request, response, event }) => {
        const url = keyOf(request.url);
        if (!isToKeep(url) || !looksLikePage(response)) return response;
        kept.add(url);
        const copy = response.clone();
        event.waitUntil(inTurn(() => keepPage(url, copy)));
        return response;
      },
    },
  ],
});

const files = new CacheFirst({ cacheName: FILES, matchOptions: match, plugins: [rightFiles] });

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.pathname.startsWith(base),
  (options) => {
    options.event.waitUntil(inTurn(() => refresh()));
    return pages.handle(options);
  },
);

registerRoute(
  ({ sameOrigin, url }) => sameOrigin && namesItsContent(url.pathname, base),
  async (options) => {
    const { event, request } = options;
    if (event instanceof FetchEvent && event.clientId) {
      const client = await worker.clients.get(event.clientId);
      if (client?.frameType === 'top-level') event.waitUntil(keepOpen(client.url));
    }
    const answer = await files.handle(options).catch(() => undefined);
    if (looksRight(request.url, answer)) return answer;
    return (await keptFile(narrowPicture(request.url))) ?? (await keptTwin(request.url)) ?? answer ?? Response.error();
  },
);

setCatchHandler(async ({ request }) => {
  return (request.mode === 'navigate' && (await keptPage(offlinePage))) || Response.error();
});

worker.addEventListener('install', (event) => {
  // Whatever is kept is named by its content, so a new worker may take over from the old one in open windows. Where its
  // page for no line cannot be had, it is not installed, and the browser tries again another time.
  event.waitUntil(Promise.all([worker.skipWaiting(), takeOfflinePage()]));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim());
  // Not waited for: until an activation ends, nothing is answered.
  void inTurn(() => refresh(true)).then(async () => {
    for (const { url } of await worker.clients.matchAll({ type: 'window' })) await keepOpen(url);
  });
});
