import { parentPort, workerData } from 'node:worker_threads';
import type { Base } from '../facts/base.ts';
import { makeSearch, type SearchFiles } from '../search/index/write.ts';

/** What the worker sends: how far it is, and in the end the files of the search. */
export type SearchReport =
  | { readonly done: number; readonly of: number }
  | { readonly files: SearchFiles['files']; readonly pages: number; readonly words: number };

const send = (report: SearchReport): void => parentPort?.postMessage(report);

const { files, dictionary } = await makeSearch(workerData as Base, { onProgress: (done, of) => send({ done, of }) });
send({ files, pages: dictionary.pages, words: dictionary.words.length });
