import { chmodSync, lchownSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of whoever runs this, without what npm and the project's launcher have put before it. */
export const ownPath = (): string =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !/[/\\](?:node_modules|node-gyp-bin)(?:[/\\]|$)/.test(folder))
    .join(delimiter);

/** The settings by which a machine reaches a registry: certificates, a way through a proxy, a registry of its own. */
export const wayToRegistry = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^(?:NODE_EXTRA_CA_CERTS|SSL_CERT_\w+|\w*_proxy|npm_config_(?:registry|cafile|\w*proxy))$/i.test(name),
    ),
  );

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
    lchownSync(join(folder, name), uid, uid);
  lchownSync(join(folder, '..'), uid, uid);
}
