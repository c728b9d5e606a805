import type { Kind } from './kinds.ts';

/** Where a new thing goes and what its place says of it. */
export interface Place {
  readonly kind: Kind;
  /** The id; for a section `<article>/<section>`; of a fact left out where nothing says it yet. */
  readonly id?: string;
  /** The file, below the content folder. */
  readonly file: string;
  /** Fields that are known from the place. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Fields that must be filled in here although the schema lets them be left out. */
  readonly needed: readonly string[];
  /** Fields that can have no value here. */
  readonly hidden?: readonly string[];
  /** What a field may be here, where that is narrower than the schema. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** What the author gave for the fields. */
export type Values = Readonly<Record<string, unknown>>;
