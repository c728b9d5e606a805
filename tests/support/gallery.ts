import { join } from 'node:path';
import { narrow } from '../../src/charts/narrow.ts';
import type { Series } from '../../src/charts/series.ts';
import type { Base } from '../../src/facts/base.ts';
import { formatProblems } from '../../src/schema/problem.ts';
import { checkContent } from '../../src/validate/base.ts';
import { everyView } from '../unit/charts/bases.ts';
import { root } from './build.ts';

/**
 * The base of the gallery's charts, which needs nothing of `content/`.
 * @throws {Error} where an author would be told to mend something
 */
export function galleryBase(): Base {
  const { base, problems } = checkContent(join(root, 'tests', 'fixtures', 'gallery', 'content'));
  if (problems.length > 0) throw new Error(formatProblems(problems));
  return base;
}

/** A chart of each kind with no value left, as only a reader's own choice of statuses can leave it: no view may be empty. */
const emptied = ['market-shares', 'shares-over-time', 'one-day'];

/** What a gallery of charts shows: each of its charts with each of its views. */
export function gallery(): { name: string; series: Series }[] {
  const views = everyView(galleryBase()).map(({ name, series }) => ({ name, series }));
  const empty = views
    .filter(({ name }) => emptied.includes(name))
    .map(({ name, series }) => ({ name: `${name}?status=opinion`, series: narrow(series, { status: ['opinion'] }) }));
  return [...views, ...empty];
}
