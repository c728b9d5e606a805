import { CacheExpiration } from 'workbox-expiration/CacheExpiration.js';
import { isPageOf, looksLikePage } from '../answers.ts';
import { DEPLOYMENT, FILES, KEPT_AT, match, OFFLINE_PAGE, PAGES, TITLE } from '../kept.ts';
import { isOfChart, type Needs, namesItsContent, needsOfFile, needsOfPage, titleOf } from '../names.ts';
import { healFiles, keptFile, takeFile, takeFileAtHand, WrongAnswer } from './files.ts';

const base = import.meta.env.BASE_URL;
const deployment = import.meta.env.DEPLOYMENT;
const root = globalThis.location.origin + base;
/** What is shown in the place of a page that cannot be had. */
export const offlinePage = root + OFFLINE_PAGE.slice(1);
/** The pages read last that are kept; an article with its charts comes to some 100 KB. */
const MOST_PAGES = 30;
const expiration = new CacheExpiration(PAGES, { maxEntries: MOST_PAGES });

/** The address under which a page is kept: one page, whatever its query says. */
export function keyOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${/\/$|\.[a-z]+$/.test(pathname) ? pathname : `${pathname}/`}`;
}

/** Whether a page is one to keep, by its address: of this site, no search, no frame for other sites. */
export const isToKeep = (url: string): boolean =>
  url.startsWith(root) && !/^search\/|(?:^|\/)embed\/$/.test(new URL(url).pathname.slice(base.length));

/**
 * Keeps a page, once all that it needs is there: a kept page is whole, and made of its own deployment's files alone. What
 * came in a page's place and is none is not kept.
 * @param lasting whether the page stays however many come after it
 * @returns whether it is kept; where not, what was kept before stays
 * @throws where a file of it cannot be had or stored; then what was kept before stays too
 */
export async function keepPage(address: string, answer: Response, lasting = false): Promise<boolean> {
  const url = keyOf(address);
  if (!isToKeep(url) || !looksLikePage(answer)) return false;
  const html = await answer.text();
  if (!isPageOf(url, html)) return false;
  await gather(ofPage(html), new Set());
  const headers = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  headers.set(TITLE, encodeURIComponent(titleOf(html, url)));
  headers.set(KEPT_AT, new Date().toISOString());
  headers.set(DEPLOYMENT, deployment);
  const pages = await caches.open(PAGES);
  await pages.put(url, new Response(html, { headers }));
  if (lasting) return true;
  await expiration.updateTimestamp(url);
  await expiration.expireEntries();
  return true;
}

/** Fetches a page and keeps it: once more where what came was none, past all that lies on the way. */
export async function takePage(url: string, lasting = false): Promise<boolean> {
  for (const cache of ['no-cache', 'reload'] as const) {
    if (await keepPage(url, await fetch(url, { cache }), lasting)) return true;
  }
  return false;
}

/**
 * Fetches the page for no line and keeps it.
 * @throws where it cannot be had
 */
export async function takeOfflinePage(): Promise<void> {
  if (!(await takePage(offlinePage, true))) throw new WrongAnswer(offlinePage);
}

/** A kept page. What is none, though an older worker kept it for one, is let go. */
export async function keptPage(url: string): Promise<Response | undefined> {
  const pages = await caches.open(PAGES);
  const page = await pages.match(url, match);
  if (!page || (looksLikePage(page) && isPageOf(url, await page.clone().text()))) return page;
  await pages.delete(url, match);
  return undefined;
}

/**
 * Fetches anew what the worker of another deployment kept, page by page; pages that are gone are let go.
 * @param thorough whether to look through all that is kept for what is wrong: it is let go, and pages are fetched anew for it
 */
export async function refresh(thorough = false): Promise<void> {
  const healed = thorough && (await healFiles());
  const pages = await caches.open(PAGES);
  const old: string[] = [];
  let forNoLine = false;
  for (const { url } of await pages.keys()) {
    const page = await (thorough || url === offlinePage ? keptPage(url) : pages.match(url, match));
    if (url === offlinePage) forNoLine = page !== undefined && !healed;
    else if (!page || healed || page.headers.get(DEPLOYMENT) !== deployment) old.push(url);
  }
  if (!forNoLine) await takeOfflinePage().catch(passOverWrong);
  if (old.length === 0 || savesData()) return;
  await sweep(pages);
  for (const url of old) {
    const answer = await fetch(url, { cache: 'no-cache' });
    if (answer.status === 404 || answer.status === 410) await pages.delete(url);
    else await keepPage(url, answer).catch(passOverWrong);
  }
}

/** One page whose files are wrong keeps no other from being fetched. */
function passOverWrong(reason: unknown): void {
  if (!(reason instanceof WrongAnswer)) throw reason;
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

const hasNeeds = (path: string): boolean => path.endsWith('.js');

/** Whether the reader asked for thrift; then only what the browser has already is kept of a page's charts. */
const savesData = (): boolean => Boolean(Reflect.get(Reflect.get(navigator, 'connection') ?? {}, 'saveData'));

function ofPage(html: string): Needs {
  const { must, may } = needsOfPage(html, base);
  if (!savesData()) return { must, may };
  return { must: must.filter((path) => !isOfChart(path)), may: [...must.filter(isOfChart), ...may] };
}

/** Puts files, and what they call for in their turn, into the store. What a page may ask for later is never fetched for it. */
async function gather({ must, may }: Needs, seen: Set<string>): Promise<void> {
  const take = async (path: string, needed: boolean): Promise<void> => {
    if (seen.has(path) || !namesItsContent(path, base)) return;
    seen.add(path);
    const file = (await keptFile(path)) ?? (await (needed ? takeFile(path) : takeFileAtHand(path)));
    if (!file || !hasNeeds(path)) return;
    const needs = needsOfFile(await file.text(), path, base);
    await gather(needed ? needs : { must: [], may: [...needs.must, ...needs.may] }, seen);
  };
  await Promise.all(must.map((path) => take(path, true)));
  await Promise.all(may.map((path) => take(path, false)));
}
