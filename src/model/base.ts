import type { Article } from '../schema/article.ts';
import type { Chart } from '../schema/chart.ts';
import type { Entity } from '../schema/entity.ts';
import type { Fact } from '../schema/fact.ts';
import type { Correction, Retired } from '../schema/ledger.ts';
import type { Metric, Unit } from '../schema/metric.ts';
import type { Source } from '../schema/source.ts';

/**
 * The base: everything that `content/` holds, checked and by id. Prose, charts, tables, search, pictures and feeds all
 * read from it and from nowhere else. Maps keep the order of files sorted by path.
 */
export interface Base {
  readonly sources: ReadonlyMap<string, Source>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** Companies, models, people and terms; an id is unique across the four. */
  readonly entities: ReadonlyMap<string, Entity & { readonly body: string; readonly file: string }>;
  readonly charts: ReadonlyMap<string, Chart>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly corrections: readonly Correction[];
  readonly retired: readonly Retired[];
}
