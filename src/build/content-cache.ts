import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where Astro keeps what it has read of the prose: in a build, and in `astro dev`. */
const stores = ['.cache/astro/data-store.json', '.astro/data-store.json', '.astro/content-modules.mjs'];

/**
 * Makes Astro read the prose anew where it last read another content folder. Its store knows a file by its name below the
 * folder and by what it says, and would take the same file of the other folder, which may be gone by now.
 * @param root the project's root
 * @param folder the content folder of this run
 */
export function forgetOtherContent(root: URL, folder: string): void {
  const stamp = fileURLToPath(new URL('.cache/content-dir', root));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === folder) return;
  for (const store of stores) rmSync(new URL(store, root), { force: true });
  mkdirSync(new URL('.cache/', root), { recursive: true });
  writeFileSync(stamp, folder);
}
