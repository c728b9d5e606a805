import { constants, type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hostFiles, stylesAllowed } from '../headers.ts';
import { readRedirects } from '../hosting/redirects-file.ts';
import { written } from './target.ts';

/** The forms that a file lies in beside itself, best first: their names in HTTP, their endings. */
const forms = { br: '.br', gzip: '.gz' } as const;
export type Coding = keyof typeof forms;
export const codings = Object.keys(forms) as Coding[];

/**
 * A file held open: what is said of it and what is sent are the same, whatever lies under its name meanwhile. The packages for
 * serving files ask for the length by name and open by name afterwards.
 */
export interface OpenFile {
  handle: FileHandle;
  size: number;
  /** When it was written, in nanoseconds since 1970. */
  modified: bigint;
  /** How it is packed. */
  coding?: Coding | undefined;
}

/** What a path leads to: a file, another address, or nothing, with the page that says so where the site has one. */
type Seen = { file: OpenFile } | { to: string } | { notFound: OpenFile | undefined };
/** That, and the style sheets that stand in the pages of the very site that it is of, by `hashOf`. */
export type Found = Seen & { styles: readonly string[] };

/** How long a request waits for a site that is being replaced, and how long between two looks; in milliseconds. */
const patience = { whole: 2000, step: 20 } as const;

/** A built site, as one client asks it. */
interface Asked {
  readonly folder: string;
  /** The path the site stands under. */
  readonly base: string;
  /** The forms that the client takes, best first. */
  readonly accepted: readonly Coding[];
}

/**
 * Finds what a path of the site leads to. A build moves the old folder away and a new one into its place, and between the two
 * there is none (`../replace.ts`): what was seen counts only where the folder was the same before and after.
 * @param names the path, base left out, see {@link Target}; none where it is outside the base or cannot be read
 * @returns undefined where there is no site, and none comes within two seconds
 * @throws where the system has no room for another open file, or reading fails
 */
export async function find(asked: Asked, names: readonly string[] | undefined): Promise<Found | undefined> {
  const { folder } = asked;
  const end = Date.now() + patience.whole;
  do {
    const before = await identityOf(folder);
    if (before !== undefined) {
      const found = await look(asked, names);
      if ((await identityOf(folder)) === before) return found;
      await letGo(found);
    }
    await wait(patience.step);
  } while (Date.now() < end);
  return undefined;
}

async function look(asked: Asked, names: readonly string[] | undefined): Promise<Found> {
  const styles = stylesAllowed((await readFile(join(asked.folder, '_headers'), 'utf8').catch(absent)) ?? '');
  const inside = names && !isOfHosts(names) ? await lookInside(asked, names) : undefined;
  return { ...(inside ?? { notFound: await openBest(join(asked.folder, '404.html'), asked.accepted) }), styles };
}

async function lookInside({ folder, base, accepted }: Asked, names: readonly string[]): Promise<Seen | undefined> {
  const list = await readFile(join(folder, '_redirects'), 'utf8').catch(absent);
  const moved = list === undefined ? undefined : readRedirects(list).get(base + written(names));
  if (moved !== undefined) return { to: moved };
  const isPage = names.at(-1) === '';
  const path = join(folder, ...names, isPage ? 'index.html' : '');
  const file = await openBest(path, accepted);
  if (file) return { file };
  if (!isPage && (await stat(join(path, 'index.html')).catch(absent))?.isFile()) {
    return { to: `${base}${written(names)}/` };
  }
  return undefined;
}

/** Files for hosts alone, in any form and, for file systems that make no difference, in capitals as well. */
const isOfHosts = ([first = '']: readonly string[]): boolean =>
  hostFiles.some((file) => file === `/${first.toLowerCase().replace(/\..*$/s, '')}`);

async function openBest(path: string, accepted: readonly Coding[]): Promise<OpenFile | undefined> {
  for (const coding of accepted) {
    const file = await openFile(path + forms[coding], coding);
    if (file) return file;
  }
  return openFile(path);
}

async function openFile(path: string, coding?: Coding): Promise<OpenFile | undefined> {
  // Not waiting, since a pipe in the folder would hold the request, and a few of them the whole process. Windows has no such flag.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(absent);
  try {
    const stats = await handle?.stat({ bigint: true });
    if (handle && stats?.isFile()) return { handle, size: Number(stats.size), modified: stats.mtimeNs, coding };
  } catch (error) {
    await handle?.close();
    throw error;
  }
  await handle?.close();
  return undefined;
}

/** Closes what was found and is not sent. */
export async function letGo(found: Found): Promise<void> {
  if ('file' in found) await found.file.handle.close();
  if ('notFound' in found) await found.notFound?.handle.close();
}

async function identityOf(folder: string): Promise<string | undefined> {
  const stats = await stat(folder, { bigint: true }).catch(absent);
  return stats && `${stats.dev} ${stats.ino}`;
}

/** What says that there is nothing to be served under a name; anything else is a fault. */
const absences = new Set('ENOENT ENOTDIR EISDIR ENAMETOOLONG ELOOP EACCES EPERM EINVAL ENXIO'.split(' '));

function absent(error: NodeJS.ErrnoException): undefined {
  if (!absences.has(error.code ?? '')) throw error;
  return undefined;
}
