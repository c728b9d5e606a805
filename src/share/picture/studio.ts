import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { keep, readKept } from '../../cache/kept.ts';
import { once } from '../../facts/once.ts';
import { darkened } from './dark.ts';
import { printOf } from './fingerprint.ts';
import type { PictureRequest } from './request.ts';
import type { Delivery, Order } from './worker.ts';

/** Where finished pictures are kept between builds, by content. */
const CACHE = '.cache/pictures';
/** The worker's source. A build bundles this file, so the path is the project's and not this file's own. */
const WORKER = 'src/share/picture/worker.ts';
/** One processor is left to the pages: another worker would hold 100 MB more and finish nothing sooner. */
const MOST_WORKERS = Math.max(1, Math.min(4, availableParallelism() - 1));
/** Drawing makes much garbage that dies at once: left alone, each worker would let 100 MB of it gather. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

/** A worker and what it owes. */
interface Hand {
  readonly worker: Worker;
  readonly waiting: Map<number, PromiseWithResolvers<Uint8Array>>;
}

/** Pictures of this build that stay in memory when they are done; the rest is read from the cache again. */
const KEPT = 200;

const studio = once('studio', () => ({
  hands: [] as Hand[],
  /** The pictures that are being drawn or were drawn last, by key. */
  pictures: new Map<string, Promise<Uint8Array>>(),
  /** Keys of what is done, in that order. */
  done: [] as string[],
  orders: 0,
}));
const { hands, pictures, done } = studio;

/**
 * Gives a picture's bytes: those kept from an earlier build where request, code, fonts and packages are the same, else
 * drawn by a worker, several at a time. The same request is drawn once. A chart's dark SVG is made of its light one, and only
 * drawn where that has a colour of its own.
 * @throws {Error} where drawing fails
 */
export async function picture(request: PictureRequest): Promise<Uint8Array> {
  if (request.what === 'chart' && request.format === 'svg' && request.theme === 'dark') {
    const light = await drawn({ ...request, theme: 'light' });
    const dark = darkened(new TextDecoder().decode(light));
    if (dark !== undefined) return new TextEncoder().encode(dark);
  }
  return drawn(request);
}

function drawn(request: PictureRequest): Promise<Uint8Array> {
  const key = printOf(request);
  const known = pictures.get(key);
  if (known) return known;
  const made = keptOrDrawn(join(CACHE, `${key}.${request.what === 'chart' ? request.format : 'png'}`), request);
  pictures.set(key, made);
  const finish = (): void => {
    done.push(key);
    if (done.length > KEPT) pictures.delete(done.shift() ?? '');
  };
  made.then(finish, finish);
  return made;
}

/**
 * Draws these into the cache, a few at a time, so that whoever asks for one of them before its turn is served first.
 * @param onProgress told how many are there and how many there will be
 */
export async function drawAhead(
  requests: readonly PictureRequest[],
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  let finished = 0;
  const queue = requests.values();
  const hand = async (): Promise<void> => {
    for (const request of queue) {
      // Whoever asks for the picture meets the error.
      await picture(request).catch(() => undefined);
      finished += 1;
      onProgress(finished, requests.length);
    }
  };
  await Promise.all(Array.from({ length: 2 * MOST_WORKERS }, hand));
}

async function keptOrDrawn(file: string, request: PictureRequest): Promise<Uint8Array> {
  const before = await readKept(file);
  if (before !== undefined) return before;
  const bytes = await order(request);
  await keep(file, bytes);
  return bytes;
}

function order(request: PictureRequest): Promise<Uint8Array> {
  const hand = idlest();
  const number = studio.orders++;
  // A worker keeps the process alive only while it owes something.
  hand.worker.ref();
  const owed = Promise.withResolvers<Uint8Array>();
  hand.waiting.set(number, owed);
  hand.worker.postMessage({ number, request } satisfies Order);
  return owed.promise;
}

function idlest(): Hand {
  const least = hands.toSorted((a, b) => a.waiting.size - b.waiting.size)[0];
  return least && (least.waiting.size === 0 || hands.length >= MOST_WORKERS) ? least : hire();
}

function hire(): Hand {
  const hand: Hand = { worker: new Worker(resolve(WORKER), { resourceLimits }), waiting: new Map() };
  const { worker, waiting } = hand;
  worker.on('message', (delivery: Delivery) => {
    const owed = waiting.get(delivery.number);
    waiting.delete(delivery.number);
    if (waiting.size === 0) worker.unref();
    if ('bytes' in delivery) owed?.resolve(delivery.bytes);
    else owed?.reject(new Error(delivery.error));
  });
  worker.on('error', (error: Error) => {
    hands.splice(hands.indexOf(hand), 1);
    for (const { reject } of waiting.values()) reject(error);
  });
  worker.unref();
  hands.push(hand);
  return hand;
}
