import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';

/**
 * Replaces a folder by a finished one. The new one is brought beside it first, from another disk where need be; then the
 * old one is moved aside, the new one into its place, and the old one removed. Where the process dies between the two
 * moves, `restoreFolder` puts the old one back: every build and the server call it when they start.
 * @param fresh the finished folder; it is gone afterwards
 */
export async function replaceFolder(fresh: string, target: string): Promise<void> {
  const [beside, aside] = [`${target}.next`, `${target}.last`];
  await restoreFolder(target);
  await rename(fresh, beside).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    await cp(fresh, beside, { recursive: true });
    await rm(fresh, { recursive: true });
  });
  if (existsSync(target)) await rename(target, aside);
  await rename(beside, target);
  await rm(aside, { recursive: true, force: true });
}

/** Puts back a folder that a killed {@link replaceFolder} left aside, and clears what it no longer needs. */
export async function restoreFolder(target: string): Promise<void> {
  const [beside, aside] = [`${target}.next`, `${target}.last`];
  await rm(beside, { recursive: true, force: true });
  if (!existsSync(aside)) return;
  if (existsSync(target)) await rm(aside, { recursive: true, force: true });
  else await rename(aside, target);
}
