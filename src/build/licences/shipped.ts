import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Something of others that the site ships. */
export interface Shipped {
  name: string;
  version: string;
  /** As the package states it, an SPDX expression. */
  licence: string;
  home: string;
  text: string;
  /** What of it is shipped, where that is not its code. */
  what?: string;
}

/**
 * The folder of the package that a module belongs to.
 * @param id a module's id in the bundler: a path, perhaps with a query
 * @returns undefined for our own modules and for those that the bundler makes up
 */
export function packageFolder(id: string): string | undefined {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/@][^/]*)\//.exec(path) ?? [];
  return folder;
}

/** The folders of the packages whose code goes into scripts and style sheets for browsers. */
export const bundledFolders = new Set<string>();

/** Collects them. Goes into every build of Vite whose result reaches readers. */
export const licencesOfBundle = (): Plugin => ({
  name: 'jatdae:licences',
  generateBundle(_, bundle) {
    // What is bundled to render pages at build time reaches no reader.
    if (this.environment.name !== 'client') return;
    const ids = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
    for (const folder of ids.map(packageFolder)) if (folder) bundledFolders.add(folder);
  },
});

interface Manifest {
  name: string;
  version: string;
  license?: string;
  homepage?: string;
  repository?: string | { url: string };
}

/**
 * Reads what a package says of itself.
 * @param file the licence's file below it, where its name does not tell
 * @throws {Error} where it states no licence or brings no text of it: such a package cannot be shipped
 */
export function readPackage(folder: string, file?: string): Shipped {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const found = file ?? readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(name));
  if (!manifest.license || found === undefined || !existsSync(join(folder, found))) {
    throw new Error(`${manifest.name} is shipped, and says no licence or brings no text of it (${folder})`);
  }
  const { repository } = manifest;
  const home = typeof repository === 'object' ? repository.url : (repository ?? manifest.homepage ?? '');
  return {
    name: manifest.name,
    version: manifest.version,
    licence: manifest.license,
    home: home.replace(/^git\+|\.git$/g, ''),
    text: readFileSync(join(folder, found), 'utf8').replaceAll('\r\n', '\n').trim(),
  };
}
