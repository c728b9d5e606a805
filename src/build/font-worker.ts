import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import subsetFont from 'subset-font';

/** Cuts one whole font, whose file it is given as it starts, to the letters of each message. */
const font = readFileSync(workerData.from);
parentPort?.on('message', async (letters: string) =>
  parentPort?.postMessage(await subsetFont(font, letters, workerData.options)),
);
