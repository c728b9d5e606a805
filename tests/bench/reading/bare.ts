import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'cheerio';
import { compressFolder } from '../../../src/build/compress.ts';

/** What is read: all but what opens on demand, what only screen readers hear and what only leads elsewhere. */
const unread = '[popover], dialog, details, nav, .no-print, .progress, .visually-hidden, .chart-box, script, button';

/**
 * Writes the words of an article as one HTML file with neither style sheet nor script: the limit that our page is held to.
 * @param page the built article's HTML file
 * @param folder where the bare page goes, emptied first
 */
export async function writeBare(page: string, folder: string): Promise<void> {
  const $ = load(await readFile(page, 'utf8'));
  $('main').find(unread).remove();
  const blocks = $('main')
    .find('h1, h2, h3, h4, p, li')
    .get()
    .map((element) => `<${element.tagName}>${$(element).text().trim()}</${element.tagName}>`);
  const title = $('title').text();
  const description = $('meta[name=description]').attr('content') ?? '';
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="ko"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><meta name="description" content="${description}"><main>${blocks.join('\n')}</main></html>`,
  );
  await compressFolder(folder);
}
