import { appendFile, cp, mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkContent } from '../../src/validate/base.ts';
import { root } from './build.ts';
import { fillPublisher } from './publisher.ts';

/** How the second article is put into a content folder: beside the real content, or with nothing of the first article. */
export type Beside = 'both' | 'alone';

const fixture = join(root, 'tests', 'fixtures', 'second-article');
const real = join(root, 'content');

/**
 * Makes a content folder with the second article in it.
 *
 * - `both`: all of `content/`, and the second article's files.
 * - `alone`: the second article's files, and of `content/` only what no article owns: the units, the metrics and the
 *   terms that explain those.
 *
 * @returns the folder, in a temporary place; its name ends in `content`, as messages call it
 */
export async function contentWith(beside: Beside): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'jatdae-')), 'content');
  if (beside === 'both') await cp(real, folder, { recursive: true });
  else await copyShared(folder);
  await cp(fixture, folder, { recursive: true, filter: (path) => !/(?:README\.md|units\.yaml)$/.test(path) });
  await appendFile(join(folder, 'units.yaml'), await readFile(join(fixture, 'units.yaml'), 'utf8'));
  fillPublisher(folder);
  return folder;
}

/** Units, metrics, and the terms that the metrics and their bases name. */
async function copyShared(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(join(real, 'units.yaml'), join(folder, 'units.yaml'));
  await cp(join(real, 'metrics'), join(folder, 'metrics'), { recursive: true });
  for (const file of await readdir(join(real, 'metrics'))) {
    const metric: { term?: string; bases?: Record<string, { term?: string }> } = parse(
      await readFile(join(real, 'metrics', file), 'utf8'),
    );
    for (const { term } of [metric, ...Object.values(metric.bases ?? {})]) {
      if (term) await cp(join(real, 'glossary', `${term}.mdx`), join(folder, 'glossary', `${term}.mdx`));
    }
  }
}

/**
 * Names, titles and ids that only the first article brings, to be looked for where they should not be. Common words are
 * left out: what the second article's own files say, and single lower-case or very short Latin words (`meta`, `o1`).
 * @param alone a folder made by {@link contentWith}
 */
export async function wordsOfTheFirst(alone: string): Promise<string[]> {
  const { entities, sources, charts, articles, facts } = checkContent(real).base;
  const files = (await readdir(alone, { recursive: true })).filter((file) => /\.(?:yaml|mdx)$/.test(file));
  const own = (
    await Promise.all(files.map(async (file) => `${file}\n${await readFile(join(alone, file), 'utf8')}`))
  ).join('\n');
  const words = [
    ...[...entities.values()].flatMap(({ id, kind, name, en }) => (kind === 'term' ? [id] : [id, name, en])),
    ...[...sources.values()].flatMap((source) =>
      source.kind === 'outlet' ? [source.id, source.name, source.en] : [source.id, source.title, ...source.authors],
    ),
    ...[...charts.values()].flatMap(({ id, question }) => [id, question]),
    ...[...articles.values()].flatMap(({ slug, title }) => [slug, title]),
    ...facts.keys(),
  ];
  return [...new Set(words)].filter((word) => !own.includes(word) && !/^(?:[a-z]+|[\p{L}\d]{1,4})$/u.test(word));
}
