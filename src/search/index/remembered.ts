import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keep, readKept } from '../../cache/kept.ts';

/** Where what takes long is kept between builds, from the project's root. Never committed. */
const folder = '.cache/search';
/** What decides what is made, beside the input: how words and queries are read, and the versions of the word lists. */
const code = ['src/korean', 'src/search/language', 'src/search/index'];
const versions = 'package-lock.json';

/**
 * Gives the list that was made before from the same input by the same code, or makes it and keeps it: finding the real
 * words takes seconds, and tests and builds ask for the same ones again and again.
 */
export async function remembered(input: unknown, make: () => string[]): Promise<string[]> {
  const hash = createHash('sha256')
    .update(JSON.stringify(input))
    .update(await readFile(versions));
  for (const room of code) {
    const files = (await readdir(room)).filter((name) => name.endsWith('.ts')).sort();
    for (const file of files) hash.update(await readFile(join(room, file)));
  }
  const kept = join(folder, `real-words-${hash.digest('hex').slice(0, 16)}.txt`);
  const before = await readKept(kept);
  if (before !== undefined) return before.toString('utf8').split('\n').filter(Boolean);
  const made = make();
  await keep(kept, made.join('\n'));
  return made;
}
