import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import { reportDamaged } from '../cache/kept.ts';

const compressible = new Set(['.html', '.css', '.js', '.json', '.svg', '.xml', '.csv', '.txt', '.webmanifest']);
/** Below this a compressed answer saves no packet. */
const smallest = 1024;

/** Files in hand at one time. Brotli holds megabytes for each, and more than there are processors gain nothing. */
const atOnce = availableParallelism() + 1;

/**
 * Whether compressed forms are laid beside the files. Hosts that compress by themselves would serve them as files that nobody asks
 * for, and count them: Cloudflare Pages and Netlify name themselves while they build, for others `COMPRESS=off` says it.
 */
export const isCompressed = (env: Readonly<Record<string, string | undefined>>): boolean =>
  env['COMPRESS'] ? env['COMPRESS'] !== 'off' : !env['CF_PAGES'] && !env['NETLIFY'];

/**
 * Lays a brotli and a gzip form beside every file that shrinks, so that servers send them as they lie. A file that the site
 * before had byte for byte takes its forms from there, if that was packed as this one is: most pages of a large site are the
 * same from one build to the next.
 * @param folder the finished site, not yet published
 * @param before the site before, if there was one
 * @param onProgress told how many files are done and how many there are
 * @returns how many files have compressed forms
 */
export async function compressFolder(
  folder: string,
  before?: string,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const source = before !== undefined && (await isPackedAsNow(join(before, 'index.html'))) ? before : undefined;
  const queue = files.values();
  let seen = 0;
  let compressed = 0;
  const work = async (): Promise<void> => {
    for (const file of queue) {
      if (await compressFile(file, source && join(source, relative(folder, file)))) compressed += 1;
      seen += 1;
      onProgress(seen, files.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return compressed;
}

/** Compresses one file, and tells whether it is large enough for that. */
async function compressFile(file: string, before: string | undefined): Promise<boolean> {
  if ((await stat(file)).size < smallest) return false;
  const data = await readFile(file);
  if (before !== undefined && (await takeForms(file, data, before))) return true;
  const { br, gz } = await pack(data);
  await writeFile(`${file}.br`, br);
  await writeFile(`${file}.gz`, gz);
  return true;
}

async function pack(data: Uint8Array): Promise<{ br: Uint8Array; gz: Uint8Array }> {
  const params = {
    // Level 9 takes twice as long over the pages of a site, for two bytes less in a thousand.
    [constants.BROTLI_PARAM_QUALITY]: 8,
    [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    // A window no larger than the file: the default one of 4 MB takes eight times as long to set up as a page to compress.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(10, Math.ceil(Math.log2(data.length + 16)))),
  };
  return { br: await promisify(brotliCompress)(data, { params }), gz: await promisify(gzip)(data, { level: 9 }) };
}

/**
 * Whether a site's front page, packed anew, has the forms that lie beside it: else the site was packed by another version of
 * us or of Node, and its forms would make this build differ from a clean one.
 */
async function isPackedAsNow(page: string): Promise<boolean> {
  try {
    const { br, gz } = await pack(await readFile(page));
    return (await readFile(`${page}.br`)).equals(br) && (await readFile(`${page}.gz`)).equals(gz);
  } catch {
    return false;
  }
}

/** Takes the forms that the file had before, if each gives it back. Tells whether it did; else they are made anew. */
async function takeForms(file: string, data: Uint8Array, before: string): Promise<boolean> {
  const page = await readFile(before).catch(() => undefined);
  if (!page?.equals(data)) return false;
  const forms: [name: string, bytes: Buffer][] = [];
  for (const [ending, unpack] of unpackers) {
    const name = `${before}.${ending}`;
    const form = await readFile(name).catch(() => undefined);
    const given = form && (await unpack(form).catch(() => undefined));
    if (!form || !given?.equals(data)) {
      reportDamaged(name);
      return false;
    }
    forms.push([`${file}.${ending}`, form]);
  }
  for (const [name, bytes] of forms) await writeFile(name, bytes);
  return true;
}

/** What gives back the file of a compressed form, by the form's ending. */
const unpackers = [
  ['br', promisify(brotliDecompress)],
  ['gz', promisify(gunzip)],
] as const satisfies readonly [ending: string, unpack: (form: Buffer) => Promise<Buffer>][];
