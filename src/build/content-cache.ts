import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportDamaged } from '../cache/kept.ts';

/** Where Astro keeps what a build has read of the prose. */
const built = '.cache/astro/data-store.json';
/** All that it keeps of the prose, in a build and in `astro dev`. */
const stores = [built, '.astro/data-store.json', '.astro/content-modules.mjs'];

const stampOf = (root: string): string => join(root, '.cache/content-dir');

/** The hash of the build's store; nothing where there is none. */
function hashOfStore(root: string): string {
  const store = join(root, built);
  return existsSync(store) ? createHash('sha256').update(readFileSync(store)).digest('hex') : '';
}

/**
 * Makes Astro read the prose anew where it last read another content folder, or where its store is not as the last build
 * left it. The store knows a file by its name below the folder and by what it says: it would take the same file of the other
 * folder, which may be gone by now, and publish what a damaged store says.
 * @param root the project's folder
 * @param folder the content folder of this run
 */
export function forgetOtherContent(root: string, folder: string): void {
  const stamp = stampOf(root);
  const [before, hash = ''] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split('\n') : [];
  const now = hashOfStore(root);
  if (before === folder && (hash === now || now === '')) return;
  if (before === folder && hash !== '') reportDamaged(built);
  for (const store of stores) rmSync(join(root, store), { recursive: true, force: true });
  writeStamp(root, folder, '');
}

/** Notes which store this build leaves to the next one. */
export const sealContent = (root: string, folder: string): void => writeStamp(root, folder, hashOfStore(root));

function writeStamp(root: string, folder: string, hash: string): void {
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(stampOf(root), { recursive: true, force: true });
  writeFileSync(stampOf(root), `${folder}\n${hash}`);
}
