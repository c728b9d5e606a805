import { CacheExpiration } from 'workbox-expiration/CacheExpiration.js';
import { DEPLOYMENT, FILES, KEPT_AT, PAGES, TITLE } from '../kept.ts';
import { isOfChart, type Needs, namesItsContent, needsOfFile, needsOfPage, titleOf } from '../names.ts';

const base = import.meta.env.BASE_URL;
const deployment = import.meta.env.DEPLOYMENT;
/** The pages read last that are kept; an article with its charts comes to some 100 KB. */
const MOST_PAGES = 30;
const expiration = new CacheExpiration(PAGES, { maxEntries: MOST_PAGES });
/** `Vary` tells of compression only, which a kept answer has no more. */
const match = { ignoreVary: true } as const;

/** The address under which a page is kept: one page, whatever its query says. */
export function keyOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${/\/$|\.[a-z]+$/.test(pathname) ? pathname : `${pathname}/`}`;
}

/** Whether an answer is a page to keep: no search, no frame for other sites, no redirect, no error. */
export function isToKeep(url: string, { ok, redirected, headers }: Response): boolean {
  const inside = new URL(url).pathname.slice(base.length - 1);
  const isPage = ok && !redirected && /^text\/html\b/.test(headers.get('content-type') ?? '');
  return isPage && !/^\/search\/|\/embed\/$/.test(inside);
}

/**
 * Keeps a page, once all that it needs is there: a kept page is whole, and made of its own deployment's files alone.
 * @param lasting whether the page stays however many come after it
 * @throws where a file of it cannot be had or stored; then what was kept before stays
 */
export async function keepPage(address: string, answer: Response, lasting = false): Promise<void> {
  const html = await answer.text();
  if (/http-equiv="refresh"/.test(html)) return;
  const url = keyOf(address);
  await gather(ofPage(html), new Set());
  const headers = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  headers.set(TITLE, encodeURIComponent(titleOf(html, url)));
  headers.set(KEPT_AT, new Date().toISOString());
  headers.set(DEPLOYMENT, deployment);
  const pages = await caches.open(PAGES);
  await pages.put(url, new Response(html, { headers }));
  if (lasting) return;
  await expiration.updateTimestamp(url);
  await expiration.expireEntries();
}

/** Fetches anew what the worker of another deployment kept, page by page; pages that are gone are let go. */
export async function refresh(): Promise<void> {
  const pages = await caches.open(PAGES);
  const old: string[] = [];
  for (const { url } of await pages.keys()) {
    if ((await pages.match(url, match))?.headers.get(DEPLOYMENT) !== deployment) old.push(url);
  }
  if (old.length === 0 || savesData()) return;
  await sweep(pages);
  for (const url of old) {
    const answer = await fetch(url, { cache: 'no-cache' });
    if (isToKeep(url, answer)) await keepPage(url, answer);
    else if (answer.status === 404 || answer.status === 410) await pages.delete(url);
  }
}

/** Lets go of the files that no kept page names. */
async function sweep(pages: Cache): Promise<void> {
  const named = new Set<string>();
  const files = await caches.open(FILES);
  const walk = async ({ must, may }: Needs): Promise<void> => {
    for (const path of [...must, ...may]) {
      if (named.has(path)) continue;
      named.add(path);
      const file = await files.match(path, match);
      if (file && hasNeeds(path)) await walk(needsOfFile(await file.text(), path, base));
    }
  };
  for (const request of await pages.keys()) {
    await walk(needsOfPage((await (await pages.match(request, match))?.text()) ?? '', base));
  }
  for (const request of await files.keys()) {
    if (!named.has(new URL(request.url).pathname)) await files.delete(request);
  }
}

const hasNeeds = (path: string): boolean => /\.(?:js|css)$/.test(path);

/** Whether the reader asked for thrift; then only what the browser has already is kept of a page's charts. */
const savesData = (): boolean => Boolean(Reflect.get(Reflect.get(navigator, 'connection') ?? {}, 'saveData'));

function ofPage(html: string): Needs {
  const { must, may } = needsOfPage(html, base);
  if (!savesData()) return { must, may };
  return { must: must.filter((path) => !isOfChart(path)), may: [...must.filter(isOfChart), ...may] };
}

/** Puts files, and what they call for in their turn, into the store. */
async function gather({ must, may }: Needs, seen: Set<string>): Promise<void> {
  const files = await caches.open(FILES);
  const take = async (path: string, needed: boolean): Promise<void> => {
    if (seen.has(path) || !namesItsContent(path, base)) return;
    seen.add(path);
    let file = await files.match(path, match);
    if (!file) {
      file = await fetchFile(path, needed);
      if (!file) return;
      await files.put(path, file.clone());
    }
    if (!hasNeeds(path)) return;
    const needs = needsOfFile(await file.text(), path, base);
    await gather(needed ? needs : { must: [], may: [...needs.must, ...needs.may] }, seen);
  };
  await Promise.all(must.map((path) => take(path, true)));
  await Promise.all(may.map((path) => take(path, false)));
}

/** What a page may ask for later is taken only where the browser has it already, and never fetched for it. */
async function fetchFile(path: string, needed: boolean): Promise<Response | undefined> {
  if (needed) {
    const file = await fetch(path);
    if (!file.ok) throw new Error(`${path}: ${file.status}`);
    return file;
  }
  const file = await fetch(path, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => undefined);
  return file?.ok ? file : undefined;
}
