import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join, relative, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import { reportDamaged } from '../cache/kept.ts';
import { compressible, leastCompressed } from '../site/content-types.ts';
import { isOfVersion } from '../site/url.ts';

/** All but the twins of pages, which few ask for. */
const packed = new Set(compressible.filter((ending) => ending !== 'md').map((ending) => `.${ending}`));

/** The files of one thread, each with where the site before had it, if forms may be taken from there. */
export type Batch = readonly {
  readonly file: string;
  readonly before: string | undefined;
}[];

/** What a thread tells of each file: whether it is large enough to be compressed, and a form of the site before that was damaged. */
interface Report {
  readonly compressed: boolean;
  readonly damaged?: string;
}

/**
 * Whether compressed forms are laid beside the files. Hosts that compress by themselves would serve them as files that nobody asks
 * for, and count them: Cloudflare Pages and Netlify name themselves while they build, for others `COMPRESS=off` says it.
 */
export const isCompressed = (env: Readonly<Record<string, string | undefined>>): boolean =>
  env['COMPRESS'] ? env['COMPRESS'] !== 'off' : !env['CF_PAGES'] && !env['NETLIFY'];

/**
 * Lays a brotli and a gzip form beside every file that shrinks, so that servers send them as they lie. What few ask for has none:
 * servers compress it when it is asked for (`hosting/`, `serve/`). A file that the site before had byte for byte takes its forms from
 * there, if that was packed as this one is: most pages of a large site are the same from one build to the next.
 * @param folder the finished site, not yet published
 * @param before the site before, if there was one
 * @param onProgress told how many files are done and how many there are
 * @param seldom the paths, from the folder on, of files that few ask for beside those of versions
 * @returns how many files have compressed forms
 */
export async function compressFolder(
  folder: string,
  before?: string,
  onProgress: (done: number, of: number) => void = () => undefined,
  seldom: ReadonlySet<string> = new Set(),
): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && packed.has(extname(entry.name)))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !seldom.has(path) && !isOfVersion(path));
  const source = before !== undefined && (await isPackedAsNow(join(before, 'index.html'))) ? before : undefined;
  const batches = Object.values(
    Object.groupBy(
      files.map((path) => ({ file: join(folder, path), before: source && join(source, path) })),
      (_, at) => at % Math.min(4, availableParallelism()),
    ),
  );
  let seen = 0;
  let compressed = 0;
  // In threads: what a compressor holds counts as garbage of its thread, and here each collection goes through the whole site.
  const work = (batch: Batch = []): Promise<void> =>
    new Promise((done, fail) => {
      const worker = new Worker(new URL('compress-worker.ts', import.meta.url), { workerData: batch });
      worker.on('message', (report: Report) => {
        if (report.damaged !== undefined) reportDamaged(report.damaged);
        if (report.compressed) compressed += 1;
        seen += 1;
        onProgress(seen, files.length);
      });
      worker.once('error', fail);
      worker.once('exit', (code) =>
        code === 0 ? done() : fail(new Error(`a thread of compression ended with ${code}`)),
      );
    });
  await Promise.all(batches.map(work));
  return compressed;
}

/** Compresses one file, or takes over its forms. */
export function compressFile({ file, before }: Batch[number]): Report {
  if (statSync(file).size < leastCompressed) return { compressed: false };
  const data = readFileSync(file);
  const taken = before === undefined ? false : takeForms(file, data, before);
  if (taken === true) return { compressed: true };
  for (const [ending, { pack }] of Object.entries(forms)) writeFileSync(`${file}.${ending}`, pack(data));
  return { compressed: true, ...(taken ? { damaged: taken } : {}) };
}

/** How a form is made, and what gives back its file, by the form's ending. */
const forms: Readonly<Record<'br' | 'gz', Record<'pack' | 'unpack', (data: Uint8Array) => Buffer>>> = {
  br: { pack: brotli, unpack: brotliDecompressSync },
  gz: { pack: (data) => gzipSync(data, { level: 9 }), unpack: gunzipSync },
};

function brotli(data: Uint8Array): Buffer {
  const params = {
    // Level 9 takes twice as long over the pages of a site, for two bytes less in a thousand.
    [constants.BROTLI_PARAM_QUALITY]: 8,
    [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    // A window no larger than the file: the default one of 4 MB takes eight times as long to set up as a page to compress.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(10, Math.ceil(Math.log2(data.length + 16)))),
  };
  return brotliCompressSync(data, { params });
}

/**
 * Whether a site's front page, packed anew, has the forms that lie beside it: else the site was packed by another version of
 * us or of Node, and its forms would make this build differ from a clean one.
 */
async function isPackedAsNow(page: string): Promise<boolean> {
  try {
    const data = await readFile(page);
    for (const [ending, { pack }] of Object.entries(forms))
      if (!(await readFile(`${page}.${ending}`)).equals(pack(data))) return false;
    return true;
  } catch {
    return false;
  }
}

/** Takes the forms that the file had before, if each gives it back. Tells whether it did, or which of them is damaged; else they are made anew. */
function takeForms(file: string, data: Uint8Array, before: string): boolean | string {
  if (!isTheSame(before, data)) return false;
  const found: [name: string, bytes: Buffer][] = [];
  for (const [ending, { unpack }] of Object.entries(forms)) {
    const name = `${before}.${ending}`;
    try {
      const form = readFileSync(name);
      if (!unpack(form).equals(data)) return name;
      found.push([`${file}.${ending}`, form]);
    } catch {
      return name;
    }
  }
  for (const [name, bytes] of found) writeFileSync(name, bytes);
  return true;
}

function isTheSame(before: string, data: Uint8Array): boolean {
  try {
    return readFileSync(before).equals(data);
  } catch {
    return false;
  }
}
