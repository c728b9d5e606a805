/**
 * Starts the service worker at the reader's first scroll, when the page has long been read from: it costs a visit nothing
 * that only looks. Left out of the build where the setting `OFFLINE=off` switches offline reading off.
 */
if (import.meta.env.OFFLINE) {
  addEventListener('scroll', () => void import('./start.ts').catch(() => undefined), { once: true });
}
