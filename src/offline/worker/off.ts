/** What is laid in the worker's place where offline reading is switched off: it clears the store and goes. */
import { FILES, PAGES } from '../kept.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([caches.delete(PAGES), caches.delete(FILES)]).then(() => worker.registration.unregister()),
  );
});
