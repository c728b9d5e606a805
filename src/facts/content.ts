import type { Article, Section } from '../schema/article.ts';
import type { Chart } from '../schema/chart.ts';
import type { Entity } from '../schema/entity.ts';
import type { Fact } from '../schema/fact.ts';
import type { Correction, Retired } from '../schema/ledger.ts';
import type { Metric, Unit } from '../schema/metric.ts';
import type { Problem } from '../schema/problem.ts';
import type { Prose } from '../schema/prose.ts';
import type { Publisher } from '../schema/publisher.ts';
import type { Source } from '../schema/source.ts';
import type { Style } from '../schema/style.ts';

/** A value and where its author wrote it. */
export interface Written<T> {
  readonly value: T;
  readonly file: string;
  /** The place of a field, as a problem wants it: `at(['views', 'krw', 'unit'])`. */
  at(path?: readonly PropertyKey[]): Pick<Problem, 'file' | 'line' | 'field'>;
}

/** A body and where it begins. */
export interface Body extends Prose {
  /** The line of the file that the text begins on. */
  readonly line: number;
}

/**
 * All that was read from `content/`, each thing sound in itself but not yet checked against the others: an id may stand
 * here twice, a reference may lead nowhere. The rules of `src/validate` look at this; everything after them sees only
 * the `Base`.
 */
export interface Content {
  readonly sources: readonly Written<Source>[];
  readonly metrics: readonly Written<Metric>[];
  readonly style: Style;
  readonly publisher: Written<Publisher>;
  readonly units: readonly Written<Unit>[];
  readonly facts: readonly Written<Fact>[];
  readonly entities: readonly (Written<Entity> & { readonly body: Body })[];
  readonly charts: readonly Written<Chart>[];
  readonly articles: readonly Written<Omit<Article, 'sections' | 'people' | 'pictures'>>[];
  readonly sections: readonly (Written<Section> & { readonly body: Body })[];
  /** The files beside articles that are pictures; `file` from the project's root. */
  readonly pictures: readonly { readonly article: string; readonly id: string; readonly file: string }[];
  readonly corrections: readonly Written<Correction>[];
  readonly retired: readonly Written<Retired>[];
  /** Ids of things that are there but could not be read; a reference to one of them is not what is wrong. */
  readonly broken: ReadonlySet<string>;
}
