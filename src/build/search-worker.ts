import { parentPort, workerData } from 'node:worker_threads';
import { damagedFiles, unkeptFiles } from '../cache/kept.ts';
import type { Base } from '../facts/base.ts';
import { makeSearch, type SearchFiles } from '../search/index/write.ts';

/** What the worker sends: how far it is, and in the end the files of the search, and which of those it keeps were damaged or not kept. */
export type SearchReport =
  | { readonly done: number; readonly of: number }
  | {
      readonly files: SearchFiles['files'];
      readonly pages: number;
      readonly words: number;
      readonly damaged: readonly string[];
      readonly unkept: readonly string[];
    };

const send = (report: SearchReport): void => parentPort?.postMessage(report);

const { files, dictionary } = await makeSearch(workerData as Base, { onProgress: (done, of) => send({ done, of }) });
const { pages, words } = dictionary;
send({ files, pages, words: words.length, damaged: damagedFiles(), unkept: unkeptFiles() });
