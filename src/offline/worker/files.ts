/** The files that pages are made of: only right ones are kept, and what an older worker kept wrong is fetched anew. */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { isRightFile, looksLikeFile } from '../answers.ts';
import { FILES, match } from '../kept.ts';

/** Says that a host answered, and not with what was asked for. */
export class WrongAnswer extends Error {}

const isRight = (address: string, answer: Response): Promise<boolean> =>
  isRightFile(new URL(address, globalThis.location.origin).pathname, answer, import.meta.env.SUMS);

/** A kept file. One that is wrong is let go, and as good as never kept. */
export async function keptFile(path: string): Promise<Response | undefined> {
  const files = await caches.open(FILES);
  const file = await files.match(path, match);
  if (!file || (await isRight(path, file))) return file;
  await files.delete(path, match);
  return undefined;
}

/** Of a picture that comes in several sizes and forms the one that is kept: browsers take any by what it holds. */
export async function keptTwin(path: string): Promise<Response | undefined> {
  const name = /^.*\/_astro\/[^/]+\.[^/]+_(?=[^/_]+\.(?:avif|webp|jpg)$)/.exec(path)?.[0];
  const twin = name && (await (await caches.open(FILES)).keys()).find(({ url }) => url.startsWith(name));
  return twin ? keptFile(twin.url) : undefined;
}

/**
 * Lets go of every file that is kept and wrong.
 * @returns whether there was one
 */
export async function healFiles(): Promise<boolean> {
  const files = await caches.open(FILES);
  let found = false;
  for (const { url } of await files.keys()) {
    if (!(await keptFile(url))) found = true;
  }
  return found;
}

/**
 * Fetches a file and keeps it.
 * @throws {WrongAnswer} where what comes is wrong twice
 * @throws where nothing comes, or it cannot be stored
 */
export async function takeFile(path: string): Promise<Response> {
  const file = await fetchedAgain(path, await fetch(path));
  if (!(await keepFile(path, file))) throw new WrongAnswer(`${path}: ${file.status}`);
  return file;
}

/** Keeps a file that the browser has in its own store. */
export async function takeFileAtHand(path: string): Promise<Response | undefined> {
  const file = await fetch(path, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => undefined);
  return file && (await keepFile(path, file)) ? file : undefined;
}

async function keepFile(path: string, file: Response): Promise<boolean> {
  if (!(await isRight(path, file))) return false;
  await (await caches.open(FILES)).put(path, file.clone());
  return true;
}

/** A wrong answer may lie in the browser's own store, for a year: it is asked for once more, past that store. */
async function fetchedAgain(address: string, answer: Response): Promise<Response> {
  if (await isRight(address, answer)) return answer;
  return fetch(address, { cache: 'reload' }).catch(() => answer);
}

/** What comes for a file, where by its head it can be the file asked for. Else something may stand in for it. */
export const looksRight = (address: string, answer: Response | undefined): answer is Response =>
  answer !== undefined && looksLikeFile(new URL(address).pathname, answer);

/** What keeps the strategy for files to right answers. A wrong one still goes to the page, as it would without a worker. */
export const rightFiles: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) => cachedResponse && keptFile(request.url),
  fetchDidSucceed: async ({ request, response }) => fetchedAgain(request.url, response),
  cacheWillUpdate: async ({ request, response }) => ((await isRight(request.url, response)) ? response : null),
};
