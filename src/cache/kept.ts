import { hash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { once } from '../facts/once.ts';

/** Files that were found damaged in this process, each once. */
const damaged = once('damaged', () => new Set<string>());
/** Files that could not be kept. */
const unkept = once('unkept', () => new Set<string>());

/** The seal of a file: on the first line what it was made from, on the second the hash of its bytes. */
const sealOf = (file: string): string => `${file}.sum`;

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * Reads what an earlier build kept, if it is whole. A file that is empty, cut short, changed or unreadable is taken for
 * damaged: it is named in {@link damagedFiles}, and whoever asks makes it anew. One without a seal, or made from something
 * else, is simply not there.
 * @param file its path
 * @param key what it was made from, where the path does not say it
 */
export async function readKept(file: string, key = ''): Promise<Buffer | undefined> {
  let seal: string;
  try {
    seal = await readFile(sealOf(file), 'utf8');
  } catch (error) {
    if (!isMissing(error)) damaged.add(file);
    return undefined;
  }
  const [from = '', sum = ''] = seal.split('\n');
  if (/^[0-9a-f]{64}$/.test(sum) && from !== key) return undefined;
  const bytes = await readFile(file).catch(() => undefined);
  if (from === key && bytes !== undefined && hash('sha256', bytes) === sum) return bytes;
  damaged.add(file);
  return undefined;
}

/**
 * Keeps a file for the next build, with its seal. Both are written beside their place and moved into it, the old seal goes
 * first: a killed build leaves a file without a seal, which is none. What the disk does not take is named in {@link unkeptFiles}, and
 * the build goes on: it can do without, and a disk that is full says so when the site is written.
 * @param key what it was made from, where the path does not say it
 */
export async function keep(file: string, bytes: Uint8Array | string, key = ''): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await clear(sealOf(file));
    await replaceFile(file, bytes);
    await replaceFile(sealOf(file), `${key}\n${hash('sha256', bytes)}`);
  } catch (error) {
    // Only what the system refused: a fault of ours has a code, too.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    unkept.add(file);
  }
}

/** Takes away a file, or a folder in its place. */
const clear = (path: string): Promise<void> => rm(path, { recursive: true, force: true });

/** Writes a file in one step, so that neither a reader nor a killed build leaves half of it. */
export async function replaceFile(file: string, bytes: Uint8Array | string): Promise<void> {
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, bytes).catch(async (error: unknown) => {
    await clear(fresh);
    throw error;
  });
  await rename(fresh, file).catch(async () => {
    // No file can be moved over a folder.
    await clear(file);
    await rename(fresh, file);
  });
}

/** Says that a file could not be kept, where a thread has found that out for itself. */
export const reportUnkept = (file: string): void => void unkept.add(file);

/** Says that a file is damaged that was kept in another way, such as a compressed page, or that a thread has read. */
export const reportDamaged = (file: string): void => void damaged.add(file);

/** What could not be kept so far. */
export const unkeptFiles = (): readonly string[] => [...unkept].sort();

/** What was found damaged so far, and made anew. */
export const damagedFiles = (): readonly string[] => [...damaged].sort();
