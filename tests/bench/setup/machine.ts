import { chmodSync, chownSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The programs of a path but git.
 * @param own where a folder of links to them may lie
 * @returns another path
 */
export function withoutGit(own: string, path: string): string {
  const folders = path.split(delimiter).filter(Boolean);
  return folders
    .map((folder, at) => {
      const names = namesIn(folder);
      if (!names.some((name) => name.startsWith('git'))) return folder;
      const links = join(own, `without-git-${at}`);
      mkdirSync(links);
      for (const name of names) if (!name.startsWith('git')) symlinkSync(join(folder, name), join(links, name));
      return links;
    })
    .join(delimiter);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Gives a folder to a user, and lets everybody through the one around it. */
export function openTo(uid: number, around: string, folder: string): void {
  chmodSync(around, 0o755);
  for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    chownSync(join(folder, name), uid, uid);
  chownSync(join(folder, '..'), uid, uid);
}
