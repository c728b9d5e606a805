import { createHash, type Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FontOrder } from './font-worker.ts';
import { progress } from './progress.ts';
import { replaceFile } from './replace.ts';

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

/**
 * Cuts fonts and writes them as WOFF2, as many at a time as there are processors; what was cut to the same characters before
 * stays. Files of other content are taken away.
 * @param root the project's root
 * @param cache the folder they are written to
 */
export async function cutFonts(files: readonly FontFile[], root: URL, cache: string): Promise<void> {
  const line = progress('글꼴');
  let done = 0;
  const left = files.values();
  // A whole font has millions of bytes and is cut into many files: it is read once.
  const hashes = new Map<string, Promise<Hash>>();
  const hashOf = (from: string): Promise<Hash> => {
    const hash = hashes.get(from) ?? readFile(new URL(from, root)).then((font) => createHash('sha256').update(font));
    hashes.set(from, hash);
    return hash;
  };
  const cutSome = async (): Promise<void> => {
    const cutter = fontCutter();
    try {
      // An iterator that is shared: each file is taken once.
      for (const file of left) {
        await cut(file, root, cache, cutter.cut, hashOf);
        done += 1;
        line.at(done, files.length);
      }
    } finally {
      await cutter.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), files.length) }, cutSome));
  line.end();
  const wanted = new Set(files.flatMap(({ name }) => [`${name}.woff2`, `${name}.key`]));
  for (const file of await readdir(cache))
    if (/\.(?:woff2|key)$/.test(file) && !wanted.has(file)) await rm(join(cache, file), { force: true });
}

async function cut(
  { name, from, variationAxes, characters }: FontFile,
  root: URL,
  cache: string,
  cutFont: (order: FontOrder) => Promise<Uint8Array>,
  hashOf: (from: string) => Promise<Hash>,
): Promise<void> {
  const options = {
    targetFormat: 'woff2' as const,
    keepFeatures,
    noHinting: true,
    ...(variationAxes ? { variationAxes } : {}),
  };
  const key = (await hashOf(from)).copy().update(characters).update(JSON.stringify(options)).digest('hex');
  const file = join(cache, `${name}.woff2`);
  const stamp = join(cache, `${name}.key`);
  if (existsSync(file) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === key) return;
  const font = await cutFont({ from: fileURLToPath(new URL(from, root)), characters, options });
  // The old key goes first: it must never lie beside a font that it does not speak of.
  await rm(stamp, { force: true });
  await replaceFile(file, font);
  await replaceFile(stamp, key);
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
