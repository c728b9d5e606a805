import { mkdirSync, writeFileSync } from 'node:fs';
import { join, matchesGlob, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFiles } from '../read/files.ts';
import { schemaFiles, schemaText } from './schema-files.ts';

/**
 * Tells Astro's language server which schema the front matter of each MDX file has, so that VS Code completes and checks it as
 * it does YAML (`astro.content-intellisense`). The server reads what Astro writes of its own collections; ours are read by
 * `src/read`, so we write it. Addresses are this machine's: the files lie in `.astro/`, which is not committed.
 * @param root the project's root
 * @param contentRoot the content folder
 */
export function writeFrontMatterSchemas(root: string, contentRoot: string): void {
  const folder = join(root, '.astro', 'collections');
  mkdirSync(folder, { recursive: true });
  const { files } = listFiles(contentRoot);
  const prose = schemaFiles.filter((file) => file.files.endsWith('.mdx'));
  const entries = prose.flatMap(({ name, files: glob }) =>
    files
      .filter((file) => matchesGlob(`content/${file}`, glob))
      // The server compares addresses in lower case.
      .map((file) => [pathToFileURL(resolve(contentRoot, file)).href.toLowerCase(), name]),
  );
  for (const file of prose) writeFileSync(join(folder, `${file.name}.schema.json`), schemaText(file));
  const collections = prose.map(({ name }) => ({ hasSchema: true, name }));
  const known = { collections, entries: Object.fromEntries(entries) };
  writeFileSync(join(folder, 'collections.json'), `${JSON.stringify(known)}\n`);
}
