import { parentPort, workerData } from 'node:worker_threads';
import { type Batch, compressFile } from './compress.ts';

for (const file of workerData as Batch) parentPort?.postMessage(compressFile(file));
