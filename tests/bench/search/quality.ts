import { readFileSync } from 'node:fs';
import type { Engine } from './engines.ts';

/** A query, its category, and the paths of which one is wanted; none where nothing must be found. */
export interface Query {
  readonly category: string;
  readonly query: string;
  readonly wanted: readonly string[];
}

/** Reads a set of queries: a header, then category, query and wanted paths; `*` at the end stands for anything, `-` for none. */
export function readQueries(file: string | URL): Query[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const [category = '', query = '', wanted = ''] = line.split('\t');
      return { category, query, wanted: wanted === '-' ? [] : wanted.split(' ') };
    });
}

/** How many queries of each category are right at the first place and in the first three. */
export type Score = Map<string, { queries: number; first: number; three: number; missed: string[] }>;

const isWanted = (path: string, wanted: readonly string[]): boolean =>
  wanted.some((address) => (address.endsWith('*') ? path.startsWith(address.slice(0, -1)) : path === address));

/** Scores an engine. */
export async function score(engine: Engine, queries: readonly Query[]): Promise<Score> {
  const scores: Score = new Map();
  for (const { category, query, wanted } of queries) {
    const paths = (await engine.find(query)).slice(0, 3);
    const row = scores.get(category) ?? { queries: 0, first: 0, three: 0, missed: [] };
    const none = wanted.length === 0;
    const first = none ? paths.length === 0 : isWanted(paths[0] ?? '', wanted);
    const three = none ? paths.length === 0 : paths.some((path) => isWanted(path, wanted));
    row.queries += 1;
    row.first += Number(first);
    row.three += Number(three);
    if (!first) row.missed.push(`${query} → ${paths.join(' ') || 'nothing'}`);
    scores.set(category, row);
  }
  return scores;
}

/** All of a score in percent. */
export function total(scores: Score): { first: number; three: number } {
  const rows = [...scores.values()];
  const sum = (of: 'queries' | 'first' | 'three'): number => rows.reduce((all, row) => all + row[of], 0);
  return { first: (100 * sum('first')) / sum('queries'), three: (100 * sum('three')) / sum('queries') };
}
