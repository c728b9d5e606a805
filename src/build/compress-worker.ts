import { parentPort, workerData } from 'node:worker_threads';
import { compressFile, type Share } from './compress.ts';

for (const { file, before } of workerData as Share) parentPort?.postMessage(await compressFile(file, before));
