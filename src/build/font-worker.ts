import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import subsetFont from 'subset-font';

/** A font to be cut. */
export interface FontOrder {
  /** The file of the whole font. */
  readonly from: string;
  readonly characters: string;
  readonly options: NonNullable<Parameters<typeof subsetFont>[2]>;
}

parentPort?.on('message', async ({ from, characters, options }: FontOrder) => {
  parentPort?.postMessage(await subsetFont(readFileSync(from), characters, options));
});
