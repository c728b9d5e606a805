import { parentPort } from 'node:worker_threads';
import { draw } from './draw.ts';
import { registerFonts } from './fonts.ts';
import type { PictureRequest } from './request.ts';

/** What a worker is sent: a request and the number that its answer carries. */
export interface Order {
  readonly number: number;
  readonly request: PictureRequest;
}

/** What it sends back: the bytes, or why there are none. */
export type Delivery =
  | { readonly number: number; readonly bytes: Uint8Array }
  | { readonly number: number; readonly error: string };

registerFonts();
// Not within the message: a port hands over all that wait in one go, and until the loop turns no drawn canvas is freed, which
// were gigabytes where orders never end.
parentPort?.on('message', (order: Order) => setImmediate(deliver, order));

function deliver({ number, request }: Order): void {
  try {
    parentPort?.postMessage({ number, bytes: draw(request) } satisfies Delivery);
  } catch (error) {
    parentPort?.postMessage({ number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
