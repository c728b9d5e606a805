import '../../site/browser/trusted.ts';

/** Where the worker does not come, everything is read as before, from the network. */
navigator.serviceWorker?.register(`${import.meta.env.BASE_URL}sw.js`).catch(() => undefined);
