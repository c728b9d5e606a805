import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressFolder } from '../../../src/build/compress.ts';
import { asHtml, escaped, type Words } from './words.ts';

/**
 * Writes the words of an article as one HTML file with neither style sheet nor script: the limit that our page is held to.
 * @param folder where the bare page goes, emptied first
 */
export async function writeBare(words: Words, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="ko"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${escaped(words.title)}</title><meta name="description" content="${escaped(words.description)}"><main>${asHtml(words)}</main></html>`,
  );
  await compressFolder(folder);
}
