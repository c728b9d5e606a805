import { createHash, type Hash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { keep, readKept } from '../cache/kept.ts';
import type { FontOrder } from './font-worker.ts';

/** A file to be cut. */
export interface FontFile {
  /** What it is called, without its ending. */
  readonly name: string;
  /** The whole font, from the project's root. */
  readonly from: string;
  readonly variationAxes?: Readonly<Record<string, number>>;
  readonly characters: string;
}

/**
 * Kerning and tabular figures. Contextual alternates and composition would add 3 KB to the file that every article waits
 * for, and text in NFC needs neither.
 */
const keepFeatures = ['kern', 'tnum'];

const optionsOf = ({ variationAxes }: FontFile): FontOrder['options'] => ({
  targetFormat: 'woff2',
  keepFeatures,
  noHinting: true,
  ...(variationAxes ? { variationAxes } : {}),
});

/** What a whole font's bytes come to. They are millions, and many files are cut from one font. */
const hashes = new Map<string, Promise<Hash>>();

/**
 * What a file's content follows from: the whole font, its characters and how it is cut. Files of one key are the same.
 * @param root the project's root
 * @returns a hash in hexadecimal digits
 */
export async function keyOf(file: FontFile, root: URL): Promise<string> {
  const hash =
    hashes.get(file.from) ?? readFile(new URL(file.from, root)).then((font) => createHash('sha256').update(font));
  hashes.set(file.from, hash);
  return (await hash)
    .copy()
    .update(file.characters)
    .update(JSON.stringify(optionsOf(file)))
    .digest('hex');
}

/**
 * Cuts fonts and writes them as WOFF2; what was cut to the same characters before stays. Files of other content are taken away.
 * @param root the project's root
 * @param cache the folder they are written to
 * @param atOnce how many at a time
 * @param onProgress told how many files are done and how many there are
 */
export async function cutFonts(
  files: readonly FontFile[],
  root: URL,
  cache: string,
  atOnce: number = availableParallelism(),
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<void> {
  await mkdir(cache, { recursive: true });
  let done = 0;
  const left = files.values();
  const cutSome = async (): Promise<void> => {
    const cutter = fontCutter();
    try {
      // An iterator that is shared: each file is taken once.
      for (const file of left) {
        await cut(file, root, cache, cutter.cut);
        done += 1;
        onProgress(done, files.length);
      }
    } finally {
      await cutter.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, files.length) }, cutSome));
  const wanted = new Set(files.flatMap(({ name }) => [`${name}.woff2`, `${name}.woff2.sum`]));
  for (const file of await readdir(cache))
    if (/\.(?:woff2|key|sum)$/.test(file) && !wanted.has(file)) await rm(join(cache, file), { force: true });
}

async function cut(
  order: FontFile,
  root: URL,
  cache: string,
  cutFont: (order: FontOrder) => Promise<Uint8Array>,
): Promise<void> {
  const key = await keyOf(order, root);
  const file = join(cache, `${order.name}.woff2`);
  if ((await readKept(file, key)) !== undefined) return;
  const font = await cutFont({
    from: fileURLToPath(new URL(order.from, root)),
    characters: order.characters,
    options: optionsOf(order),
  });
  await keep(file, font, key);
}

/**
 * A worker that cuts fonts one after the other: each is a second of work that nothing else need wait for. It is started with
 * the first, so that where nothing is to be cut there is none.
 */
function fontCutter(): { cut: (order: FontOrder) => Promise<Uint8Array>; end: () => Promise<unknown> } {
  let worker: Worker | undefined;
  return {
    cut: (order) => {
      worker ??= new Worker(new URL('font-worker.ts', import.meta.url));
      const own = worker.removeAllListeners();
      return new Promise((done, fail) => {
        own.once('message', done);
        own.once('error', fail);
        own.once('exit', (code) => fail(new Error(`the worker that cuts fonts ended with ${code}`)));
        own.postMessage(order);
      });
    },
    end: async () => worker?.terminate(),
  };
}
