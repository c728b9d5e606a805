import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = new Set(['.html', '.css', '.js', '.json', '.svg', '.xml', '.csv', '.txt', '.webmanifest']);
/** Below this a compressed answer saves no packet. */
const smallest = 1024;

/**
 * Lays a brotli and a gzip form beside every file that shrinks, so that servers send them as they lie.
 * @param folder the finished site, not yet published
 * @returns how many files were compressed
 */
export async function compressFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const done = await Promise.all(
    files.map(async (file) => {
      if ((await stat(file)).size < smallest) return 0;
      const data = await readFile(file);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: data.length };
      await writeFile(`${file}.br`, await promisify(brotliCompress)(data, { params }));
      await writeFile(`${file}.gz`, await promisify(gzip)(data, { level: 9 }));
      return 1;
    }),
  );
  return done.filter(Boolean).length;
}
