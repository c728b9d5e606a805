import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rootFile } from '../search/index/shards.ts';
import { searchFolder } from '../search/index/write.ts';
import { href } from '../site/url.ts';

/** Up to so many pages a look-up is done before a worker had answered, and its file is not loaded (docs/search.md). */
const mostWithoutWorker = 1500;

/**
 * Tells the search page which files it will need, once they are there: its scripts' imports in any case, for a query the
 * dictionary and Pagefind's files, for one that may hold a date or an amount what reads them. Else each would be asked for when the
 * one before has come: eight steps in a row, with this two.
 * @param folder the built site
 * @param files the search's files, as paths in its folder
 * @param pages how many pages can be found
 */
export async function askAhead(folder: string, files: readonly string[], pages: number): Promise<void> {
  const file = join(folder, 'search', 'index.html');
  const html = await readFile(file, 'utf8');
  const scripts = [...html.matchAll(/<script type="module" src="[^"]*\/(_astro\/[^"]+)"/g)].map(
    ([, path = '']) => path,
  );
  const imported = new Set<string>();
  for (const script of scripts) await follow(folder, script, imported);
  const early = [...imported].filter((path) => !scripts.includes(path)).map((path) => module(href(`/${path}`)));
  const figures = new Set<string>();
  for (const name of await readdir(join(folder, '_astro'))) {
    if (/^spelt\..*js$/.test(name)) await follow(folder, `_astro/${name}`, figures.add(`_astro/${name}`));
  }
  const late = [...figures]
    .filter((path) => !imported.has(path))
    .map((path) => module(href(`/${path}`), 'data-figures '));
  const filled = html
    .replace(
      '<template data-search-ahead></template>',
      `<template data-search-ahead>${aheadOf(files, pages)}${late.join('')}</template>`,
    )
    .replace('</title>', (end) => end + early.join(''));
  await writeFile(file, filled);
}

const module = (address: string, mark = ''): string => `<link rel="modulepreload" ${mark}href="${address}">`;

/** Links to what a query will need, once there is one. Of an index in many pieces it is not known which; a worker asks for its own. */
function aheadOf(files: readonly string[], pages: number): string {
  const address = (path: string): string => href(`/${searchFolder}/${path}`);
  const fetched = (path: string): string => `<link rel="prefetch" as="fetch" crossorigin href="${address(path)}">`;
  const ending = (end: string): string[] => files.filter((path) => path.endsWith(end));
  const [meta = ''] = ending('.pf_meta');
  const index = ending('.pf_index');
  const ofPagefind = [
    `pagefind-entry.json?ts=${meta.split('.')[1]}`,
    meta,
    ...ending('.pagefind'),
    ...ending('.pf_filter'),
    ...(index.length === 1 ? index : []),
  ];
  return [
    module(address('pagefind.js')),
    ...[rootFile, ...(pages <= mostWithoutWorker ? ofPagefind : [])].map(fetched),
  ].join('');
}

/** Collects what a script imports before it runs, all the way down. */
async function follow(folder: string, script: string, found: Set<string>): Promise<void> {
  const code = await readFile(join(folder, script), 'utf8');
  for (const [, name = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) {
    const path = `_astro/${name}`;
    if (found.has(path)) continue;
    found.add(path);
    await follow(folder, path, found);
  }
}
