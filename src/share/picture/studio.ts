import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fingerprint } from './fingerprint.ts';
import type { PictureRequest } from './request.ts';
import type { Delivery, Order } from './worker.ts';

/** Where finished pictures are kept between builds, by content. */
const CACHE = '.cache/pictures';
/** The worker's source. A build bundles this file, so the path is the project's and not this file's own. */
const WORKER = 'src/share/picture/worker.ts';
const MOST_WORKERS = 4;

interface Waiting {
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

/** A worker and what it owes. */
interface Hand {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

const hands: Hand[] = [];
const pictures = new Map<string, Promise<Uint8Array>>();
let orders = 0;

/**
 * Gives a picture's bytes: those kept from an earlier build where request, code, fonts and packages are the same, else
 * drawn by a worker, several at a time. The same request is drawn once.
 * @throws {Error} where drawing fails
 */
export function picture(request: PictureRequest): Promise<Uint8Array> {
  const key = createHash('sha256').update(fingerprint()).update(JSON.stringify(request)).digest('hex');
  const known =
    pictures.get(key) ?? keep(join(CACHE, `${key}.${request.what === 'chart' ? request.format : 'png'}`), request);
  pictures.set(key, known);
  return known;
}

/** Has pictures drawn that will be asked for, so that the workers draw them together rather than one after another. */
export function warm(requests: readonly PictureRequest[]): void {
  // Whoever asks for the picture meets the error.
  for (const request of requests) picture(request).catch(() => undefined);
}

async function keep(file: string, request: PictureRequest): Promise<Uint8Array> {
  if (existsSync(file)) return readFile(file);
  const bytes = await order(request);
  await mkdir(CACHE, { recursive: true });
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, bytes);
  await rename(fresh, file);
  return bytes;
}

function order(request: PictureRequest): Promise<Uint8Array> {
  const hand = idlest();
  orders += 1;
  const number = orders;
  // A worker keeps the process alive only while it owes something.
  hand.worker.ref();
  return new Promise((resolve, reject) => {
    hand.waiting.set(number, { resolve, reject });
    hand.worker.postMessage({ number, request } satisfies Order);
  });
}

function idlest(): Hand {
  const least = hands.toSorted((a, b) => a.waiting.size - b.waiting.size)[0];
  const most = Math.min(MOST_WORKERS, availableParallelism());
  return least && (least.waiting.size === 0 || hands.length >= most) ? least : hire();
}

function hire(): Hand {
  const hand: Hand = { worker: new Worker(resolve(WORKER)), waiting: new Map() };
  const { worker, waiting } = hand;
  worker.on('message', (delivery: Delivery) => {
    const owed = waiting.get(delivery.number);
    waiting.delete(delivery.number);
    if (waiting.size === 0) worker.unref();
    if ('bytes' in delivery) owed?.resolve(delivery.bytes);
    else owed?.reject(new Error(delivery.error));
  });
  const fail = (error: Error): void => {
    hands.splice(hands.indexOf(hand), 1);
    for (const { reject } of waiting.values()) reject(error);
  };
  worker.on('error', fail);
  worker.unref();
  hands.push(hand);
  return hand;
}
