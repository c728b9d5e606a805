import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { makeArticles } from './articles.ts';
import { chance } from './chance.ts';
import { makeCharts } from './charts.ts';
import { makeEntities } from './entities.ts';
import { makeFacts, metrics, units } from './facts.ts';
import {
  type File,
  fileOfChart,
  fileOfEntity,
  fileOfMetric,
  fileOfSource,
  filesOfArticle,
  filesOfFacts,
} from './files.ts';
import { proseOf } from './prose.ts';
import { writer } from './sentences.ts';
import type { Size } from './size.ts';
import { makeSources } from './sources.ts';
import { names, vocabulary } from './words.ts';

/**
 * Makes a whole content folder, as files. It passes every rule of the site.
 * @param size how much of each thing
 * @param seed the same seed gives the same folder, to the byte
 */
export function makeSynthetic(size: Size, seed = 1): File[] {
  const dice = chance(seed);
  const write = writer(dice, vocabulary(dice));
  const name = names(dice);
  const kinds = makeEntities(size, dice, write, name);
  const entities = Object.values(kinds).flat();
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const sources = makeSources(size.articles, dice, write, name);
  const facts = makeFacts(size.facts, dice, write, kinds, sources);
  const charts = makeCharts(size.charts, dice, write, facts, byId);
  const prose = proseOf(dice, write, byId);
  const articles = makeArticles(size, dice, write, prose, facts, sources.reports, charts);
  const bySubject = Map.groupBy(facts, ({ subjects }) => subjects[0] ?? '');
  return [
    ['units.yaml', stringify(units)],
    ['corrections.yaml', '[]\n'],
    ['retired-ids.yaml', '[]\n'],
    // Each metric is explained by a term, whose page then speaks of every fact of the metric.
    ...Object.entries(metrics).map(([id, metric], at) => fileOfMetric(id, { ...metric, term: kinds.terms[at]?.id })),
    ...[...sources.outlets, ...sources.reports].map(fileOfSource),
    ...filesOfFacts(facts),
    ...charts.map(fileOfChart),
    ...entities.map((entity) => fileOfEntity(entity, prose.entity(entity, bySubject.get(entity.id) ?? []))),
    ...articles.flatMap(filesOfArticle),
  ];
}

/** Writes a synthetic content folder, in the place of what stands there. */
export async function writeSynthetic(folder: string, size: Size, seed = 1): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of makeSynthetic(size, seed)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
