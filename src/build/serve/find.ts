import { constants, open, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { compressible, leastCompressed } from '../../site/content-types.ts';
import { hostFiles, stylesAllowed } from '../headers.ts';
import { readRedirects } from '../hosting/redirects-file.ts';
import { written } from './target.ts';

/** The forms that a file lies in, best first: their names in HTTP, their endings. */
const forms = { br: '.br', gzip: '.gz', identity: '' } as const;
export type Coding = keyof typeof forms;
export const codings = Object.keys(forms) as Coding[];

/**
 * A file, read at once: its length, its date and its bytes belong together, whatever lies under its name meanwhile. The packages
 * for serving files ask for the length by name and open by name afterwards.
 */
export interface ReadFile {
  bytes: Buffer;
  modified: Date;
  coding: Coding;
}

/** How a file is packed, as an answer says it. */
export const codingOf = ({ coding }: ReadFile): Record<string, string> =>
  coding === 'identity' ? {} : { 'content-encoding': coding };

/** What a path leads to: a file, another address, or nothing, with the page that says so where the site has one. */
type Seen = { file: ReadFile } | { to: string } | { notFound: ReadFile | undefined };
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
  const end = Date.now() + patience.whole;
  do {
    const before = await identityOf(asked.folder);
    const found = before && (await look(asked, names));
    if (found && (await identityOf(asked.folder)) === before) return found;
    await wait(patience.step);
  } while (Date.now() < end);
  return undefined;
}

async function look(asked: Asked, names: readonly string[] | undefined): Promise<Found> {
  const styles = stylesAllowed((await textOf(join(asked.folder, '_headers'))) ?? '');
  const inside = names && !isOfHosts(names) ? await lookInside(asked, names) : undefined;
  return { ...(inside ?? { notFound: await readBest(join(asked.folder, '404.html'), asked.accepted) }), styles };
}

async function lookInside({ folder, base, accepted }: Asked, names: readonly string[]): Promise<Seen | undefined> {
  const moved = readRedirects((await textOf(join(folder, '_redirects'))) ?? '').get(base + written(names));
  if (moved !== undefined) return { to: moved };
  const isPage = names.at(-1) === '';
  const path = join(folder, ...names);
  const file = await readBest(isPage ? join(path, 'index.html') : path, accepted);
  if (file) return { file };
  if (!isPage && (await read(join(path, 'index.html')))) return { to: `${base}${written(names)}/` };
  return undefined;
}

/** Files for hosts alone, in any form and, for file systems that make no difference, in capitals as well. */
const isOfHosts = ([first = '']: readonly string[]): boolean =>
  hostFiles.some((file) => file === `/${first.toLowerCase().replace(/\..*$/s, '')}`);

async function readBest(path: string, accepted: readonly Coding[]): Promise<ReadFile | undefined> {
  for (const coding of accepted) {
    const lies = await read(path + forms[coding], coding);
    const file = lies ?? (coding === 'gzip' ? await compressed(path) : undefined);
    if (file) return file;
  }
  return read(path);
}

const pack = promisify(gzip);

/** A file compressed now, if it is one that shrinks: of what few ask for the build lays no forms (`../compress.ts`). */
async function compressed(path: string): Promise<ReadFile | undefined> {
  const file = compressible.includes(extname(path).slice(1)) ? await read(path) : undefined;
  return file && file.bytes.length >= leastCompressed
    ? { ...file, bytes: await pack(file.bytes), coding: 'gzip' }
    : undefined;
}

async function read(path: string, coding: Coding = 'identity'): Promise<ReadFile | undefined> {
  // Not waiting, since a pipe in the folder would hold the request, and a few of them the whole process. Windows has no such flag.
  await using handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(absent);
  const stats = await handle?.stat();
  if (!handle || !stats?.isFile()) return undefined;
  return { bytes: await handle.readFile(), modified: stats.mtime, coding };
}

const textOf = async (path: string): Promise<string | undefined> => (await read(path))?.bytes.toString();

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
